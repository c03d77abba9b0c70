// The figures of one size as the README has them: a table in Markdown, with what they were measured on and with.
import type { ContestantName } from '../options.ts';
import { type ScenarioName, scenarioNames } from '../scenarios.ts';
import type { BenchResults, ScenarioResults, SizeResults } from './results.ts';

/** As readers say it. */
const titles: Record<ScenarioName, string> = {
  cold: 'a full build',
  'no-change': 'no change',
  'publish-one': 'publish one article',
  'fresh-checkout': 'the same on a fresh checkout with caches',
  'edit-one-typo': 'correct a typo in an old article',
  'backdate-one': 'add an article of an old date',
  'change-one-layout': 'change a word in the article layout',
};

const head: Record<ContestantName, (version: string) => string> = {
  depesche: () => 'Depesche without search',
  'depesche-search': () => 'Depesche',
  // `Hugo 0.169.0` of `hugo v0.169.0-1a2b3c+extended`.
  hugo: (version) => `Hugo ${/\d[\d.]*/.exec(version)?.[0] ?? version}`,
  eleventy: (version) => version,
};

/** Ready to paste. */
export function readmeTable(
  results: BenchResults,
  { articles, contestants, scenarios }: SizeResults,
): string {
  const { machine, date, load } = results;
  const columns = contestants.map(({ name }) => name);
  const heads = contestants.map(({ name, version }) => head[name](version));
  const measured = scenarioNames.filter((name) => scenarios.some(({ scenario }) => scenario === name));
  return [
    `\`npm run bench\` on ${date.slice(0, 10)}, ${articles.toLocaleString('en')} articles, medians, ${machine.cores} cores, load average ${load.map((one) => one.toFixed(1)).join(' before and ')} after:`,
    '',
    `| ${['', ...heads].join(' | ')} |`,
    `| ${['---', ...heads.map(() => '---:')].join(' | ')} |`,
    ...measured.map((name) => {
      const cells = columns.map((column) =>
        cell(scenarios.find(({ contestant, scenario }) => contestant === column && scenario === name)),
      );
      return `| ${[titles[name], ...cells].join(' | ')} |`;
    }),
  ].join('\n');
}

/** `11.0 s, 729 MB` of a full build, `0.9 s, 28 files` of another. */
function cell(result: ScenarioResults | undefined): string {
  if (result === undefined) return '';
  const { median, output } = result;
  const beside =
    output === null
      ? median.peakMemory !== null && `${Math.round(median.peakMemory / 1e6).toLocaleString('en')} MB`
      : output.touched > 0 && `${output.touched.toLocaleString('en')} file${output.touched === 1 ? '' : 's'}`;
  return [`${median.seconds.toFixed(1)} s`, beside].filter(Boolean).join(', ');
}
