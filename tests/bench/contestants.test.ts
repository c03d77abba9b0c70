import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { changedLayout } from './contestants/changed-layout.ts';
import { createContentRepository } from './contestants/content-repository.ts';
import type { Contestant } from './contestants/contestant.ts';
import { moveAway } from './contestants/move-away.ts';
import { measureSize } from './measure-size.ts';
import type { ContestantName } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'depesche-contestants-'));
after(() => rmSync(folder, { recursive: true }));

test('a fresh checkout has what was committed, with new time stamps', () => {
  const dir = join(folder, 'repository-test');
  mkdirSync(dir);
  const { contentDir, commit, checkOutAnew } = createContentRepository(dir, (content) => {
    writeFileSync(join(content, 'old.md'), 'old');
  });
  utimesSync(join(contentDir, 'old.md'), 1, 1);
  writeFileSync(join(contentDir, 'new.md'), 'new');
  commit('One article');
  checkOutAnew();
  assert.equal(readFileSync(join(contentDir, 'new.md'), 'utf8'), 'new');
  assert.ok(statSync(join(contentDir, 'old.md')).mtimeMs > 1_000);
});

test('each round changes the markup of the project’s own article layout', () => {
  const layout = readFileSync(resolve(import.meta.dirname, '../../layouts/article.11ty.ts'), 'utf8');
  const first = changedLayout(layout, 1);
  assert.match(first, /<article class="article round-1"/);
  assert.match(changedLayout(first, 2), /<article class="article round-2"/);
  assert.throws(() => changedLayout('<section>', 1), /no <article class/);
});

test('what is moved away is gone for the contestant, and deleted only with all the rest', () => {
  const parent = join(folder, 'moved');
  const dir = join(parent, 'contestant');
  for (let round = 0; round < 2; round++) {
    mkdirSync(join(dir, '_site'), { recursive: true });
    writeFileSync(join(dir, '_site/a.html'), String(round));
    moveAway(join(dir, '_site'));
    assert.deepEqual(readdirSync(dir), []);
  }
  moveAway(join(dir, '_site'));
  const kept = readdirSync(parent).filter((name) => name.startsWith('away-'));
  const texts = kept.map((name) => readFileSync(join(parent, name, '_site/a.html'), 'utf8'));
  assert.deepEqual(texts.sort(), ['0', '1']);
});

/** Writes as many files as it was prepared for; its log names every build. */
function fake(name: ContestantName, dir: string, log: string[]): Contestant {
  let files = 1;
  return {
    name,
    version: '1',
    notes: [],
    scenarios: ['cold', 'publish-one'],
    outputDir: dir,
    prepare: (scenario, round) => {
      log.push(`${round} ${name} ${scenario}`);
      const script = `require('node:fs').writeFileSync('${files++}.html', '')`;
      return { program: process.execPath, args: ['-e', script], cwd: dir };
    },
  };
}

test('contestants alternate within a round, and the first round counts files', async () => {
  const log: string[] = [];
  const results = await measureSize({
    count: 10,
    seed: 1,
    rounds: () => 2,
    limit: 1,
    dir: join(folder, 'sizes'),
    makers: [({ dir }) => fake('depesche', dir, log), ({ dir }) => fake('hugo', dir, log)],
    onStep: () => {},
    settle: () => {},
  });
  const round = (number: number): string[] =>
    ['depesche cold', 'hugo cold', 'depesche publish-one', 'hugo publish-one'].map(
      (step) => `${number} ${step}`,
    );
  assert.deepEqual(log, [...round(1), ...round(2)]);
  assert.deepEqual(
    results.scenarios.map(({ contestant, scenario, rounds, output }) => [
      contestant,
      scenario,
      rounds.length,
      output,
    ]),
    [
      ['depesche', 'cold', 2, null],
      ['depesche', 'publish-one', 2, { touched: 1, changed: 1 }],
      ['hugo', 'cold', 2, null],
      ['hugo', 'publish-one', 2, { touched: 1, changed: 1 }],
    ],
  );
  assert.deepEqual(
    results.contestants.map(({ pages }) => pages['single pages']),
    [1, 1],
  );
});
