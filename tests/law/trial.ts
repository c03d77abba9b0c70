// One trial of the law: random newspapers, random steps, each in a folder of its own.
import { rmSync } from 'node:fs';
import * as fc from './fast-check.ts';
import { runThrough } from './incremental.ts';
import { beginnings } from './newspaper.ts';
import { events, newspapers } from './random-events.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { Workshop } from './workshop.ts';
import { workshopParts } from './workshop-parts.ts';

export interface TrialOptions {
  /** Sequences of steps. */
  readonly runs: number;
  /** Absent: that of all tests. */
  readonly seed?: number;
}

const places = fc.record({ git: fc.boolean(), aged: fc.boolean(), still: fc.boolean() });
const steps = fc.array(fc.array(events, { maxLength: 3 }), { minLength: 2, maxLength: 6 });

/** Tries the law; the error of a sequence that breaks it holds its seed and its shortest form. */
export async function tryLaw({ runs, seed }: TrialOptions): Promise<void> {
  const shared = makeTemporaryFolder();
  try {
    const parts = await workshopParts(shared);
    const property = fc.asyncProperty(newspapers, steps, places, async (paper, list, how) => {
      const dir = makeTemporaryFolder();
      try {
        await runThrough(new Workshop({ dir, ...parts, ...how }), { ...beginnings, ...paper }, list);
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    });
    await fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  } finally {
    rmSync(shared, { recursive: true, force: true });
  }
}
