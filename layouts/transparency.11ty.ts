import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { headline } from './components/headline.ts';
import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/transparenz/…`: the notice that Regulation (EU) 2024/900 asks of a political advertisement. */
export default function transparency({ entry: { props } }: LayoutData<'transparency'>): string {
  const lead = html`<p class="page-lead">Angaben nach Art. 12 der Verordnung (EU) 2024/900 zur politischen Anzeige „<a href="${props.article.url}">${headline(props.article.label)}</a>“.</p>`;
  return html`${pageTitle('Transparenzbekanntmachung', 'Politische Anzeige', lead)}
<div class="text">
<table>
${props.rows.map(
  ({ term, text, href }) =>
    html`<tr><th scope="row">${term}</th><td>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</td></tr>\n`,
)}</table>
</div>`.toString();
}
