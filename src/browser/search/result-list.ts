// Hits as list entries, built node by node: what was indexed is text and never becomes markup.
import { element } from '../element.ts';
import { dayText } from './day-text.ts';
import { excerptParts } from './excerpt.ts';
import type { HitData } from './pagefind.ts';

/** @param sections name by slug */
export function resultEntry(hit: HitData, sections: ReadonlyMap<string, string>): HTMLLIElement {
  const { meta, filters, url, excerpt } = hit;
  const day = filters.day?.[0];
  const section = filters.section?.[0] ?? '';
  const link = element('a', { href: url }, ...kicker(meta.kicker), meta.title ?? url);
  const text = excerptParts(excerpt).map((part) =>
    part.marked ? element('mark', {}, part.text) : part.text,
  );
  const facts = element('p', { className: 'meta' }, ...time(day));
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

function kicker(text: string | undefined): (string | Node)[] {
  if (text === undefined) {
    return [];
  }
  const colon = element('span', { className: 'unseen' }, ':');
  return [element('span', { className: 'kicker' }, text, colon), ' '];
}

function time(day: string | undefined): (string | Node)[] {
  return day === undefined ? [] : [element('time', { dateTime: day }, dayText(day)), ' '];
}
