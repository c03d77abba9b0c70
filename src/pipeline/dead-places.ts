// Links to places that the page they lead to does not have: only that page knows, and only those are asked.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Hint } from '../article/content-error.ts';
import { nearest } from '../article/nearest.ts';
import { decodedAddress } from '../article/percent-decoded.ts';
import { slugify } from '../article/slug.ts';
import { anchorId, anchorPrefix } from '../markdown/anchors.ts';
import { headingPrefix } from '../markdown/headings.ts';
import { redirectUrl } from '../plan/addresses.ts';
import type { PlanContext } from '../plan/context.ts';
import { outputOf } from '../plan/page.ts';
import type { CodeVersions } from '../site/code-versions.ts';
import type { BuildOptions } from './build-options.ts';
import { hintAtLink, type PlaceLink } from './dead-links.ts';
import type { SiteHint } from './hints.ts';
import { idsIn, TextIds } from './text-ids.ts';

/** What the layouts' own ids begin with, whatever the page shows; a text's never do. */
export const ownPrefixes = ['seite-', 'suche-'];
/** What the ids of a text's places begin with. */
const textPrefixes = [headingPrefix, anchorPrefix];

/**
 * What editors are told of them.
 *
 * @param htmlAt of pages that are no article's; `undefined` where nothing is known of a page's places
 * @param fresh files of the articles that are new or changed
 */
export function deadPlaceHints(
  links: readonly PlaceLink[],
  { archive, settings }: Pick<PlanContext, 'archive' | 'settings'>,
  htmlAt: (output: string) => string | undefined,
  fresh: ReadonlySet<string>,
  { textIds }: Pick<CodeVersions, 'textIds'>,
  options: Pick<BuildOptions, 'contentDir' | 'cacheDir'>,
): SiteHint[] {
  const asked = links.filter(({ fragment }) => !ownPrefixes.some((prefix) => fragment.startsWith(prefix)));
  if (asked.length === 0) return [];
  const targets = articlesAt(new Set(asked.map(({ output }) => output)), archive.articles);
  const texts = new TextIds(settings.siteUrl, textIds(), options);
  const idsOf = (output: string): ReadonlySet<string> | undefined => {
    const target = targets.get(output);
    if (target !== undefined) return texts.of(target);
    const html = output.endsWith('.html') ? htmlAt(output) : undefined;
    return html === undefined ? undefined : idsIn(html);
  };
  const pages = new Map([...new Set(asked.map(({ output }) => output))].map((one) => [one, idsOf(one)]));
  texts.keep();
  return asked.flatMap((link) => {
    const ids = pages.get(link.output);
    if (ids === undefined || ids.has(link.fragment)) return [];
    const target = targets.get(link.output)?.file;
    return [
      {
        fresh: fresh.has(link.article.file) || (target !== undefined && fresh.has(target)),
        hint: () => deadPlaceHint(options.contentDir, link, ids),
      },
    ];
  });
}

/** The articles whose pages, or former addresses, lie at some outputs. */
function articlesAt(
  outputs: ReadonlySet<string>,
  articles: readonly ArchivedArticle[],
): ReadonlyMap<string, ArchivedArticle> {
  const found = new Map<string, ArchivedArticle>();
  for (const article of articles) {
    for (const url of [article.url, ...article.aliases.map(redirectUrl)]) {
      const output = outputOf(url);
      if (outputs.has(output)) found.set(output, article);
    }
  }
  return found;
}

function deadPlaceHint(contentDir: string, link: PlaceLink, ids: ReadonlySet<string>): Hint {
  const meant = meantId(link.fragment, ids);
  const address = decodedAddress(link.href.slice(0, link.href.indexOf('#')));
  return hintAtLink(contentDir, link, {
    rule: 'dead-anchor',
    message: 'Dieser Verweis führt zu einer Stelle, die es auf der anderen Seite nicht gibt.',
    expected: meant === undefined ? 'eine Stelle, die es dort gibt' : `#${meant}`,
    remedy:
      meant === undefined
        ? `Lassen Sie die Stelle weg, und schreiben Sie ${address}.`
        : `Schreiben Sie ${address}#${meant}.`,
  });
}

const withoutPrefix = (id: string): string =>
  id.slice(textPrefixes.find((prefix) => id.startsWith(prefix))?.length ?? 0);

/** The id of a page that somebody means who knows its headings, or has mistyped one. */
function meantId(fragment: string, ids: ReadonlySet<string>): string | undefined {
  const words = slugify(withoutPrefix(fragment));
  const exact = [anchorId(fragment), ...textPrefixes.map((prefix) => prefix + words)];
  const found = exact.find((id) => ids.has(id));
  if (found !== undefined) return found;
  const byWords = new Map([...ids].map((id) => [withoutPrefix(id), id]));
  const closest = nearest(words, [...byWords.keys()]);
  return closest === undefined ? undefined : byWords.get(closest);
}
