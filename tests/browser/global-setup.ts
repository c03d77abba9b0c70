// Runs once before and after all test files of `npm test`: starts the browser they share, and encodes the frozen newspaper's
// pictures on all cores instead of in every file that happens to need them first.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { makeTemporaryFolder } from '../law/temporary-folder.ts';
import { launchServer } from './browser.ts';
import { builtSite } from './built-site.ts';
import { browserVariable, sitesVariable } from './shared-run.ts';

let browser: BrowserServer | undefined;
let folder = '';

/** @returns a folder that goes with {@link globalTeardown}; all temporary folders of the processes to come lie in it */
export async function globalSetup(): Promise<string> {
  folder = makeTemporaryFolder();
  process.env.TMPDIR = folder;
  // Each file is a process, and some start others: half a second each to compile Eleventy, sharp and our own modules.
  process.env.NODE_COMPILE_CACHE = join(folder, 'modules');
  browser = await launchServer();
  process.env[browserVariable] = browser.wsEndpoint();
  process.env[sitesVariable] = folder;
  await builtSite();
  return folder;
}

/** For a run that is interrupted: all that uses the folder has ended. */
export function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

export async function globalTeardown(): Promise<void> {
  await browser?.close();
  removeFolder();
}
