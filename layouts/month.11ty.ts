import type { MonthProps } from '../src/plan/props/archive.ts';
import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { calendar } from './components/calendar.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { tickerList } from './components/ticker-list.ts';
import { type Html, html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/2019/12/`: a calendar, and beside it the headlines of each day. */
export default function month({ entry: { props } }: LayoutData<'month'>): string {
  return html`${pageTitle(props.title, 'Archiv')}
<div class="dated">
${calendar(props.calendar)}
<div class="dated-list">
${props.days.length === 0 && html`<p class="empty">In diesem Monat ist nichts erschienen.</p>`}
${props.days.map(day)}
</div>
</div>
${pager(props, 'Weitere Monate')}`.toString();
}

function day({ link, count, lines, more }: MonthProps['days'][number]): Html {
  return html`<section class="day">
<h2 class="day-title"><a href="${link.url}">${link.label}</a> <span class="count">${count} Artikel</span></h2>
${tickerList(lines)}
${more && html`<p class="more"><a href="${link.url}">Alle ${count} Artikel vom ${link.label}</a></p>`}
</section>
`;
}
