// A picture's files are one row of the ledger: whatever becomes of picture, article or output, the site is that of a clean build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { isGroup } from '../../src/ledger/file-group.ts';
import { readLedgers } from '../../src/ledger/ledger-files.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle } from './build-in.ts';

const led = (title: string, fields: string): string =>
  anArticle(title).replace('\n---\nEin', `\nimage: { ${fields}, alt: Ein Bild }\n---\nEin`);

test('edited, cropped otherwise, shared, moved, damaged, left out: each picture is one row, and the site is a clean one', async (t) => {
  const red = await drawing(90, 160).png().toBuffer();
  const green = await drawing(120, 80, 'green').png().toBuffer();
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-03-eins.md': led('Eins', 'src: rot.png'),
    'content/artikel/2019-12-04-zwei.md': led('Zwei', 'src: rot.png, focus: 10% 10%'),
    'content/artikel/2019-12-05-drei.md': anArticle('Drei').replace(
      '---\nEin',
      '---\n![Grün](gruen.png)\n\nEin',
    ),
    'content/artikel/rot.png': red,
    'content/artikel/gruen.png': green,
  });
  const { folder, options, build, contents, clean, write } = paper;
  const groups = (): number => {
    const [{ ledger } = { ledger: undefined }] = readLedgers(options.cacheDir, undefined, readFileSync);
    return [...(ledger?.names() ?? [])].filter(isGroup).length;
  };
  const output = (file: string) => join(options.outputDir, 'bilder', file);
  const placed = async (name: string) =>
    filesBelow(output(''))
      .filter((file) => file.includes(`/${name}-`))
      .sort();
  const steps: readonly (readonly [what: string, edit: () => Promise<unknown>, rows: number])[] = [
    ['the first build', async () => {}, 2],
    ['nothing', async () => {}, 2],
    ['another focus', () => write({ 'content/artikel/2019-12-04-zwei.md': led('Zwei', 'src: rot.png, focus: 90% 90%') }), 2],
    ['no focus any more', () => write({ 'content/artikel/2019-12-04-zwei.md': led('Zwei', 'src: rot.png') }), 2],
    ['a picture in a text leads, too', () => write({ 'content/artikel/2019-12-05-drei.md': led('Drei', 'src: gruen.png') }), 2],
    ['a copy in another folder', () => write({ 'content/artikel/alt/rot.png': red, 'content/artikel/2019-12-02-null.md': led('Null', 'src: alt/rot.png, focus: 5% 5%') }), 3],
    ['one of the copies alone', async () => {
      await rm(join(folder, 'content/artikel/2019-12-03-eins.md'));
      await rm(join(folder, 'content/artikel/2019-12-04-zwei.md'));
    }, 2],
    ['another picture of the same name', () => write({ 'content/artikel/gruen.png': red }), 2],
    ['one file is gone from the site', async () => rm(output((await placed('rot'))[0] ?? '')), 2],
    ['one file holds something else', async () => {
        // Put in its place, as tools do that copy: what is written into a file stays unseen.
        const file = output((await placed('rot'))[1] ?? '');
        await rm(file);
        await writeFile(file, 'x');
      }, 2],
    ['one file is gone, and its article, too', async () => {
      await rm(output((await placed('gruen'))[0] ?? ''));
      await rm(join(folder, 'content/artikel/2019-12-05-drei.md'));
    }, 1],
    ['another focus while the cache of pictures is gone', async () => {
      await rm(join(options.cacheDir, 'images'), { recursive: true });
      await write({ 'content/artikel/2019-12-02-null.md': led('Null', 'src: alt/rot.png, focus: 80% 5%') });
    }, 1],
    ['no picture at all', () => write({ 'content/artikel/2019-12-02-null.md': anArticle('Null') }), 0],
  ]; // biome-ignore format: a table
  for (const [what, edit, rows] of steps) {
    await edit();
    const { written } = await build({ allowRemovals: true });
    if (what === 'nothing') assert.deepEqual(written, []);
    const [found, right] = [await contents(), await clean()];
    const paths = [...new Set([...found.keys(), ...right.keys()])];
    assert.deepEqual(
      paths.filter((path) => found.get(path) !== right.get(path)),
      [],
      what,
    );
    assert.equal(groups(), rows, what);
  }
});
