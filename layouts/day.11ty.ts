import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { teaserList } from './components/teaser-list.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/2019/12/05/`: all articles of a day. */
export default function day({ entry: { props } }: LayoutData<'day'>): string {
  return html`${pageTitle(props.title, 'Archiv')}
${teaserList(props.teasers)}
<p class="more"><a href="${props.month.url}">Alle Tage im ${props.month.label}</a></p>
${pager(props, 'Weitere Tage')}`.toString();
}
