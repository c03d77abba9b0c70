// Builds whose pictures are made when somebody asks for them: what the development server does.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

test('what no page has shown for 90 days leaves a cache of its own, as pictures and cards are made; what pages show stays', async (t) => {
  const { build, clean, options } = await aNewspaper(
    t,
    {
      'content/artikel/2019-12-05-mit.md': withPicture,
      'content/artikel/bild.jpg': await drawing(90, 50).jpeg().toBuffer(),
      'content/artikel/zwei.png': await drawing(50, 40).png().toBuffer(),
    },
    { makesAll: true },
  );
  const images = join(options.cacheDir, 'images');
  const wanted = [...(await clean()).keys()].filter((path) => path.startsWith('bilder/'));
  const [first = '', second = '', ...others] = wanted.filter((path) => !path.includes('karte-'));
  const cards = wanted.filter((path) => path.includes('karte-'));
  const unused = [
    '00/alt-1f2e3d4c-400.avif.00000000',
    'ff/alt-1f2e3d4c-800.jpg.00000000',
    'ff/karte-0123456789.png.00000000',
  ];
  for (const name of unused) {
    await mkdir(join(images, name, '..'), { recursive: true });
    await writeFile(join(images, name), 'alt');
  }
  const there = () => unused.filter((name) => existsSync(join(images, name)));
  /** What the server does on some day: builds, and makes what pages ask for. */
  const onDay = async (day: number, ...asked: readonly string[]) => {
    const made = Promise.withResolvers<LaterPictures>();
    await build({ now: options.now + day * 86_400_000, later: made.resolve });
    const pictures = await made.promise;
    for (const output of asked) {
      const file = await pictures.file(output);
      assert.ok(file !== undefined && file !== 'changed', output);
      assert.ok(existsSync(file.path), output);
    }
  };
  await onDay(0, first, ...cards.slice(0, 1));
  await onDay(89, second, ...cards.slice(1, 2));
  assert.deepEqual(there(), unused);
  await onDay(90, first, second);
  assert.deepEqual(there(), unused, 'where nothing is made nothing is looked at');
  await onDay(90, ...others.slice(0, 1));
  assert.deepEqual(there(), unused.slice(2), 'a card is none of the pictures');
  await onDay(90, ...cards);
  assert.deepEqual(there(), []);
  assert.deepEqual(
    keptNames(images).sort(),
    [first, second, ...others.slice(0, 1), ...cards].map(keptName).sort(),
  );
});
