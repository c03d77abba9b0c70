import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { tickerList } from './components/ticker-list.ts';
import { tickerLive } from './components/ticker-live.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/newsticker/`: the newest headlines below their days. */
export default function newsticker({ entry: { props } }: LayoutData<'newsticker'>): string {
  return html`${pageTitle('Newsticker', undefined, tickerLive)}
${props.days.length === 0 && html`<p class="empty">Zurzeit keine Meldungen.</p>`}
${props.days.map(
  (day) => html`<section class="day">
<h2 class="day-title"><time datetime="${day.iso}">${day.title}</time></h2>
${tickerList(day.lines)}
</section>
`,
)}`.toString();
}
