// What all test files of one `npm test` share: a browser, and the folder of built sites. A file that is run alone has its
// own. The test runner hands both on as environment variables, the only thing that its processes have in common.
const browserVariable = 'DEPESCHE_TEST_BROWSER';
const sitesVariable = 'DEPESCHE_TEST_SITES';

/** Address at which the browser of this run listens. */
export const sharedBrowser = (): string | undefined => process.env[browserVariable];

export const sharedSites = (): string | undefined => process.env[sitesVariable];

/** For the processes that are started from now on. @param browser its WebSocket address @param sites an empty folder */
export function share(browser: string, sites: string): void {
  process.env[browserVariable] = browser;
  process.env[sitesVariable] = sites;
}
