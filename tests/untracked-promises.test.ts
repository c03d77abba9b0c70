import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

// Only Node 24.12 and later can leave promises out.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const skip = major < 24 || (major === 24 && minor < 12);

test('an error that nobody waits for fails its file, though promises are not followed', { skip }, (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-promises-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'forgetful.test.mjs');
  writeFileSync(
    file,
    `import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
test('forgets', async () => {
  void Promise.reject(new Error('nobody waits'));
  await setImmediate();
});
`,
  );
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const loaded = ['--require', fileURLToPath(import.meta.resolve('./untracked-promises.ts'))];
  const { stdout, status } = spawnSync(process.execPath, [...loaded, '--test-reporter=spec', file], {
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stdout, /^✔ forgets /m);
  assert.match(stdout, /nobody waits/);
});
