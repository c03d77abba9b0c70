// Starts the service worker, see src/browser/worker/sw.ts.
import { workerScript } from '../contract/assets.ts';

export function keepForOffline(): void {
  const { serviceWorker } = navigator;
  // Absent without a secure connection.
  if (serviceWorker === undefined) return;
  const isFirst = serviceWorker.controller === null;
  addEventListener('load', async () => {
    try {
      await serviceWorker.register(`${base}/${workerScript}`, { updateViaCache: 'none' });
      if (!isFirst) return;
      // This page was loaded before there was a worker to keep it.
      await serviceWorker.ready;
      await (await caches.open(`gelesen${base}`)).add(location.pathname);
      for (const { currentSrc } of document.images) if (currentSrc) void fetch(currentSrc);
    } catch {
      // Not allowed, or no space: the site then needs a connection.
    }
  });
}
