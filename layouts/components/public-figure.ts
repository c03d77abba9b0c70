import type { PublicPicture } from '../../src/plan/props/chrome.ts';
import { type Html, html } from '../html.ts';

/** A picture of an ordinary page: a file of `public/`, shown as it is. */
export function publicFigure({ src, alt, caption, credit }: PublicPicture): Html {
  return html`<figure class="figure"><img src="${src}" alt="${alt}" loading="lazy">${
    (caption || credit) &&
    html`<figcaption>${caption}${credit && html`${caption && ' '}<span class="figure-credit">Bild: ${credit}</span>`}</figcaption>`
  }</figure>
`;
}
