import type { Teaser } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { teaser } from './teaser.ts';

/** Small and beside the words where there is little room: four wide pictures would be a page of their own. */
const quarter = { sizes: '(min-width: 44rem) 13rem, 6.5rem' };

/** Earlier articles on the same matter, below an article. */
export function related(teasers: readonly Teaser[]): Html | undefined {
  if (teasers.length === 0) return undefined;
  return html`<aside class="block related" aria-labelledby="seite-verwandt">
<h2 class="block-title" id="seite-verwandt">Mehr zum Thema</h2>
<div class="cards cards--four">
${teasers.map((item) => teaser(item, { look: 'card', heading: 3, picture: quarter }))}
</div>
</aside>
`;
}
