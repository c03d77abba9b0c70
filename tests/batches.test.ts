import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { batches } from './batches.ts';
import { batchFile } from './shared-process.ts';

const projectDir = resolve(import.meta.dirname, '..');
const files = globSync('tests/**/*.test.ts', { cwd: projectDir });

for (const [what, known] of [
  ['nothing is known of their costs', {}],
  ['their costs are known', Object.fromEntries(files.map((file, index) => [file, ((index * 7) % 13) / 4]))],
] as const) {
  test(`every file is in one batch, the longest first, when ${what}`, () => {
    const made = batches(files, known);
    assert.deepEqual(made.flatMap((batch) => batch.files).toSorted(), files.toSorted());
    const seconds = made.map((batch) => batch.seconds);
    assert.deepEqual(
      seconds,
      seconds.toSorted((one, other) => other - one),
    );
    assert.ok(made.length < files.length / 2, `${made.length}`);
  });
}

for (const [file, why] of [
  ['tests/newspaper/logo.test.ts', 'names its snapshots by its tests'],
  ['tests/pipeline/changed-meanwhile.test.ts', 'imports what sets PATH'],
  ['tests/cards/draw.test.ts', 'waits before its tests are known'],
  ['tests/browser/pictures-as-typed.test.ts', 'waits in a loop outside of its tests'],
  ['tests/import/wxr.test.ts', 'imports what waits'],
  ['tests/regular-expressions/regular-expressions.test.ts', 'replaces RegExp'],
  ['tests/markdown/linear.test.ts', 'imports what lets V8 optimise nothing'],
] as const) {
  test(`a file that ${why} has a process to itself: ${file}`, () => {
    const own = batches(files).find((batch) => batch.files.includes(file));
    assert.deepEqual(own?.files, [file]);
  });
}

test('in a shared process each file fails for itself, under its name, and its hooks are its own', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-batch-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const texts = {
    'tests/good.test.ts': `import { beforeEach, test } from 'node:test';
beforeEach(() => { throw new Error('of good alone'); });
test('is right', () => {});
`,
    'tests/bad.test.ts': `import { test } from 'node:test';
test('is right', () => {});
test('is wrong', () => { throw new Error('wrong'); });
`,
    'tests/broken.test.ts': "import './is-not-there.ts';\n",
    'tests/meddling.test.ts': `import { test } from 'node:test';
test('goes elsewhere', () => process.chdir('/'));
`,
  };
  mkdirSync(join(dir, 'tests'));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(dir, file), text);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--test-reporter=spec', batchFile(dir, dir, Object.keys(texts))],
    { cwd: dir, env, encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stdout, /▶ tests\/bad\.test\.ts\n +✔ is right .*\n +✖ is wrong .*\n✖ tests\/bad\.test\.ts /);
  assert.match(stdout, /✖ tests\/good\.test\.ts /);
  assert.match(stdout, /✖ tests\/broken\.test\.ts /);
  assert.match(stdout, /✔ tests\/meddling\.test\.ts /);
  assert.match(stdout, /test at tests\/bad\.test\.ts:3:1\n✖ is wrong/);
  assert.match(stdout, /A test has changed the working folder for those after it/);
});
