// Hits as list entries, built node by node: what was indexed is text and never becomes markup.
import { isFromRight } from '../../contract/from-right.ts';
import { markClass } from '../../contract/hooks.ts';
import type { FoundHead } from '../../search/shared/hit-texts.ts';
import { element } from '../element.ts';
import { dayText } from './day-text.ts';
import type { ExcerptPart } from './excerpt.ts';

/** A hit in the list, shown before its excerpt has come. */
export interface ResultEntry {
  readonly entry: HTMLLIElement;
  /** Puts the text where room was left for it; an empty one takes the room away. */
  setText(excerpt: readonly ExcerptPart[]): void;
}

/** @param sections name by slug */
export function resultEntry(
  { url, title, kicker, section, day, mark, lang }: FoundHead,
  sections: ReadonlyMap<string, string>,
): ResultEntry {
  const link = element('a', { href: base + url, ...inLanguage(lang) }, ...kickerNodes(kicker, mark), title);
  const facts = element('p', { className: 'meta' }, element('time', { dateTime: day }, dayText(day)), ' ');
  facts.append(element('span', {}, sections.get(section) ?? section));
  const text = element('p', { className: 'teaser-lead search-text', ...inLanguage(lang) });
  const entry = element(
    'li',
    {},
    element(
      'article',
      { className: 'teaser teaser--row' },
      element('h2', { className: 'teaser-title' }, link),
      text,
      facts,
    ),
  );
  return {
    entry,
    setText(excerpt) {
      if (excerpt.length === 0) text.remove();
      text.append(...excerpt.map((part) => (part.marked ? element('mark', {}, part.text) : part.text)));
    },
  };
}

/** Not by their first letters: an advertisement's are „Anzeige“, and a text may begin with a foreign name. */
const inLanguage = (lang: string) => (lang === '' ? {} : { lang, dir: isFromRight(lang) ? 'rtl' : 'ltr' });

/** As layouts/components/kicker.ts marks it up. */
function kickerNodes(text: string, mark: string): (string | Node)[] {
  const before = mark === '' ? [] : [element('strong', { className: markClass }, mark), ' '];
  if (text === '') return before;
  const colon = element('span', { className: 'unseen' }, ':');
  return [element('span', { className: 'kicker' }, ...before, text, colon), ' '];
}
