import type { Article } from '../article/article.ts';
import { dayOf } from '../article/dates.ts';
import type { RenderedEntry } from '../markdown/live-blog.ts';
import { marksOf } from './marks.ts';
import { momentOf } from './moment.ts';
import type { LiveEntryProps } from './props/article.ts';

/** What an article's page shows of an entry of its live blog. */
export function liveEntryProps(
  article: Pick<Article, 'url' | 'day' | 'label' | 'lang'>,
  { entry, heading, html }: RenderedEntry,
  zone: string,
): LiveEntryProps {
  const { url, day } = article;
  const { id, published, pinned } = entry;
  const { lang } = marksOf(article);
  const sameDay = dayOf(published, zone) === day;
  return {
    id,
    url,
    published: momentOf(published, zone),
    sameDay,
    pinned,
    ...(lang === undefined ? {} : { lang }),
    heading,
    content: html,
  };
}
