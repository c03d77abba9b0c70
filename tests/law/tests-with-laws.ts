// The laws in test files, which draw the same values in every run of `npm test`, tried with others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { importsOf, projectFiles } from '../architecture/source-files.ts';
import { factorVariable, seedVariable } from './fast-check.ts';

export interface TestTrials {
  /** Which test files, by their paths. */
  readonly only: RegExp;
  /** How many times as many values as in `npm test`. */
  readonly factor: number;
  readonly seed: number;
}

/** @throws when a test fails; the command that repeats it is in the message */
export async function tryTests({ only, factor, seed }: TestTrials): Promise<void> {
  const files = filesWithLaws().filter((file) => only.test(file));
  console.log(`${files.length} files of tests, ${factor} times as many values, seed ${seed}`);
  const env = { ...process.env, [seedVariable]: String(seed), [factorVariable]: String(factor) };
  const child = spawn(process.execPath, ['tests/run.ts', ...files], { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  const again = `npm run law -- --tests --factor ${factor} --seed ${seed}`;
  if (code !== 0) throw new Error(`Not held: ${again}`);
}

/** Those that import {@link fast-check.ts}, directly or not; whole builds are for the other trials of this folder. */
function filesWithLaws(): string[] {
  const own = projectFiles().filter((file) => /^tests\/.*\.ts$/.test(file));
  const drawing = new Set(['tests/law/fast-check.ts']);
  for (let known = 0; known < drawing.size; ) {
    known = drawing.size;
    for (const file of own) {
      if (importsOf(file).some(({ target }) => drawing.has(target))) drawing.add(file);
    }
  }
  return [...drawing].filter((file) => file.endsWith('.test.ts') && !file.startsWith('tests/law/')).sort();
}
