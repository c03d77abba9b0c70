// The articles of some indexes that a query finds, best first.
import { steps } from '../../search/shared/blocks.ts';
import { sectionTerm } from '../../search/shared/terms.ts';
import { type CompoundMatch, matchCompound, matchRelated } from './compound.ts';
import {
  countOf,
  matchCorrection,
  matchStem,
  matchWord,
  meantWords,
  rarity,
  type WordScores,
} from './matches.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { QueryWord } from './query-words.ts';

/** An article that was found, and how well it fits. */
export interface Ranked {
  readonly index: OpenedIndex;
  /** Number of the article in its index. */
  readonly number: number;
  readonly score: number;
}

/** All that were found, the best first. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Stems of all words that were looked for: those typed, and those that were probably meant. */
  readonly stems: readonly string[];
  /** How many of the articles have all words. */
  readonly complete: number;
  /** Whether no article has a word as it was typed, so that similar ones were looked for. */
  readonly guessed: boolean;
}

/** How much more the newest article counts than one that is very old, and after how many years it is half of that. */
const newer = { share: 0.12, years: 3 } as const;

/** With fewer articles that have what was typed, those are found, too, that have only half of it or something similar. */
const few = 3;

/** Which articles count, and what is done about words that hardly any of them has. */
export interface RankOptions {
  /** Slug, or empty for all. */
  readonly section: string;
  /** `2019`, or empty for all. */
  readonly year: string;
  /** Whether similar words are looked for. */
  readonly mayGuess: () => Promise<boolean>;
}

/**
 * The articles of indexes of one language. An article must have all words, unless only a {@link few} have. How much it is about
 * them counts, a rare word more than a frequent one, and of two that are equal the newer one is first.
 */
export async function rank(
  indexes: readonly OpenedIndex[],
  words: readonly QueryWord[],
  { section, year, mayGuess }: RankOptions,
): Promise<Ranking> {
  if (indexes.length === 0 || words.length === 0) return nothing;
  const matched = await Promise.all(words.map((word) => matchAll(indexes, word, mayGuess)));
  const within = await Promise.all(indexes.map((index) => articlesIn(index, section)));
  const articles = indexes.reduce((sum, index) => sum + index.articles, 0);
  const weights = matched.map(({ scores }) => rarity(countOf(scores), articles));
  const newest = Math.max(...indexes.map((index) => monthsOf(index, index.articles - 1)));
  const found = indexes.flatMap((index, at) => {
    const all = matched.map(({ scores }) => scores[at] ?? new Map<number, number>());
    return [...new Set(all.flatMap((scores) => [...scores.keys()]))]
      .filter((number) => (within[at]?.has(number) ?? true) && index.monthOf(number).startsWith(year))
      .map((number) => {
        const has = all.filter((scores) => scores.has(number)).length;
        const about = all.reduce(
          (sum, scores, word) => sum + (scores.get(number) ?? 0) * (weights[word] ?? 0),
          0,
        );
        const age = Math.max(0, newest - monthsOf(index, number)) / 12;
        const isNew = 1 + newer.share * 0.5 ** (age / newer.years);
        return { index, number, has, score: about * isNew * (has / words.length) ** 2 };
      });
  });
  const complete = found.filter(({ has }) => has === words.length);
  const ranked = complete.length >= few ? complete : found.filter(({ has }) => has >= words.length / 2);
  return {
    ranked: ranked.sort(byScore),
    complete: complete.length,
    stems: matched.flatMap(({ stems }) => stems),
    guessed: matched.some(({ guessed }) => guessed),
  };
}

const nothing: Ranking = { ranked: [], complete: 0, stems: [], guessed: false };

const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score || (a.index === b.index ? b.number - a.number : a.index.name < b.index.name ? 1 : -1);

/** How much less an article counts that is in another language than the newspaper. */
const foreign = 0.9;

/**
 * The articles of indexes of any languages, each of which understands the query's words in its own way. What one of them has
 * as it was typed is not guessed at in another; typos are looked for in the newspaper's own language, then in all others.
 *
 * @param wordsIn the query's words as the language of an index has them
 */
export async function rankAll(
  indexes: readonly OpenedIndex[],
  wordsIn: (index: OpenedIndex) => readonly QueryWord[],
  among: Pick<RankOptions, 'section' | 'year'>,
): Promise<Ranking> {
  const groups = [...Map.groupBy(indexes, ({ language }) => language)];
  const ranked = (of: readonly OpenedIndex[], mayGuess: () => Promise<boolean>) =>
    rank(of, of[0] === undefined ? [] : wordsIn(of[0]), { ...among, mayGuess });
  const own = groups.filter(([language]) => language === '').flatMap(([, all]) => all);
  const others = groups.filter(([language]) => language !== '').map(([, all]) => all);
  const asTyped = Promise.all(others.map((all) => ranked(all, async () => false)));
  const german = await ranked(own, async () => !(await asTyped).some(({ complete }) => complete > 0));
  let rest = await asTyped;
  if ([german, ...rest].every(({ complete, guessed }) => complete === 0 || guessed))
    rest = await Promise.all(others.map((all) => ranked(all, async () => true)));
  if (rest.length === 0) return german;
  const all = [german, ...rest];
  const complete = all.reduce((sum, one) => sum + one.complete, 0);
  // Those that have a part of the words only are left out where others have all.
  const kept = complete === 0 ? all : all.filter((one) => one.complete > 0);
  return {
    ranked: kept
      .flatMap((one) =>
        one === german
          ? one.ranked
          : one.ranked.map((hit): Ranked => ({ ...hit, score: hit.score * foreign })),
      )
      .sort(byScore),
    complete,
    stems: kept.flatMap(({ stems }) => stems),
    guessed:
      kept.some(({ ranked: hits }) => hits.length > 0) &&
      kept.every((one) => one.guessed || one.ranked.length === 0),
  };
}

interface Matched {
  /** For each index. */
  readonly scores: readonly WordScores[];
  readonly stems: readonly string[];
  readonly guessed: boolean;
}

async function matchAll(
  indexes: readonly OpenedIndex[],
  word: QueryWord,
  mayGuess: RankOptions['mayGuess'],
): Promise<Matched> {
  const all = (match: (index: OpenedIndex) => Promise<WordScores>) => Promise.all(indexes.map(match));
  const number = /^\p{L}(\d+)$/u.exec(word.word)?.[1];
  const direct = await all((index) => matchWord(index, word));
  if (number !== undefined) {
    // Of `B 38` in a text only the number can be looked for.
    const apart = await all((index) => matchStem(index, number));
    if (countOf(apart) > 0)
      return { scores: behind(apart, direct), stems: [word.stem, number], guessed: false };
  }
  if (countOf(direct) >= few || !(await mayGuess()))
    return { scores: direct, stems: [word.stem], guessed: false };
  const isGerman = indexes[0]?.language === '';
  const compound = isGerman ? await matchCompound(indexes, word) : noCompound(indexes);
  const scores = behind(compound.scores, direct);
  const isMistyped = countOf(direct) === 0 && (compound.isBeginning || countOf(scores) === 0);
  // A typo is likelier than a compound of which nobody knows the rest.
  const meant = isMistyped ? await meantWords(indexes, word) : [];
  if (meant.length === 0) {
    if (countOf(scores) > 0)
      return { scores, stems: [word.stem, ...compound.stems], guessed: countOf(direct) === 0 };
    const related = isGerman ? await matchRelated(indexes, word) : noCompound(indexes);
    return { ...related, guessed: related.stems.length > 0 };
  }
  const guesses = await all(async (index) =>
    best(await Promise.all(meant.map((guess) => matchCorrection(index, guess)))),
  );
  return { scores: guesses, stems: [word, ...meant].map(({ stem }) => stem), guessed: true };
}

const noCompound = (indexes: readonly OpenedIndex[]): CompoundMatch => ({
  scores: indexes.map(() => new Map()),
  stems: [],
});

/** All that have the word itself, and after them those that have its parts. */
function behind(parts: readonly WordScores[], direct: readonly WordScores[]): WordScores[] {
  const least = direct
    .flatMap((scores) => [...scores.values()])
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const greatest = parts.flatMap((scores) => [...scores.values()]).reduce((a, b) => Math.max(a, b), 0);
  const factor = greatest < least ? 1 : (0.9 * least) / greatest;
  return parts.map((scores, at) =>
    best([new Map([...scores].map(([article, score]) => [article, score * factor])), direct[at]]),
  );
}

/** Each article with its highest score. */
function best(all: readonly (WordScores | undefined)[]): WordScores {
  const scores = new Map<number, number>();
  for (const [article, score] of all.flatMap((one) => [...(one ?? [])])) {
    scores.set(article, Math.max(scores.get(article) ?? 0, score));
  }
  return scores;
}

/** The articles of a section; `undefined` for all. */
async function articlesIn(index: OpenedIndex, section: string): Promise<ReadonlySet<number> | undefined> {
  if (section === '') return undefined;
  const name = sectionTerm(section);
  const entries = await index.entries(name, name, 1, (term) => term === name);
  return new Set(entries.flatMap(({ postings }) => postings.map((posting) => Math.floor(posting / steps))));
}

function monthsOf(index: OpenedIndex, number: number): number {
  const [year = '0', month = '1'] = index.monthOf(number).split('-');
  return Number(year) * 12 + Number(month);
}
