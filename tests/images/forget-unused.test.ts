// How long encoded pictures are kept that nobody shows any more.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectPictures } from '../../src/images/inspect.ts';
import { copyInto, publishPictures } from '../../src/images/publish.ts';
import { drawing } from './made-pictures.ts';

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
  const build = async (day: number | undefined, ...shown: readonly Name[]) => {
    const site = join(dir, `_site-${shown.join('-')}-${day}`);
    const { forgotten, problems, waiting } = await publishPictures({
      contentDir: dir,
      cacheDir,
      uses: [...infos.values()]
        .filter(({ file }) => shown.some((name) => file === `${name}.png`))
        .map((info) => ({ info, leads: [] })),
      media: [],
      place: copyInto(site),
      isPublished: (output) => existsSync(join(dir, '_site', output)),
      onPublished: (output) => {
        mkdirSync(join(dir, '_site/bilder'), { recursive: true });
        writeFileSync(join(dir, '_site', output), '');
      },
      ...(day === undefined ? {} : { now: day * 86_400_000 + 5 }),
    });
    assert.deepEqual([problems.size, waiting.size], [0, 0]);
    return forgotten;
  };
  const kept = (name: Name): number =>
    readdirSync(cacheDir).filter((file) => file.startsWith(`${name}-`)).length;
  mkdirSync(cacheDir);
  writeFileSync(join(cacheDir, 'karte-0123456789.png.00000000'), 'drawn');

  assert.equal(await build(100, 'alt', 'neu'), 0);
  assert.ok(kept('alt') > 0);
  assert.equal(existsSync(join(cacheDir, 'unused.json')), false);
  assert.equal(await build(101, 'neu', 'dritt'), 0);
  assert.equal(Object.values(JSON.parse(readFileSync(join(cacheDir, 'unused.json'), 'utf8')))[0], 101);
  utimesSync(cacheDir, 1, 1);
  assert.equal(await build(300, 'neu', 'dritt'), 0, 'with nothing to encode nothing is looked at');
  assert.equal(statSync(cacheDir).mtimeMs, 1_000);
  assert.equal(await build(undefined, 'viert'), 0, 'a part of the site forgets nothing');
  assert.equal(await build(190, 'neu', 'dritt', 'viert', 'fuenft'), 0);
  const files = kept('alt');
  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(191, 'neu', 'viert'), files);
  assert.deepEqual([kept('alt'), kept('neu') > 0, kept('dritt') > 0], [0, true, true]);
  assert.ok(existsSync(join(cacheDir, 'karte-0123456789.png.00000000')));

  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(192, 'alt', 'neu', 'dritt', 'viert', 'fuenft'), 0);
  assert.equal(kept('alt'), files);
  assert.equal(readFileSync(join(cacheDir, 'unused.json'), 'utf8'), '{}');

  renameSync(cacheDir, join(dir, 'linked'));
  symlinkSync(join(dir, 'linked'), cacheDir);
  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(193, 'neu'), 0);
  assert.equal(readFileSync(join(cacheDir, 'unused.json'), 'utf8'), '{}', "another's folder is left alone");
  rmSync(cacheDir);
  renameSync(join(dir, 'linked'), cacheDir);

  writeFileSync(join(cacheDir, 'unused.json'), '{"alt');
  rmSync(join(dir, '_site'), { recursive: true });
  assert.equal(await build(999, 'neu'), 0, 'with a damaged file counting begins anew');
});
