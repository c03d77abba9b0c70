// Symbolic links in the content folder.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { commitAll, gitIn } from '../content/git-in.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile } from './build-in.ts';

for (const git of [false, true]) {
  test(`what a link leads to is shown, also when only that changes, ${git ? 'with' : 'without'} git`, async (t) => {
    const picture = (left: string) => drawing(64, 48, left).png().toBuffer();
    const files = {
      'content/notizen/text.md': anArticle('Alt'),
      'content/notizen/bild.png': await picture('red'),
    };
    const { folder, write, build, contents, clean } = await aNewspaper(t, {
      ...files,
      [articleFile]: `${anArticle('Mit Bild')}\n![Ein Bild](bild.png)\n`,
    });
    symlinkSync('../notizen/text.md', join(folder, 'content/artikel/2019-12-05-verknuepft.md'));
    symlinkSync('../notizen/bild.png', join(folder, 'content/artikel/bild.png'));
    const commit = () => {
      if (!git) return;
      commitAll(gitIn(folder), 'content');
      gitIn(folder)('status');
    };
    commit();
    await build();
    await build();
    const page = async () => (await contents()).get('2019/12/05/verknuepft.html') ?? '';
    assert.match(await page(), /<h1>Alt<\/h1>/);
    await write({
      'content/notizen/text.md': anArticle('Neu'),
      'content/notizen/bild.png': await picture('green'),
    });
    commit();
    await build();
    assert.match(await page(), /<h1>Neu<\/h1>/);
    const pictures = (site: ReadonlyMap<string, string>) =>
      [...site.keys()].filter((path) => path.startsWith('bilder/'));
    assert.deepEqual(pictures(await contents()), pictures(await clean()));
  });
}

test('links that lead out of the content folder, nowhere or to a folder are refused, wherever they lie', async (t) => {
  const { folder, write, build } = await aNewspaper(t);
  await write({
    'draussen.md': anArticle('Draußen'),
    'content/seiten/impressum.md': '---\ntitle: Impressum\n---\n',
  });
  const links = {
    'content/artikel/2018': '../../content/artikel',
    'content/artikel/2019-12-06-draussen.md': '../../draussen.md',
    'content/seiten/leer.md': 'gibt-es-nicht.md',
  };
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  await assert.rejects(build(), (error) => {
    assert.ok(error instanceof ContentErrors);
    assert.deepEqual(error.errors.map(({ file }) => file).sort(), Object.keys(links));
    return true;
  });
});
