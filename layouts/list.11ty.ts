import type { LayoutData } from '../src/plan/props/by-layout.ts';
import type { ListProps } from '../src/plan/props/lists.ts';
import { pageTitle } from './components/page-title.ts';
import { pager } from './components/pager.ts';
import { teaserList } from './components/teaser-list.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

const kinds: Record<ListProps['kind'], string> = {
  section: 'Ressort',
  tag: 'Thema',
  author: 'Autorenseite',
};

export default function list({ entry: { props } }: LayoutData<'list'>): string {
  const extent = props.total ? `${props.total} Artikel` : props.pager.position;
  const below = html`${
    props.description &&
    html`<p class="page-lead">${props.description}</p>
`
  }${props.teasers.length > 0 && html`<p class="meta">${extent}</p>`}`;
  return html`${pageTitle(props.title, kinds[props.kind], below)}
${teaserList(props.teasers, { section: props.kind !== 'section' })}
${pager(props.pager, 'Seiten dieser Liste')}`.toString();
}
