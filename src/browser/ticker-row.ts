import { breakingClass, breakingWord } from '../contract/hooks.ts';
import { element } from './element.ts';
import type { FeedLine } from './feed.ts';

/** A headline in its language, as layouts/components/ticker-list.ts marks it up. */
export const headlineLink = (
  { url: href, title, dir, lang }: FeedLine,
  ...before: (Node | string)[]
): HTMLElement => element('a', lang ? { href, dir, lang } : { href }, ...before, title);

/** A line of the list; its time is still empty. */
export function tickerRow(line: FeedLine, className: string): HTMLElement {
  return element(
    'li',
    { className },
    element('time', { dateTime: line.iso }),
    ' ',
    headlineLink(
      line,
      ...(line.breaking ? [element('strong', { className: breakingClass }, breakingWord), ' '] : []),
    ),
  );
}
