import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Hint } from '../article/content-error.ts';
import type { BuildHints } from './build-options.ts';

/** So many hints are shown in full: more are not read. */
const mostShown = 20;

/** A hint that only the whole site gives reason for. */
export interface SiteHint {
  /** `always`: to be told by each build, whether or not this one has brought it about. */
  readonly fresh: boolean | 'always';
  /** Made only when it is shown: it reads the file for the place. */
  readonly hint: () => Hint;
}

/**
 * The hints of all articles, counted, and the first of those that somebody has just written.
 *
 * @param fresh files of the articles that this build has read
 * @param ofSite those that only the whole site gives reason for
 */
export function hintsOf(
  articles: readonly ArchivedArticle[],
  fresh: ReadonlySet<string>,
  ofSite: readonly SiteHint[],
): BuildHints {
  const freshOfSite = ofSite.filter(({ fresh }) => fresh !== false);
  const shown = freshOfSite.slice(0, mostShown).map(({ hint }) => hint());
  let ofFresh = freshOfSite.length;
  let total = ofSite.length;
  for (const article of articles) {
    // The hints themselves lie on the disk: few articles have any, fewer are fresh.
    if (article.hintCount === 0) continue;
    total += article.hintCount;
    if (!fresh.has(article.file)) continue;
    ofFresh += article.hintCount;
    if (shown.length < mostShown) shown.push(...(article.hints ?? []));
  }
  shown.length = Math.min(shown.length, mostShown);
  return { shown, more: ofFresh - shown.length, total };
}

/** Those that the next build will have when nothing changes. @param all those of this one */
export function lastingHints(all: BuildHints, ofSite: readonly SiteHint[]): BuildHints {
  return {
    ...hintsOf(
      [],
      new Set(),
      ofSite.filter(({ fresh }) => fresh === 'always'),
    ),
    total: all.total,
  };
}
