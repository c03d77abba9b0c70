// What somebody with an older Node is told.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const project = resolve(import.meta.dirname, '../..');
const commands = [
  'build.js',
  ...readdirSync(join(project, 'src/commands')).filter((file) =>
    readdirSync(join(project, 'src/cli')).includes(file),
  ),
];

for (const file of commands) {
  test(`a Node that cannot read TypeScript ends src/cli/${file} with one sentence`, () => {
    const args = ['--no-experimental-strip-types', join('src/cli', file)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
    assert.match(
      stderr,
      /^Depesche braucht Node 22\.18 oder neuer, dies ist Node \d+\.\d+\.\d+; „npm run build“ bringt ein eigenes mit\.\n$/,
    );
  });
}

test('where npm ci ran without scripts, an older Node is told how to fetch the project’s own', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-node-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  for (const file of ['demand-node.ts', 'package.json'])
    copyFileSync(join(project, 'src/cli', file), join(folder, 'src/cli', file));
  mkdirSync(join(folder, 'node_modules/zod'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/zod/package.json'), '{}');
  const args = ['--no-experimental-strip-types', join(folder, 'src/cli/demand-node.ts')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /; „npm rebuild node“ holt das eigene\.\n$/);
});

test('every command of src/cli/ is one of those', () => {
  const others = ['demand-node.ts', 'package.json'];
  assert.deepEqual(
    readdirSync(join(project, 'src/cli'))
      .filter((file) => !others.includes(file))
      .sort(),
    commands.sort(),
  );
});

const agents: readonly (readonly [agent: string, warned: boolean])[] = [
  ['npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', true],
  ['npm/9.2.0 node/v18.19.0 linux x64', true],
  ['npm/10.9.0 node/v22.17.1 darwin arm64', true],
  ['npm/10.9.3 node/v22.18.0 linux x64', false],
  ['npm/11.6.0 node/v24.0.0 win32 x64', false],
  ['pnpm/9.0.0 npm/? node/v20.1.0 linux x64', true],
];

for (const [agent, warned] of agents) {
  test(`npm ci says ${warned ? 'one line' : 'nothing'} on ${agent}`, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['.ci/node-version.mjs'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, npm_config_user_agent: agent },
    });
    assert.equal(stderr, '');
    assert.match(stdout, warned ? /^Node \d+\.\d+\.\d+ is older than 22\.18: [^\n]+\n$/ : /^$/);
  });
}
