// Somebody has changed the program and mistyped: a command says so and ends, although it has begun to start helpers.
import assert from 'node:assert/strict';
import { type ExecFileException, execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectCopy } from '../eleventy/project-copy.ts';

/** A command, and a file that it loads once its helpers have been started. */
const broken = [
  ['lint', 'src/lint/gather-findings.ts'],
  ['build', 'src/commands/run-build.ts'],
] as const;

test('a command that cannot load its own code ends', async (t) => {
  const folder = await projectCopy(t);
  const articles = join(folder, 'content/artikel/2019');
  mkdirSync(articles, { recursive: true });
  // So many that helpers are worth it from the very beginning; nobody gets to read them.
  for (let number = 0; number < 1_001; number++) writeFileSync(join(articles, `${number}.md`), '');
  for (const [, file] of broken) appendFileSync(join(folder, file), '\n}}');
  await Promise.all(
    broken.map(async ([command]) => {
      const { error, output } = await new Promise<{ error: ExecFileException | null; output: string }>(
        (done) => {
          const places = ['--output', join(folder, command), '--cache', join(folder, '.cache', command)];
          execFile(
            process.execPath,
            [`src/cli/${command}.ts`, ...places],
            { cwd: folder, timeout: 120_000 },
            (error, stdout, stderr) => done({ error, output: stdout + stderr }),
          );
        },
      );
      assert.match(output, /Fehler in Depesche/, command);
      assert.equal(error?.killed, false, `${command} did not end by itself`);
    }),
  );
});
