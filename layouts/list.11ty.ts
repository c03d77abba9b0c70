import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { teaserList } from './components/teaser-list.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** A page of a section, a topic or an author. */
export default function list({ entry: { props } }: LayoutData<'list'>): string {
  const extent = props.total ? `${props.total} Artikel` : props.pager.position;
  const below = html`${
    props.description &&
    html`<p class="page-lead">${props.description}</p>
`
  }${props.teasers.length > 0 && html`<p class="meta">${extent}</p>`}`;
  return html`${pageTitle(props.title, props.kind, below)}
${teaserList(props.teasers, { section: props.namesSections })}
${pager(props.pager, 'Seiten dieser Liste')}`.toString();
}
