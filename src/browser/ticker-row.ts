import { breakingClass, breakingWord } from '../contract/hooks.ts';
import { element } from './element.ts';
import type { FeedLine } from './feed.ts';

/** A line as layouts/components/ticker-list.ts marks it up; its time is still empty. */
export function tickerRow({ url, title, iso, breaking }: FeedLine, className: string): HTMLElement {
  const mark = breaking ? [element('strong', { className: breakingClass }, breakingWord), ' '] : [];
  return element(
    'li',
    { className },
    element('time', { dateTime: iso }),
    ' ',
    element('a', { href: url }, ...mark, title),
  );
}
