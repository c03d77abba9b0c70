import { breakingClass, breakingWord } from '../contract/hooks.ts';
import { element } from './element.ts';
import type { FeedLine } from './feed.ts';

/** Its direction follows from its letters, as `<bdi>` has it. */
export const headline = ({ title, lang }: FeedLine): Node | string =>
  lang ? element('bdi', { lang }, title) : title;

/** A line as layouts/components/ticker-list.ts marks it up; its time is still empty. */
export function tickerRow(line: FeedLine, className: string): HTMLElement {
  const mark = line.breaking ? [element('strong', { className: breakingClass }, breakingWord), ' '] : [];
  return element(
    'li',
    { className },
    element('time', { dateTime: line.iso }),
    ' ',
    element('a', { href: line.url }, ...mark, headline(line)),
  );
}
