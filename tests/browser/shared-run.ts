// What all test files of one `npm test` share: a browser, the folder of built sites, compiled modules. A file that is run
// alone has its own. The test runner hands them on as environment variables, the only thing that its processes have in
// common.

export const browserVariable = 'DEPESCHE_TEST_BROWSER';
export const sitesVariable = 'DEPESCHE_TEST_SITES';

/** Address at which the browser of this run listens. */
export const sharedBrowser = (): string | undefined => process.env[browserVariable];

export const sharedSites = (): string | undefined => process.env[sitesVariable];
