import { element } from './element.ts';
import type { FeedLine } from './feed.ts';

/** A line as layouts/components/ticker-list.ts marks it up; its time is still empty. */
export function tickerRow({ url, title, iso, mark }: FeedLine, className: string): HTMLElement {
  const link = element('a', { href: url }, title);
  if (mark) link.prepend(element('strong', { className: mark[0] }, mark[1]), ' ');
  return element('li', { className }, element('time', { dateTime: iso }), ' ', link);
}
