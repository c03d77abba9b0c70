import type { PublicPicture } from '../../src/plan/props/chrome.ts';
import { type Html, html } from '../html.ts';
import { caption } from './caption.ts';

/** A picture of an ordinary page: a file of `public/`, shown as it is. */
export function publicFigure(picture: PublicPicture): Html {
  const { src, alt, href } = picture;
  const image = html`<img src="${src}" alt="${alt}" loading="lazy">`;
  return html`<figure class="figure">${href === undefined ? image : html`<a href="${href}"${alt === '' && html` aria-label="${href}"`}>${image}</a>`}${caption(picture, 'Bild')}</figure>
`;
}

/** One that is part of a sentence. */
export function publicInlinePicture({ src, alt }: PublicPicture): Html {
  return html`<span class="inline-picture"><img src="${src}" alt="${alt}" loading="lazy"></span>`;
}
