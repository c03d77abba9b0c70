// What stands at `/sw.js` when `settings.offline` is false: browsers that still have the worker get rid of it.
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  event.waitUntil(end());
});

const ours = ['gelesen', 'bilder', 'merkliste'];

async function end(): Promise<void> {
  for (const name of await caches.keys()) {
    if (ours.some((start) => name === start + base) || name.startsWith(`basics${base}-`))
      await caches.delete(name);
  }
  await worker.registration.unregister();
}
