/** Scripts that are written from right to left. */
const fromRight = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** A newspaper has few languages, and asks for every headline in one. */
const known = new Map<string, boolean>();

/** @param code BCP 47 */
export function isFromRight(code: string): boolean {
  let result = known.get(code);
  if (result === undefined) {
    result = fromRight.has(new Intl.Locale(code).maximize().script ?? '');
    if (known.size >= 100) known.clear();
    known.set(code, result);
  }
  return result;
}
