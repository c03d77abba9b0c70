// Which terms of the indexes a typed word means, and how well each of them fits.
import { type Entry, steps } from '../../search/shared/blocks.ts';
import {
  isWritten,
  mirroredTerm,
  partsOfWritten,
  unmirrored,
  writtenTerm,
} from '../../search/shared/terms.ts';
import { isOneTypoAway } from './edit-distance.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { QueryWord } from './query-words.ts';

/** How well a term fits the typed word, by how they are related. */
const fits = {
  same: 1,
  /** `Lauterbrücke` for `Lauterbrücke`, besides what they have in common with `Lauterbrück`. */
  asTyped: 0.5,
  /** `Hochwasserschutz` for `Hochwasser`. */
  beginsWithIt: 0.45,
  typo: 0.7,
} as const;

/** Letters of a word from which longer words are found, too: German ones are compounds more often than others. */
const shortestBeginning = { german: 3, others: 5 } as const;
/** Letters of either half of a word that is probably misspelt. */
const shortestHalf = 3;
/** Letters of a word in which a typo is looked for. */
const shortestMistyped = 4;
/** Bytes of an index that a beginning may cost; of short ones many words are left out. */
const mostBytes = 10_000;

/** What each article of an index has of a word: the product of how well the term fits and how much it is about it. */
export type WordScores = ReadonlyMap<number, number>;

/** How many articles of all indexes have a word. */
export const countOf = (all: readonly WordScores[]): number => all.reduce((sum, { size }) => sum + size, 0);

/** A word's weight: the inverse document frequency of BM25. */
export const rarity = (found: number, articles: number): number =>
  Math.log(1 + (articles - found + 0.5) / (found + 0.5));

/** The entry behind all that begin with `beginning`: greater than every letter, and a character that HTML may hold. */
const endOf = (beginning: string): string => `${beginning}\uffef`;

/** The scores of all articles that have the word or a longer one that begins with it. */
export async function matchWord(index: OpenedIndex, { word, stem }: QueryWord): Promise<WordScores> {
  return beginningWith(index, stem, writtenTerm(stem, word));
}

async function beginningWith(
  index: OpenedIndex,
  stem: string,
  written?: string,
): Promise<Map<number, number>> {
  const long = stem.length >= shortestBeginning[index.language === '' ? 'german' : 'others'];
  const entries = await index.entries(stem, long ? endOf(stem) : (written ?? stem), mostBytes, (term) =>
    isWritten(term) ? term === written : long ? term.startsWith(stem) : term === stem,
  );
  const scores = new Map<number, number>();
  for (const entry of entries) {
    if (entry.term !== written) add(scores, entry, entry.term === stem ? fits.same : fits.beginsWithIt);
  }
  for (const [article, about] of entries.filter(({ term }) => term === written).flatMap(aboutOf)) {
    scores.set(article, (scores.get(article) ?? 0) + about * fits.asTyped);
  }
  return scores;
}

function add(scores: Map<number, number>, { postings }: Pick<Entry, 'postings'>, fit: number): void {
  for (const [article, about] of aboutOf({ postings })) {
    scores.set(article, Math.max(scores.get(article) ?? 0, about * fit));
  }
}

/** The scores of all articles that have exactly this stem. */
export async function matchStem(index: OpenedIndex, stem: string): Promise<WordScores> {
  const entries = await index.entries(stem, stem, 1, (term) => term === stem);
  return new Map(entries.flatMap(aboutOf));
}

/** The scores of all articles that have a word which begins so. */
export async function matchBeginning(index: OpenedIndex, beginning: string): Promise<WordScores> {
  const entries = await index.entries(
    beginning,
    endOf(beginning),
    1,
    (term) => term.startsWith(beginning) && !isWritten(term),
  );
  const scores = new Map<number, number>();
  for (const entry of entries) add(scores, entry, 1);
  return scores;
}

/** Each article that has a term, and how much it is about it. */
const aboutOf = ({ postings }: Pick<Entry, 'postings'>): [article: number, about: number][] =>
  postings.map((posting) => [Math.floor(posting / steps), posting % steps]);

/** Endings that stems have lost: the typed word may have its typo there, or not be cut where the right one is. */
const endings = [
  '',
  'e',
  'en',
  'er',
  'es',
  'em',
  'ern',
  's',
  'n',
  'in',
  'innen',
  'ung',
  'ungen',
  'heit',
  'keit',
  'lich',
  'ig',
  'isch',
];

/** The words that may have been meant by one that no index has, best first. */
export async function meantWords(indexes: readonly OpenedIndex[], typed: QueryWord): Promise<QueryWord[]> {
  const { word, stem } = typed;
  if (word.length < shortestMistyped) return [];
  const isMeant = (term: string): boolean =>
    isWritten(term)
      ? isOneTypoAway(word, partsOfWritten(term)[1] ?? '')
      : isOneTypoAway(stem, term) || endings.some((ending) => isOneTypoAway(word, term + ending));
  // One typo leaves the first half of a word as it was meant or the second one.
  const half = Math.max(shortestHalf, Math.floor(stem.length / 2));
  const beginning = stem.slice(0, half);
  const ending = mirroredTerm(stem.slice(-Math.max(shortestHalf, stem.length - half - 1)));
  const weights = new Map<string, number>();
  for (const index of indexes) {
    const [forwards, backwards] = await Promise.all([
      index.entries(beginning, endOf(beginning), mostBytes, isMeant),
      index.entries(
        ending,
        endOf(ending),
        mostBytes,
        (term) => term.startsWith('<') && isMeant(unmirrored(term)),
      ),
    ]);
    for (const { term, postings } of [
      ...forwards.map((entry) => ({ ...entry, term: partsOfWritten(entry.term)[0] ?? '' })),
      ...backwards.map((entry) => ({ ...entry, term: unmirrored(entry.term) })),
    ]) {
      const weight = postings.reduce((sum, posting) => sum + (posting % steps), 0);
      weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    }
  }
  return [...weights]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([term]) => ({ word: term, stem: term }));
}

/** Scores of articles that have a word which was probably meant. */
export async function matchCorrection(index: OpenedIndex, { stem }: QueryWord): Promise<WordScores> {
  const scores = await beginningWith(index, stem);
  return new Map([...scores].map(([article, score]) => [article, score * fits.typo]));
}
