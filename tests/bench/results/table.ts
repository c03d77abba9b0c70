// The figures as text for a terminal or a README.
import { baselineOf, scenarioTitles } from '../scenarios.ts';
import { alignColumns } from './align-columns.ts';
import { pageTable } from './page-table.ts';
import type { BenchResults, ScenarioResults, SizeResults } from './results.ts';

/** One table for each size, with footnotes. */
export function resultsText({ machine, date, sizes }: BenchResults): string {
  const gigabytes = Math.round(machine.memory / 2 ** 30);
  const hugo = machine.hugo ?? 'Hugo is not installed: skipped, so there are no ratios';
  return [
    `${date.slice(0, 10)}, ${machine.cores} cores (${machine.processor}), ${gigabytes} GB, ${machine.system}`,
    `Node ${machine.node}, Eleventy ${machine.eleventy}, ${hugo}`,
    ...sizes.map(sizeText),
  ].join('\n');
}

const head = ['', '', 'seconds', '× Hugo', 'peak MB', 'files touched', 'bytes differ'];

function sizeText(size: SizeResults): string {
  const rounds = size.scenarios[0]?.rounds.length ?? 0;
  const rows = size.scenarios.map((result) => row(result, size.scenarios));
  return [
    '',
    `${size.articles.toLocaleString('en')} articles, ${rounds === 1 ? '1 round' : `medians of ${rounds} rounds`}`,
    '',
    alignColumns([head, ...rows]),
    '',
    'Pages after the cold build:',
    pageTable(size.contestants),
    '',
    'Other builds than cold ones are compared with Hugo after adding one article.',
    'Memory is the most that all processes of a build held at one time.',
    'Files touched: new, gone or with another time stamp or size (what a synchronisation transfers).',
    ...size.contestants.flatMap(({ notes }) => notes),
  ].join('\n');
}

function row(result: ScenarioResults, all: readonly ScenarioResults[]): string[] {
  const { contestant, scenario, median, output } = result;
  const ratio = ratioToHugo(result, all);
  return [
    contestant,
    scenarioTitles[scenario],
    median.seconds.toFixed(2),
    ratio === undefined ? '–' : twoDigits(ratio),
    median.peakMemory === null ? '–' : String(Math.round(median.peakMemory / 1e6)),
    output === null ? '–' : String(output.touched),
    output === null ? '–' : String(output.changed),
  ];
}

/** Undefined when Hugo did not run. */
export function ratioToHugo(
  { scenario, median }: ScenarioResults,
  all: readonly ScenarioResults[],
): number | undefined {
  const baseline = all.find(
    (other) => other.contestant === 'hugo' && other.scenario === baselineOf(scenario),
  );
  return baseline === undefined ? undefined : median.seconds / baseline.median.seconds;
}

/** Two significant digits: `0.025`, `0.42`, `3.1`. */
const twoDigits = (ratio: number): string => String(Number(ratio.toPrecision(2)));
