// `npm run law -- --runs 1000 --kills 100 --seed 1`: more sequences of edits, and more killed builds, than the test suite
// has time for; on all cores. `npm run law -- --code` edits each source file of the program instead: half an hour of
// processor time, as measured on 29 November 2026 (1,534 s on a busy machine); `--only 'src/plan/'` some of them, `--edits 20` more often when the first edits show nowhere.
// `npm run law -- --tests --factor 20` tries the laws in the tests with other values than `npm test`, and more of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { inParallel } from '../../src/images/in-parallel.ts';
import { tryCodeEdits } from './code-edits.ts';
import { killTrials } from './kill-trials.ts';
import { KillGround } from './killed.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { tryTests } from './tests-with-laws.ts';
import { tryLaw } from './trial.ts';
import { Workshop } from './workshop.ts';
import { workshopParts } from './workshop-parts.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    kills: { type: 'string', default: '100' },
    code: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    edits: { type: 'string', default: '5' },
    tests: { type: 'boolean', default: false },
    factor: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const runs = Number(values.runs);
const kills = Number(values.kills);
const seed = Number(values.seed);
/** What one process tries: Eleventy keeps some memory of each build, and starting git costs more the larger a process. */
const portion = { runs: 25, kills: 10 };

interface Share {
  readonly runs: number;
  readonly kills: number;
  readonly seed: number;
}

const shares = [...sharesOf('runs', runs), ...sharesOf('kills', kills)];
if (values.code) {
  await tryCodeEdits({ only: new RegExp(values.only), edits: Number(values.edits), seed });
  process.exit();
}
if (values.tests) {
  await tryTests({ only: new RegExp(values.only), factor: Number(values.factor), seed });
  process.exit();
}
if (shares.length > 1) {
  console.log(`${runs} sequences of edits, ${kills} killed builds, seed ${seed}`);
  await inParallel(shares, availableParallelism(), tryElsewhere);
} else {
  if (runs > 0) await tryLaw({ runs, seed });
  if (kills > 0) await tryKills();
}
if (runs > 0) console.log(`${runs} sequences hold the law, seed ${seed}`);
if (kills > 0) console.log(`${kills} killed builds did no harm, seed ${seed}`);

/** A seed of its own for each: it is printed, so that one that fails can be run alone. */
function sharesOf(what: 'runs' | 'kills', count: number): Share[] {
  const most = portion[what];
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => ({
    ...{ runs: 0, kills: 0, seed: seed + index },
    [what]: Math.min(most, count - index * most),
  }));
}

async function tryElsewhere(share: Share): Promise<void> {
  const args = Object.entries(share).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, [import.meta.filename, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Not held: npm run law -- ${args.join(' ')}`);
}

async function tryKills(): Promise<void> {
  const dir = makeTemporaryFolder();
  try {
    const ground = await KillGround.open(
      new Workshop({ dir, ...(await workshopParts(dir)), git: true, aged: true }),
    );
    for (const [number, trial] of killTrials(kills, seed).entries()) {
      await ground.run(trial).catch((error: unknown) => {
        throw new Error(`Killed build ${number + 1}: ${JSON.stringify(trial)}`, { cause: error });
      });
    }
  } finally {
    // A worker whose main process was killed may still be writing.
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
