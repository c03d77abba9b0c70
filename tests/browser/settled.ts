// Waits until nothing that a page has asked for is still on its way: a pause of the network, which says that nothing was
// asked for half a second, costs that long, and proves nothing on a busy machine.
import type { Page } from 'playwright-core';

/** Has the page count its requests from now on; before it is opened. */
export async function watchRequests(page: Page): Promise<void> {
  await page.addInitScript(countPending);
}

/**
 * Waits until all requests that its scripts have made so far are answered, or have failed, and they have seen it.
 *
 * @param base folder of the site on its host
 */
export async function settled(page: Page, base = ''): Promise<void> {
  await page.evaluate(`(async () => {
    const look = () => window.ownFetch('${base}/favicon.ico').catch(() => {});
    do await look(); while (window.pending > 0);
    await look();
  })()`);
}

/** Counts the requests that the page waits for, however long in its own time. */
const countPending = `
  AbortSignal.timeout = () => new AbortController().signal;
  window.pending = 0;
  window.ownFetch = window.fetch;
  window.fetch = async (...request) => {
    window.pending++;
    try {
      const response = await window.ownFetch(...request);
      // With the text at hand, what the page does next takes no further turns of the event loop.
      const text = await response.clone().text();
      return Object.assign(response, { json: async () => JSON.parse(text), text: async () => text });
    } finally {
      window.pending--;
    }
  };
`;
