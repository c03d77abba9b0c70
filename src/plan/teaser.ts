// Articles as lists show them.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, sumKeys } from '../article/key.ts';
import { sectionUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import { publishedMoment } from './moment.ts';
import { grouped } from './numbers.ts';
import type { Link } from './props/shared.ts';
import type { LeadFigure, Teaser } from './props/teaser.ts';
import { marked, teaserKeyOf } from './shown-keys.ts';
import { isBreaking } from './ticker.ts';

/** @param at instant whose breaking marks are shown, milliseconds since the epoch */
export function teaserOf(article: ArchivedArticle, context: PlanContext, at: number): Teaser {
  const figure = leadFigure(article, context);
  return {
    url: article.url,
    title: article.title,
    ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
    lead: article.lead,
    section: sectionLink(article, context),
    published: publishedMoment(article, context.settings.zone),
    reads: grouped(article.reads),
    breaking: isBreaking(article, at),
    ...(figure === undefined ? {} : { figure }),
  };
}

/** Names all that the teasers show. */
export function teaserKey(articles: readonly ArchivedArticle[], context: PlanContext, at: number): Key {
  let sum = 0;
  for (const article of articles) {
    sum = sumKeys(sum, marked(teaserKeyOf(article, context), isBreaking(article, at)));
  }
  return sum;
}

export function leadFigure(
  article: ArchivedArticle,
  context: Pick<PlanContext, 'pictures'>,
): LeadFigure | undefined {
  const known = article.image === undefined ? undefined : context.pictures.get(article.image.file);
  if (article.image === undefined || known === undefined) {
    return undefined;
  }
  const picture = known.whole();
  const { alt, caption, credit = picture.credit } = article.image;
  return {
    picture,
    crops: known.crops(article.image.focus),
    alt,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

export function sectionLink(article: ArchivedArticle, { settings }: PlanContext): Link {
  const section = settings.sections.find(({ slug }) => slug === article.section);
  return {
    url: sectionUrl(article.section),
    label: section?.name ?? article.section,
  };
}
