// The files by which a host learns of headers and former addresses, where its kind is named in the newspaper's settings.
import { Keys } from '../article/key.ts';
import { htaccess } from '../hosting/apache.ts';
import type { Redirect } from '../hosting/redirects.ts';
import { headersFile, redirectHosts, redirectsFile } from '../hosting/static-hosts.ts';
import { basePath } from '../settings.ts';
import { redirectUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import { type Page, rawPage } from './page.ts';

export function* hostPages(context: PlanContext): Generator<Page> {
  const { host } = context.settings;
  if (host === undefined) return;
  const key = new Keys();
  for (const { aliases, url } of context.archive.articles) {
    for (const alias of aliases) key.add(alias).add(url);
  }
  const inputs = String(key.key);
  if (host === 'apache') {
    yield rawPage('/.htaccess', inputs, () => htaccess(redirectsOf(context), basePath(context.settings)));
    return;
  }
  yield rawPage('/_headers', '', headersFile);
  yield rawPage('/_redirects', inputs, () => redirectsFile(redirectsOf(context), redirectHosts[host]).text);
}

/** All former addresses, in the order of publication, as paths on the host. */
export function redirectsOf({ archive, settings }: Pick<PlanContext, 'archive' | 'settings'>): Redirect[] {
  const base = basePath(settings);
  return archive.articles.flatMap(({ aliases, url }) =>
    aliases.map((alias) => ({ from: base + redirectUrl(alias), to: base + url })),
  );
}
