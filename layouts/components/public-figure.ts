import type { PublicPicture } from '../../src/plan/props/chrome.ts';
import { type Html, html } from '../html.ts';
import { caption } from './caption.ts';

/** A picture of an ordinary page: a file of `public/`, shown as it is. */
export function publicFigure(picture: PublicPicture): Html {
  const { src, alt } = picture;
  return html`<figure class="figure"><img src="${src}" alt="${alt}" loading="lazy">${caption(picture, 'Bild')}</figure>
`;
}
