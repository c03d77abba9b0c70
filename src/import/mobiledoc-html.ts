// Mobiledoc, the format of Ghost 1 to 5, as HTML. Source: the Mobiledoc format specification, 0.3.
import { escapedHtml } from './escaped-html.ts';
import { cardHtml } from './ghost-cards.ts';
import type { Fate } from './imported-article.ts';
import { isRecord, type JsonRecord, jsonRecord } from './json-records.ts';

type Told = (construct: string, fate: Fate) => void;

const tags = /^(?:p|h[1-6]|blockquote|aside|ul|ol|li|b|i|strong|em|a|u|s|sub|sup|code|del|mark|pull-quote)$/;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** @param text JSON @param told of what cannot be read or shown */
export function mobiledocHtml(text: string, told: Told): string {
  const document = jsonRecord(text);
  if (document === undefined) {
    told('Mobiledoc, das nicht zu lesen ist', 'left');
    return '';
  }
  return list(document.sections)
    .map((section) => sectionHtml(list(section), document, told))
    .join('\n');
}

function sectionHtml([type, first, second]: readonly unknown[], document: JsonRecord, told: Told): string {
  switch (type) {
    case 1: {
      const tag = nameOf(first) === 'pull-quote' ? 'blockquote' : (nameOf(first) ?? 'p');
      return `<${tag}>${markersHtml(list(second), document)}</${tag}>`;
    }
    case 2:
      return `<figure><img src="${escapedHtml(String(first ?? ''))}"></figure>`;
    case 3: {
      const tag = nameOf(first) ?? 'ul';
      return `<${tag}>${list(second)
        .map((item) => `<li>${markersHtml(list(item), document)}</li>`)
        .join('')}</${tag}>`;
    }
    case 10: {
      const [name, values] = list(list(document.cards)[Number(first)]);
      return typeof name === 'string' ? cardHtml(name, isRecord(values) ? values : {}, told) : '';
    }
    default:
      told(`Mobiledoc-Abschnitt ${String(type)}`, 'left');
      return '';
  }
}

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'string' && tags.test(value.toLowerCase()) ? value.toLowerCase() : undefined;

/** Each marker opens some markups, holds a text or an atom, and closes the last ones. */
function markersHtml(markers: readonly unknown[], { markups, atoms }: JsonRecord): string {
  const open: string[] = [];
  return markers
    .map((marker) => {
      const [type, opened, closed, value] = list(marker);
      let html = '';
      for (const index of list(opened)) {
        const [name, attributes] = list(list(markups)[Number(index)]);
        const tag = nameOf(name) ?? 'span';
        open.push(tag);
        html += tag === 'a' ? `<a href="${escapedHtml(hrefIn(list(attributes)))}">` : `<${tag}>`;
      }
      if (type === 1) {
        const [name, text] = list(list(atoms)[Number(value)]);
        html += name === 'soft-return' ? '<br>' : escapedHtml(String(text ?? ''));
      } else html += escapedHtml(String(value ?? ''));
      for (let left = Number(closed ?? 0); left > 0 && open.length > 0; left--) html += `</${open.pop()}>`;
      return html;
    })
    .join('');
}

function hrefIn(attributes: readonly unknown[]): string {
  const at = attributes.indexOf('href');
  return at < 0 ? '' : String(attributes[at + 1] ?? '');
}
