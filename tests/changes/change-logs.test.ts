// What articles' pages are told of git's history, with real repositories: read at once, and commit by commit.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type ChangeLogs, changeLogs } from '../../src/changes/change-logs.ts';
import { type Git, gitIn } from '../content/git-in.ts';

const start = Date.parse('2019-12-05T12:00:00Z') / 1000;

interface Repository {
  readonly git: Git;
  readonly dir: string;
  readonly contentDir: string;
  readonly cacheDir: string;
  write(name: string, text: string, title?: string): void;
  /** Commits all that lies there, a minute after the last one. */
  commit(): void;
  /** As kept from one call to the next, which is what a reading from the beginning gives. */
  logs(): Promise<Readonly<Record<string, string>>>;
}

function folder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-changes-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function repository(t: TestContext): Repository {
  const dir = folder(t);
  const cacheDir = folder(t);
  const contentDir = join(dir, 'zeitung', 'content');
  mkdirSync(join(contentDir, 'artikel'), { recursive: true });
  const git = gitIn(dir);
  git('init', '--quiet', '--initial-branch=main');
  let minutes = 0;
  return {
    git,
    dir,
    contentDir,
    cacheDir,
    write: (name, text, title = 'Titel') =>
      writeFileSync(join(contentDir, 'artikel', `${name}.md`), `---\ntitle: ${title}\n---\n${text}\n`),
    commit() {
      git('add', '--all');
      const at = `@${start + 60 * minutes++} +0000`;
      git('-c', 'core.commentChar=#', 'commit', '--quiet', '--allow-empty', `--date=${at}`, '-m', 'x');
    },
    async logs() {
      const kept = await changeLogs(contentDir, cacheDir, '1');
      const fresh = folder(t);
      assert.deepEqual(kept, await changeLogs(contentDir, fresh, '1'), 'read on as read from the beginning');
      return inWords(kept);
    },
  };
}

/** `{ a: '1 text, 4 title' }`: minutes and parts. */
const inWords = (logs: ChangeLogs | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(logs ?? [])].map(([file, log]) => [
      file.replace(/^artikel\/|\.md$/g, ''),
      log === null
        ? 'unknown'
        : log.map(({ at, parts }) => `${(at / 1000 - start) / 60} ${parts.join('+')}`).join(', '),
    ]),
  );

const long = Array.from({ length: 20 }, (_, line) => `Zeile ${line}.\n`).join('\n');

test('each commit that readers see is a change, the first one and what nobody sees are none', async (t) => {
  const { write, commit, logs } = repository(t);
  write('a', 'Eins.');
  write('b', 'Eins.');
  commit();
  assert.deepEqual(await logs(), {});
  write('a', 'Zwei.');
  commit();
  write('a', 'Zwei.  \n');
  commit();
  write('a', 'Zwei.', 'Neu');
  write('b', 'Zwei.', 'Neu');
  commit();
  assert.deepEqual(await logs(), { a: '1 text, 3 title', b: '3 title+text' });
  write('a', 'Nicht eingetragen.', 'Neu');
  assert.deepEqual(await logs(), { a: '1 text, 3 title', b: '3 title+text' });
  commit();
  assert.deepEqual(await logs(), { a: '1 text, 3 title, 4 text', b: '3 title+text' });
});

test('a log follows its file to another name and folder, also when two files swap theirs', async (t) => {
  const { write, commit, logs, contentDir } = repository(t);
  const path = (name: string): string => join(contentDir, 'artikel', `${name}.md`);
  write('a', long);
  write('b', `Ganz anders.\n\n${long.replaceAll('Zeile', 'Vers')}`);
  commit();
  write('a', `${long}Noch etwas.`);
  commit();
  await logs();
  mkdirSync(path('2019').slice(0, -3));
  renameSync(path('a'), path('2019/c'));
  commit();
  assert.deepEqual(await logs(), { '2019/c': '1 text' });
  renameSync(path('2019/c'), path('d'));
  write('d', `${long}Noch etwas mehr.`);
  commit();
  assert.deepEqual(await logs(), { d: '1 text, 3 text' });
  renameSync(path('d'), path('x'));
  renameSync(path('b'), path('d'));
  renameSync(path('x'), path('b'));
  commit();
  // Git sees two files with other contents: that is what it says, in whatever order it is asked.
  const swapped = await logs();
  assert.deepEqual(Object.keys(swapped).sort(), ['b', 'd']);
});

test('what is deleted takes its log along; what comes back under its name begins anew', async (t) => {
  const { write, commit, logs, contentDir } = repository(t);
  write('a', 'Eins.');
  commit();
  write('a', 'Zwei.');
  commit();
  await logs();
  rmSync(join(contentDir, 'artikel', 'a.md'));
  commit();
  assert.deepEqual(await logs(), {});
  write('a', 'Zwei.');
  commit();
  assert.deepEqual(await logs(), {});
  write('a', 'Drei.');
  commit();
  assert.deepEqual(await logs(), { a: '4 text' });
});

test('a reverted change is two changes: readers have seen both', async (t) => {
  const { write, commit, logs, git } = repository(t);
  write('a', 'Eins.');
  commit();
  write('a', 'Zwei.');
  commit();
  await logs();
  git('revert', '--no-edit', 'HEAD');
  const { a = '' } = await logs();
  assert.match(a, /^1 text, \S+ text$/);
});

test('a merge brings its branch’s changes at once, whichever way round it was made', async (t) => {
  const { write, commit, logs, git } = repository(t);
  write('a', 'Eins.');
  write('b', 'Eins.');
  commit();
  git('checkout', '--quiet', '-b', 'zweig');
  write('a', 'Zwei.');
  commit();
  write('a', 'Drei.');
  commit();
  assert.deepEqual(await logs(), { a: '1 text, 2 text' });
  git('checkout', '--quiet', 'main');
  assert.deepEqual(await logs(), {});
  write('b', 'Zwei.');
  commit();
  assert.deepEqual(await logs(), { b: '3 text' });
  const isMerged = /^\S+ text$/;
  git('merge', '--quiet', '--no-ff', '--no-edit', 'zweig');
  const merged = await logs();
  assert.match(merged.a ?? '', isMerged);
  assert.equal(merged.b, '3 text');
  // The other way round, from a state that was read before: the line that is published is now the branch's.
  git('checkout', '--quiet', 'zweig');
  git('reset', '--quiet', '--hard', 'main^2');
  await logs();
  git('merge', '--quiet', '--no-ff', '--no-edit', 'main^1');
  const other = await logs();
  assert.equal(other.a, '1 text, 2 text');
  assert.match(other.b ?? '', isMerged);
  git('checkout', '--quiet', 'main');
  assert.deepEqual(await logs(), merged);
});

test('a rebased or amended history keeps the times at which somebody wrote; one set back forgets', async (t) => {
  const { write, commit, logs, git } = repository(t);
  write('a', 'Eins.');
  write('b', 'Eins.');
  commit();
  git('checkout', '--quiet', '-b', 'zweig');
  write('a', 'Zwei.');
  commit();
  const before = await logs();
  git('checkout', '--quiet', 'main');
  write('b', 'Zwei.');
  commit();
  git('checkout', '--quiet', 'zweig');
  git('rebase', '--quiet', 'main');
  assert.deepEqual(await logs(), { ...before, b: '2 text' });
  git('commit', '--amend', '--quiet', '--no-edit');
  assert.deepEqual(await logs(), { ...before, b: '2 text' });
  git('reset', '--quiet', '--hard', 'HEAD~2');
  assert.deepEqual(await logs(), {});
});

test('a shallow clone says nothing of articles whose beginning it lacks, and all of the others', async (t) => {
  const { write, commit, git, dir } = repository(t);
  const kept = folder(t);
  write('a', 'Eins.');
  commit();
  write('a', 'Zwei.');
  commit();
  write('b', 'Eins.');
  commit();
  write('a', 'Drei.');
  write('b', 'Zwei.');
  commit();
  const clone = join(folder(t), 'flach');
  git('clone', '--quiet', '--depth=3', `file://${dir}`, clone);
  const contentDir = join(clone, 'zeitung/content');
  const said = async () => inWords(await changeLogs(contentDir, kept, '1'));
  assert.deepEqual(await said(), { a: 'unknown', b: '3 text' });
  gitIn(clone)('fetch', '--quiet', '--unshallow');
  assert.deepEqual(await said(), { a: '1 text, 3 text', b: '3 text' });
  // The cache of a whole clone is of no use to a shallow one.
  rmSync(clone, { recursive: true });
  git('clone', '--quiet', '--depth=1', `file://${dir}`, clone);
  assert.deepEqual(await said(), { a: 'unknown', b: 'unknown' });
});

test('without git, without a commit, and with a damaged cache', async (t) => {
  const plain = folder(t);
  assert.equal(await changeLogs(plain, plain, '1'), undefined);
  const { contentDir, cacheDir, write, commit, logs, dir } = repository(t);
  assert.equal(await changeLogs(contentDir, cacheDir, '1'), undefined);
  write('a', 'Eins.');
  commit();
  write('a', 'Zwei.');
  commit();
  assert.deepEqual(await logs(), { a: '1 text' });
  writeFileSync(join(cacheDir, 'changes.bin'), 'damaged');
  assert.deepEqual(await logs(), { a: '1 text' });
  rmSync(join(dir, '.git'), { recursive: true });
  assert.equal(await changeLogs(contentDir, cacheDir, '1'), undefined);
});

test('neither the machine’s settings of git nor strange names change what is said', async (t) => {
  const { write, commit, logs, git } = repository(t);
  const names = ['ä „Zitat“', ':anfang', 'mit\nZeile'];
  for (const name of names) write(name, 'Eins.');
  commit();
  for (const name of names) write(name, 'Zwei.');
  commit();
  const expected = Object.fromEntries(names.map((name) => [name, '1 text']));
  assert.deepEqual(await logs(), expected);
  for (const [name, value] of [
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['diff.renames', 'false'],
    ['diff.noprefix', 'true'],
    ['log.decorate', 'full'],
    ['core.quotePath', 'true'],
    ['log.diffMerges', 'off'],
    ['log.follow', 'true'],
  ])
    git('config', name ?? '', value ?? '');
  assert.deepEqual(await logs(), expected);
});
