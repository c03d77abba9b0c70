// A page that stays open for minutes or hours of its own time while the test goes on.
import type { Page } from 'playwright-core';
import { settled, watchRequests } from './settled.ts';

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
    await watchRequests(page);
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
    await settled(this.page);
  }
}
