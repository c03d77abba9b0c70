// Hits as list entries, built node by node: what was indexed is text and never becomes markup.
import { element } from '../element.ts';
import type { HitData } from './archive-search.ts';
import { dayText } from './day-text.ts';

/** @param sections name by slug */
export function resultEntry(hit: HitData, sections: ReadonlyMap<string, string>): HTMLLIElement {
  const { url, title, section, day, excerpt } = hit;
  const link = element('a', { href: base + url }, ...kicker(hit.kicker), title);
  const text = excerpt.map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
  const facts = element('p', { className: 'meta' }, element('time', { dateTime: day }, dayText(day)), ' ');
  facts.append(element('span', {}, sections.get(section) ?? section));
  return element(
    'li',
    {},
    element(
      'article',
      { className: 'teaser teaser--row' },
      element('h2', { className: 'teaser-title' }, link),
      element('p', { className: 'teaser-lead' }, ...text),
      facts,
    ),
  );
}

function kicker(text: string): (string | Node)[] {
  if (text === '') {
    return [];
  }
  const colon = element('span', { className: 'unseen' }, ':');
  return [element('span', { className: 'kicker' }, text, colon), ' '];
}
