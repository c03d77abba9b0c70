import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';

test('Files are found in all folders and behind links to folders; links that lead nowhere or round in circles are passed by', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-below-'));
  t.after(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'b/c'), { recursive: true });
  mkdirSync(join(dir, 'leer'));
  for (const file of ['a.md', 'b/d.md', 'b/c/e.md']) writeFileSync(join(dir, file), '');
  symlinkSync('b/c', join(dir, 'link'));
  symlinkSync('a.md', join(dir, 'a-link.md'));
  symlinkSync('nirgends', join(dir, 'tot'));
  symlinkSync('kreis', join(dir, 'kreis'));
  assert.deepEqual(filesBelow(dir).sort(), ['a.md', 'b/c/e.md', 'b/d.md', 'link/e.md']);
  assert.deepEqual(filesBelow(dir, (entry) => entry.isSymbolicLink()).sort(), [
    'a-link.md',
    'kreis',
    'link',
    'tot',
  ]);
});
