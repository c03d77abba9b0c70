// `npm run law -- --runs 1000 --kills 100 --seed 1`: more sequences of edits, and more killed builds, than the test suite
// has time for. Sequences run in processes of a hundred each, since Eleventy keeps some memory of each build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killTrials } from './kill-trials.ts';
import { KillGround } from './killed.ts';
import { tryLaw } from './trial.ts';
import { Workshop } from './workshop.ts';
import { workshopParts } from './workshop-parts.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const runs = Number(values.runs);
const kills = Number(values.kills);
const seed = Number(values.seed);
const portion = 100;

console.log(`${runs} sequences of edits, ${kills} killed builds, seed ${seed}`);
if (runs <= portion) await tryHere();
else for (let done = 0; done < runs; done += portion) tryPortion(Math.min(portion, runs - done), seed + done);
if (kills > 0) await tryKills();

async function tryHere(): Promise<void> {
  await tryLaw({ runs, seed });
  console.log(`${runs} sequences hold the law`);
}

/** A seed of its own for each portion: it is printed, so that one that fails can be run alone. */
function tryPortion(count: number, from: number): void {
  const args = [import.meta.filename, '--runs', String(count), '--kills', '0', '--seed', String(from)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

async function tryKills(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-gesetz-'));
  try {
    const ground = await KillGround.open(
      new Workshop({ dir, ...(await workshopParts()), git: true, aged: true }),
    );
    for (const [number, trial] of killTrials(kills, seed).entries()) {
      await ground.run(trial).catch((error: unknown) => {
        throw new Error(`Killed build ${number + 1}: ${JSON.stringify(trial)}`, { cause: error });
      });
    }
    console.log(`${kills} killed builds did no harm`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
