// The look of the site's icons, see src/icons/.
import { raw } from 'hono/html';
import type { IconParts } from '../../src/icons/icon.ts';
import { html } from '../html.ts';

/** An icon as SVG: the newspaper's logo, or the mark made of its initial, on a ground. */
export function siteIcon({ size, ground, mark, logo, rounded }: IconParts): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}"${
    rounded && html` rx="${size / 6}"`
  } fill="${ground}"/>${mark && html`<path fill="#fff" d="${mark}"/>`}${logo && raw(logo)}</svg>
`.toString();
}
