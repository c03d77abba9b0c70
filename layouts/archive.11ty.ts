import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/archiv/` and a year's page: the years, or its months, each with how many articles it has. */
export default function archive({ entry: { props } }: LayoutData<'archive'>): string {
  return html`${pageTitle(props.title)}
${
  props.entries.length === 0
    ? html`<p class="empty">Hier ist noch nichts erschienen.</p>`
    : html`<ul class="entries">
${props.entries.map(
  (
    entry,
  ) => html`<li><a href="${entry.url}">${entry.label}</a> <span class="count">${entry.count} Artikel</span></li>
`,
)}</ul>`
}
${pager(props, 'Weitere Jahre')}`.toString();
}
