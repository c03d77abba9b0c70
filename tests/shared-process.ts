// Some test files in one process: each is a suite of its own, which bears its name and keeps its hooks to itself.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the module by which the test runner starts a batch; a single file is started as it is.
 *
 * @param dir where it is written; whoever calls removes the folder
 * @param files paths from the project’s folder
 * @returns the module's absolute path
 */
export function batchFile(projectDir: string, dir: string, files: readonly string[]): string {
  const [only] = files;
  if (only !== undefined && files.length === 1) return join(projectDir, only);
  const file = join(dir, `${(only ?? '').replace(/\.test\.ts$/, '').replaceAll(/\W/g, '-')}-and-more.mjs`);
  writeFileSync(file, moduleOf(projectDir, files));
  return file;
}

// `import()` would not know in which suite it is.
const moduleOf = (
  projectDir: string,
  files: readonly string[],
): string => `import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, suite } from 'node:test';

const require = createRequire(${JSON.stringify(join(projectDir, 'tests/'))});
const env = { ...process.env };
for (const file of ${JSON.stringify(files)}) {
  suite(file, () => {
    require('../' + file);
  });
}
after(() => {
  assert.equal(process.cwd(), ${JSON.stringify(projectDir)}, 'A test has changed the working folder for those after it');
  assert.deepEqual({ ...process.env }, env, 'A test has changed the environment for those after it');
});
`;
