import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { calendar } from './components/calendar.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { teaserList } from './components/teaser-list.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

export default function day({ entry: { props } }: LayoutData<'day'>): string {
  return html`${pageTitle(props.title, 'Archiv')}
<div class="dated">
${calendar(props.calendar, props.chrome.url)}
<div class="dated-list">
${teaserList(props.teasers)}
</div>
</div>
${pager(props, 'Weitere Tage')}`.toString();
}
