import type { ArchivedArticle } from './archived-article.ts';
import type { Hint } from './content-error.ts';

/** What is known of an article whose file has mistakes, so that what only the whole site knows is told with them. */
export interface BrokenArticle
  extends Pick<ArchivedArticle, 'file' | 'draft' | 'image' | 'pictures' | 'links'> {
  /** Of its fields and its text, as far as they can be read. */
  readonly hints: readonly Hint[];
  /** Absent where a mistake hides it. */
  readonly address?: Pick<ArchivedArticle, 'file' | 'url' | 'urlKey' | 'aliases'>;
}
