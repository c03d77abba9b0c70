import type { Teaser } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { teaser } from './teaser.ts';

const beside = { sizes: '13rem' };

/**
 * The articles of a list page, one below the other.
 *
 * @param section whether each names its section: not where all are of the same
 */
export function teaserList(teasers: readonly Teaser[], { section } = { section: true }): Html {
  if (teasers.length === 0) return html`<p class="empty">Hier ist noch nichts erschienen.</p>`;
  return html`<ul class="rows">
${teasers.map(
  (
    item,
  ) => html`<li>${teaser(item, { look: 'row', heading: 2, picture: beside, details: section ? 'all' : 'reads' })}</li>
`,
)}</ul>`;
}
