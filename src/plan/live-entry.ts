import type { Article } from '../article/article.ts';
import { dayOf } from '../article/dates.ts';
import type { RenderedEntry } from '../markdown/live-blog.ts';
import { momentOf } from './moment.ts';
import type { LiveEntryProps } from './props/article.ts';

/** What an article's page shows of an entry of its live blog. */
export function liveEntryProps(
  { url, day }: Pick<Article, 'url' | 'day'>,
  { entry, heading, html }: RenderedEntry,
  zone: string,
): LiveEntryProps {
  const { id, published, pinned } = entry;
  const sameDay = dayOf(published, zone) === day;
  return { id, url, published: momentOf(published, zone), sameDay, pinned, heading, content: html };
}
