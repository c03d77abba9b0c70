// Locks of builds on this machine and on others that share its disk.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { BuildRunning, cacheLock, lock } from '../../src/ledger/lock.ts';

function lockFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-lock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return cacheLock(folder);
}

/** As a build in another container leaves it, `seconds` after it last showed that it lives. */
function foreignLock(file: string, seconds: number): void {
  writeFileSync(file, '7 anderer-Behälter');
  const then = Date.now() / 1_000 - seconds;
  utimesSync(file, then, then);
}

test('the lock of another container counts as long as its build shows that it lives', (t) => {
  const file = lockFile(t);
  foreignLock(file, 30);
  assert.throws(
    () => lock(file),
    (error: unknown) =>
      error instanceof BuildRunning &&
      /auf einem anderen Rechner oder in einem anderen Container/.test(error.message),
  );
  assert.match(readFileSync(file, 'utf8'), /anderer/);
});

test('the lock of another container that has been silent for minutes is taken over, though its process number lives here', (t) => {
  const file = lockFile(t);
  writeFileSync(file, `${process.ppid} anderer`);
  utimesSync(file, 1, 1);
  const release = lock(file);
  assert.match(readFileSync(file, 'utf8'), new RegExp(`^${process.pid} `));
  release();
  assert.equal(existsSync(file), false);
});

test('a build whose lock another one has taken over leaves it to that one', (t) => {
  const file = lockFile(t);
  const release = lock(file);
  foreignLock(file, 0);
  release();
  assert.match(readFileSync(file, 'utf8'), /anderer/);
});
