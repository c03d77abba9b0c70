import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { aNewspaper, articleFile } from '../pipeline/build-in.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../src/store/README.md'), 'utf8');
/** Names in the table's first column; `*` stands for anything. */
const named = [...readme.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/\/$/, '')),
);
const isNamed = (entry: string): boolean =>
  named.some((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(entry));

test('the README of the store names every file of the cache, whatever a build has done', async (t) => {
  const { build, options, write } = await aNewspaper(t);
  const seen = new Set<string>();
  const look = () => {
    for (const entry of readdirSync(options.cacheDir)) seen.add(entry);
  };
  await build({ search: true });
  look();
  for (const title of ['Neu', 'Neuer']) {
    await write({ [articleFile]: `---\ntitle: ${title}\n---\nText.\n` });
    await build({ search: true });
    look();
  }
  await build({ slice: { index: 1, count: 2 } });
  look();
  assert.ok(seen.size > 8, [...seen].join());
  assert.deepEqual(
    [...seen].filter((entry) => !isNamed(entry)),
    [],
  );
  assert.deepEqual(
    readdirSync(join(options.outputDir)).filter((entry) => entry.startsWith('.')),
    ['.depesche'],
  );
});
