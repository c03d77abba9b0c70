// The figures as text for a terminal or a README.
import { scenarioTitles } from '../scenarios.ts';
import { alignColumns } from './align-columns.ts';
import { type Goal, goalsOf, publishGrowth, ratioToHugo } from './goals.ts';
import { pageTable } from './page-table.ts';
import { readmeTable } from './readme-table.ts';
import type { BenchResults, ScenarioResults, SizeResults } from './results.ts';

/** One table for each size, with footnotes. */
export function resultsText(results: BenchResults): string {
  const { machine, date, load, sizes } = results;
  const gigabytes = Math.round(machine.memory / 2 ** 30);
  const hugo = machine.hugo ?? 'Hugo is not installed: skipped, so there are no ratios';
  return [
    `${date.slice(0, 10)}, ${machine.cores} cores (${machine.processor}), ${gigabytes} GB, ${machine.system}`,
    `Node ${machine.node}, Eleventy ${machine.eleventy}, ${hugo}`,
    `Load average ${load[0].toFixed(1)} before, ${load[1].toFixed(1)} after`,
    ...sizes.map(sizeText),
    ...growthText(sizes),
    ...sizes.flatMap((size) => ['', readmeTable(results, size)]),
  ].join('\n');
}

const head = ['', '', 'seconds', 'CPU', '× Hugo', 'peak MB', 'files touched', 'bytes differ', 'must'];

function sizeText(size: SizeResults): string {
  const rows = size.scenarios.map((result) => row(size, result));
  return [
    '',
    `${size.articles.toLocaleString('en')} articles, ${roundsText(size)}`,
    '',
    alignColumns([head, ...rows]),
    '',
    'Pages after the cold build:',
    pageTable(size.contestants),
    '',
    'Other builds than cold ones are compared with Hugo after adding one article.',
    'CPU: seconds of processor time of all processes, user and kernel.',
    'Memory is the most that all processes of a build held at one time.',
    'Files touched: new, gone or with another time stamp or size (what a synchronisation transfers).',
    ...size.contestants.flatMap(({ notes }) => notes),
  ].join('\n');
}

/** `1 round`, `medians of 5 rounds`, `medians of 3 rounds (hugo: 1)`. */
function roundsText({ scenarios }: SizeResults): string {
  const counts = new Map(scenarios.map(({ contestant, rounds }) => [contestant, rounds.length]));
  const most = Math.max(0, ...counts.values());
  const fewer = [...counts].filter(([, count]) => count < most).map(([name, count]) => `${name}: ${count}`);
  const text = most === 1 ? '1 round' : `medians of ${most} rounds`;
  return fewer.length === 0 ? text : `${text} (${fewer.join(', ')})`;
}

function row({ articles, scenarios }: SizeResults, result: ScenarioResults): string[] {
  const { contestant, scenario, median, output } = result;
  const ratio = ratioToHugo(result, scenarios);
  return [
    contestant,
    scenarioTitles[scenario],
    median.seconds.toFixed(2),
    median.processorSeconds === null ? '–' : median.processorSeconds.toFixed(2),
    ratio === undefined ? '–' : twoDigits(ratio),
    median.peakMemory === null ? '–' : String(Math.round(median.peakMemory / 1e6)),
    output === null ? '–' : String(output.touched),
    output === null ? '–' : String(output.changed),
    goalsOf(articles, result, scenarios).map(verdict).join(', '),
  ];
}

const verdict = ({ text, met }: Goal): string =>
  met === undefined ? `${text} (not measured)` : `${text} ${met ? 'met' : 'MISSED'}`;

function growthText(sizes: readonly SizeResults[]): string[] {
  const growth = publishGrowth(sizes);
  if (growth === undefined) return [];
  return [
    '',
    `Publishing one article takes ${growth.growth.toFixed(1)} times as long among 100,000 as among 10,000: ${verdict(growth)}.`,
  ];
}

/** Two significant digits: `0.025`, `0.42`, `3.1`. */
const twoDigits = (ratio: number): string => String(Number(ratio.toPrecision(2)));
