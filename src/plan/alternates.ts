// An article's other languages, for readers, in the head of its page, and for search engines.
import type { LineArticle } from '../article/shown-fields.ts';
import { type Settings, siteLanguage } from '../settings.ts';
import { marksOf } from './marks.ts';
import type { Alternate } from './props/chrome.ts';
import type { ArticleLink } from './props/shared.ts';

const codeOf = ({ lang = siteLanguage }: Pick<LineArticle, 'lang'>): string => lang;

/** @param articles all languages, as each page has to name them (https://developers.google.com/search/docs/specialty/international/localized-versions) */
export const alternatesOf = (articles: readonly LineArticle[], { siteUrl }: Settings): Alternate[] =>
  articles.map((article) => ({ code: codeOf(article), url: siteUrl + article.url }));

/** The language as those call it who read it: `English`, `Türkçe`. */
export function inOwnWords(article: LineArticle): ArticleLink {
  const code = codeOf(article);
  const label = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return { url: article.url, label, ...marksOf({ lang: code }) };
}

type Work = { readonly '@type': 'NewsArticle'; readonly url: string; readonly inLanguage: string };

/** The newspaper's own language counts as the original's. */
export function translationWorks(
  own: Pick<LineArticle, 'url' | 'lang'>,
  articles: readonly LineArticle[] | undefined,
  { siteUrl }: Settings,
): { readonly workTranslation?: readonly Work[]; readonly translationOfWork?: Work } {
  const works = (articles ?? [])
    .filter(({ url, lang }) => url !== own.url && (own.lang === undefined || lang === undefined))
    .map(
      (article): Work => ({
        '@type': 'NewsArticle',
        url: siteUrl + article.url,
        inLanguage: codeOf(article),
      }),
    );
  const [original] = works;
  if (original === undefined) return {};
  return own.lang === undefined ? { workTranslation: works } : { translationOfWork: original };
}
