import type { ArticleLink } from '../../src/plan/props/shared.ts';
import { type Child, type Html, html } from '../html.ts';
import { headline } from './headline.ts';
import { language } from './language.ts';
import { mark } from './mark.ts';

/** The articles that appeared just before and just after this one. */
export function neighbours(
  previous: ArticleLink | undefined,
  next: ArticleLink | undefined,
): Html | undefined {
  if (previous === undefined && next === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Davor und danach erschienen">
${
  previous &&
  html`<a class="neighbours-previous" rel="prev" href="${previous.url}"><span>Vorheriger Artikel</span> ${mark(previous.mark)}${titleOf(previous)}</a>
`
}${
  next &&
  html`<a class="neighbours-next" rel="next" href="${next.url}"><span>Nächster Artikel</span> ${mark(next.mark)}${titleOf(next)}</a>
`
}</nav>`;
}

function titleOf({ label, lang }: ArticleLink): Child {
  return lang === undefined ? headline(label) : html`<bdi${language(lang)}>${headline(label, lang)}</bdi>`;
}
