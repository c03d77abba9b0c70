import type { Rendition } from '../../src/images/picture.ts';
import { type Html, html } from '../html.ts';

export interface PictureOptions {
  /** The `sizes` attribute: how wide the picture is shown at which width of the window. */
  readonly sizes: string;
  /** Whether the picture is visible at once: then the browser loads it first instead of lazily. */
  readonly eager?: boolean;
  /** Another crop for narrow windows. */
  readonly narrow?: Narrow;
}

export interface Narrow {
  readonly rendition: Rendition;
  /** Media query; the stylesheet gives the picture its ratio under the same one. */
  readonly media: string;
  readonly sizes: string;
}

/** `<picture>` with both formats; width and height keep its place free while it loads, in its own colour. */
export function picture(shown: Rendition, alt: string, { sizes, eager, narrow }: PictureOptions): Html {
  const loading = eager ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  return html`<picture>${narrow && narrowSources(narrow)}${shown.sources.map(
    (source) => html`<source type="${source.type}" srcset="${source.srcset}" sizes="${sizes}">`,
  )}<img${shown.tone && html` class="${shown.tone}"`} src="${shown.src}" srcset="${shown.srcset}" sizes="${sizes}" width="${shown.width}" height="${shown.height}" alt="${alt}" ${loading}></picture>`;
}

function narrowSources({ rendition, media, sizes }: Narrow): Html {
  const { sources, srcset, width, height } = rendition;
  const jpeg = srcset === '' ? [] : [{ type: 'image/jpeg', srcset }];
  return html`${[...sources, ...jpeg].map(
    (source) =>
      html`<source media="${media}" type="${source.type}" srcset="${source.srcset}" sizes="${sizes}" width="${width}" height="${height}">`,
  )}`;
}
