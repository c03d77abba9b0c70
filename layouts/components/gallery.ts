import type { Figure } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';

const tile = { sizes: '(min-width: 48rem) 18rem, 50vw' };

/** Several pictures that belong together. */
export function gallery(figures: readonly Figure[]): Html {
  return html`<div class="gallery" role="group" aria-label="Bildergalerie, ${figures.length} Bilder">${figures.map((item) => figure(item, tile))}</div>
`;
}
