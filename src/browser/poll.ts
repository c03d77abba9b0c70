import { delay } from './delay.ts';

/**
 * Asks for `url` from the start and then about every minute, never while the page is hidden or the device offline.
 * Failures are silent and make the pauses longer.
 *
 * @param allowed asked before every request
 * @param onData what it throws counts as a failed request; `first`: nothing was asked before
 * @returns what starts it; to be called again when one of the conditions may have changed
 */
export function poll(
  url: string,
  allowed: () => boolean,
  onData: (data: unknown, first: boolean) => void,
): () => void {
  let timer: number | undefined;
  let due = 0;
  let first = true;
  let failures = 0;

  const plan = () => {
    clearTimeout(timer);
    if (allowed() && !document.hidden && navigator.onLine) {
      // What is overdue is asked at once.
      timer = setTimeout(ask, due - Date.now());
    }
  };
  const ask = async () => {
    // Meanwhile nobody asks a second time.
    due = Date.now() + 60_000;
    try {
      // Ten seconds are enough. The browser sends the ETag along and takes its own copy when nothing is new.
      const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
      // Pages of errors are no feed: what reads the data throws.
      const data: unknown = await response.json();
      if (allowed()) onData(data, first);
      failures = 0;
    } catch {
      failures++;
    }
    first = false;
    due = Date.now() + delay(failures, Math.random());
    plan();
  };
  return plan;
}
