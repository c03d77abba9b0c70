// Links in and around the output folder, and places that no build may write to.
import assert from 'node:assert/strict';
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  aNewspaper,
  anArticle,
  articleFile,
  articlePage,
  contentsOf,
  projectDir,
} from '../pipeline/build-in.ts';

const two = {
  [articleFile]: anArticle('Ein Artikel'),
  'content/artikel/2019-12-04-zweiter.md': anArticle('Noch einer'),
};

async function elsewhere(t: TestContext) {
  const paper = await aNewspaper(t, two);
  const target = join(paper.folder, 'anderswo');
  await mkdir(target);
  return { ...paper, target, in: (path: string) => join(paper.options.outputDir, path) };
}

for (const kept of ['the cache', 'no cache']) {
  test(`an output that is a link is built to where it leads, with ${kept}`, async (t) => {
    const { options, target, build, clean, write } = await elsewhere(t);
    await symlink(target, options.outputDir);
    await build();
    assert.deepEqual(await contentsOf(target), await clean());
    await write({ [articleFile]: anArticle('Neu') });
    if (kept === 'no cache') await rm(options.cacheDir, { recursive: true });
    await build();
    assert.ok(lstatSync(options.outputDir).isSymbolicLink());
    assert.deepEqual(await contentsOf(target), await clean());
  });
}

const inside = ['2019', '2019/12/05', 'politik'];
for (const folder of inside) {
  for (const kept of ['the cache', 'no cache']) {
    test(`a link in the place of ${folder} gives way to a folder, and nothing is written through it, with ${kept}`, async (t) => {
      const { options, target, in: inSite, build, clean, contents, write } = await elsewhere(t);
      await build();
      // What the site had lies where the link leads to.
      await rm(target, { recursive: true });
      await rename(inSite(folder), target);
      await writeFile(join(target, 'eigenes.txt'), 'Mein Text');
      await symlink(target, inSite(folder));
      const before = await contentsOf(target);
      if (kept === 'no cache') await rm(options.cacheDir, { recursive: true });
      await write({ [articleFile]: anArticle('Neu') });
      await build();
      assert.deepEqual(await contentsOf(target), before);
      assert.deepEqual(await contents(), await clean());
      assert.ok(lstatSync(inSite(folder)).isDirectory());
      await build();
      assert.deepEqual(await contents(), await clean());
    });
  }
}

test('a link in the place of a page, to the same bytes, becomes a page again', async (t) => {
  const { folder, in: inSite, build, clean, contents } = await elsewhere(t);
  await build();
  await rename(inSite(articlePage), join(folder, 'seite.html'));
  await symlink(join(folder, 'seite.html'), inSite(articlePage));
  await build();
  assert.ok(lstatSync(inSite(articlePage)).isFile());
  assert.ok(existsSync(join(folder, 'seite.html')));
  assert.deepEqual(await contents(), await clean());
});

test('a folder that goes with its last page is not removed through a link', async (t) => {
  const { folder, target, in: inSite, build, contents, clean } = await elsewhere(t);
  await build();
  await rm(target, { recursive: true });
  await rename(inSite('2019/12/04'), target);
  await symlink(target, inSite('2019/12/04'));
  const before = await contentsOf(target);
  await rm(join(folder, 'content/artikel/2019-12-04-zweiter.md'));
  await build();
  assert.deepEqual(await contentsOf(target), before);
  assert.deepEqual(await contents(), await clean());
});

const refused: readonly {
  readonly what: string;
  readonly prepare?: (at: string) => Promise<unknown>;
  readonly places: (at: string) => {
    readonly outputDir?: string;
    readonly cacheDir?: string;
    readonly contentDir?: string;
  };
  readonly words: RegExp;
}[] = [
  {
    what: 'an output that is a file',
    prepare: (at) => writeFile(join(at, '_site'), 'Text'),
    places: () => ({}),
    words:
      /^Die Ausgabe .*_site ist eine Datei, kein Ordner\. Löschen Sie sie, oder nennen Sie mit --output einen Ordner\.$/,
  },
  {
    what: 'an output that is a dangling link',
    prepare: (at) => symlink('fort', join(at, '_site')),
    places: () => ({}),
    words: /^Die Ausgabe .*_site ist eine Verknüpfung, die ins Leere oder auf eine Datei führt\. /,
  },
  {
    what: 'an output that is a link to itself',
    prepare: (at) => symlink('_site', join(at, '_site')),
    places: () => ({}),
    words: /^Die Ausgabe .*_site ist eine Verknüpfung, die ins Leere oder auf eine Datei führt\. /,
  },
  {
    what: 'an output below a file',
    prepare: (at) => writeFile(join(at, 'datei'), 'Text'),
    places: (at) => ({ outputDir: join(at, 'datei/_site') }),
    words: /^Die Ausgabe .*datei\/_site läge in .*datei, und das ist kein Ordner\. /,
  },
  {
    what: 'a cache that is a file',
    prepare: (at) => writeFile(join(at, '.cache'), 'Text'),
    places: () => ({}),
    words: /^Der Zwischenspeicher .*\.cache ist eine Datei, kein Ordner\. /,
  },
  {
    what: 'a content folder that is a file',
    places: (at) => ({ contentDir: join(at, articleFile) }),
    words: /^Den Inhalt gibt es nicht: .*ein-artikel\.md ist kein Ordner/,
  },
  {
    what: 'an output inside the content',
    places: (at) => ({ outputDir: join(at, 'content/_site') }),
    words: /^Die Ausgabe .*content\/_site läge im Inhalt .*content; /,
  },
  {
    what: 'an output that is the content',
    places: (at) => ({ outputDir: join(at, 'content') }),
    words: /^Die Ausgabe .*content läge im Inhalt /,
  },
  {
    what: 'an output around the content',
    places: (at) => ({ outputDir: at }),
    words: /^In der Ausgabe .* läge der Inhalt /,
  },
  {
    what: 'an output that leads into the content by a link',
    prepare: (at) => symlink('content/artikel', join(at, '_site')),
    places: () => ({}),
    words: /^Die Ausgabe .*content\/artikel läge im Inhalt /,
  },
  {
    what: 'the root as output',
    places: () => ({ outputDir: '/' }),
    words: /^Die Ausgabe kann nicht \/ sein; /,
  },
  {
    what: 'the project as output',
    places: () => ({ outputDir: projectDir }),
    words: /^In der Ausgabe .* läge das Programm /,
  },
  {
    what: 'an output in public/',
    places: () => ({ outputDir: join(projectDir, 'public/_site') }),
    words: /^Die Ausgabe .*public\/_site läge in .*public, was zum Programm gehört; /,
  },
  {
    what: 'a cache inside the output',
    places: (at) => ({ cacheDir: join(at, '_site/.cache') }),
    words: /^Der Zwischenspeicher .*_site\/\.cache läge in der Ausgabe /,
  },
  {
    what: 'a cache that is the output',
    places: (at) => ({ cacheDir: join(at, '_site') }),
    words: /^Der Zwischenspeicher .*_site läge in der Ausgabe /,
  },
  {
    what: 'a cache inside the content',
    places: (at) => ({ cacheDir: join(at, 'content/.cache') }),
    words: /^Der Zwischenspeicher .*content\/\.cache läge im Inhalt /,
  },
];

for (const { what, prepare, places, words } of refused) {
  test(`${what} is refused in one sentence before anything is written`, async (t) => {
    const { folder, build } = await aNewspaper(t, two, { makesAll: true });
    await prepare?.(folder);
    const before = await tree(folder);
    await assert.rejects(build(places(folder)), { name: 'WrongArgument', message: words });
    assert.deepEqual(await tree(folder), before);
  });
}

async function tree(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

test('an address that a stamp or the staging of former versions had is refused, and harms no build', async (t) => {
  const aliases = [
    '/.depesche-ledger',
    '/.depesche-ledger-2-8/',
    '/.teil/x/',
    '/.depesche.lock',
    '/.depesche.x/',
  ];
  const { build, contents, clean, write } = await aNewspaper(t, two);
  await build();
  for (const alias of aliases) {
    await write({
      [articleFile]: anArticle('Neu').replace('\n---\nEin', `\naliases: ["${alias}"]\n---\nEin`),
    });
    const before = await contents();
    await assert.rejects(build(), /Fehler im Inhalt/, alias);
    assert.deepEqual(await contents(), before, alias);
    await write({ [articleFile]: anArticle('Neu') });
    await build();
    assert.deepEqual(await contents(), await clean(), `${alias} is gone`);
  }
});

test('an address in the builds’ own folder is refused, nothing moves, and the next build goes on', async (t) => {
  const { build, contents, clean, write } = await aNewspaper(t, two);
  await build();
  const before = await contents();
  for (const alias of [
    '/.depesche/ledger',
    '/.depesche/part/x/',
    '/.depesche/lock',
    '/.Depesche/',
    '/.depesche/',
  ]) {
    await write({
      [articleFile]: anArticle('Neu').replace('\n---\nEin', `\naliases: ["${alias}"]\n---\nEin`),
    });
    await assert.rejects(build(), alias);
    assert.deepEqual(await contents(), before);
  }
  await write({ [articleFile]: anArticle('Neu') });
  await build();
  assert.deepEqual(await contents(), await clean());
});

for (const stamp of ['a folder', 'something else', 'another name']) {
  test(`a stamp that is ${stamp} costs time only`, async (t) => {
    const { build, contents, clean, options } = await aNewspaper(t, two);
    await build();
    const file = join(options.outputDir, '.depesche/ledger');
    assert.match(await readFile(file, 'utf8'), /^\d+-\w+\n$/);
    await rm(file);
    if (stamp === 'a folder') await mkdir(join(file, 'tief'), { recursive: true });
    if (stamp === 'something else') await writeFile(file, Buffer.alloc(1 << 16, 255));
    if (stamp === 'another name') await mkdir(`${file}-1-2`);
    await build();
    assert.deepEqual(await contents(), await clean());
  });
}
