import { test } from 'node:test';
import { seed } from './fast-check.ts';
import { killTrials } from './kill-trials.ts';
import { KillGround } from './killed.ts';
import { openWorkshop } from './workshop-parts.ts';

test('a build that is killed, whenever it is, leaves no half-written file, and the next build makes all well', async (t) => {
  const ground = await KillGround.open(await openWorkshop(t, { git: true }));
  // In the middle of moving what was made; then twice, and what was edited is taken back.
  await ground.run({ kills: [{ edition: 'new', victim: 'alone', at: { changes: 0.7 } }], last: 'new' });
  await ground.run({
    kills: [
      { edition: 'new', victim: 'both', at: { changes: 0.8 } },
      { edition: 'newest', victim: 'main', at: { changes: 0.6 } },
    ],
    last: 'old',
  });
  await ground.run({ kills: [{ edition: 'new', victim: 'worker', at: { changes: 0.5 } }], last: 'new' });
  for (const trial of killTrials(3, seed)) {
    t.diagnostic(JSON.stringify(trial));
    await ground.run(trial);
  }
});
