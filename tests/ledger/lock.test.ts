// Locks of builds on this machine and on others that share its disk.
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { BuildRunning, cacheLock, lock, lockText } from '../../src/ledger/lock.ts';

const isLinux = process.platform === 'linux';

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

test('a lock is shown to be alive by the disk’s clock, and never the one that another build has put in its place', (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const file = lockFile(t);
  const release = lock(file);
  const text = readFileSync(file, 'utf8');
  const age = () => Date.now() - statSync(file).mtimeMs;
  utimesSync(file, 1, 1);
  t.mock.timers.tick(15_000);
  assert.ok(age() < 10_000);
  assert.equal(readFileSync(file, 'utf8'), text);
  renameSync(file, `${file}-old`);
  foreignLock(file, 60);
  t.mock.timers.tick(15_000);
  assert.ok(age() > 50_000);
  release();
  assert.match(readFileSync(file, 'utf8'), /anderer/);
});

test('two builds in one process do not share a folder', { skip: !isLinux }, (t) => {
  const file = lockFile(t);
  const release = lock(file);
  assert.throws(() => lock(file), BuildRunning);
  release();
  lock(file)();
});

test('what a killed build of the same number has left is swept away, whichever step it had reached', (t) => {
  const file = lockFile(t);
  const [pid, machine] = lockText(process.pid).split(' ');
  for (const leave of [
    () => writeFileSync(`${file}-${pid}-${machine}`, ''),
    () => writeFileSync(file, `${pid} ${machine} 1`),
    () => {
      writeFileSync(file, `${pid} ${machine} 1`);
      linkSync(file, `${file}-${pid}-${machine}`);
    },
  ]) {
    leave();
    lock(file)();
    assert.deepEqual(readdirSync(dirname(file)), []);
  }
});

test('the number of a process that has ended may be another one’s: its lock is taken over', {
  skip: !isLinux,
}, (t) => {
  const file = lockFile(t);
  const [pid, machine, started] = lockText(process.ppid).split(' ');
  assert.match(started ?? '', /^\d+$/);
  writeFileSync(file, `${pid} ${machine} ${Number(started) + 1}`);
  lock(file)();
  assert.equal(existsSync(file), false);
  writeFileSync(file, lockText(process.ppid));
  assert.throws(() => lock(file), BuildRunning);
});

/** A container as far as processes are concerned: the same disk, the same name of the machine, numbers of its own. */
const inContainer = ['--pid', '--fork', '--mount-proc', '--kill-child', process.execPath];

function canContain(): boolean {
  try {
    execFileSync('unshare', [...inContainer, '--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Starts a process there that takes the lock, says so, and keeps it; says the error's name when it cannot have it. */
async function lockElsewhere(file: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const script = `
    import { lock } from ${JSON.stringify(resolve(import.meta.dirname, '../../src/ledger/lock.ts'))};
    try {
      lock(${JSON.stringify(file)});
      console.log('held by ' + process.pid);
      setInterval(() => {}, 1_000);
    } catch (error) {
      console.log(error.name);
    }`;
  const child = spawn('unshare', [...inContainer, '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

test('containers that share a disk see each other’s locks, whatever the numbers of their processes', {
  skip: !canContain(),
}, async (t) => {
  const file = lockFile(t);
  const { child, said } = await lockElsewhere(file);
  assert.match(said, /^held by \d$/);
  assert.throws(() => lock(file), /in einem anderen Container/);
  assert.equal((await lockElsewhere(file)).said, 'BuildRunning');
  child.kill('SIGKILL');
  await once(child, 'exit');
  // Nobody can know that it has ended before it has been silent for a while.
  assert.throws(() => lock(file), BuildRunning);
  const then = Date.now() / 1_000 - 121;
  utimesSync(file, then, then);
  const release = lock(file);
  assert.equal((await lockElsewhere(file)).said, 'BuildRunning');
  release();
});
