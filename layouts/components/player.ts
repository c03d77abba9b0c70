import type { MediaProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';
import { caption } from './caption.ts';

/** A film or sound with the browser's own controls; nothing of it is loaded before it is started. */
export function player(media: MediaProps): Html {
  const isFilm = media.type.startsWith('video/');
  return html`<figure class="figure player">${isFilm ? film(media) : sound(media)}${caption(media, isFilm ? 'Video' : 'Ton')}</figure>
`;
}

function film({ src, type, label, captions, poster }: MediaProps): Html {
  const size = poster && html` poster="${poster.src}" width="${poster.width}" height="${poster.height}"`;
  return html`<video controls preload="none" playsinline${label && html` aria-label="${label}"`}${size}><source src="${src}" type="${type}">${
    captions && html`<track kind="captions" src="${captions}" srclang="de" label="Deutsch">`
  }</video>`;
}

function sound({ src, type, label }: MediaProps): Html {
  return html`<audio controls preload="none"${label && html` aria-label="${label}"`}><source src="${src}" type="${type}"></audio>`;
}
