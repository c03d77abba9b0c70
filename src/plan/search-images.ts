// The pictures of an article that search engines may choose from.
import type { ShownArticle } from '../article/archived-article.ts';
import type { Rendition } from '../images/picture.ts';
import type { Settings } from '../settings.ts';
import type { SitePicture } from './context.ts';
import { articleShareImage } from './share-images.ts';
import { leadFigure } from './teaser.ts';

/** Google takes none with fewer (https://developers.google.com/search/docs/appearance/structured-data/article#article-types). */
const fewestPixels = 50_000;

/**
 * Absolute addresses: what networks show (1,200 pixels wide, or a card), then the picture as 16:9, 4:3 and 1:1, as far as the
 * site has these large enough; no file is made for it.
 */
export function searchImages(
  article: ShownArticle,
  picture: SitePicture | undefined,
  settings: Settings,
): string[] {
  const shared = articleShareImage(article, picture, settings)?.url;
  const crops = leadFigure({ article, picture })?.crops;
  // One too small for networks is shown by its card alone.
  const shapes = crops?.share === undefined ? [] : [crops.wide, crops.standard, crops.square];
  const cut = shapes.flatMap((shape) => largestOf(shape) ?? []).map((path) => settings.siteUrl + path);
  return [...new Set([...(shared === undefined ? [] : [shared]), ...cut])];
}

/** JPEG where there is one. */
function largestOf({ srcset, sources, width, height }: Rendition): string | undefined {
  const candidates = (srcset === '' ? (sources[0]?.srcset ?? '') : srcset).split(', ');
  const [path = '', wide = ''] = candidates.at(-1)?.split(' ') ?? [];
  const pixels = Number.parseInt(wide, 10) ** 2 * (height / width);
  return path !== '' && pixels >= fewestPixels ? path : undefined;
}
