// An article as the archive keeps it: the record, whether it is a draft, and the hashes that others see of it.
import type { Article } from '../article/article.ts';
import { shortHash } from './hash.ts';

export interface ArchivedArticle extends Article {
  readonly draft: boolean;
  /** Hash of all that a newsticker line shows of the article. */
  readonly lineKey: string;
  /** Hash of all that a teaser shows of the article. */
  readonly teaserKey: string;
}

/**
 * Adds the keys by which pages know whether what they show of the article has changed:
 * a corrected typo in the text must not touch the pages that show only its headline.
 */
export function archived(article: Article, draft: boolean): ArchivedArticle {
  const line = [article.url, article.title, article.published, article.hasTime, article.breakingUntil];
  const teaser = [...line, article.kicker, article.lead, article.section, article.reads, article.image];
  return {
    ...article,
    draft,
    lineKey: shortHash(JSON.stringify(line)),
    teaserKey: shortHash(JSON.stringify(teaser)),
  };
}
