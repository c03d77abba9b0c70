import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

const module = JSON.stringify(join(import.meta.dirname, 'end-with-children.ts'));
const waiting = 'setInterval(() => {}, 1000)';
const grandparent = `
  import { spawn } from 'node:child_process';
  import { endWithChildren } from ${module};
  endWithChildren(() => console.log('tidied'));
  const parent = ${JSON.stringify(`
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['-e', ${JSON.stringify(`console.log('started'); ${waiting}`)}], { stdio: 'inherit' });
    ${waiting};
  `)};
  spawn(process.execPath, ['-e', parent], { stdio: 'inherit' });
  ${waiting};
`;

test('what a run has started ends with it, directly or not, before it tidies up', {
  timeout: 60_000,
}, async () => {
  const run: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', grandparent]);
  let printed = '';
  run.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  while (!printed.includes('started')) await once(run.stdout ?? run, 'data');
  run.kill('SIGTERM');
  // Whoever goes on would keep the output open.
  const [code] = await once(run, 'close');
  assert.equal(code, 143);
  assert.match(printed, /tidied/);
});
