import type { Found } from './archive-search.ts';

/** Letters of the words that are repeated. */
const mostLetters = 80;

/** What is said about a search, on the page and to screen readers. */
export function statusText(
  { count, since, complete, guessed, missing, words, unused }: Omit<Found, 'hits'>,
  typed: string,
): string {
  const asked = `„${shortened(typed)}“${since === undefined ? '' : ` seit ${since}`}`;
  if (words === 0) return `In ${asked} ist kein Wort, nach dem sich suchen lässt.`;
  return (
    answerTo(asked, { count, complete, guessed }) +
    (unused === 0 ? '' : `. Gesucht wurde nur nach den ersten ${words} Wörtern`) +
    (missing.length === 0 ? '' : `. Gerade nicht erreichbar: ${missing.join(', ')}`)
  );
}

function answerTo(
  asked: string,
  { count, complete, guessed }: Pick<Found, 'count' | 'complete' | 'guessed'>,
): string {
  if (count === 0) return `Keine Treffer für ${asked}. Andere oder weniger Wörter helfen vielleicht weiter.`;
  if (guessed) return `Keine Treffer für ${asked}, aber ${number(count)} für Ähnliches`;
  if (complete === 0)
    return `Keine Treffer mit allen Wörtern für ${asked}, aber ${number(count)} mit einigen`;
  const some = complete < count ? `, davon ${number(complete)} mit allen Wörtern` : '';
  return `${number(count)} Treffer für ${asked}${some}`;
}

/** No letter is cut in half. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters).join('').trimEnd()} …`;
}

const number = (count: number): string => count.toLocaleString('de', { useGrouping: 'min2' });
