// Edits that leave size and time as they were, or that git was told not to see.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { commitAll, gitIn } from '../content/git-in.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from './build-in.ts';

/** As `tar --mtime`, SOURCE_DATE_EPOCH or a restored cache leave files: all of one old time. */
async function ofOneTime(t: TestContext, { git }: { readonly git: boolean }) {
  const files = {
    [articleFile]: `${anArticle('Alt')}\n![Ein Bild](bild.png)\n`,
    'content/artikel/2019-12-04-zweiter.md': anArticle('Noch einer'),
    'content/artikel/bild.png': await drawing(64, 48, 'red').png().toBuffer(),
  };
  const paper = await aNewspaper(t, files);
  const run = gitIn(paper.folder);
  // Another inode, as those tools leave: of change times git compares the second alone, and a test is faster than that.
  const write = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [file, content] of Object.entries(files)) {
      await paper.write({ [`${file}.new`]: content });
      await utimes(join(paper.folder, `${file}.new`), 1e9, 1e9);
      await rename(join(paper.folder, `${file}.new`), join(paper.folder, file));
    }
  };
  await write({ [articleFile]: `${anArticle('Alt')}\n![Ein Bild](bild.png)\n` });
  if (git) commitAll(run, 'content');
  await paper.build();
  return { ...paper, write, git: run };
}

const edited = `${anArticle('Neu')}\n![Ein Bild](bild.png)\n`;

for (const git of [true, false]) {
  test(`an edit of equal size and time appears, ${git ? 'with' : 'without'} git`, async (t) => {
    const { write, build, contents, clean } = await ofOneTime(t, { git });
    await write({ [articleFile]: edited });
    await build();
    assert.match((await contents()).get(articlePage) ?? '', /<h1>Neu<\/h1>/);
    assert.deepEqual(await contents(), await clean());
  });

  test(`so does a picture, ${git ? 'with' : 'without'} git`, async (t) => {
    const { folder, write, build, contents, clean } = await ofOneTime(t, { git });
    const file = 'content/artikel/bild.png';
    await utimes(join(folder, file), 1e9, 1e9);
    await build();
    const { size } = await stat(join(folder, file));
    const other = await drawing(64, 48, 'green').png().toBuffer();
    // PNG ends with a chunk; what follows is no picture.
    await write({ [file]: Buffer.concat([other, Buffer.alloc(Math.max(0, size - other.length))]) });
    await build();
    assert.deepEqual([...(await contents()).keys()], [...(await clean()).keys()]);
  });
}

test('an amended commit with fixed times, built on top of an old cache, appears', async (t) => {
  const { folder, write, build, contents, clean, git } = await ofOneTime(t, { git: true });
  await write({ [articleFile]: edited });
  git('commit', '--quiet', '--all', '--amend', '--message', 'y');
  git('reflog', 'expire', '--expire=now', '--all');
  git('gc', '--quiet', '--prune=now');
  // The commit that the cache remembers is gone: everything is listed.
  await utimes(join(folder, articleFile), 1e9, 1e9);
  git('status');
  await build();
  assert.deepEqual(await contents(), await clean());
});

for (const flag of ['--assume-unchanged', '--skip-worktree']) {
  for (const change of ['edit', 'deletion']) {
    test(`an ${change} that git does not look at (${flag}) appears`, async (t) => {
      const { folder, write, build, contents, clean, git } = await ofOneTime(t, { git: true });
      git('update-index', flag, articleFile);
      await build();
      if (change === 'edit') await write({ [articleFile]: edited });
      else await rm(join(folder, articleFile));
      await build();
      assert.deepEqual(await contents(), await clean());
      await write({ [articleFile]: edited });
      await build();
      assert.deepEqual(await contents(), await clean());
    });
  }
}

test('an article that is saved after it was read, and before its page is made, is read anew', async (t) => {
  const { folder, write, build, contents, clean } = await ofOneTime(t, { git: true });
  await write({ [articleFile]: `${anArticle('Zwei')}\n![Ein Bild](bild.png)\n` });
  let saves = 0;
  const { rendered } = await build({
    onProgress: (stage) => {
      if (stage === 'articles' && saves++ === 0) writeFileSync(join(folder, articleFile), edited);
    },
  });
  assert.ok(saves > 1, 'it was read twice');
  assert.ok(rendered > 0);
  assert.deepEqual(await contents(), await clean());
});

test('an article that is saved again and again while it is read is told at last', async (t) => {
  const { folder, write, build } = await ofOneTime(t, { git: true });
  await write({ [articleFile]: edited });
  let saves = 0;
  const building = build({
    onProgress: (stage) => {
      if (stage === 'articles') writeFileSync(join(folder, articleFile), anArticle(`Fassung ${saves++}`));
    },
  });
  await assert.rejects(building, (error) => {
    assert.ok(error instanceof ContentErrors);
    assert.deepEqual(
      error.errors.map(({ file, message }) => [file, message]),
      [[articleFile, 'Die Datei hat sich während des Bauens geändert.']],
    );
    return true;
  });
});
