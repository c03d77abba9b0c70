import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { blobId } from '../../src/content/hash.ts';
import { scanFiles } from '../../src/content/scan.ts';
import { commitAll, gitIn } from './git-in.ts';

/** A content folder that goes with the test. */
function folder(t: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const content = join(dir, 'content');
  mkdirSync(join(content, 'artikel/2019'), { recursive: true });
  return {
    content,
    write: (name: string, text: string) => writeFileSync(join(content, name), text),
    remove: (name: string) => rmSync(join(content, name)),
    git: gitIn(dir),
  };
}

test('without git all files are found, none of them known', async (t) => {
  const { content, write } = folder(t);
  write('artikel/2019/b.md', 'B');
  write('artikel/a.jpg', '');
  const scan = await scanFiles(content, undefined);
  assert.deepEqual([...scan.files].sort(), [
    ['artikel/2019/b.md', null],
    ['artikel/a.jpg', null],
  ]);
  assert.deepEqual([scan.kind, scan.state], ['all', undefined]);
});

test('git tells the ids of clean files; changed, new, ignored and deleted ones have none', async (t) => {
  const { content, write, remove, git } = folder(t);
  for (const name of ['clean', 'changed', 'deleted']) write(`artikel/${name}.md`, name);
  write('../.gitignore', 'content/artikel/ignored.md\n');
  commitAll(git);
  write('artikel/changed.md', 'CHANGED');
  write('artikel/über uns.md', 'new');
  write('artikel/ignored.md', 'ignored');
  remove('artikel/deleted.md');
  const scan = await scanFiles(content, undefined);
  assert.deepEqual(Object.fromEntries(scan.files), {
    'artikel/changed.md': null,
    'artikel/clean.md': blobId(Buffer.from('clean')),
    'artikel/deleted.md': null,
    'artikel/ignored.md': null,
    'artikel/über uns.md': null,
  });
  assert.equal(scan.state?.commit, git('rev-parse', 'HEAD'));
});

test('after a first scan only what may have changed since is named, whether committed or not', async (t) => {
  const { content, write, remove, git } = folder(t);
  for (const name of ['a', 'b', 'c', 'd']) write(`artikel/${name}.md`, name);
  commitAll(git);
  write('artikel/d.md', 'not committed');
  const { state } = await scanFiles(content, undefined);
  write('artikel/a.md', 'A');
  git('commit', '--quiet', '--all', '--message', 'y');
  write('artikel/new.md', 'new');
  remove('artikel/b.md');
  const scan = await scanFiles(content, state);
  assert.equal(scan.kind, 'changes');
  assert.deepEqual(
    [...scan.files.keys()].sort(),
    ['a', 'b', 'd', 'new'].map((name) => `artikel/${name}.md`),
  );
});

test('a file that differed at the last scan is named again when it is as it was committed', async (t) => {
  const { content, write, git } = folder(t);
  write('artikel/a.md', 'a');
  commitAll(git);
  const first = await scanFiles(content, undefined);
  write('artikel/a.md', 'being written');
  const second = await scanFiles(content, first.state);
  assert.deepEqual([...second.files.keys()], ['artikel/a.md']);
  write('artikel/a.md', 'a');
  git('status');
  const third = await scanFiles(content, second.state);
  assert.deepEqual([...third.files.keys()], ['artikel/a.md']);
});

test('a commit that the repository does not know leads to a scan of everything', async (t) => {
  const { content, write, git } = folder(t);
  write('artikel/a.md', 'a');
  commitAll(git);
  const scan = await scanFiles(content, { commit: '1234567890'.repeat(4), differing: [] });
  assert.equal(scan.kind, 'all');
  assert.equal(scan.files.size, 1);
});

/** A file in a repository of its own, inside the content folder. */
function nested(t: TestContext) {
  const site = folder(t);
  const { content, write, git } = site;
  write('artikel/a.md', 'a');
  commitAll(git);
  mkdirSync(join(content, 'artikel/agentur'));
  const inside = gitIn(join(content, 'artikel/agentur'));
  write('artikel/agentur/b.md', 'b');
  commitAll(inside);
  return { ...site, inside };
}

test('articles in a repository inside the repository are found, and so are their changes', async (t) => {
  const { content, write } = nested(t);
  const first = await scanFiles(content, undefined);
  const found = { 'artikel/a.md': blobId(Buffer.from('a')), 'artikel/agentur/b.md': null };
  assert.deepEqual([first.kind, Object.fromEntries(first.files)], ['all', found]);
  write('artikel/agentur/c.md', 'c');
  const second = await scanFiles(content, first.state);
  assert.deepEqual(Object.fromEntries(second.files), { ...found, 'artikel/agentur/c.md': null });
});

test('a repository that appears after the first scan is found', async (t) => {
  const { content, write, git } = folder(t);
  write('artikel/a.md', 'a');
  commitAll(git);
  const { state } = await scanFiles(content, undefined);
  mkdirSync(join(content, 'artikel/agentur'));
  write('artikel/agentur/b.md', 'b');
  git('-C', join(content, 'artikel/agentur'), 'init', '--quiet');
  const scan = await scanFiles(content, state);
  assert.deepEqual([...scan.files.keys()].sort(), ['artikel/a.md', 'artikel/agentur/b.md']);
});

test('articles in a submodule are found', async (t) => {
  const { content, git } = nested(t);
  git('submodule', '--quiet', 'add', './content/artikel/agentur', 'content/artikel/agentur');
  git('commit', '--quiet', '--all', '--message', 'y');
  const scan = await scanFiles(content, undefined);
  assert.deepEqual([...scan.files.keys()].sort(), ['artikel/a.md', 'artikel/agentur/b.md']);
  assert.equal(scan.state, undefined);
});

for (const git of [false, true]) {
  test(`links are told from files ${git ? 'with' : 'without'} git, and what is wrong with them`, async (t) => {
    const { content, write, git: run } = folder(t);
    write('artikel/2019/a.md', 'a');
    write('../draussen.md', 'draußen');
    const links = {
      'artikel/drinnen.md': '2019/a.md',
      'artikel/draussen.md': '../../draussen.md',
      'artikel/leer.md': 'gibt-es-nicht.md',
      'artikel/ordner': '2019',
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(content, path));
    const expected = new Map([
      ['artikel/draussen.md', 'outside'],
      ['artikel/drinnen.md', null],
      ['artikel/leer.md', 'dangling'],
      ['artikel/ordner', 'folder'],
    ]);
    if (git) {
      run('init', '--quiet');
      assert.deepEqual(
        new Map([...(await scanFiles(content, undefined)).links].sort()),
        expected,
        'untracked',
      );
      commitAll(run);
    }
    assert.deepEqual(new Map([...(await scanFiles(content, undefined)).links].sort()), expected);
  });
}

for (const flag of ['--assume-unchanged', '--skip-worktree']) {
  test(`files that git does not look at (${flag}) are named in every scan, without an id`, async (t) => {
    const { content, write, remove, git } = folder(t);
    for (const name of ['a', 'b', 'c', 'd']) write(`artikel/${name}.md`, name);
    commitAll(git);
    const before = await scanFiles(content, undefined);
    for (const name of ['a', 'b']) git('update-index', flag, `content/artikel/${name}.md`);
    write('artikel/a.md', 'A');
    remove('artikel/b.md');
    const all = await scanFiles(content, undefined);
    const ids = (name: string) => all.files.get(`artikel/${name}.md`);
    assert.deepEqual([ids('a'), ids('b')], [null, null]);
    assert.equal(ids('c'), blobId(Buffer.from('c')));
    for (const { state } of [before, all]) {
      const scan = await scanFiles(content, state);
      assert.equal(scan.kind, 'changes');
      assert.deepEqual([...scan.files.keys()].sort(), ['artikel/a.md', 'artikel/b.md']);
    }
  });
}

test('an edit of equal size and time is named, whatever git is set to compare', async (t) => {
  const { content, write, git } = folder(t);
  const file = join(content, 'artikel/a.md');
  write('artikel/a.md', 'Alt');
  utimesSync(file, 1, 1);
  git('init', '--quiet');
  git('config', 'core.trustctime', 'false');
  git('config', 'core.checkStat', 'minimal');
  commitAll(git);
  const { state } = await scanFiles(content, undefined);
  write('artikel/b.md', 'Neu');
  utimesSync(join(content, 'artikel/b.md'), 1, 1);
  renameSync(join(content, 'artikel/b.md'), file);
  assert.deepEqual([...(await scanFiles(content, state)).files.keys()], ['artikel/a.md']);
});
