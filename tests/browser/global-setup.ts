// Runs once before and after all test files of `npm test`: starts the browser they share, and encodes the frozen newspaper's
// pictures on all cores instead of in every file that happens to need them first.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { launchServer } from './browser.ts';
import { builtSite } from './built-site.ts';
import { share } from './shared-run.ts';

let browser: BrowserServer | undefined;
let sites = '';

export async function globalSetup(): Promise<void> {
  sites = await mkdtemp(join(tmpdir(), 'depesche-sites-'));
  browser = await launchServer();
  share(browser.wsEndpoint(), sites);
  await builtSite();
}

export async function globalTeardown(): Promise<void> {
  await browser?.close();
  await rm(sites, { recursive: true, force: true });
}
