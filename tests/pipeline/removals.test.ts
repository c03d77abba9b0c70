import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { BuildRefused } from '../../src/pipeline/build-refused.ts';
import { aNewspaper, anArticle } from './build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

const file = (number: number): string => `content/artikel/2019-12-05-artikel-${number}.md`;
const articles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [file(number), anArticle(`Artikel ${number}`)]),
  );

test('More than a tenth of the pages do not disappear unless somebody says so', async (t) => {
  const paper = await aNewspaper(t, articles(60));
  await paper.build();
  const before = await paper.contents();
  for (let number = 0; number < 30; number += 1) await rm(join(paper.folder, file(number)));
  for (const lost of [[], ['.cache']]) {
    for (const folder of lost) await rm(join(paper.folder, folder), { recursive: true });
    await assert.rejects(paper.build(), (error) => {
      assert.ok(error instanceof BuildRefused);
      assert.match(
        error.message,
        /^Dieser Bau würde \d\d von \d\d Seiten löschen; die Website bleibt, wie sie ist\.\n/,
      );
      assert.match(error.message, /--allow-removals/);
      return true;
    });
    assert.deepEqual(await paper.contents(), before);
  }
  const { removed } = await paper.build({ allowRemovals: true });
  assert.ok(removed.length >= 30);
  assert.deepEqual(await paper.contents(), await paper.clean());
});

test('A slice that lost a tenth of its pages stops as well', async (t) => {
  const paper = await aNewspaper(t, articles(60));
  const slice = { index: 1, count: 2 };
  await paper.build({ slice });
  for (let number = 0; number < 40; number += 1) await rm(join(paper.folder, file(number)));
  await assert.rejects(paper.build({ slice }), BuildRefused);
  await paper.build({ slice, allowRemovals: true });
});

test('A few pages may always go', async (t) => {
  const paper = await aNewspaper(t, articles(20));
  await paper.build();
  for (let number = 0; number < 15; number += 1) await rm(join(paper.folder, file(number)));
  const { removed } = await paper.build();
  assert.ok(removed.length >= 15);
});
