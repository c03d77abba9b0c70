// The source against the page: what is missing there, each thing named.
import type { Contents } from './contents.ts';

export interface Loss {
  readonly kind: keyof Contents;
  readonly what: string;
}

export function lossesOf(source: Contents, page: Contents): Loss[] {
  const losses: Loss[] = [
    ...missing(source.words, page.words).map((what): Loss => ({ kind: 'words', what })),
    ...missing(source.links.map(comparable), [...page.links, ...page.embeds].map(comparable)).map(
      (what): Loss => ({ kind: 'links', what }),
    ),
  ];
  // Pictures get other names: a foreign one is shown as a link to it, and a linked one is told by its number.
  const linked = source.pictures.filter((src) => page.links.includes(src)).length;
  addByNumber(losses, 'pictures', source.pictures, page.pictures.length + linked);
  for (const kind of ['lists', 'tables', 'code', 'embeds'] as const) {
    addByNumber(losses, kind, source[kind], page[kind].length);
  }
  return losses;
}

function addByNumber(losses: Loss[], kind: Loss['kind'], source: readonly string[], shown: number): void {
  for (const what of source.slice(Math.min(shown, source.length)))
    losses.push({ kind, what: what || '(unnamed)' });
}

/** What the first has more often than the second. */
function missing(all: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}

/** Addresses that lead to the same place are equal; places inside the text get other names. */
function comparable(href: string): string {
  if (href.startsWith('#')) return '#';
  try {
    return decodeURI(href).trim();
  } catch {
    return href.trim();
  }
}
