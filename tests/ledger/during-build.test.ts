// What somebody does to the output and to the cache while a build runs: the next one makes it good.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Refusal } from '../../src/content/refusal.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from '../pipeline/build-in.ts';

const other = 'content/artikel/2019-12-04-zweiter.md';
const otherPage = '2019/12/04/zweiter.html';

async function built(t: TestContext) {
  const paper = await aNewspaper(t, {
    [articleFile]: `${anArticle('Ein Artikel')}\n![Ein Bild](bild.png)\n`,
    [other]: anArticle('Noch einer'),
    'content/artikel/bild.png': await drawing(64, 48, 'red').png().toBuffer(),
  });
  await paper.build();
  const site = (path: string) => join(paper.options.outputDir, path);
  const picture = [...(await paper.contents()).keys()].find((path) => path.startsWith('bilder/')) ?? '';
  assert.ok(picture);
  return { ...paper, site, picture };
}

type Site = Awaited<ReturnType<typeof built>>;

const meddling: Readonly<Record<string, (site: Site) => void>> = {
  'the page that is being made is removed': ({ site }) => rmSync(site(articlePage)),
  'another page of its folder is removed': ({ site }) => rmSync(site('2019/12/05/index.html')),
  'a page elsewhere is removed': ({ site }) => rmSync(site(otherPage)),
  'a page elsewhere is replaced': ({ site }) => replace(site(otherPage)),
  'a page of a folder that is written to is replaced': ({ site }) => replace(site('newsticker/index.html')),
  'a folder is removed': ({ site }) => rmSync(site('2019'), { recursive: true }),
  'a picture is removed': ({ site, picture }) => rmSync(site(picture)),
  'a picture is replaced': ({ site, picture }) => replace(site(picture)),
  'all pictures are removed': ({ site }) => rmSync(site('bilder'), { recursive: true }),
  'a bundle is removed': ({ site }) => rmSync(site('assets'), { recursive: true }),
  'the start page is replaced': ({ site }) => replace(site('index.html')),
  'a file of somebody else’s is added': ({ site }) => {
    mkdirSync(site('fremd'));
    writeFileSync(site('fremd/a.txt'), 'Fremd');
    writeFileSync(site('2019/12/05/b.txt'), 'Fremd');
  },
  'the stamp is removed': ({ site }) => rmSync(site('.depesche/ledger')),
};

function replace(file: string): void {
  writeFileSync(`${file}.neu`, 'Fremd');
  renameSync(`${file}.neu`, file);
}

for (const [what, meddle] of Object.entries(meddling)) {
  test(`${what} while pages are made: the next build has it right`, async (t) => {
    const site = await built(t);
    await site.write({ [articleFile]: `${anArticle('Neu')}\n![Ein Bild](bild.png)\n` });
    let done = false;
    await site.build({
      onProgress: (stage) => {
        if (stage !== 'pages' || done) return;
        done = true;
        meddle(site);
      },
    });
    assert.ok(done);
    await site.build();
    assert.deepEqual(await site.contents(), await site.clean());
  });
}

for (const what of ['site', 'staging', 'cache'] as const) {
  test(`the ${what} is removed while pages are made: one sentence, and the next build has it right`, async (t) => {
    const site = await built(t);
    await site.write({ [articleFile]: anArticle('Neu'), [other]: anArticle('Auch neu') });
    const dir = { site: site.site('.'), staging: site.site('.depesche/part'), cache: site.options.cacheDir }[
      what
    ];
    let done = false;
    const build = site.build({
      onProgress: (stage, made, total) => {
        if (stage !== 'pages' || made < total || done) return;
        done = true;
        rmSync(dir, { recursive: true });
      },
    });
    // Without the cache a build may get to its end.
    await build.catch((error: unknown) => {
      if (what !== 'cache') {
        assert.ok(error instanceof Refusal, String(error));
        assert.match(error.message, /^Während des Bauens wurde gelöscht, was in .*_site liegen sollte\./);
      }
    });
    mkdirSync(dirname(dir), { recursive: true });
    await site.build();
    assert.deepEqual(await site.contents(), await site.clean());
  });
}
