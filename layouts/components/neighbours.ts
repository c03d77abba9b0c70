import type { Link } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { headline } from './headline.ts';

/** The articles that appeared just before and just after this one. */
export function neighbours(previous: Link | undefined, next: Link | undefined): Html | undefined {
  if (previous === undefined && next === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Davor und danach erschienen">
${
  previous &&
  html`<a class="neighbours-previous" rel="prev" href="${previous.url}"><span>Vorheriger Artikel</span> ${headline(previous.label)}</a>
`
}${
  next &&
  html`<a class="neighbours-next" rel="next" href="${next.url}"><span>Nächster Artikel</span> ${headline(next.label)}</a>
`
}</nav>`;
}
