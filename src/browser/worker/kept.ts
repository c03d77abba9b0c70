// The worker's caches. `merkliste` is filled by the pages themselves, see src/browser/saved.ts. Newspapers in folders of one host
// see each other's, so that all names end with the folder.

/** Read pages and their pictures: the newest so many of each. */
const limits = { gelesen: 60, bilder: 120 } as const;

/** Puts `response` at the end of a cache and drops what is beyond its limit at the beginning. */
export async function keep(name: keyof typeof limits, key: string, response: Response): Promise<void> {
  const cache = await caches.open(name + base);
  await cache.delete(key);
  await cache.put(key, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, -limits[name])) {
    await cache.delete(old);
  }
}
