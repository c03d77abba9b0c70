import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { correctionText } from './components/correction.ts';
import { headline } from './components/headline.ts';
import { language } from './components/language.ts';
import { mark } from './components/mark.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** A page of `/korrekturen/`: each correction with the article that it belongs to. */
export default function corrections({ entry: { props } }: LayoutData<'corrections'>): string {
  const extent = props.total === undefined ? props.pager.position : `Insgesamt ${props.total}`;
  return html`${pageTitle('Korrekturen', undefined, html`<p class="meta">${extent}</p>`)}
<ol class="rows">
${props.entries.map(
  ({ article, ...correction }) => html`<li>
<h2${language(article.lang)}><a href="${article.url}">${mark(article.mark, article.lang)}${headline(article.label, article.lang)}</a></h2>
<div class="text">${correctionText(correction, article.lang)}</div>
</li>
`,
)}</ol>
${pager(props.pager, 'Seiten der Korrekturen')}`.toString();
}
