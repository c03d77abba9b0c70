import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/thema/`: all topics, by their first letters. */
export default function tagIndex({ entry: { props } }: LayoutData<'tag-index'>): string {
  const { letters } = props;
  return html`${pageTitle('Themen')}
${
  letters.length === 0
    ? html`<p class="empty">Noch gibt es keine Themen.</p>`
    : html`<nav class="letters" aria-label="Themen nach Anfangsbuchstaben">
<ul>
${letters.map(({ letter }, index) => html`<li><a href="#seite-buchstabe-${index}">${letter}</a></li>`)}
</ul>
</nav>`
}
<div class="letter-columns">
${letters.map(
  ({ letter, tags }, index) => html`<section class="letter" aria-labelledby="seite-buchstabe-${index}">
<h2 id="seite-buchstabe-${index}">${letter}</h2>
<ul class="entries">
${tags.map(
  (tag) => html`<li><a href="${tag.url}">${tag.label}</a> <span class="count">${tag.count} Artikel</span></li>
`,
)}</ul>
</section>
`,
)}</div>`.toString();
}
