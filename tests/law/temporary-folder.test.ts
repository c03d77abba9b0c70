import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeTemporaryFolder } from './temporary-folder.ts';

test('the folder of a process that was killed goes with the next run, not that of one that runs', async (t) => {
  const module = join(import.meta.dirname, 'temporary-folder.ts');
  const script = `import { makeTemporaryFolder } from ${JSON.stringify(module)};
    console.log(makeTemporaryFolder());
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const folder = String(line).trim();
  writeFileSync(join(folder, 'seite.html'), 'Seite');
  const own = makeTemporaryFolder();
  t.after(() => rmSync(own, { recursive: true }));
  assert.equal(existsSync(folder), true);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const next = makeTemporaryFolder();
  t.after(() => rmSync(next, { recursive: true }));
  assert.deepEqual([folder, own, next].map(existsSync), [false, true, true]);
});
