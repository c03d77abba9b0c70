// A page that stays open for minutes or hours of its own time while the test goes on.
import type { Page } from 'playwright-core';

export class LivingPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens a page whose clock stands at `now` (wall time in Berlin's winter), and waits for its first look at a feed.
   * @param until pattern of the feed's address
   */
  static async open(
    page: Page,
    url: string,
    { now, until }: { now: string; until: string },
  ): Promise<LivingPage> {
    await page.clock.install({ time: new Date(`${now}+01:00`) });
    await page.addInitScript(countPending);
    const answer = page.waitForResponse(until);
    await page.goto(url);
    await answer;
    const living = new LivingPage(page);
    await living.settle();
    return living;
  }

  /** Lets the page live through some minutes, one after the other, so that answers arrive in between. */
  async pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      await this.page.clock.runFor(60_000);
      await this.settle();
    }
  }

  /** All requests made so far are answered, or have failed, and the page has seen it. */
  async settle(): Promise<void> {
    await this.page.evaluate(`(async () => {
      const look = () => window.ownFetch('/favicon.ico').catch(() => {});
      do await look(); while (window.pending > 0);
      await look();
    })()`);
  }
}

/** Counts the requests that the page waits for, however long in its own time. */
const countPending = `
  AbortSignal.timeout = () => new AbortController().signal;
  window.pending = 0;
  window.ownFetch = window.fetch;
  window.fetch = async (...request) => {
    window.pending++;
    try {
      // With the text at hand, what the page does next takes no further turns of the event loop.
      const text = await (await window.ownFetch(...request)).text();
      return { json: async () => JSON.parse(text), text: async () => text };
    } finally {
      window.pending--;
    }
  };
`;
