import { breakingClass, markClass } from '../contract/hooks.ts';
import { element } from './element.ts';
import type { FeedLine } from './feed.ts';

/** A headline in its language, as layouts/components/ticker-list.ts marks it up. @param before German */
export const headlineLink = ({ url: href, title, dir, lang, breaking }: FeedLine, mark = ''): HTMLElement =>
  element(
    'a',
    lang ? { href, dir, lang } : { href },
    mark &&
      element('strong', { className: breaking ? breakingClass : markClass, dir: 'ltr', lang: 'de' }, mark),
    mark && ' ',
    title,
  );

/** A line of the list; its time is still empty. */
export const tickerRow = (line: FeedLine, className: string): HTMLElement =>
  element('li', { className }, element('time', { dateTime: line.iso }), ' ', headlineLink(line, line.mark));
