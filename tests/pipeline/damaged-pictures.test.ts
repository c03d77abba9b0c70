// Pictures that cannot be published: all are told at once, before any is encoded.
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { PictureStore } from '../../src/images/picture-store.ts';
import { codeVersions } from '../../src/site/code-versions.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle } from './build-in.ts';

const withPicture = (title: string, file: string): string =>
  anArticle(title).replace('\n---\nEin', `\nimage: { src: ${file}, alt: Ein Bild }\n---\nEin`);

test('every damaged picture is told at its article before one is encoded, and sound ones are not decoded again', async (t) => {
  const photo = await drawing(400, 300).jpeg().toBuffer();
  const files = {
    'content/artikel/2019-12-05-eins.md': withPicture('Eins', 'gut.jpg'),
    'content/artikel/2019-12-05-zwei.md': withPicture('Zwei', 'halb.jpg'),
    'content/artikel/2019-12-05-drei.md': anArticle('Drei').replace(
      '---\nEin',
      '---\n![Tanz](tanz.jpg)\n\nEin',
    ),
    'content/artikel/gut.jpg': photo,
    'content/artikel/halb.jpg': photo.subarray(0, photo.length / 2),
    'content/artikel/tanz.jpg': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 12345\n',
  };
  const paper = await aNewspaper(t, files, { makesAll: true });
  await assert.rejects(paper.build(), (error) => {
    assert.ok(error instanceof ContentErrors);
    const text = formatContentErrors(error.errors);
    assert.match(text, /content\/artikel\/2019-12-05-zwei\.md:\d+:\d+\n {2}Das Bild ist beschädigt: /);
    assert.match(text, /Gefunden: content\/artikel\/halb\.jpg/);
    assert.match(
      text,
      /content\/artikel\/2019-12-05-drei\.md:\d+:\d+\n {2}Statt des Bildes liegt hier nur ein Verweis/,
    );
    assert.match(text, /git lfs pull/);
    assert.equal(error.errors.length, 2);
    return true;
  });
  const { cacheDir, projectDir, settings } = paper.options;
  assert.equal((await readdir(cacheDir)).includes('images'), false);
  const { pictures } = codeVersions(projectDir, settings).records;
  const kept = new PictureStore(cacheDir, pictures).values();
  assert.deepEqual(
    kept.map(({ file, hash }) => file === `#${hash}`),
    [true],
  );
  for (const name of ['halb.jpg', 'tanz.jpg']) {
    await writeFile(
      join(paper.folder, 'content/artikel', name),
      await drawing(300, 200, name).jpeg().toBuffer(),
    );
  }
  await paper.build();
  assert.deepEqual(await paper.contents(), await paper.clean());
  assert.match((await paper.contents()).get('2019/12/05/eins.html') ?? '', /<picture/);
});
