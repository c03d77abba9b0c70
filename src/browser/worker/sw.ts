// The service worker: without a connection read articles still open. With one, pages always come from the network.
import { offlineUrl, savedUrl } from '../../contract/addresses.ts';
import { fontFile, savedScript, siteScript, styleSheet, zoomScript } from '../../contract/assets.ts';
import { keep } from './kept.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** What every page needs, renewed with each version of it. */
const own = `basics${base}-`;
const basics = own + version;
const basicFiles = [
  offlineUrl,
  savedUrl,
  ...[styleSheet, siteScript, savedScript, zoomScript, fontFile(type)].map((file) => `/${file}`),
].map((path) => base + path);
const pictures = [`${base}/bilder/`, `${base}/assets/fonts/`];

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(basics).then((cache) => cache.addAll(basicFiles)));
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(event, pathname));
  } else if (pictures.some((folder) => pathname.startsWith(folder))) {
    event.respondWith(picture(event, pathname));
  } else if (basicFiles.includes(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(pathname)) ?? Response.error()));
  }
  // All else, the newsticker above all, is the network's alone.
});

async function begin(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(own) && name !== basics) await caches.delete(name);
  }
  // The request for a page need not wait until this worker has started.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** From the network; only when there is none, as it was read last. */
async function page(event: FetchEvent, pathname: string): Promise<Response> {
  try {
    const response: Response = (await event.preloadResponse) ?? (await fetch(event.request));
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (response.ok && isPage && !response.redirected) {
      event.waitUntil(keep('gelesen', pathname, response.clone()));
    }
    return response;
  } catch {
    return (await caches.match(pathname)) ?? (await caches.match(base + offlineUrl)) ?? Response.error();
  }
}

/** Pictures hold a hash in their name, so the one that is there is the right one; fonts change with the basics. */
async function picture(event: FetchEvent, pathname: string): Promise<Response> {
  const known = await caches.match(pathname);
  if (known !== undefined) return known;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep('bilder', pathname, response.clone()));
  return response;
}
