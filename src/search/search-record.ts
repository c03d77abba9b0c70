import type { ArchivedArticle } from '../article/archived-article.ts';
import { articleText } from '../markdown/article-text.ts';

/** An article as Pagefind takes it. Readers find what stands in `content` and `meta`, nothing else. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/**
 * `section` (its slug) and `day` (`2019-12-05`) are filters, since words of `meta` are searched: „Sport“ must
 * not find everything in that section, „Dezember“ not everything of that month.
 *
 * @param html safe HTML of the text
 */
export function searchRecord(article: ArchivedArticle, html: string, language: string): SearchRecord {
  const text = articleText(html);
  return {
    url: article.url,
    content: article.hasLead ? `${article.lead} ${text}` : text,
    language,
    meta: {
      title: article.title,
      ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
    },
    filters: { section: [article.section], day: [article.day] },
  };
}
