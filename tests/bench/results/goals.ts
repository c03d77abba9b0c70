// What Depesche has to reach: the figures that the project promises, each beside what was measured.
import { baselineOf, type ScenarioName } from '../scenarios.ts';
import type { ScenarioResults, SizeResults } from './results.ts';

/** A promise about one scenario at one size. */
export interface Goal {
  /** `≤ 0.6 × Hugo`. */
  readonly text: string;
  /** Undefined: what it is compared with was not measured. */
  readonly met: boolean | undefined;
}

/** A measured value of a scenario; undefined where it was not measured. */
type Value = (result: ScenarioResults, all: readonly ScenarioResults[]) => number | undefined;

interface Promised {
  /** Without it: `depesche`. */
  readonly contestant?: 'depesche-search';
  readonly articles: number;
  readonly scenario: ScenarioName;
  readonly most: number;
  readonly of: Value;
  readonly text: string;
}

const seconds: Value = ({ median }) => median.seconds;
const gigabytes: Value = ({ median }) => (median.peakMemory === null ? undefined : median.peakMemory / 1e9);
const changedFiles: Value = ({ output }) => output?.changed;

const promised: readonly Promised[] = [
  { articles: 10_000, scenario: 'cold', most: 0.6, of: ratioToHugo, text: '≤ 0.6 × Hugo' },
  { articles: 100_000, scenario: 'cold', most: 0.35, of: ratioToHugo, text: '≤ 0.35 × Hugo' },
  { articles: 100_000, scenario: 'cold', most: 1.2, of: gigabytes, text: '≤ 1200 MB' },
  { articles: 100_000, scenario: 'publish-one', most: 1.5, of: seconds, text: '≤ 1.5 s' },
  { articles: 100_000, scenario: 'publish-one', most: 1 / 40, of: ratioToHugo, text: '≤ 0.025 × Hugo' },
  { articles: 100_000, scenario: 'publish-one', most: 40, of: changedFiles, text: '≤ 40 files' },
  { articles: 100_000, scenario: 'fresh-checkout', most: 2.5, of: seconds, text: '≤ 2.5 s' },
  ...searchGoal('no-change', 0.8, seconds, '≤ 0.8 s', 10_000),
  ...searchGoal('publish-one', 1.6, seconds, '≤ 1.6 s', 10_000),
  ...searchGoal('publish-one', 40, changedFiles, '≤ 40 files', 10_000),
  ...searchGoal('backdate-one', 40, changedFiles, '≤ 40 files', 10_000),
  ...searchGoal('cold', 1.3, ratioWithoutSearch, '≤ 1.3 × without'),
  ...searchGoal('cold', 1.2, gigabytes, '≤ 1200 MB'),
  ...(['publish-one', 'edit-one-typo', 'backdate-one'] as const).flatMap((scenario) => [
    ...searchGoal(scenario, 1.5, ratioWithoutSearch, '≤ 1.5 × without'),
    ...searchGoal(scenario, 40, changedFiles, '≤ 40 files'),
  ]),
];

function searchGoal(
  scenario: ScenarioName,
  most: number,
  of: Value,
  text: string,
  articles = 100_000,
): readonly Promised[] {
  return [{ contestant: 'depesche-search', articles, scenario, most, of, text }];
}

/** The goals of a scenario; none for other contestants. */
export function goalsOf(
  articles: number,
  result: ScenarioResults,
  all: readonly ScenarioResults[],
): readonly Goal[] {
  return promised
    .filter(({ contestant = 'depesche' }) => contestant === result.contestant)
    .filter((goal) => goal.articles === articles && goal.scenario === result.scenario)
    .map(({ of, most, text }) => {
      const value = of(result, all);
      return { text, met: value === undefined ? undefined : value <= most };
    });
}

/** Seconds relative to those of Hugo; undefined when it did not run. */
export function ratioToHugo(
  { scenario, median }: ScenarioResults,
  all: readonly ScenarioResults[],
): number | undefined {
  const baseline = all.find(
    (other) => other.contestant === 'hugo' && other.scenario === baselineOf(scenario),
  );
  return baseline === undefined ? undefined : median.seconds / baseline.median.seconds;
}

/** Seconds relative to those of the same build without a search; undefined when that did not run. */
function ratioWithoutSearch(
  { scenario, median }: ScenarioResults,
  all: readonly ScenarioResults[],
): number | undefined {
  const without = all.find((other) => other.contestant === 'depesche' && other.scenario === scenario);
  return without === undefined ? undefined : median.seconds / without.median.seconds;
}

const smaller = 10_000;
const larger = 100_000;
const mostGrowth = 4;

/** How much longer publishing takes in an archive ten times the size; undefined when one of the sizes did not run. */
export function publishGrowth(
  sizes: readonly SizeResults[],
): (Goal & { readonly growth: number }) | undefined {
  const [before, after] = [smaller, larger].map((articles) =>
    sizes
      .find((size) => size.articles === articles)
      ?.scenarios.find(({ contestant, scenario }) => contestant === 'depesche' && scenario === 'publish-one'),
  );
  if (before === undefined || after === undefined) return undefined;
  const growth = after.median.seconds / before.median.seconds;
  return { growth, text: `≤ ${mostGrowth}`, met: growth <= mostGrowth };
}
