// The first promise: publishing costs the size of the change.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createNews } from '../bench/contestants/news.ts';
import { generateArchive } from '../bench/generate.ts';
import { assertReported } from '../law/site-assertions.ts';
import { siteFiles } from '../law/site-files.ts';
import { aNewspaper } from './build-in.ts';

test('one new article in an archive of 1,000 changes at most 40 files; a typo in an old one changes one', async (t) => {
  const { folder, build, write, options } = await aNewspaper(t, {});
  const archive = { count: 1_000, seed: 1 };
  const dir = join(folder, 'content');
  generateArchive({ ...archive, dir, flavour: 'depesche' });
  const publish = createNews(archive, 'depesche');
  const now = Date.parse('2025-12-31T12:00+01:00');
  const old = 'artikel/2020/06/2020-06-15-alt.md';
  const text = (word: string) =>
    `---\ntitle: Alt\ndate: 2020-06-15 12:00\nlead: Ein Vorspann.\ntags: [Rathaus]\n---\n\nEin ${word}.\n`;
  await write({ [`content/${old}`]: text('Fheler') });
  await build({ now });
  for (let round = 0; round < 3; round++) {
    const before = siteFiles(options.outputDir);
    publish(dir);
    const result = await build({ now });
    assert.deepEqual(result.removed, []);
    // The last one is stand.json, which says that there is one more.
    assert.ok(result.written.length <= 40, `${result.written.length}: ${result.written.join(' ')}`);
    assertReported(options, result, before, siteFiles(options.outputDir));
  }
  await write({ [`content/${old}`]: text('Fehler') });
  const { written } = await build({ now });
  assert.deepEqual(written, ['2020/06/15/alt.html']);
});
