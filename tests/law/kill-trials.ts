import * as fc from './fast-check.ts';
import type { Victim } from './killable-build.ts';
import type { Edition, Share, Trial } from './killed.ts';

/** Without fast-check's liking for small numbers: the end of a build is where things happen. */
const shares = fc.noBias(fc.nat({ max: 999 })).map((thousandths) => thousandths / 1000);
const moments: fc.Arbitrary<Share> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ changes: shares }) },
  { weight: 1, arbitrary: fc.record({ time: shares }) },
);
const edition = fc.constantFrom<Edition[]>('new', 'new', 'newest');
const kill = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      edition,
      victim: fc.constantFrom<Victim[]>('alone', 'both', 'main'),
      at: moments,
    }),
  },
  // Which moment of the build a worker is busy at is not foreseen.
  {
    weight: 1,
    arbitrary: fc.record({
      edition,
      victim: fc.constant<Victim>('worker'),
      at: fc.record({ changes: shares }),
    }),
  },
);

/** One kill or two, then the same edition again, another, or a revert of all that was tried. */
const trials: fc.Arbitrary<Trial> = fc.record({
  kills: fc.array(kill, { minLength: 1, maxLength: 2 }),
  last: fc.constantFrom<Edition[]>('old', 'new', 'newest'),
});

/** The same ones for the same seed. */
export function killTrials(count: number, seed: number): readonly Trial[] {
  return fc.sample(trials, { numRuns: count, seed });
}
