import type { Picture } from '../../src/images/picture.ts';
import { type Html, html } from '../html.ts';

export interface PictureOptions {
  /** The `sizes` attribute: how wide the picture is shown at which width of the window. */
  readonly sizes: string;
  /** Whether the picture is visible at once: then the browser loads it first instead of lazily. */
  readonly eager?: boolean;
}

/** `<picture>` with all formats; width and height keep its place free while it loads. */
export function picture(picture: Picture, alt: string, { sizes, eager }: PictureOptions): Html {
  const loading = eager ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  return html`<picture>${picture.sources.map(
    (source) => html`<source type="${source.type}" srcset="${source.srcset}" sizes="${sizes}">`,
  )}<img src="${picture.src}" srcset="${picture.srcset}" sizes="${sizes}" width="${picture.width}" height="${picture.height}" alt="${alt}" ${loading}></picture>`;
}
