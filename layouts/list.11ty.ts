import type { LayoutData, ListProps } from '../src/plan/props.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { teaserList } from './components/teaser-list.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

const kinds: Record<ListProps['kind'], string> = {
  section: 'Ressort',
  tag: 'Thema',
  author: 'Autor',
};

export default function list({ entry: { props } }: LayoutData<'list'>): string {
  const below = html`${props.description && html`<p class="page-lead">${props.description}</p>`}
<p class="meta">${props.total && html`<span>${props.total} Artikel</span> `}<span>${props.pager.position}</span></p>`;
  return html`${pageTitle(props.title, kinds[props.kind], below)}
${teaserList(props.teasers)}
${pager(props.pager, 'Seiten dieser Liste')}`.toString();
}
