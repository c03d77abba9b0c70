import type { Found } from './archive-search.ts';

/** What is said about a search, on the page and to screen readers. */
export function statusText(
  count: number,
  words: string,
  { since, complete, guessed }: Pick<Found, 'since' | 'complete' | 'guessed'>,
): string {
  const asked = `„${words}“${since === undefined ? '' : ` seit ${since}`}`;
  if (count === 0) {
    return `Keine Treffer für ${asked}. Andere oder weniger Wörter helfen vielleicht weiter.`;
  }
  if (guessed) return `Keine Treffer für ${asked}, aber ${number(count)} für Ähnliches`;
  if (complete === 0)
    return `Keine Treffer mit allen Wörtern für ${asked}, aber ${number(count)} mit einigen`;
  const some = complete < count ? `, davon ${number(complete)} mit allen Wörtern` : '';
  return `${number(count)} Treffer für ${asked}${some}`;
}

const number = (count: number): string => count.toLocaleString('de', { useGrouping: 'min2' });
