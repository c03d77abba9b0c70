// Numbers as German readers write them.

/** Groups digits from five on: `1475`, `12.345`, `1.234.567` (DIN 5008: four digits stay together). */
export function grouped(value: number): string {
  const digits = String(value);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** `1 Artikel`, `12.345 Artikel`. */
export function articleCount(count: number): string {
  return `${grouped(count)} Artikel`;
}

/** Up to this many articles a list says exactly how many it has. */
const mostCounted = 20;

/**
 * How many articles a list has, to two figures: `17`, `rund 120`, `rund 3400`. A page that names each one would change with
 * every article that appears elsewhere, be it one of years ago; like this every tenth changes it.
 */
export function roughCount(count: number): string {
  if (count <= mostCounted) return grouped(count);
  const unit = 10 ** Math.max(1, String(count).length - 2);
  return `rund ${grouped(Math.round(count / unit) * unit)}`;
}

/** Minutes at 200 words a minute, the usual pace for German prose; at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200));
}
