// How an article was changed after it had appeared, as its page says it.
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Change } from '../changes/change-logs.ts';
import type { ChangedPart } from '../changes/what-changed.ts';
import type { Settings } from '../settings.ts';
import type { PlanContext } from './context.ts';
import { momentOf } from './moment.ts';
import type { ArticleProps } from './props/article.ts';

const none: readonly Change[] = [];

/** Oldest first; what was changed before the article appeared, nobody has seen otherwise. */
export function changesOf(
  { file, published, visibleFrom = published }: ArchivedArticle,
  { changes }: Pick<PlanContext, 'changes'>,
): readonly Change[] {
  const all = changes?.get(file) ?? none;
  const since = Math.max(published, visibleFrom);
  return all.length === 0 ? none : all.filter(({ at }) => at > since);
}

const names: Readonly<Record<ChangedPart, string>> = {
  title: 'Überschrift',
  kicker: 'Dachzeile',
  lead: 'Vorspann',
  text: 'Text',
  image: 'Bild',
};

/** Newest first, each with the names of the parts that were changed; undefined where there is none. */
export const shownChanges = (changes: readonly Change[], { zone }: Settings): ArticleProps['changes'] =>
  changes.length === 0
    ? undefined
    : changes.toReversed().map(({ at, parts }) => ({
        moment: momentOf(at, zone),
        what: parts.map((part) => names[part]).join(', '),
      }));
