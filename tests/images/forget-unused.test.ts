// How long encoded pictures are kept that nobody shows any more.
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { keyOf } from '../../src/article/key.ts';
import { filesBelow } from '../../src/content/files-below.ts';
import { CacheFiles } from '../../src/images/cache-files.ts';
import { forgetUnused } from '../../src/images/forget-unused.ts';
import { inspectPictures } from '../../src/images/inspect.ts';
import { copyInto, publishPictures } from '../../src/images/publish.ts';
import { drawing, keptNames } from './made-pictures.ts';

const noteFiles = (cacheDir: string): string[] =>
  filesBelow(cacheDir)
    .filter((file) => file.endsWith('/unused.json'))
    .map((file) => join(cacheDir, file));

const names = ['alt', 'neu', 'dritt', 'viert', 'fuenft'] as const;
type Name = (typeof names)[number];

test('what nobody has shown for 90 days leaves the cache, and comes back when it is shown again', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  for (const [index, name] of names.entries())
    writeFileSync(
      join(dir, `${name}.png`),
      await drawing(60 + index, 40)
        .png()
        .toBuffer(),
    );
  const { infos } = await inspectPictures(
    dir,
    names.map((name) => `${name}.png`),
    new Map(),
  );
  const cacheDir = join(dir, 'cache');
  const build = async (day: number, ...shown: readonly Name[]) => {
    const site = join(dir, `_site-${shown.join('-')}-${day}`);
    const ofSite = [...infos.values()]
      .filter(({ file }) => shown.some((name) => file === `${name}.png`))
      .map((info) => ({ info, leads: [] }));
    const { forgotten, problems, waiting } = await publishPictures({
      contentDir: dir,
      cacheDir,
      // As a part of the site does: it makes one picture alone, and knows the others.
      uses: day === 150 ? ofSite.slice(-1) : ofSite,
      media: [],
      place: copyInto(site),
      isPublished: (output) => existsSync(join(dir, '_site', output)),
      onPublished: (output) => {
        mkdirSync(join(dir, '_site', dirname(output)), { recursive: true });
        writeFileSync(join(dir, '_site', output), '');
      },
      forgetting: { now: day * 86_400_000 + 5, ofSite },
    });
    assert.deepEqual([problems.size, waiting.size], [0, 0]);
    return forgotten;
  };
  const kept = (name: Name): number =>
    keptNames(cacheDir).filter((file) => file.includes(`/${name}-`)).length;
  /** What is noted in the folders, or in one. */
  const notes = (): Record<string, number> =>
    Object.assign({}, ...noteFiles(cacheDir).map((file) => JSON.parse(readFileSync(file, 'utf8'))));
  mkdirSync(join(cacheDir, '01'), { recursive: true });
  writeFileSync(join(cacheDir, '01/karte-0123456789.png.00000000'), 'drawn');

  assert.equal(await build(100, 'alt', 'neu'), 0);
  assert.ok(kept('alt') > 0);
  assert.deepEqual(noteFiles(cacheDir), []);
  assert.equal(await build(101, 'neu', 'dritt'), 0);
  assert.deepEqual([...new Set(Object.values(notes()))], [101]);
  utimesSync(cacheDir, 1, 1);
  assert.equal(await build(300, 'neu', 'dritt'), 0, 'with nothing to encode nothing is looked at');
  assert.equal(statSync(cacheDir).mtimeMs, 1_000);
  assert.equal(await build(150, 'neu', 'dritt', 'viert'), 0, 'a part of the site knows the whole');
  assert.equal(await build(190, 'neu', 'dritt', 'viert', 'fuenft'), 0);
  const files = kept('alt');
  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(191, 'neu', 'viert'), files);
  assert.deepEqual([kept('alt'), kept('neu') > 0, kept('dritt') > 0], [0, true, true]);
  assert.ok(existsSync(join(cacheDir, '01/karte-0123456789.png.00000000')));

  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(192, 'alt', 'neu', 'dritt', 'viert', 'fuenft'), 0);
  assert.equal(kept('alt'), files);
  assert.deepEqual(notes(), {});

  renameSync(cacheDir, join(dir, 'linked'));
  symlinkSync(join(dir, 'linked'), cacheDir);
  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(193, 'neu'), 0);
  assert.deepEqual(notes(), {}, "another's folder is left alone");
  rmSync(cacheDir);
  renameSync(join(dir, 'linked'), cacheDir);

  assert.ok(noteFiles(cacheDir).length > 0);
  for (const file of noteFiles(cacheDir)) writeFileSync(file, '{"alt');
  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(999, 'neu'), 0, 'with a damaged file counting begins anew');
});

/** A picture of its own for each number, three files each, in all folders. */
const filesOf = (picture: number): string[] => {
  const hash = keyOf(`picture ${picture}`).toString(16).padStart(12, '0');
  return [400, 800, 1280].map((width) => `${hash.slice(0, 2)}/bild-${hash.slice(2)}-${width}.avif`);
};

test('a cache grows with what the site shows and what 90 days brought, also where each run restores it with new times and makes a part', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  /** Each day brings a picture; the site shows those of the last ten days. */
  const shownFor = 10;
  let cacheDir = join(dir, '0');
  let most = 0;
  for (let day = 0; day < 500; day++) {
    const cache = new CacheFiles(cacheDir);
    for (const name of filesOf(day)) await cache.write(name, Buffer.of(day & 255));
    const shown = new Set(Array.from({ length: shownFor }, (_, back) => day - back).flatMap(filesOf));
    const inUse = (folder: string) => [...shown].filter((name) => name.startsWith(`${folder}/`));
    // So few that ten builds see all folders once.
    const given = { kind: 'pictures', cacheDir, cache, inUse, added: 3, atLeast: 30 } as const;
    await forgetUnused(given, day * 86_400_000);
    const kept = keptNames(cacheDir);
    for (const name of shown) assert.ok(day < shownFor || kept.includes(name), `${name} on day ${day}`);
    most = Math.max(most, kept.length);
    if (day % 25 !== 0) continue;
    // The next run has a copy of it, all of whose times are those of the copying.
    const restored = join(dir, String(day + 1));
    cpSync(cacheDir, restored, { recursive: true });
    rmSync(cacheDir, { recursive: true });
    cacheDir = restored;
  }
  // 3 files a day for 10 days of being shown, 90 of being kept, and twice the days until it is their folder's turn.
  assert.ok(most > 3 * 100 && most < 3 * 130, `${most} files`);
});

test('files of an earlier order of folders go, too, and whatever lies where notes should', async (t) => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(cacheDir, { recursive: true }));
  writeFileSync(join(cacheDir, 'alt-0123456789-400.avif.00000000'), 'x');
  mkdirSync(join(cacheDir, 'unused.json'));
  mkdirSync(join(cacheDir, 'unused-seen.json'));
  const forget = async (day: number) => {
    const cache = new CacheFiles(cacheDir);
    const given = { kind: 'pictures', cacheDir, cache, inUse: () => [], added: 1, atLeast: 1 } as const;
    return forgetUnused(given, day * 86_400_000);
  };
  assert.deepEqual([await forget(10), await forget(99), await forget(100)], [0, 0, 1]);
  assert.deepEqual(keptNames(cacheDir), []);
});
