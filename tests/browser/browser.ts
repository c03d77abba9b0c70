// A real browser, one for all files of a run: Chromium from npm on Linux, the installed Chrome elsewhere.
import { after, before, type TestContext } from 'node:test';
import {
  type Browser,
  type BrowserContextOptions,
  type BrowserServer,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { chromiumPath } from './chromium.ts';
import { sharedBrowser } from './shared-run.ts';

export interface TestBrowser {
  /** A page in a fresh profile (nothing cached or remembered), closed after the test. */
  page(t: TestContext, options?: BrowserContextOptions): Promise<Page>;
}

/** Finds the browser of this run, or starts one for the tests of this file; called once, outside tests. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  before(async () => {
    const address = sharedBrowser();
    browser = await (address === undefined ? launch(withoutOptimising) : chromium.connect(address));
  });
  after(() => browser?.close());
  return {
    async page(t, options = {}) {
      if (browser === undefined) {
        throw new Error('The browser runs only while tests do');
      }
      const context = await browser.newContext({
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      // A busy machine is slow, not wrong.
      context.setDefaultTimeout(120_000);
      t.after(() => context.close());
      return context.newPage();
    },
  };
}

/** No page of a test lives long enough for optimised code to win back what compiling it costs: a tenth of the browser's time. */
const withoutOptimising: readonly string[] = ['--js-flags=--no-opt,--no-maglev'];

/** For scripts; tests call {@link useBrowser}. @param args Chromium's own */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch(await launchOptions(args));
}

/** A browser that other processes can connect to. */
export async function launchServer(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions(withoutOptimising));
}

async function launchOptions(args: readonly string[]): Promise<LaunchOptions> {
  if (process.platform !== 'linux') return { channel: 'chrome', args: [...args] };
  // The sandbox needs kernel features that containers lack, and forbids the root user.
  return { executablePath: await chromiumPath(), args: ['--no-sandbox', ...args] };
}
