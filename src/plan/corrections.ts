// Corrections as pages and search engines are shown them.
import type { CorrectionComment } from 'schema-dts';
import type { ShownArticle } from '../article/archived-article.ts';
import type { Correction } from '../article/corrections.ts';
import { isoOf } from '../article/dates.ts';
import type { Settings } from '../settings.ts';
import { correctionId } from './addresses.ts';
import { publishedMoment } from './moment.ts';
import type { ShownCorrection } from './props/shared.ts';

/** @param index among those of its article, from 0 */
export function shownCorrection(correction: Correction, index: number, zone: string): ShownCorrection {
  const { at, hasTime, kind, paragraphs, prominent } = correction;
  return {
    id: correctionId(index),
    kind,
    moment: publishedMoment({ published: at, hasTime }, zone),
    paragraphs,
    prominent,
  };
}

/** https://schema.org/correction, see `live-blog-posting.ts` and `structured-data.ts`. */
export function correctionComments(
  { url, corrections }: Pick<ShownArticle, 'url' | 'corrections'>,
  { siteUrl, zone }: Settings,
): { readonly correction?: readonly CorrectionComment[] } {
  if (corrections === undefined) return {};
  return {
    correction: corrections.map(({ at, kind, paragraphs }, index) => ({
      '@type': 'CorrectionComment',
      url: `${siteUrl}${url}#${correctionId(index)}`,
      name: kind,
      text: paragraphs.join('\n\n'),
      datePublished: isoOf(at, zone),
    })),
  };
}
