import type { ArchivedArticle } from './archived-article.ts';

/** What is known of an article whose file has mistakes, so that what only the whole site knows is told with them. */
export interface BrokenArticle extends Pick<ArchivedArticle, 'file' | 'image' | 'pictures'> {
  /** Absent where a mistake hides it. */
  readonly address?: Pick<ArchivedArticle, 'file' | 'url' | 'urlKey' | 'aliases'>;
}
