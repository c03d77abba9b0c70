// The command line of `npm run bench`.
import { parseArgs } from 'node:util';

/** `depesche-search` is Depesche with its default settings; all others make no search. */
export const contestantNames = ['depesche', 'depesche-search', 'hugo', 'eleventy'] as const;
export type ContestantName = (typeof contestantNames)[number];

export interface BenchOptions {
  /** Numbers of articles, one archive each. */
  readonly sizes: readonly number[];
  /** Rounds for archives below 100,000 articles, see {@link roundsOf}. */
  readonly rounds: number;
  /** Minutes after which a build is given up. */
  readonly limit: number;
  readonly contestants: readonly ContestantName[];
  readonly seed: number;
  /** Folder below which a temporary one is made and removed; absent: the system’s. */
  readonly dir?: string;
  /** JSON file for the results. */
  readonly out?: string;
}

const large = 100_000;
/** Plain Eleventy needs minutes and gigabytes beyond this many articles. */
const eleventyLimit = 10_000;

/** @throws {Error} with the usage, when an argument is wrong */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      rounds: { type: 'string', default: '5' },
      limit: { type: 'string', default: '20' },
      contestants: { type: 'string', default: contestantNames.join() },
      seed: { type: 'string', default: '1' },
      dir: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { dir, out } = values;
  return {
    sizes: values.sizes.split(',').map((size) => positive(size, '--sizes')),
    rounds: positive(values.rounds, '--rounds'),
    limit: positive(values.limit, '--limit'),
    contestants: values.contestants.split(',').map(contestant),
    seed: positive(values.seed, '--seed'),
    ...(dir === undefined ? {} : { dir }),
    ...(out === undefined ? {} : { out }),
  };
}

/** Fewer rounds for archives that take minutes: 3 instead of 5, and one for those that know only full builds. */
export function roundsOf(name: ContestantName, size: number, rounds: number): number {
  if (size < large) return rounds;
  return name === 'depesche' || name === 'depesche-search' ? Math.ceil((rounds + 1) / 2) : 1;
}

/** Whether a contestant runs at this size. */
export function takesPart(name: ContestantName, size: number): boolean {
  return name !== 'eleventy' || size <= eleventyLimit;
}

function positive(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`${option} ${text}: expected whole numbers from 1 on, for instance ${option} 3`);
  }
  return number;
}

function contestant(text: string): ContestantName {
  const known = contestantNames.find((name) => name === text);
  if (known === undefined) {
    throw new Error(`--contestants ${text}: expected some of ${contestantNames.join(',')}`);
  }
  return known;
}
