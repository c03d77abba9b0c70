// Builds that may encode pictures for some time only.
import assert from 'node:assert/strict';
import { cp, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, contentsOf, type Newspaper } from './build-in.ts';

const colours = ['red', 'green', 'yellow', 'purple'];

/** Four days with a picture each; the last one's article also has a picture in a sentence, a gallery, a table and a film. */
async function pictured(t: Parameters<typeof aNewspaper>[0]): Promise<Newspaper> {
  const files: Record<string, string | Uint8Array> = {};
  for (const [index, colour] of colours.entries()) {
    const day = `2019-12-0${index + 1}`;
    files[`content/artikel/${colour}.png`] = await drawing(450, 300, colour).png().toBuffer();
    files[`content/artikel/${day}-${colour}.md`] =
      `---\ntitle: Tag ${index}\nsection: Politik\nimage: { src: ${colour}.png, alt: Ein Bild, caption: Unten }\n---\nEin Satz.\n`;
  }
  files['content/artikel/2019-11-30-alle.md'] =
    `---\ntitle: Alle\nsection: Sport\n---\nEin ![Zeichen](red.png) Satz.\n\n![A](green.png "Vorher")\n\n` +
    `![B](red.png "Links")\n![C](yellow.png "Rechts")\n\n| | |\n| --- | --- |\n| ![D](purple.png) | Text |\n`;
  const newspaper = await aNewspaper(t, {});
  // What other tests have encoded would be ready.
  await rm(join(newspaper.options.cacheDir, 'images'), { recursive: true, force: true });
  await newspaper.write(files);
  return newspaper;
}

/** Addresses of pictures that pages name and the site does not have. */
function broken(site: ReadonlyMap<string, string>): string[] {
  return [...site].flatMap(([path, text]) =>
    /\.(?:html|json|xml)$/.test(path)
      ? [...text.matchAll(/\/(bilder\/[\w./-]+)/g)].flatMap(([, file = '']) => (site.has(file) ? [] : [file]))
      : [],
  );
}

/** Paths of what only one site has, or both with other bytes. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

const shows = (site: ReadonlyMap<string, string>, day: number): boolean =>
  site.get(`2019/12/0${day}/${colours[day - 1]}.html`)?.includes('<img') ?? false;

test('pictures of the newest articles come first; the others are not shown until a later build has made them', async (t) => {
  const { build, contents, clean } = await pictured(t);
  const times = [0, 0];
  const first = await build({ picturesFor: 1, clock: () => times.shift() ?? 1 });
  assert.deepEqual([first.pictures, first.waiting], [4, 3]);
  const early = await contents();
  assert.deepEqual(
    [1, 2, 3, 4].map((day) => shows(early, day)),
    [false, false, false, true],
  );
  assert.deepEqual(broken(early), []);
  // What stands below a picture in the text waits unseen.
  assert.match(early.get('2019/11/30/alle.html') ?? '', /<figure class="figure" hidden><figcaption>Vorher/);
  const second = await build();
  assert.equal(second.waiting, 0);
  const late = await contents();
  assert.deepEqual(
    [1, 2, 3, 4].map((day) => shows(late, day)),
    [true, true, true, true],
  );
  assert.deepEqual(broken(late), []);
  assert.deepEqual(differing(late, await clean()), []);
});

test('a build without any time for pictures shows those that are there, in every process, and is equal to a clean one that has them', async (t) => {
  const newspaper = await pictured(t);
  const { folder, options, build, contents, write } = newspaper;
  await build();
  await write({
    'content/artikel/2019-12-05-neu.md':
      '---\ntitle: Neu\nsection: Politik\nimage: { src: neu.png, alt: Neu }\n---\n![Rot](red.png "Unten")\n',
    'content/artikel/neu.png': await drawing(450, 300, 'black').png().toBuffer(),
  });
  const { waiting, rendered } = await build({ picturesFor: 0, processes: 2 });
  assert.equal(waiting, 1);
  assert.ok(rendered > 0);
  const incremental = await contents();
  assert.deepEqual(broken(incremental), []);
  assert.ok(shows(incremental, 4));
  assert.doesNotMatch(incremental.get('2019/12/05/neu.html') ?? '', /neu-[0-9a-f]{8}/);
  const places = { outputDir: join(folder, 'other'), cacheDir: join(folder, 'other.cache') };
  await cp(join(options.cacheDir, 'images'), join(places.cacheDir, 'images'), { recursive: true });
  await buildSite({ ...options, ...places, picturesFor: 0 });
  assert.deepEqual(differing(incremental, await contentsOf(places.outputDir)), []);
});

test('what was shown stays, however short the time is', async (t) => {
  const { build, contents } = await pictured(t);
  await build();
  const before = await contents();
  const again = await build({ picturesFor: 0 });
  assert.deepEqual([again.waiting, again.written, again.removed], [0, [], []]);
  assert.deepEqual(differing(before, await contents()), []);
});

test('a build that was interrupted, or finds half of a cache or that of another branch, makes the others only', async (t) => {
  const { options, build, contents, clean, write } = await pictured(t);
  const images = join(options.cacheDir, 'images');
  const kept = async () =>
    filesBelow(images)
      .filter((name) => /-\d+\.\w+\.[0-9a-f]{8}$/.test(name))
      .sort();
  const ages = async (names: readonly string[]) =>
    Promise.all(names.map(async (name) => (await stat(join(images, name))).ino));
  // Killed between two pictures: no page is there, what was encoded is kept, and a part of a file that was being written.
  let encoded = 0;
  await assert.rejects(
    build({
      onProgress: (stage) => {
        if (stage === 'pictures' && ++encoded === 2) throw new Error('killed');
      },
    }),
    /killed/,
  );
  assert.equal((await contents()).has('index.html'), false);
  await writeFile(
    join(images, dirname((await kept())[0] ?? ''), 'red-0123456789-400.avif.1.part'),
    'half of it',
  );
  const [before, inodes] = [await kept(), await ages(await kept())];
  assert.ok(before.length > 0);
  await build({ picturesFor: 0 });
  assert.deepEqual(broken(await contents()), []);
  await build();
  assert.deepEqual(await ages(before), inodes, 'what was there is not made again');
  const right = await clean();
  assert.deepEqual(differing(await contents(), right), []);

  // Half of the encoded pictures is restored, the site and its ledger are not.
  const all = await kept();
  const half = all.filter((_, index) => index % 2 === 0);
  for (const name of all) if (!half.includes(name)) await rm(join(images, name));
  await rm(options.outputDir, { recursive: true });
  const [stay] = [await ages(half)];
  await build();
  assert.deepEqual([await ages(half), await kept()], [stay, all]);
  assert.deepEqual(differing(await contents(), right), []);

  // Another branch has other pictures under the same names, and its cache with it.
  await write({
    'content/artikel/red.png': await drawing(450, 300, 'orange').png().toBuffer(),
    'content/artikel/green.png': await drawing(450, 300, 'red').png().toBuffer(),
  });
  const { waiting } = await build({ picturesFor: 0 });
  assert.equal(waiting, 2);
  assert.deepEqual(broken(await contents()), []);
  await build();
  assert.deepEqual(differing(await contents(), await clean()), []);
});
