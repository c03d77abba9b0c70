// What workshops share: made once, and not what the tests are about.
import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { drawing } from '../images/made-pictures.ts';
import { drawingCount } from './random-events.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { projectDir, Workshop, type WorkshopOptions } from './workshop.ts';

/**
 * Pictures for the newspaper and, in `dir`, the folder of the encoded ones, which is no other process's; Eleventy wants
 * the project as its working folder.
 */
export async function workshopParts(dir: string): Promise<Pick<WorkshopOptions, 'picturesDir' | 'drawings'>> {
  process.chdir(projectDir);
  const picturesDir = join(dir, 'bilder');
  await mkdir(picturesDir, { recursive: true });
  const colours = ['red', 'green', 'yellow'].slice(0, drawingCount);
  const drawings = await Promise.all(colours.map((colour) => drawing(64, 48, colour).png().toBuffer()));
  return { picturesDir, drawings };
}

let parts: ReturnType<typeof workshopParts> | undefined;

/** Drawn once for all tests of a file; they go with the process. */
function sharedParts(): ReturnType<typeof workshopParts> {
  const dir = makeTemporaryFolder();
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return workshopParts(dir);
}

/** A workshop that goes with the test. */
export async function openWorkshop(t: TestContext, { git = false, aged = true } = {}): Promise<Workshop> {
  const dir = makeTemporaryFolder();
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  parts ??= sharedParts();
  return new Workshop({ dir, ...(await parts), git, aged });
}
