// A real browser for the tests of one file: Chromium from npm on Linux, the installed Chrome elsewhere.
import { after, before, type TestContext } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

export interface TestBrowser {
  /** A page in a fresh profile (nothing cached or remembered), closed after the test. */
  page(t: TestContext, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts a browser before the tests of this file and closes it after them; called once, outside tests. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  before(async () => {
    browser = await launch();
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

/** For scripts; tests call {@link useBrowser}. @param args Chromium's own */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  if (process.platform !== 'linux') {
    return chromium.launch({ channel: 'chrome', args: [...args] });
  }
  // The sandbox needs kernel features that containers lack, and forbids the root user.
  return chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox', ...args] });
}
