// `npm test`: all test files, as many at once as there are cores; `node --test` would leave one of two idle. Arguments are
// other files or patterns: `npm test -- "tests/ledger/*.test.ts"`.
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve, sep } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { globalSetup, globalTeardown } from './browser/global-setup.ts';

/** What takes longest begins first, so that no core waits for another's last file. */
const longest = ['law', 'browser', 'yours.test.ts', 'pipeline', 'ledger', 'cli', 'eleventy', 'update'];

const projectDir = resolve(import.meta.dirname, '..');
const patterns = process.argv.length > 2 ? process.argv.slice(2) : ['tests/**/*.test.ts'];
const files = globSync(patterns, { cwd: projectDir }).sort((one, other) => turn(one) - turn(other));

function turn(file: string): number {
  const index = longest.indexOf(file.split(sep)[1] ?? '');
  return index < 0 ? longest.length : index;
}

if (files.length === 0) throw new Error(`No test file is named ${patterns.join(' ')}`);
process.chdir(projectDir);
await globalSetup();
run({ files: files.map((file) => resolve(file)), concurrency: availableParallelism() })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .once('close', () => void globalTeardown())
  .compose(new spec())
  .pipe(process.stdout);
