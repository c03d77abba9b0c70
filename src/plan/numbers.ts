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

/** Minutes at 200 words a minute, the usual pace for German prose; at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200));
}
