// fast-check as all tests use it: it draws the same values in every run, so that no commit fails for what another one has
// broken. `npm run law -- --tests` draws others, and more of them, for those who have time to look.
import * as fastCheck from 'fast-check';

// A name that is declared here, too, takes the place of fast-check's.
export * from 'fast-check';

/** Set for the processes of the tests, which have nothing else in common. */
export const seedVariable = 'DEPESCHE_LAW_SEED';
export const factorVariable = 'DEPESCHE_LAW_FACTOR';

/** What is drawn where a law does not name a seed of its own. */
export const seed = Number(process.env[seedVariable] ?? 20_191_205);
/** How many times as many values are tried as a law asks for. */
const factor = Number(process.env[factorVariable] ?? 1);
const defaultRuns = 100;

fastCheck.configureGlobal({ seed });

/**
 * Any character of Unicode. fast-check's own `unit: 'binary'` is the same, and lists them all first: a second and a half in
 * each process that asks for it.
 */
export const anyCharacter: fastCheck.Arbitrary<string> = fastCheck
  .oneof(fastCheck.nat({ max: 0xd7ff }), fastCheck.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/** fast-check's own, with as many runs as the command wants. */
export function assert<Values>(
  property: fastCheck.IAsyncProperty<Values>,
  parameters?: fastCheck.Parameters<Values>,
): Promise<void>;
export function assert<Values>(
  property: fastCheck.IProperty<Values>,
  parameters?: fastCheck.Parameters<Values>,
): void;
export function assert<Values>(
  property: fastCheck.IAsyncProperty<Values> | fastCheck.IProperty<Values>,
  parameters: fastCheck.Parameters<Values> = {},
): Promise<void> | void {
  const numRuns = factor * (parameters.numRuns ?? defaultRuns);
  return fastCheck.assert(property, { ...parameters, numRuns });
}
