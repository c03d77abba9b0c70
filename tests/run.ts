// `npm test`: all test files, small ones many in a process, twice as many processes at once as there are cores,
// since many wait for a browser or a command; `node --test` would leave one of two cores idle. Arguments are other files or
// patterns: `npm test -- "tests/ledger/*.test.ts"`.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { batches } from './batches.ts';
import { globalSetup, globalTeardown, removeFolder } from './browser/global-setup.ts';
import { endWithChildren } from './end-with-children.ts';
import { factorVariable } from './law/fast-check.ts';
import { batchFile } from './shared-process.ts';

const projectDir = resolve(import.meta.dirname, '..');
/** How long files took the last time; without it their order is guessed. */
const timesFile = join(projectDir, '.cache/test-times.json');
const patterns = process.argv.length > 2 ? process.argv.slice(2) : ['tests/**/*.test.ts'];
const files = globSync(patterns, { cwd: projectDir });
if (files.length === 0) throw new Error(`No test file is named ${patterns.join(' ')}`);
process.chdir(projectDir);
const known = lastTimes();
endWithChildren(removeFolder);
const folder = await globalSetup();
const times: Record<string, number> = {};
run({
  files: batches(files, known).map((batch) => batchFile(projectDir, folder, batch.files)),
  concurrency: 2 * availableParallelism(),
  // Of a file: what waits for ever is named instead of being waited for.
  timeout: 900_000,
  execArgv: [
    '--require',
    fileURLToPath(import.meta.resolve('./untracked-promises.ts')),
    // There are more processes than cores: helpers that collect garbage beside each of them, often, cost 8 % of a build.
    '--max-semi-space-size=32',
    '--single-threaded-gc',
  ],
})
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .on('test:pass', ({ file, name, nesting, details: { duration_ms: milliseconds } }) => {
    if (nesting > 0 || file === undefined) return;
    // Those of a batch are suites that bear their file's name.
    const own = files.includes(name) ? name : relative(projectDir, file);
    if (files.includes(own)) times[own] = (times[own] ?? 0) + milliseconds / 1000;
  })
  .once('close', () => {
    if (process.env[factorVariable] === undefined) keepTimes();
    void globalTeardown();
  })
  .compose(new spec())
  .pipe(process.stdout);

function keepTimes(): void {
  mkdirSync(dirname(timesFile), { recursive: true });
  writeFileSync(timesFile, JSON.stringify({ ...known, ...times }));
}

function lastTimes(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(timesFile, 'utf8'));
  } catch {
    return {};
  }
}
