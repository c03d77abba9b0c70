import type { Language, Link } from '../../src/plan/props/shared.ts';
import { type Child, type Html, html } from '../html.ts';
import { germanIn } from './language.ts';

/** `Von Anna Amsel, Bernd Buche und Clara Dorn` and `Quelle: dpa`; nothing when both are unknown. */
export function byline(
  authors: readonly Link[],
  source: string | undefined,
  lang?: Language,
): Html | undefined {
  if (authors.length === 0 && source === undefined) return undefined;
  return html`<p class="byline"${germanIn(lang)}>${
    authors.length > 0 &&
    html`<span>Von ${authors.map((author, index) => name(author, index, authors.length))}</span>`
  }${authors.length > 0 && source && ' '}${source && html`<span>Quelle: ${source}</span>`}</p>`;
}

function name(author: Link, index: number, count: number): Child {
  const join = index === 0 ? '' : index === count - 1 ? ' und ' : ', ';
  return html`${join}<a rel="author" href="${author.url}">${author.label}</a>`;
}
