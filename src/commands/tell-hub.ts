// What `npm run deploy` and `npm run ping` say of the hub.
import { pingFor, pingHub } from '../hosting/ping-hub.ts';

/** Tells the hub of a site that has one; what goes wrong is a warning, never a failure: the site is online. */
export async function tellHub(siteDir: string, cacheDir: string): Promise<void> {
  const ping = pingFor(siteDir, cacheDir);
  if (ping === undefined || ping.feeds.length === 0) return;
  const warning = await pingHub(ping);
  const { length } = ping.feeds;
  if (warning === undefined)
    console.log(`Verteiler benachrichtigt: ${length} Feed${length === 1 ? '' : 's'}`);
  else console.warn(`Warnung: ${warning}`);
}
