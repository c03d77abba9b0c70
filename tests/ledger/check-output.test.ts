// What somebody does to the output folder between two builds.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from '../pipeline/build-in.ts';

async function built(t: TestContext) {
  const newspaper = await aNewspaper(t, {
    [articleFile]: anArticle('Ein Artikel'),
    'content/artikel/2019-12-04-zweiter.md': anArticle('Noch einer'),
  });
  await newspaper.build();
  const before = await newspaper.contents();
  return {
    ...newspaper,
    in: (path: string) => join(newspaper.options.outputDir, path),
    /** Builds again; the site must be as before. */
    restored: async () => {
      const result = await newspaper.build();
      assert.deepEqual(await newspaper.contents(), before);
      const { written, removed, rendered } = result;
      return { written, removed, rendered };
    },
  };
}

test('nothing has happened: nothing is rendered', async (t) => {
  const { restored } = await built(t);
  assert.deepEqual(await restored(), { written: [], removed: [], rendered: 0 });
  assert.deepEqual(await restored(), { written: [], removed: [], rendered: 0 });
});

test('a page that was deleted comes back, alone', async (t) => {
  const site = await built(t);
  await rm(site.in(articlePage));
  assert.deepEqual(await site.restored(), { written: [articlePage], removed: [], rendered: 1 });
});

test('so does a folder, and a file at the root', async (t) => {
  const site = await built(t);
  await rm(site.in('2019'), { recursive: true });
  await rm(site.in('favicon.ico'));
  const { written } = await site.restored();
  assert.deepEqual(
    written.filter((path) => !path.startsWith('2019/')),
    ['favicon.ico'],
  );
  assert.ok(written.includes('2019/12/index.html'));
});

test('a file where a folder was gives way to it', async (t) => {
  const site = await built(t);
  await rm(site.in('2019'), { recursive: true });
  await writeFile(site.in('2019'), 'Fremd');
  const { written } = await site.restored();
  assert.ok(written.includes(articlePage));
});

test('a page that was replaced by another file is made anew', async (t) => {
  const site = await built(t);
  await writeFile(site.in('fremd'), 'Fremd');
  await rename(site.in('fremd'), site.in(articlePage));
  assert.deepEqual(await site.restored(), { written: [articlePage], removed: [], rendered: 1 });
});

test('it goes, too, when the page is no longer one of the site', async (t) => {
  const { folder, build, in: inSite } = await built(t);
  await writeFile(inSite('fremd'), 'Fremd');
  await rename(inSite('fremd'), inSite(articlePage));
  await rm(join(folder, articleFile));
  const { removed } = await build();
  assert.ok(removed.includes(articlePage));
  assert.ok(!existsSync(inSite(articlePage)));
});

test('a picture that was deleted or replaced comes back, also by another of its size', async (t) => {
  const site = await aNewspaper(t, {
    [articleFile]: `${anArticle('Ein Artikel')}\n![Ein Bild](bild.png)\n`,
    'content/artikel/bild.png': await drawing(64, 48, 'red').png().toBuffer(),
  });
  await site.build();
  const before = await site.contents();
  const pictures = [...before.keys()].filter((path) => path.startsWith('bilder/'));
  assert.ok(pictures.length > 1);
  for (const path of pictures) {
    const file = join(site.options.outputDir, path);
    await rm(file);
    assert.deepEqual((await site.build()).written, [path]);
    assert.deepEqual(await site.contents(), before);
    for (const size of [10, before.get(path)?.length ?? 0]) {
      await writeFile(`${file}.neu`, Buffer.alloc(size));
      await rename(`${file}.neu`, file);
      assert.deepEqual((await site.build()).written, [path]);
      assert.deepEqual(await site.contents(), before);
    }
  }
  await rm(join(site.options.outputDir, 'bilder'), { recursive: true });
  assert.deepEqual((await site.build()).written, pictures);
  assert.deepEqual(await site.contents(), before);
});

test('files and folders that are not the site’s go', async (t) => {
  const site = await built(t);
  await mkdir(site.in('2019/alt/tief'), { recursive: true });
  const foreign = ['2019/12/05/entwurf.html', '2019/alt/tief/a.html', 'notiz.txt'];
  for (const path of foreign) await writeFile(site.in(path), 'Fremd');
  assert.deepEqual(await site.restored(), { written: [], removed: foreign, rendered: 0 });
  assert.ok(!existsSync(site.in('2019/alt')));
});

test('folders with other time stamps, as a copy of the site has them, are looked at and then believed', async (t) => {
  const site = await built(t);
  for (const folder of ['2019', '2019/12', '2019/12/05']) await utimes(site.in(folder), 1, 1);
  assert.deepEqual(await site.restored(), { written: [], removed: [], rendered: 0 });
});

test('a folder that no build has written to is not tidied up: what lies there might be somebody’s', async (t) => {
  const { folder, options, write, build } = await aNewspaper(t);
  await write({ '_site/brief.txt': 'Liebe Oma', '_site/fotos/a.txt': 'Bild' });
  await assert.rejects(build(), {
    name: 'WrongArgument',
    message:
      'In der Ausgabe liegen Dateien, die nicht zu dieser Website gehören (brief.txt und 1 weitere), und sie würden ' +
      'gelöscht. Nennen Sie mit --output einen anderen Ordner, oder leeren Sie diesen.',
  });
  assert.deepEqual((await readdir(options.outputDir)).sort(), ['brief.txt', 'fotos']);
  await rm(join(folder, '_site'), { recursive: true });
  await build();
});

test('the same pages, made by Eleventy’s own command, are taken over', async (t) => {
  const site = await built(t);
  await rm(site.options.cacheDir, { recursive: true });
  await rm(site.in('.depesche'), { recursive: true });
  const { written, removed } = await site.restored();
  assert.deepEqual([written, removed], [[], []]);
});
