// The files by which a host learns of headers and former addresses, where its kind is named in the newspaper's settings.
import { Keys } from '../article/key.ts';
import { htaccess } from '../hosting/apache.ts';
import { formPolicy, siteHeaders } from '../hosting/headers.ts';
import type { Redirect } from '../hosting/redirects.ts';
import { headersFile, redirectHosts, redirectsFile } from '../hosting/static-hosts.ts';
import { basePath } from '../settings.ts';
import { redirectUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import { fileKind, type Page } from './page.ts';
import { fixed, type Subject, shown, view } from './shown.ts';

/** All former addresses, and where they lead. */
const redirects = shown<Subject, readonly Redirect[]>(
  ({ context }) => {
    const keys = new Keys();
    for (const { written, to } of context.redirects ?? []) keys.add(written).add(to);
    for (const { aliases, urlKey } of context.archive.articles) {
      for (const alias of aliases) keys.add(alias).add(urlKey);
    }
    return keys.key;
  },
  ({ context }) => redirectsOf(context),
);

const apacheFile = fileKind(
  view(redirects, (all, settings) =>
    htaccess(all, basePath(settings), siteHeaders(settings), formPolicy(settings)),
  ),
);
const headers = fileKind(
  fixed(({ context }) => headersFile(siteHeaders(context.settings), formPolicy(context.settings))),
);
const redirectLines = (host: keyof typeof redirectHosts) =>
  fileKind(view(redirects, (all) => redirectsFile(all, redirectHosts[host]).text));

/** None for a host that takes no such file, and where no host is named. */
export function* hostPages(context: PlanContext): Generator<Page> {
  const { host } = context.settings;
  if (host === 'apache') yield apacheFile.page('/.htaccess', { context });
  if (host !== 'netlify' && host !== 'cloudflare-pages') return;
  yield headers.page('/_headers', { context });
  yield redirectLines(host).page('/_redirects', { context });
}

/**
 * All former addresses as paths on the host: first those of lists and pages, which are few and much asked for, then those of
 * articles in the order of publication.
 */
export function redirectsOf({
  archive,
  settings,
  redirects = [],
}: Pick<PlanContext, 'archive' | 'settings' | 'redirects'>): Redirect[] {
  const base = basePath(settings);
  return [
    ...redirects.map(({ from, to, query }) => ({
      from: base + redirectUrl(from),
      to: base + to,
      ...(query === undefined ? {} : { query }),
    })),
    ...archive.articles.flatMap(({ aliases, url }) =>
      aliases.map((alias) => ({ from: base + redirectUrl(alias), to: base + url })),
    ),
  ];
}
