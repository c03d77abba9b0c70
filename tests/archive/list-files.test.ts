import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { blobId } from '../../src/archive/hash.ts';
import { listFiles } from '../../src/archive/list-files.ts';

function folder(context: { after(fn: () => void): void }): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  context.after(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'content/artikel/2019'), { recursive: true });
  return dir;
}

const write = (dir: string, name: string, text: string) => writeFileSync(join(dir, 'content', name), text);

test('without git all Markdown files are found, without ids', async (context) => {
  const dir = folder(context);
  write(dir, 'artikel/2019/b.md', 'B');
  write(dir, 'artikel/a.md', 'A');
  write(dir, 'artikel/a.jpg', '');
  assert.deepEqual(
    [...(await listFiles(join(dir, 'content'), 'artikel'))],
    [
      ['artikel/2019/b.md', null],
      ['artikel/a.md', null],
    ],
  );
});

test('a folder that does not exist holds no files', async (context) => {
  assert.deepEqual([...(await listFiles(folder(context), 'nichts'))], []);
});

test('git tells the ids of clean files; changed, new, ignored and deleted ones have none', async (context) => {
  const dir = folder(context);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args]);
  git('init', '--quiet');
  for (const name of ['clean', 'changed', 'deleted']) {
    write(dir, `artikel/${name}.md`, name);
  }
  write(dir, '../.gitignore', 'content/artikel/ignored.md\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'x');
  write(dir, 'artikel/changed.md', 'CHANGED');
  write(dir, 'artikel/über uns.md', 'new');
  write(dir, 'artikel/ignored.md', 'ignored');
  rmSync(join(dir, 'content/artikel/deleted.md'));
  assert.deepEqual(Object.fromEntries(await listFiles(join(dir, 'content'), 'artikel')), {
    'artikel/changed.md': null,
    'artikel/clean.md': blobId(Buffer.from('clean')),
    'artikel/deleted.md': null,
    'artikel/ignored.md': null,
    'artikel/über uns.md': null,
  });
});
