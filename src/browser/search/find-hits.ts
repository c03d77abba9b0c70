// What Pagefind finds, without what it guesses.
import type { Filters, Hit, Pagefind } from './pagefind.ts';

/** Letters that end no German word, so that no stem begins with a word and these. */
const noEnding = 'qxq';

/**
 * The hits for all words of `query`, best first; words in quotation marks are a phrase.
 *
 * Pagefind guesses twice, and over several indexes both guesses are wrong (pagefind issue 724): where no word
 * of an index begins with „Phantom“ it takes the longest word that „Phantom“ begins with, say the „P.“ in a
 * name; and of several words it ignores those that an index lacks.
 */
export async function findHits(pagefind: Pagefind, query: string, filters: Filters): Promise<readonly Hit[]> {
  const search = async (words: string) => (await pagefind.search(words, { filters })).results;
  const words = query.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) {
    return [];
  }
  const hits = await search(query);
  if (hits.length === 0 || /^\s*".+"\s*$/.test(query)) {
    return hits;
  }
  let real: ReadonlySet<string> | undefined;
  for (const word of words) {
    const found = words.length === 1 ? hits : await search(word);
    const guessed = new Map((await search(word + noEnding)).map((hit) => [hit.id, place(hit)]));
    const exact = new Set((await search(`"${word.replaceAll('"', '')}"`)).map(({ id }) => id));
    const before = real;
    real = new Set(
      found
        .filter((hit) => exact.has(hit.id) || guessed.get(hit.id) !== place(hit))
        .map(({ id }) => id)
        .filter((id) => before?.has(id) ?? true),
    );
  }
  return hits.filter(({ id }) => real?.has(id));
}

/** Where in an article the words were found: guessing for a word and for no word at all finds the same place. */
function place({ words, matchedMetaFields = [] }: Hit): string {
  return `${words} ${matchedMetaFields}`;
}
