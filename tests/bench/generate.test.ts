import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Flavour } from './article-file.ts';
import { createNews } from './contestants/news.ts';
import { generateArchive } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'depesche-generate-'));
after(() => rmSync(folder, { recursive: true }));

let made = 0;
function archive(seed: number, flavour: Flavour = 'depesche', count = 60): Map<string, string> {
  const dir = join(folder, String(made++));
  generateArchive({ count, seed, dir, flavour });
  return filesOf(dir);
}

function filesOf(dir: string): Map<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}

test('the same seed generates the same archive, byte for byte', () => {
  assert.deepEqual(archive(7), archive(7));
});

test('another seed generates other articles', () => {
  assert.notDeepEqual([...archive(7).keys()], [...archive(8).keys()]);
});

test('an archive has as many files as articles', () => {
  assert.equal(archive(1, 'hugo', 150).size, 150);
});

test('all contestants get the same words', () => {
  const texts = (flavour: Flavour): string[] =>
    [...archive(3, flavour).values()].map((file) => file.slice(file.indexOf('\n---\n'))).sort();
  assert.deepEqual(texts('hugo'), texts('depesche'));
  assert.deepEqual(texts('eleventy'), texts('depesche'));
});

test('each published article is one more file, newer than the whole archive', () => {
  const dir = join(folder, 'news');
  generateArchive({ count: 40, seed: 1, dir, flavour: 'depesche' });
  const before = [...filesOf(dir).keys()];
  const publishNext = createNews({ count: 40, seed: 1 }, 'depesche');
  publishNext(dir);
  publishNext(dir);
  const added = [...filesOf(dir).keys()].filter((path) => !before.includes(path));
  assert.equal(added.length, 2);
  for (const path of added) assert.match(path, /^artikel\/2025\/12\/2025-12-31-/);
  assert.ok(before.every((path) => !path.includes('2025-12-31')));
});
