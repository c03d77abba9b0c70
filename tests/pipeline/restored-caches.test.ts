// CI services restore what some earlier run has left: of another branch, of a key that is old, a part of it. It costs time alone.
import assert from 'node:assert/strict';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { aNewspaper, anArticle, articleFile } from './build-in.ts';

const other = 'content/artikel/2019-12-04-anderswo.md';
const third = 'content/artikel/2019-12-03-drittens.md';

type Branch = 'main' | 'other';
/** What each branch has; null: no such file. */
const branches: Readonly<Record<Branch, Readonly<Record<string, string | null>>>> = {
  main: {
    [articleFile]: anArticle('Ein Artikel'),
    [other]: anArticle('Anderswo, wie es war'),
    [third]: anArticle('Drittens'),
    'content/seiten/kontakt.md': '---\ntitle: Kontakt\n---\nWir.\n',
  },
  other: {
    [articleFile]: anArticle('Ein Artikel, der auf einem anderen Zweig anders heißt'),
    [other]: anArticle('Anderswo, wie es war').replace('---\nEin', 'aliases: [/alt/]\n---\nEin'),
    [third]: null,
    'content/seiten/kontakt.md': null,
  },
};

test('whatever is restored of site and cache, the site is that of the content', async (t) => {
  const newspaper = await aNewspaper(t);
  const { folder, options } = newspaper;
  const { outputDir, cacheDir } = options;
  const checkout = async (branch: Branch) => {
    for (const [file, text] of Object.entries(branches[branch])) {
      if (text === null) await rm(join(folder, file), { force: true });
      else await newspaper.write({ [file]: text });
    }
  };
  /** From a place where a build of a branch was kept. */
  const kept = (branch: Branch, what: 'site' | 'cache') => join(folder, 'kept', branch, what);
  for (const branch of ['main', 'other'] as const) {
    await checkout(branch);
    await newspaper.build({ allowRemovals: true });
    await cp(outputDir, kept(branch, 'site'), { recursive: true, preserveTimestamps: true });
    await cp(cacheDir, kept(branch, 'cache'), { recursive: true, preserveTimestamps: true });
  }
  const restore = async (site: Branch | undefined, cache: Branch | undefined, isFresh: boolean) => {
    for (const [dir, from] of [
      [outputDir, site && kept(site, 'site')],
      [cacheDir, cache && kept(cache, 'cache')],
    ] as const) {
      await rm(dir, { recursive: true, force: true });
      if (from !== undefined) await cp(from, dir, { recursive: true, preserveTimestamps: !isFresh });
    }
  };
  const remove = async (dir: string, isGone: (name: string, index: number) => boolean) => {
    const names = (await readdir(dir)).sort().filter(isGone);
    for (const name of names) await rm(join(dir, name), { recursive: true });
    assert.ok(names.length > 0);
  };
  const half = (_: string, index: number) => index % 2 === 0;
  const otherHalf = (_: string, index: number) => index % 2 === 1;

  await checkout('main');
  const right = await newspaper.clean();
  const cases: readonly (readonly [what: string, prepare: () => Promise<void>])[] = [
    ['both of another branch', () => restore('other', 'other', false)],
    ['both of another branch, with new times', () => restore('other', 'other', true)],
    ['the site of this branch, the cache of another', () => restore('main', 'other', false)],
    ['the site of another branch, the cache of this', () => restore('other', 'main', false)],
    ['the site alone', () => restore('main', undefined, true)],
    ['the cache alone', () => restore(undefined, 'main', true)],
    [
      'half of the site',
      async () => {
        await restore('main', 'main', false);
        await remove(outputDir, half);
      },
    ],
    [
      'the other half of the site',
      async () => {
        await restore('main', 'main', true);
        await remove(outputDir, otherHalf);
      },
    ],
    [
      'half of the cache',
      async () => {
        await restore('main', 'main', false);
        await remove(cacheDir, half);
      },
    ],
    [
      'the other half of the cache',
      async () => {
        await restore('main', 'main', true);
        await remove(cacheDir, otherHalf);
      },
    ],
    [
      'half of another branch’s cache with this site',
      async () => {
        await restore('main', 'other', false);
        await remove(cacheDir, half);
      },
    ],
  ];
  for (const [what, prepare] of cases) {
    await prepare();
    await newspaper.build({ allowRemovals: true });
    const found = await newspaper.contents();
    const sites = [right, found].map((site) =>
      [...site.keys()].filter((name) => !name.startsWith('.depesche/')).sort(),
    );
    assert.deepEqual(sites[1], sites[0], what);
    assert.deepEqual(
      sites[0]?.filter((name) => found.get(name) !== right.get(name)),
      [],
      what,
    );
  }
});
