/** How large a file is, as German readers are told it. @param bytes of the file @example germanSize(2_345_678) // '2,3 MB' */
export function germanSize(bytes: number): string {
  const [unit, name] = bytes < 10 ** 6 ? [10 ** 3, 'KB'] : [10 ** 6, 'MB'];
  const size = bytes / unit;
  return `${(size < 10 ? Math.round(size * 10) / 10 : Math.round(size)).toLocaleString('de')}\u00a0${name}`;
}
