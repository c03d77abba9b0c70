// Which articles are the same one in several languages: it is enough that one of them says so.

import type { ArchivedArticle } from '../article/archived-article.ts';
import { linkedFile } from '../content/resolve-picture.ts';
import { isArticleFile } from '../markdown/links.ts';
import type { Archive } from './archive.ts';

type Articles = Pick<Archive, 'articles' | 'translated'>;

interface Named {
  /** Position of the article that names the other one. */
  readonly position: number;
  /** As its editor has written it. */
  readonly href: string;
  /** Position of the other one; absent: it names no visible article. */
  readonly other: number | undefined;
}

/** Nearly no newspaper has any: then nothing is looked up. */
function* named({ articles, translated }: Articles, siteUrl: string): Generator<Named> {
  if (translated.length === 0) return;
  const places = new Map<string, number>();
  for (const [position, { file, url }] of articles.entries()) places.set(file, position).set(url, position);
  for (const position of translated) {
    const { file = '', translations = [] } = articles[position] ?? {};
    for (const href of translations) {
      const other = places.get(isArticleFile(href) ? linkedFile(file, href) : pathOf(href, siteUrl));
      yield { position, href, other };
    }
  }
}

/** What articles name as translations, and what is no article that readers may see. */
export function missingTranslations(
  archive: Articles,
  siteUrl: string,
): { readonly article: ArchivedArticle; readonly href: string }[] {
  return [...named(archive, siteUrl)].flatMap(({ position, href, other }) => {
    const article = archive.articles[position];
    return other === undefined && article !== undefined ? [{ article, href }] : [];
  });
}

/**
 * For each article that has some, the positions of it and its translations, in the archive's order; of several in one language
 * the oldest.
 */
export function translationsOf(archive: Articles, siteUrl: string): ReadonlyMap<number, readonly number[]> {
  const { articles } = archive;
  const groups = new Map<number, Set<number>>();
  for (const { position, other } of named(archive, siteUrl)) {
    if (other === undefined || other === position) continue;
    // What search engines shall not list is nobody's translation to them.
    if (articles[position]?.noindex || articles[other]?.noindex) continue;
    const group = new Set([...(groups.get(position) ?? [position]), ...(groups.get(other) ?? [other])]);
    for (const one of group) groups.set(one, group);
  }
  const found = new Map<number, readonly number[]>();
  for (const [position, group] of groups) {
    const lang = articles[position]?.lang;
    const byLanguage = new Map([[lang, position]]);
    for (const one of [...group].sort((a, b) => a - b)) {
      const other = articles[one]?.lang;
      if (!byLanguage.has(other)) byLanguage.set(other, one);
    }
    if (byLanguage.size > 1)
      found.set(
        position,
        [...byLanguage.values()].sort((a, b) => a - b),
      );
  }
  return found;
}

const pathOf = (href: string, siteUrl: string): string =>
  href.startsWith(`${siteUrl}/`) ? href.slice(siteUrl.length) : href;
