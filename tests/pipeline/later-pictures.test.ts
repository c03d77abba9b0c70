// Builds whose pictures are made when somebody asks for them: what the development server does.
import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keptName } from '../../src/images/cache-files.ts';
import type { LaterPictures } from '../../src/pipeline/later-pictures.ts';
import { drawing, keptNames } from '../images/made-pictures.ts';
import { aNewspaper, anArticle } from './build-in.ts';

const withPicture = anArticle('Mit Bild').replace(
  '\n---\nEin',
  '\nimage: { src: bild.jpg, alt: Ein Bild, focus: 20% 30% }\n---\n![Zwei](zwei.png)\n\nEin',
);

test('pages are in place without a picture; each is made when it is asked for, as a build makes it', async (t) => {
  const newspaper = await aNewspaper(
    t,
    {
      'content/artikel/2019-12-05-mit.md': withPicture,
      'content/artikel/2019-12-04-ohne.md': anArticle('Ohne Bild'),
      'content/artikel/bild.jpg': await drawing(900, 500).jpeg().toBuffer(),
      'content/artikel/zwei.png': await drawing(50, 40).png().toBuffer(),
    },
    { makesAll: true },
  );
  const { folder, build, contents, clean, options } = newspaper;
  let later: LaterPictures | undefined;
  const { waiting } = await build({
    later: (pictures) => {
      later = pictures;
    },
  });
  assert.ok(later);
  const site = await contents();
  assert.equal(waiting, 0);
  const pictures = [...site.keys()].filter((path) => path.startsWith('bilder/'));
  assert.deepEqual(pictures, []);
  const images = join(options.cacheDir, 'images');
  assert.deepEqual(await readdir(images).catch(() => []), []);

  const right = await clean();
  const wanted = [...right.keys()].filter((path) => path.startsWith('bilder/'));
  assert.ok(wanted.some((path) => path.includes('karte-')) && wanted.length > 10);
  const made = await Promise.all([...wanted, ...wanted].map((output) => later?.file(output)));
  for (const [index, file] of made.entries()) {
    const output = wanted[index % wanted.length] ?? '';
    assert.ok(file !== undefined && file !== 'changed', output);
    assert.equal((await readFile(file.path)).toString('latin1'), right.get(output), output);
  }
  assert.deepEqual(keptNames(images).sort(), wanted.map(keptName).sort());
  for (const unknown of ['bilder/01/bild-0123456789-400.avif', 'bilder/01/', 'bilder/', 'stand.json'])
    assert.equal(await later.file(unknown), undefined, unknown);

  // What was cleared away is made again; a source that is another one by now makes none of its files.
  await rm(images, { recursive: true });
  const again = await later.file(wanted.find((path) => path.includes('zwei-')) ?? '');
  assert.ok(again !== undefined && again !== 'changed');
  await writeFile(join(folder, 'content/artikel/zwei.png'), await drawing(51, 40).png().toBuffer());
  await rm(images, { recursive: true });
  assert.equal(await later.file(wanted.find((path) => path.includes('zwei-')) ?? ''), 'changed');
  await rm(join(folder, 'content/artikel/bild.jpg'));
  assert.equal(await later.file(wanted.find((path) => path.includes('bild-')) ?? ''), 'changed');

  // A build that makes all of them completes the site.
  await writeFile(
    join(folder, 'content/artikel/bild.jpg'),
    await drawing(900, 500, 'green').jpeg().toBuffer(),
  );
  await build();
  assert.deepEqual(await contents(), await clean());
});
