// What all test files of one `npm test` share: a browser, the folder of built sites, compiled modules. A file that is run
// alone has its own. The test runner hands them on as environment variables, the only thing that its processes have in
// common.
import { join } from 'node:path';

const browserVariable = 'DEPESCHE_TEST_BROWSER';
const sitesVariable = 'DEPESCHE_TEST_SITES';

/** Address at which the browser of this run listens. */
export const sharedBrowser = (): string | undefined => process.env[browserVariable];

export const sharedSites = (): string | undefined => process.env[sitesVariable];

/** For the processes that are started from now on. @param browser its WebSocket address @param sites an empty folder */
export function share(browser: string, sites: string): void {
  // Each file is a process, and some start others: half a second each to compile Eleventy, sharp and our own modules.
  process.env.NODE_COMPILE_CACHE = join(sites, 'modules');
  process.env[browserVariable] = browser;
  process.env[sitesVariable] = sites;
}
