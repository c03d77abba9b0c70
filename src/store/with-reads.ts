import type { ArchivedArticle } from '../article/archived-article.ts';
import { readsKey } from '../article/key.ts';
import { StoredArticle } from './stored-article.ts';

/** The article as if it had been read so many times more; pages that show it know that. */
export function withReads(article: ArchivedArticle, added: number): ArchivedArticle {
  // A copy of its own, by which it is known, even where nothing is added.
  if (article instanceof StoredArticle) return article.withReads(added);
  return {
    ...article,
    reads: article.reads + added,
    teaserKey: readsKey(article.teaserKey, added),
    recordKey: readsKey(article.recordKey, added),
  };
}
