// What a compound that hardly any article has is about: its parts, as far as the archive itself knows them.
import { stemOf } from '../../search/shared/words.ts';
import { countOf, matchBeginning, matchStem, rarity, type WordScores } from './matches.ts';
import type { OpenedIndex } from './opened-index.ts';
import type { QueryWord } from './query-words.ts';

/** How well an article fits that has both parts of the compound, one of them, or no more than a beginning. */
const fits = { both: 0.5, head: 0.4, tail: 0.25, headAlone: 0.15, beginning: 0.1 } as const;

/** Letters of either part's stem, and of both parts where the archive knows the first one only. */
const shortestPart = 3;
const shortestAlone = 4;
/** Letters of a word that is taken apart: of longer ones nobody knows the parts. */
const longest = 60;
/** Letters of a beginning that is no word, but that of one. */
const shortestBeginning = 5;
/** Beginnings of a word of which the rest is looked up: each rest costs a request for every index. */
const mostRests = 4;

export interface CompoundMatch {
  /** For each index. */
  readonly scores: readonly WordScores[];
  /** Of the parts. */
  readonly stems: readonly string[];
  /** Whether the archive knows a word of the beginning only. */
  readonly isBeginning?: boolean;
}

interface Split {
  readonly head: string;
  readonly tail: string;
  /** Letters of the shorter stem. */
  readonly shorter: number;
  /** Letters of the shorter part as it was typed: the stem of „Hafen“ has three. */
  readonly letters: number;
}

/**
 * `Deichbau` finds what has `Deich` and `Bau`, then what has either. A word that divides into two known ones is these;
 * of others the known beginnings are looked for. The letters between two parts (`Kirchenorgel`, `Rathausplatz`) go with the
 * first one's stem.
 */
export async function matchCompound(
  indexes: readonly OpenedIndex[],
  { word }: QueryWord,
): Promise<CompoundMatch> {
  const splits = splitsOf(word);
  const heads = await known(
    indexes,
    splits.map(({ head }) => head),
  );
  const withHead = splits.filter(({ head }) => heads.has(head));
  const tried = withHead.slice(-mostRests);
  const tails = await known(
    indexes,
    tried.map(({ tail }) => tail),
  );
  const [best] = tried.filter(({ tail }) => tails.has(tail)).sort((a, b) => b.shorter - a.shorter);
  if (best !== undefined) {
    const [head, tail] = [heads.get(best.head) ?? [], tails.get(best.tail) ?? []];
    const share = shareOf(head, tail, indexes);
    return {
      scores: indexes.map((_, at) => together(head[at] ?? new Map(), tail[at] ?? new Map(), share)),
      stems: [best.head, best.tail],
    };
  }
  const alone = withHead.filter(({ letters }) => letters >= shortestAlone);
  return {
    scores: indexes.map((_, at) => highest(alone.map(({ head }) => heads.get(head)?.[at] ?? new Map()))),
    stems: alone.map(({ head }) => head),
    isBeginning: true,
  };
}

/** `Gänseplage` finds `Gänsefraß` where nothing is known of `Gänse` alone: what begins as the word does, the more the better. */
export async function matchRelated(
  indexes: readonly OpenedIndex[],
  { word }: QueryWord,
): Promise<CompoundMatch> {
  for (let length = Math.min(word.length, longest) - shortestPart; length >= shortestBeginning; length--) {
    const beginning = word.slice(0, length);
    const found = await Promise.all(indexes.map((index) => matchBeginning(index, beginning)));
    if (countOf(found) > 0) {
      return { scores: found.map((scores) => times(scores, fits.beginning)), stems: [beginning] };
    }
  }
  return { scores: indexes.map(() => new Map()), stems: [] };
}

/** All ways to cut a word in two, the first part growing. */
function splitsOf(word: string): Split[] {
  if (word.length > longest) return [];
  const splits: Split[] = [];
  for (let length = shortestPart; length <= word.length - shortestPart; length++) {
    const head = stemOf(word.slice(0, length));
    const tail = stemOf(word.slice(length));
    const shorter = Math.min(head?.length ?? 0, tail?.length ?? 0);
    if (head !== undefined && tail !== undefined && shorter >= shortestPart)
      splits.push({ head, tail, shorter, letters: Math.min(length, word.length - length) });
  }
  return splits;
}

/** Of some stems those that the indexes have, with what each index has of them. */
async function known(
  indexes: readonly OpenedIndex[],
  stems: readonly string[],
): Promise<Map<string, readonly WordScores[]>> {
  const all = [...new Set(stems)];
  const found = await Promise.all(
    all.map(
      async (stem) => [stem, await Promise.all(indexes.map((index) => matchStem(index, stem)))] as const,
    ),
  );
  return new Map(found.filter(([, scores]) => scores.some(({ size }) => size > 0)));
}

/** How much of a compound's meaning is in its first part, 0 to 1: of „Hausarzt“ the rarer „Arzt“ says more. */
function shareOf(
  head: readonly WordScores[],
  tail: readonly WordScores[],
  indexes: readonly OpenedIndex[],
): number {
  const articles = indexes.reduce((sum, index) => sum + index.articles, 0);
  const [first, last] = [rarity(countOf(head), articles), rarity(countOf(tail), articles)];
  return first / (first + last);
}

function together(heads: WordScores, tails: WordScores, share: number): WordScores {
  const scores = new Map([...heads].map(([article, about]) => [article, about * share * fits.head]));
  for (const [article, about] of tails) {
    const head = heads.get(article);
    const own = about * (1 - share);
    scores.set(article, head === undefined ? own * fits.tail : (head * share + own) * fits.both);
  }
  return scores;
}

const times = (scores: WordScores, factor: number): WordScores =>
  new Map([...scores].map(([article, score]) => [article, score * factor]));

function highest(all: readonly WordScores[]): WordScores {
  const scores = new Map<number, number>();
  for (const [article, about] of all.flatMap((one) => [...one])) {
    scores.set(article, Math.max(scores.get(article) ?? 0, about * fits.headAlone));
  }
  return scores;
}
