// What the law asks an article's page to say: who pays for it, what machines have made.
import type { ShownArticle } from '../article/archived-article.ts';
import type { AiKind } from '../article/labels.ts';
import type { FeedArticle } from '../article/shown-fields.ts';
import { transparencyUrl } from './addresses.ts';
import type { ArticleProps } from './props/article.ts';
import type { LeadFigure } from './props/teaser.ts';

/** § 6 (1) no. 2 DDG; Regulation (EU) 2024/900, Art. 11 (1). */
export function paidBy(article: ShownArticle): ArticleProps['paid'] {
  const { label, political, sponsor, url } = article;
  if (label === undefined) return undefined;
  if (political === undefined) return sponsor === undefined ? undefined : { sponsor };
  const { controller, occasion, targeting, notice = transparencyUrl(url) } = political;
  return {
    sponsor: political.sponsor,
    ...(controller === undefined ? {} : { controller }),
    occasion,
    notice,
    ...(targeting === undefined ? {} : { targeting }),
  };
}

const kinds: Readonly<Record<AiKind, string>> = { image: 'Bild', audio: 'Ton', text: 'Text', video: 'Video' };

/** Regulation (EU) 2024/1689, Art. 50 (4). */
export const aiText = ({ ai }: ShownArticle): string | undefined => ai?.map((kind) => kinds[kind]).join(', ');

/** As words for feeds, which carry the article's picture: `KI-Bild`. */
export function aiWords({ ai = [] }: FeedArticle, isImageMade: boolean): string[] {
  const made = isImageMade && !ai.includes('image') ? (['image', ...ai] as const) : ai;
  return made.map((kind) => `KI-${kinds[kind]}`);
}

/** What is to be seen on a picture where nothing else stands beside it. */
export function aiAlt({ alt, ai }: Pick<LeadFigure, 'alt' | 'ai'>): string {
  if (ai !== true) return alt;
  return alt === '' ? aiImageWord : `${aiImageWord}: ${alt}`;
}

const aiImageWord = `KI-${kinds.image}`;
