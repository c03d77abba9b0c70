import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/feeds/`: the newspaper's feeds and those of its sections, for whoever wants to subscribe. */
export default function feeds({ entry: { props } }: LayoutData<'feeds'>): string {
  return html`${pageTitle(
    'Feeds',
    undefined,
    html`<p class="page-lead">Ein Programm zum Lesen von Feeds holt Neues von selbst. Sie melden sich nirgends an, und niemand erfährt, was Sie lesen.</p>`,
  )}
<div class="text">
<p>Kopieren Sie eine dieser Adressen in Ihr Programm; die meisten finden sie auch von selbst, wenn Sie ihnen die Adresse der Zeitung geben. Jedes Thema und jeder Autor hat einen eigenen Feed: Geben Sie dem Programm die Adresse der Seite.</p>${
    props.hasTexts &&
    html`
<p>Die Feeds in der Tabelle enthalten ganze Artikel, die der Themen und Autoren deren Anfang.</p>`
  }
<table>
<thead>
<tr><th scope="col">Was</th><th scope="col">Feeds</th></tr>
</thead>
<tbody>
${props.lists.map(
  ({ label, feeds }) => html`<tr><th scope="row">${label}</th><td>${feeds.map(
    (feed) => html`<a href="${feed.url}">${feed.label}</a> `,
  )}</td></tr>
`,
)}</tbody>
</table>
</div>`.toString();
}
