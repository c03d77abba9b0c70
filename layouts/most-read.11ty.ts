import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { headline } from './components/headline.ts';
import { pageTitle } from './components/page-title.ts';
import { time } from './components/time.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

export default function mostRead({ entry: { props } }: LayoutData<'most-read'>): string {
  return html`${pageTitle('Meistgelesen')}
${
  props.lines.length === 0
    ? html`<p class="empty">Noch gibt es keine Zahlen.</p>`
    : html`<ol class="ranking">
${props.lines.map(
  (line) => html`<li><div><a href="${line.url}">${headline(line.title)}</a>
<p class="meta">${time(line.published)} <a href="${line.section.url}">${line.section.label}</a>${line.reads && html` <span>Gelesen: ${line.reads}</span>`}</p></div></li>
`,
)}</ol>`
}`.toString();
}
