// WebSub: tells the hub which feeds have changed, so that it tells those who read them (https://www.w3.org/TR/websub/#publishing).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../content/error-code.ts';

/** What there is to tell, and whom. */
export interface Ping {
  readonly hub: string;
  /** Absolute addresses of the feeds that the last build has written. */
  readonly feeds: readonly string[];
}

const feedFile = /(?:^|\/)feed\.(?:atom|rss|json)$/;
/** Hubs take several at once; how many is not laid down. */
const atOnce = 50;
/** Milliseconds: nobody waits longer for a courtesy. */
const patience = 10_000;

/**
 * What to tell after the site in `siteDir` is online; the hub stands in its feed.
 *
 * @param cacheDir in which the last build has left `changes.json`
 * @returns undefined without a hub, or where no build has said what it changed
 */
export function pingFor(siteDir: string, cacheDir: string): Ping | undefined {
  const feed = readJson(join(siteDir, 'feed.json'));
  const hub = (feed?.hubs as readonly { readonly url: string }[] | undefined)?.[0]?.url;
  const siteUrl = String(feed?.home_page_url ?? '').replace(/\/$/, '');
  const written = readJson(join(cacheDir, 'changes.json'))?.written as readonly string[] | undefined;
  if (hub === undefined || written === undefined) return undefined;
  return { hub, feeds: written.filter((path) => feedFile.test(path)).map((path) => `${siteUrl}/${path}`) };
}

/**
 * Tells the hub.
 *
 * @param wait milliseconds in which it has to answer
 * @returns what went wrong, for the person at the command; undefined: nothing did
 */
export async function pingHub({ hub, feeds }: Ping, wait = patience): Promise<string | undefined> {
  for (let at = 0; at < feeds.length; at += atOnce) {
    const body = new URLSearchParams([
      ['hub.mode', 'publish'],
      ...feeds.slice(at, at + atOnce).map((feed) => ['hub.url', feed]),
    ]);
    try {
      const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(wait) });
      if (!answer.ok) return failed(hub, `er antwortet mit ${answer.status}`);
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      return failed(hub, name === 'TimeoutError' ? 'er antwortet nicht' : 'er ist nicht zu erreichen');
    }
  }
  return undefined;
}

const failed = (hub: string, why: string): string =>
  `Der Verteiler ${hub} hat nichts von den neuen Feeds erfahren: ${why}. Leseprogramme finden sie beim nächsten Nachsehen; noch einmal versuchen: npm run ping`;

function readJson(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
