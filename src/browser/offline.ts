// Starts the service worker, see src/browser/worker/sw.ts.
import { workerScript } from '../contract/assets.ts';

/** Registers the worker once the page has loaded, and has this page kept if the worker came too late to see it. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator;
  // Absent without a secure connection.
  if (serviceWorker === undefined) return;
  addEventListener('load', async () => {
    try {
      await serviceWorker.register(`${base}/${workerScript}`, { updateViaCache: 'none' });
      if (cameThroughWorker()) return;
      // This page was fetched before there was a worker to keep it.
      await serviceWorker.ready;
      await (await caches.open(`gelesen${base}`)).add(location.pathname);
      for (const { currentSrc } of document.images) if (currentSrc) void fetch(currentSrc);
    } catch {
      // Not allowed, or no space: the site then needs a connection.
    }
  });
}

/** A worker that takes over between a page's request and its script controls the page, and has not seen it all the same. */
const cameThroughWorker = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).some(
    ({ workerStart }) => workerStart,
  );
