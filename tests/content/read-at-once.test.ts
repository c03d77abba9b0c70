import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readAtOnce } from '../../src/content/read-at-once.ts';

function folder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-at-once-'));
  t.after(() => rmSync(dir, { recursive: true }));
  return dir;
}

test('an ordinary file is read whole, one after the other, the empty one, too', (t) => {
  const dir = folder(t);
  for (const text of ['Ein längerer Text über die „Brücke“', 'kurz', '']) {
    const file = join(dir, 'a.md');
    writeFileSync(file, text);
    const found = readAtOnce(file);
    assert.equal(found?.bytes.toString('utf8'), text);
    assert.equal(found.stats.ino, lstatSync(file).ino);
  }
});

test('whatever is no ordinary file, is large, or is not there is left to others, and nothing is waited for', (t) => {
  const dir = folder(t);
  writeFileSync(join(dir, 'a.md'), 'Text');
  writeFileSync(join(dir, 'gross.md'), 'x'.repeat(300_000));
  symlinkSync('a.md', join(dir, 'link.md'));
  symlinkSync('nirgends.md', join(dir, 'tot.md'));
  mkdirSync(join(dir, 'ordner.md'));
  execFileSync('mkfifo', [join(dir, 'rohr.md')]);
  for (const name of ['gross.md', 'link.md', 'tot.md', 'ordner.md', 'rohr.md', 'fort.md', 'a.md/b.md']) {
    assert.equal(readAtOnce(join(dir, name)), undefined, name);
  }
});
