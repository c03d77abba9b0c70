import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions, roundsOf, takesPart } from './options.ts';
import { baselineOf, scenarioNames } from './scenarios.ts';

test('without arguments all contestants build 1,000, 10,000 and 100,000 articles', () => {
  assert.deepEqual(parseOptions([]), {
    sizes: [1_000, 10_000, 100_000],
    rounds: 5,
    limit: 20,
    contestants: ['depesche', 'depesche-search', 'hugo', 'eleventy'],
    seed: 1,
  });
});

test('arguments choose sizes, rounds, contestants, seed and files', () => {
  assert.deepEqual(
    parseOptions(
      '--sizes 20,30 --rounds 2 --limit 7 --contestants hugo --seed 9 --dir a --out b.json'.split(' '),
    ),
    { sizes: [20, 30], rounds: 2, limit: 7, contestants: ['hugo'], seed: 9, dir: 'a', out: 'b.json' },
  );
});

for (const [args, message] of [
  ['--sizes 1000,many', '--sizes many: expected whole numbers from 1 on, for instance --sizes 3'],
  ['--rounds 0', '--rounds 0: expected whole numbers from 1 on, for instance --rounds 3'],
  ['--contestants jekyll', '--contestants jekyll: expected some of depesche,depesche-search,hugo,eleventy'],
] as const) {
  test(`„${args}“ is refused with what was expected`, () => {
    assert.throws(() => parseOptions(args.split(' ')), { message });
  });
}

test('archives from 100,000 articles on get fewer rounds, full builds of others one', () => {
  assert.deepEqual(
    [10_000, 100_000].map((size) => [roundsOf('depesche', size, 5), roundsOf('hugo', size, 5)]),
    [
      [5, 5],
      [3, 1],
    ],
  );
  assert.equal(roundsOf('depesche', 100_000, 1), 1);
});

test('plain Eleventy takes part up to 10,000 articles', () => {
  assert.deepEqual([takesPart('eleventy', 10_000), takesPart('eleventy', 100_000)], [true, false]);
  assert.ok(takesPart('hugo', 100_000));
});

test('a round begins cold, and only a cold build is compared with a cold one', () => {
  assert.equal(scenarioNames[0], 'cold');
  assert.deepEqual(
    scenarioNames.filter((name) => baselineOf(name) === 'cold'),
    ['cold'],
  );
});
