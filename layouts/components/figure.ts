import type { Figure } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { caption } from './caption.ts';
import { type PictureOptions, picture } from './picture.ts';
import { ratioClass } from './ratio-class.ts';

/** A picture with caption and credit. @param kind a class beside its own */
export function figure(figure: Figure, options: PictureOptions, kind?: string): Html {
  return html`<figure class="figure${kind && ` ${kind}`}">${zoomable(figure, options)}${caption(figure, 'Bild')}</figure>`;
}

/** Across a text, or as wide as leaves it within a screen. */
export const textFigure = (shown: Figure): Html =>
  figure(shown, { sizes: textSizes }, ratioClass(shown.picture));

/** The place of a picture that is not made yet: nothing is seen of it. */
export function waitingFigure(words: Pick<Figure, 'caption' | 'credit'>): Html {
  return html`<figure class="figure" hidden>${caption(words, 'Bild')}</figure>`;
}

/** Smaller pictures are shown whole already. */
const smallestZoom = 800;

/** Width of a picture in the text: the column on a wide screen, the window on a phone. */
const textSizes = '(min-width: 48rem) 42rem, 100vw';

/** A picture that is part of a sentence, as large as it is: a sign in a line of text must not fill the column. */
export function inlinePicture({ picture: shown, alt }: Figure): Html {
  return html`<span class="inline-picture">${picture(shown, alt, { sizes: `${shown.width}px` })}</span>`;
}

function zoomable({ picture: shown, alt, href, rel }: Figure, options: PictureOptions): Html {
  const { src, width } = shown.largest;
  const image = picture(shown, alt, options);
  if (href !== undefined) {
    return html`<a href="${href}"${rel && html` rel="${rel}"`}${alt === '' && html` aria-label="${href}"`}>${image}</a>`;
  }
  return Math.max(width, (width * shown.height) / shown.width) < smallestZoom
    ? image
    : html`<a class="zoom" href="${src}" aria-label="Bild vergrößern${alt && `: ${alt}`}">${image}</a>`;
}
