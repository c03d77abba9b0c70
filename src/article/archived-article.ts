// An article as the archive keeps it: the record, whether it is a draft, and the keys of what others see of it.
import type { Article } from './article.ts';
import type { Hint } from './content-error.ts';
import { type Key, keyOf } from './key.ts';
import { feedFields, fieldsKey, lineFields, teaserFields } from './shown-fields.ts';

/** An article as the archive has it: with the keys that name what pages show of it. */
export interface ArchivedArticle extends Article {
  readonly draft: boolean;
  /** Key of {@link lineFields}. */
  readonly lineKey: Key;
  /** Key of {@link teaserFields}. */
  readonly teaserKey: Key;
  /** Key of {@link feedFields}. */
  readonly feedKey: Key;
  /** Key of the address. */
  readonly urlKey: Key;
  /** Key of the whole record and of the Markdown file it was read from. */
  readonly recordKey: Key;
  /** What the editor is told about it, at most {@link mostHints}; absent: nothing. No key counts them: no page shows them. */
  readonly hints?: readonly Hint[];
  /** How many there are. */
  readonly hintCount: number;
}

/** An article as far as its own page may show it: all that {@link ArchivedArticle.recordKey} names. */
export type ShownArticle = Omit<ArchivedArticle, 'hints' | 'hintCount'>;

/** Nobody reads more about one article. */
const mostHints = 50;

/**
 * Adds the keys by which pages know whether what they show of the article has changed:
 * a corrected typo in the text must not touch the pages that show only its headline.
 */
export function archived(article: Article, draft: boolean, hints: readonly Hint[]): ArchivedArticle {
  return {
    ...article,
    draft,
    lineKey: fieldsKey(article, lineFields),
    teaserKey: fieldsKey(article, teaserFields),
    feedKey: fieldsKey(article, feedFields),
    urlKey: keyOf(article.url),
    recordKey: keyOf(JSON.stringify([draft, article])),
    ...(hints.length === 0 ? {} : { hints: hints.slice(0, mostHints) }),
    hintCount: hints.length,
  };
}
