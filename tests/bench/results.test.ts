import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPages } from './measure/page-kinds.ts';
import { alignColumns } from './results/align-columns.ts';
import { goalsOf, publishGrowth } from './results/goals.ts';
import { type BenchResults, median, medianOf, type ScenarioResults } from './results/results.ts';
import { resultsText } from './results/table.ts';

test('the median is the middle value, or the mean of the two in the middle', () => {
  for (const [values, expected] of [
    [[4], 4],
    [[9, 1, 5], 5],
    [[1, 10, 2, 4], 3],
    [[100, 20, 3], 20],
  ] as const) {
    assert.equal(median(values), expected);
  }
  assert.throws(() => median([]));
});

test('memory has no median when one round did not measure it', () => {
  const rounds = [
    { seconds: 3, processorSeconds: 5, peakMemory: 7 },
    { seconds: 1, processorSeconds: 3, peakMemory: null },
  ];
  assert.deepEqual(medianOf(rounds), { seconds: 2, processorSeconds: 4, peakMemory: null });
});

test('figures stand to the right, words to the left', () => {
  assert.equal(
    alignColumns([
      ['name', 'seconds'],
      ['a', '10.25'],
      ['bcdef', '–'],
    ]),
    'name   seconds\na        10.25\nbcdef        –',
  );
});

const machine = {
  cores: 2,
  processor: 'Z80',
  memory: 8 * 2 ** 30,
  system: 'Linux 6.1',
  node: '24.1.0',
  eleventy: '3.1.8',
};

function scenario(
  contestant: ScenarioResults['contestant'],
  name: ScenarioResults['scenario'],
  seconds: number,
  output: ScenarioResults['output'] = null,
): ScenarioResults {
  const measured = { seconds, processorSeconds: seconds * 2, peakMemory: seconds * 1e8 };
  return { contestant, scenario: name, rounds: [measured, measured], median: measured, output };
}

const pages = countPages(['index.html', 'politik/index.html', '2025/12/30/a.html']);

test('the table compares cold builds with Hugo’s cold one, all others with Hugo after one article', () => {
  const results: BenchResults = {
    date: '2026-01-01T08:00:00.000Z',
    machine: { ...machine, hugo: 'hugo v0.169.0' },
    load: [0.2, 2.1],
    seed: 1,
    sizes: [
      {
        articles: 1_000,
        contestants: [
          { name: 'depesche', version: '1', notes: ['A note.'], pages },
          { name: 'hugo', version: 'hugo v0.169.0-1a2b3c+extended', notes: [], pages },
        ],
        scenarios: [
          scenario('depesche', 'cold', 2),
          scenario('depesche', 'no-change', 0.5, { touched: 0, changed: 0 }),
          scenario('hugo', 'cold', 4),
          scenario('hugo', 'publish-one', 5, { touched: 3, changed: 2 }),
        ],
      },
    ],
  };
  assert.equal(
    resultsText(results),
    `2026-01-01, 2 cores (Z80), 8 GB, Linux 6.1
Node 24.1.0, Eleventy 3.1.8, hugo v0.169.0
Load average 0.2 before, 2.1 after

1,000 articles, medians of 2 rounds

                                          seconds    CPU  × Hugo  peak MB  files touched  bytes differ  must
depesche  cold: neither output nor cache     2.00   4.00     0.5      200              –             –
depesche  no change                          0.50   1.00     0.1       50              0             0
hugo      cold: neither output nor cache     4.00   8.00       1      400              –             –
hugo      publish one article                5.00  10.00       1      500              3             2

Pages after the cold build:
               depesche  hugo
articles              1     1
section lists         1     1
tag lists             0     0
author lists          0     0
days                  0     0
months                0     0
years                 0     0
single pages          1     1
redirects             0     0
other files           0     0
total                 3     3

Other builds than cold ones are compared with Hugo after adding one article.
CPU: seconds of processor time of all processes, user and kernel.
Memory is the most that all processes of a build held at one time.
Files touched: new, gone or with another time stamp or size (what a synchronisation transfers).
A note.

\`npm run bench\` on 2026-01-01, 1,000 articles, medians, 2 cores, load average 0.2 before and 2.1 after:

|  | Depesche without search | Hugo 0.169.0 |
| --- | ---: | ---: |
| a full build | 2.0 s, 200 MB | 4.0 s, 400 MB |
| no change | 0.5 s |  |
| publish one article |  | 5.0 s, 3 files |`,
  );
});

test('without Hugo there are no ratios, and the table says why', () => {
  const text = resultsText({
    date: '2026-01-01T08:00:00.000Z',
    machine: { ...machine, hugo: null },
    load: [0.2, 2.1],
    seed: 1,
    sizes: [
      {
        articles: 10,
        contestants: [{ name: 'depesche', version: '1', notes: [], pages }],
        scenarios: [scenario('depesche', 'cold', 2)],
      },
    ],
  });
  assert.match(text, /Hugo is not installed: skipped, so there are no ratios/);
  assert.match(text, /^depesche {2}cold: neither output nor cache +2\.00 +4\.00 +– +200 /m);
});

function size(articles: number, scenarios: readonly ScenarioResults[]): BenchResults['sizes'][number] {
  return { articles, contestants: [], scenarios };
}

const hugo = [scenario('hugo', 'cold', 100), scenario('hugo', 'publish-one', 100)];

test('each promise stands beside its figure, met or missed', () => {
  const fast = [
    scenario('depesche', 'cold', 10),
    scenario('depesche', 'publish-one', 1, { touched: 30, changed: 30 }),
    scenario('depesche', 'fresh-checkout', 2),
    ...hugo,
  ];
  const slow = [
    scenario('depesche', 'cold', 36),
    scenario('depesche', 'publish-one', 3, { touched: 41, changed: 41 }),
    scenario('depesche', 'fresh-checkout', 3),
    ...hugo,
  ];
  const verdicts = (all: readonly ScenarioResults[]) =>
    all.flatMap((result) => goalsOf(100_000, result, all).map(({ met }) => met));
  assert.deepEqual(verdicts(fast), new Array(6).fill(true));
  assert.deepEqual(verdicts(slow), new Array(6).fill(false));
});

test('the search may cost a third of a full build and half of a small one, and few files', () => {
  const scenarios = ['cold', 'publish-one', 'edit-one-typo', 'backdate-one'] as const;
  const without = scenarios.map((name) => scenario('depesche', name, 8));
  const verdicts = (seconds: number, changed: number) =>
    scenarios.flatMap((name) => {
      const result = scenario('depesche-search', name, seconds, { touched: changed, changed });
      return goalsOf(100_000, result, [...without, result]).map(({ met }) => met);
    });
  assert.deepEqual(verdicts(10, 40), new Array(8).fill(true));
  assert.deepEqual(verdicts(13, 41), new Array(8).fill(false));
});

test('a promise about Hugo is neither met nor missed without Hugo', () => {
  const cold = scenario('depesche', 'cold', 10);
  assert.deepEqual(goalsOf(10_000, cold, [cold]), [{ text: '≤ 0.6 × Hugo', met: undefined }]);
});

test('publishing may take four times as long in ten times the archive', () => {
  const publish = (seconds: number) => [scenario('depesche', 'publish-one', seconds)];
  const growth = (seconds: number) =>
    publishGrowth([size(10_000, publish(1)), size(100_000, publish(seconds))]);
  assert.deepEqual([growth(4)?.met, growth(5)?.met], [true, false]);
  assert.equal(publishGrowth([size(10_000, publish(1))]), undefined);
});

test('contestants with fewer rounds are named', () => {
  const twice = scenario('depesche', 'cold', 1);
  const once = { ...scenario('hugo', 'cold', 1), rounds: [twice.median] };
  const text = resultsText({
    date: '',
    machine: { ...machine, hugo: null },
    load: [0.2, 2.1],
    seed: 1,
    sizes: [size(10, [twice, once])],
  });
  assert.match(text, /10 articles, medians of 2 rounds \(hugo: 1\)/);
});
