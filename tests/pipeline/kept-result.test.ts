// A build that has nothing to do says what the last one found out, as long as all that it follows from is the same.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { BuildOptions } from '../../src/pipeline/build-options.ts';
import { projectKey } from '../../src/pipeline/project-key.ts';
import { commitAll, type Git, gitIn } from '../content/git-in.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage, type Newspaper } from './build-in.ts';

const embargoed = '2019-12-06T18:00:00+01:00';
const hour = 3_600_000;

interface Built extends Newspaper {
  readonly git: Git;
  /** Builds; tells whether any step was gone through: the last one notes the output's folders. */
  steps(options?: Partial<BuildOptions>): Promise<boolean>;
}

/** A committed newspaper, built. */
async function built(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Built> {
  const paper = await aNewspaper(t, {
    [articleFile]: `${anArticle('Ein Artikel')}\n![Ein Bild](bild.png)\n`,
    'content/artikel/bild.png': await drawing(64, 48, 'red').png().toBuffer(),
    'content/artikel/2019-12-05-spaeter.md': `---\ntitle: Später\nsection: Politik\npublish: ${embargoed}\n---\nEin Satz.\n`,
    'content/seiten/impressum.md': '---\ntitle: Impressum\n---\n\nWir.\n',
    ...files,
  });
  const git = gitIn(paper.folder);
  commitAll(git, 'content');
  await paper.build();
  const noted = () => statSync(join(paper.options.cacheDir, 'folders.bin')).ino;
  return {
    ...paper,
    git,
    steps: async (options) => {
      const before = noted();
      await paper.build(options);
      return noted() !== before;
    },
  };
}

test('where nothing has changed, nothing is done, and the reports and the result are those of a build', async (t) => {
  const { build, steps, options } = await built(t);
  rmSync(join(options.cacheDir, 'result.bin'));
  const result = await build();
  const report = (name: string) => readFileSync(join(options.cacheDir, name), 'utf8');
  const reports = ['changes.json', 'next-change.json'].map(report);
  writeFileSync(join(options.cacheDir, 'changes.json'), '');
  assert.deepEqual(await build(), { ...result, workerMemory: 0 });
  assert.deepEqual(['changes.json', 'next-change.json'].map(report), reports);
  assert.equal(await steps(), false);
});

test('also right after a build that has published, and at any time up to the foretold change', async (t) => {
  const { git, write, steps, options, contents, clean } = await built(t);
  await write({ 'content/artikel/2019-12-06-neu.md': anArticle('Neu') });
  commitAll(git, 'content');
  assert.equal(await steps(), true);
  assert.equal(await steps(), false);
  assert.equal(await steps({ now: options.now + hour }), false);
  assert.equal(await steps({ now: Date.parse(embargoed) - 1 }), false);
  assert.equal(await steps({ now: Date.parse(embargoed) }), true);
  assert.deepEqual(await contents(), await clean({ now: Date.parse(embargoed) }));
});

const changes: Readonly<Record<string, (paper: Built) => unknown>> = {
  'an article': ({ write }) => write({ [articleFile]: anArticle('Ein anderer Artikel') }),
  'an article that is not committed': ({ write }) =>
    write({ 'content/artikel/2019-12-06-b.md': anArticle('B') }),
  'an article that is gone': ({ folder }) => rmSync(join(folder, articleFile)),
  'a picture': async ({ write }) =>
    write({ 'content/artikel/bild.png': await drawing(64, 48, 'green').png().toBuffer() }),
  'an ordinary page': ({ write }) =>
    write({ 'content/seiten/impressum.md': '---\ntitle: Impressum\n---\n\nSie.\n' }),
  'a style of its own': ({ write }) => write({ 'content/custom.css': 'p { color: #123456 }\n' }),
  'a file at the root of the output, written in its place': ({ options }) =>
    appendFileSync(join(options.outputDir, 'index.html'), 'Fremd'),
  'a page that somebody has deleted': ({ options }) => rmSync(join(options.outputDir, articlePage)),
  'a folder that somebody has added': ({ options }) => {
    writeFileSync(join(options.outputDir, '2019/fremd.html'), 'Fremd');
  },
  'a stamp of another ledger': ({ options }) =>
    writeFileSync(join(options.outputDir, '.depesche/ledger'), '1-a\n'),
  'a damaged result': ({ options }) => appendFileSync(join(options.cacheDir, 'result.bin'), 'x'),
};
for (const [what, change] of Object.entries(changes)) {
  test(`all steps are gone through again after a change: ${what}`, async (t) => {
    const paper = await built(t);
    await change(paper);
    assert.equal(await paper.steps(), true);
    assert.deepEqual(await paper.contents(), await paper.clean());
  });
}

const asked: Readonly<Record<string, Partial<BuildOptions>>> = {
  'of an earlier time': { now: Date.parse('2019-12-06T11:00+01:00') },
  'with the search': { search: true },
  'of another commit': { commit: Promise.resolve('1234567') },
};
for (const [what, options] of Object.entries(asked)) {
  test(`so they are where another build is asked for: ${what}`, async (t) => {
    const { steps } = await built(t);
    assert.equal(await steps(options), true);
  });
}

test('an article that was edited is as it was read, committed or not', async (t) => {
  const { write, steps } = await built(t);
  await write({ [articleFile]: anArticle('Nicht eingetragen') });
  await steps();
  assert.equal(await steps(), false);
  await write({ [articleFile]: anArticle('Wieder anders') });
  assert.equal(await steps(), true);
});

test('of other files that are not committed, nothing is kept while they are so young that a build may have read two of them', async (t) => {
  const { folder, write, steps } = await built(t);
  const file = 'content/seiten/impressum.md';
  await write({ [file]: '---\ntitle: Impressum\n---\n\nSie.\n' });
  // However slow the machine: as if it had been written when the build began.
  const later = Date.now() / 1_000 + 3_600;
  utimesSync(join(folder, file), later, later);
  assert.equal(await steps(), true);
  assert.equal(await steps(), true);
});

const unknowable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a template of Eleventy’s': { 'content/seiten/uhr.njk': '---\npermalink: /uhr/\n---\n{{ page.date }}\n' },
};
for (const [what, files] of Object.entries(unknowable)) {
  test(`nothing is kept with what only others know: ${what}`, async (t) => {
    const { steps } = await built(t, files);
    assert.equal(await steps(), true);
  });
}

test('nothing is kept where a file of the content is a link', async (t) => {
  const { folder, git, steps } = await built(t);
  symlinkSync('bild.png', join(folder, 'content/artikel/anderes.png'));
  commitAll(git, 'content');
  assert.equal(await steps(), true);
  assert.equal(await steps(), true);
});

test('the project is named by all that a build can reach of it', async (t) => {
  const { folder, write } = await aNewspaper(t, {
    'src/a.ts': '1',
    'layouts/b.ts': '1',
    '.eleventy.ts': '1',
    'package.json': '{}',
    'package-lock.json': '{}',
  });
  const seen = new Set([projectKey(folder, join(folder, 'public'))]);
  const files = [
    'src/a.ts',
    'layouts/b.ts',
    'public/robots.txt',
    '.eleventy.ts',
    'package.json',
    'package-lock.json',
  ];
  for (const file of files) {
    await write({ [file]: '{ "2": 2 }' });
    seen.add(projectKey(folder, join(folder, 'public')));
  }
  assert.equal(seen.size, 1 + files.length);
});
