// All rounds of all contestants on an archive of one size.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant, Workspace } from './contestants/contestant.ts';
import { compareSnapshots, type OutputChange, outputFiles, takeSnapshot } from './measure/output-snapshot.ts';
import { countPages, type PageCounts } from './measure/page-kinds.ts';
import { type Measurement, runCommand, TookTooLong } from './measure/run-command.ts';
import type { ContestantName } from './options.ts';
import { medianOf, type SizeResults } from './results/results.ts';
import { type ScenarioName, scenarioNames } from './scenarios.ts';

export interface SizeOptions {
  readonly count: number;
  readonly seed: number;
  /** How many rounds a contestant takes part in. */
  rounds(name: ContestantName): number;
  /** Minutes after which a build is given up, and its contestant with it. */
  readonly limit: number;
  /** Folder for this size. */
  readonly dir: string;
  readonly makers: readonly ((workspace: Workspace) => Contestant)[];
  onStep(text: string): void;
  /** Called right before each measured build. */
  settle(): void;
}

interface Entry {
  readonly contestant: Contestant;
  readonly scenario: ScenarioName;
  readonly rounds: Measurement[];
  output: OutputChange | null;
}

/** Contestants alternate within each round, so that whatever else the machine does hits all of them. */
export async function measureSize(options: SizeOptions): Promise<SizeResults> {
  const { count, onStep } = options;
  const contestants = options.makers.map((make, index) => {
    onStep(`${count} articles: contestant ${index + 1} of ${options.makers.length} gets ready`);
    const dir = join(options.dir, String(index));
    mkdirSync(dir, { recursive: true });
    return make({ dir, count, seed: options.seed });
  });
  const entries = scenarioNames.flatMap((scenario) =>
    contestants
      .filter(({ scenarios }) => scenarios.includes(scenario))
      .map((contestant): Entry => ({ contestant, scenario, rounds: [], output: null })),
  );
  const pages = new Map<Contestant, PageCounts>();
  /** Why, for the notes. */
  const givenUp = new Map<Contestant, readonly string[]>();
  const last = Math.max(...contestants.map(({ name }) => options.rounds(name)));
  for (let round = 1; round <= last; round++) {
    for (const entry of entries) {
      const { contestant, scenario } = entry;
      if (round > options.rounds(contestant.name) || givenUp.has(contestant)) continue;
      onStep(`${count} articles, round ${round} of ${last}: ${contestant.name}, ${scenario}`);
      try {
        await measure(entry, round, options);
      } catch (error) {
        if (!(error instanceof TookTooLong)) throw error;
        onStep(error.message);
        givenUp.set(contestant, [
          `${contestant.name}, ${scenario}: given up after ${options.limit} minutes.`,
        ]);
        continue;
      }
      if (!pages.has(contestant)) pages.set(contestant, countPages(outputFiles(contestant.outputDir)));
    }
  }
  return {
    articles: count,
    contestants: contestants.map((contestant) => ({
      name: contestant.name,
      version: contestant.version,
      notes: [...contestant.notes, ...(givenUp.get(contestant) ?? [])],
      pages: pages.get(contestant) ?? countPages([]),
    })),
    scenarios: entries
      .filter(({ rounds }) => rounds.length > 0)
      .toSorted((a, b) => contestants.indexOf(a.contestant) - contestants.indexOf(b.contestant))
      .map(({ contestant, scenario, rounds, output }) => ({
        contestant: contestant.name,
        scenario,
        median: medianOf(rounds),
        output,
        rounds,
      })),
  };
}

/** Comparing whole outputs takes longer than most builds, so only the first round does. */
async function measure(entry: Entry, round: number, { settle, limit }: SizeOptions): Promise<void> {
  const { contestant, scenario, rounds } = entry;
  const compared = round === 1 && scenario !== 'cold';
  const command = contestant.prepare(scenario, round);
  const before = compared ? takeSnapshot(contestant.outputDir) : undefined;
  settle();
  rounds.push(await runCommand(command, limit));
  if (before !== undefined) {
    entry.output = compareSnapshots(before, takeSnapshot(contestant.outputDir));
  }
}
