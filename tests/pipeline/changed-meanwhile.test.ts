// Files that are written to while a build looks at them, and are as before when the next one does.
import './meddling-git.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { commitAll, gitIn } from '../content/git-in.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from './build-in.ts';
import { afterScan } from './meddling-git.ts';

async function committed(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>) {
  const newspaper = await aNewspaper(t, files);
  const git = gitIn(newspaper.folder);
  commitAll(git, 'content');
  // What editors' tools do all the time: git notes that the file is as it was committed.
  const refresh = () => git('status');
  /** The article is as it was committed, for git and on the site. */
  const assertTakenBack = async () => {
    await newspaper.write({ [articleFile]: anArticle('Alt') });
    refresh();
    await newspaper.build();
    assert.match((await newspaper.contents()).get(articlePage) ?? '', /<h1>Alt<\/h1>/);
  };
  return {
    ...newspaper,
    refresh,
    assertTakenBack,
    at: (file: string) => JSON.stringify(join(newspaper.folder, file)),
  };
}

const written = (title: string, file: string) => `printf '%b' ${JSON.stringify(anArticle(title))} > ${file}`;

test('on a first build: what was read of the article does not outlive the edit that was taken back', async (t) => {
  const { build, contents, clean, at, assertTakenBack } = await committed(t, {
    [articleFile]: anArticle('Alt'),
  });
  afterScan(written('Dazwischen', at(articleFile)), 2);
  await build();
  assert.match((await contents()).get(articlePage) ?? '', /Dazwischen/);
  await assertTakenBack();
  assert.deepEqual((await contents()).get(articlePage), (await clean()).get(articlePage));
});

test('on a later build of a file that had been edited before: the same', async (t) => {
  const { write, build, refresh, contents, at, assertTakenBack } = await committed(t, {
    [articleFile]: anArticle('Alt'),
  });
  await build();
  await write({ [articleFile]: anArticle('Neu') });
  await build();
  await write({ [articleFile]: anArticle('Alt') });
  refresh();
  afterScan(written('Dazwischen', at(articleFile)), 1);
  await build();
  assert.match((await contents()).get(articlePage) ?? '', /Dazwischen/);
  await assertTakenBack();
});

test('an article that is away for a moment comes back', async (t) => {
  const { build, contents, at, assertTakenBack } = await committed(t, { [articleFile]: anArticle('Alt') });
  afterScan(`rm ${at(articleFile)}`, 2);
  await build({ allowEmpty: true });
  assert.ok(!(await contents()).has(articlePage));
  await assertTakenBack();
});

test('a picture that is another one for a moment: the site shows the one that stays', async (t) => {
  const picture = 'content/artikel/bild.png';
  const right = await drawing(64, 48, 'red').png().toBuffer();
  const other = await drawing(64, 48, 'green').png().toBuffer();
  const article = `${anArticle('Alt')}\n![Ein Bild](bild.png)\n`;
  const { write, build, refresh, contents, clean, at } = await committed(t, {
    [articleFile]: article,
    [picture]: right,
    'anderes.png': other,
  });
  afterScan(`cp ${at('anderes.png')} ${at(picture)}`, 2);
  await build();
  const shown = async () => [...(await contents()).keys()].filter((path) => /^bilder\/..\/bild-/.test(path));
  const wrong = await shown();
  await write({ [picture]: right });
  refresh();
  await build();
  const expected = [...(await clean()).keys()].filter((path) => /^bilder\/..\/bild-/.test(path));
  assert.ok(expected.length > 0);
  assert.deepEqual(await shown(), expected);
  assert.notDeepEqual(wrong, expected);
});
