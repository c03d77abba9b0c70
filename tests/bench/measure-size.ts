// All rounds of all contestants on an archive of one size.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant, Workspace } from './contestants/contestant.ts';
import { compareSnapshots, type OutputChange, outputFiles, takeSnapshot } from './measure/output-snapshot.ts';
import { countPages, type PageCounts } from './measure/page-kinds.ts';
import { type Measurement, runCommand } from './measure/run-command.ts';
import { medianOf, type SizeResults } from './results/results.ts';
import { type ScenarioName, scenarioNames } from './scenarios.ts';

export interface SizeOptions {
  readonly count: number;
  readonly seed: number;
  readonly rounds: number;
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
  const { count, rounds, onStep } = options;
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
  for (let round = 1; round <= rounds; round++) {
    for (const entry of entries) {
      const { contestant, scenario } = entry;
      onStep(`${count} articles, round ${round} of ${rounds}: ${contestant.name}, ${scenario}`);
      await measure(entry, round, options.settle);
      if (!pages.has(contestant)) pages.set(contestant, countPages(outputFiles(contestant.outputDir)));
    }
  }
  return {
    articles: count,
    contestants: [...pages].map(([{ name, version, notes }, counts]) => ({
      name,
      version,
      notes,
      pages: counts,
    })),
    scenarios: entries
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
async function measure(entry: Entry, round: number, settle: () => void): Promise<void> {
  const { contestant, scenario, rounds } = entry;
  const compared = round === 1 && scenario !== 'cold';
  const command = contestant.prepare(scenario, round);
  const before = compared ? takeSnapshot(contestant.outputDir) : undefined;
  settle();
  rounds.push(await runCommand(command));
  if (before !== undefined) {
    entry.output = compareSnapshots(before, takeSnapshot(contestant.outputDir));
  }
}
