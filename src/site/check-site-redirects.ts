import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { redirectPlace, type SiteRedirect } from '../newspaper/redirects-file.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { addressKey } from '../plan/check-addresses.ts';

/** Redirects to a former address of an article: readers would go in two steps. */
export function checkSiteRedirects(
  contentDir: string,
  articles: readonly Pick<ArchivedArticle, 'url' | 'aliases'>[],
  redirects: readonly SiteRedirect[],
): ContentError[] {
  if (redirects.length === 0) return [];
  const today = new Map(
    articles.flatMap(({ url, aliases }) =>
      aliases.map((alias) => [addressKey(redirectUrl(alias)), url] as const),
    ),
  );
  return redirects.flatMap((redirect): ContentError[] => {
    const end = today.get(addressKey(redirectUrl(redirect.to)));
    if (end === undefined) return [];
    return [
      {
        ...redirectPlace(contentDir, redirect),
        rule: 'redirect-chain',
        message: `Die Weiterleitung von „${redirect.written}“ führt zu einer Adresse, die selbst weiterleitet.`,
        found: redirect.to,
        expected: 'die Adresse einer Seite',
        remedy: `Schreiben Sie ${end}.`,
      },
    ];
  });
}
