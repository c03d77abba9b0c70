// Articles as lists show them.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, sumKeys } from '../article/key.ts';
import type { TeaserArticle } from '../article/shown-fields.ts';
import { shownCredit } from '../images/shown-credit.ts';
import type { Settings } from '../settings.ts';
import { sectionUrl } from './addresses.ts';
import type { PlanContext, SitePicture } from './context.ts';
import { marksOf } from './marks.ts';
import { publishedMoment } from './moment.ts';
import type { Link } from './props/shared.ts';
import type { LeadFigure, Teaser } from './props/teaser.ts';
import { shownReads } from './reads.ts';
import { marked, teaserKeyOf } from './shown-keys.ts';
import { isBreaking } from './ticker.ts';

/** All that a teaser's key names, and so all that a teaser may show. */
export interface TeaserSource {
  readonly article: TeaserArticle;
  /** The file of the article's picture. */
  readonly picture: SitePicture | undefined;
  readonly breaking: boolean;
}

/** @param at instant whose breaking marks are shown, milliseconds since the epoch, or `neverBreaking` */
export function teaserSource(
  article: TeaserArticle,
  { pictures }: Pick<PlanContext, 'pictures'>,
  at: number,
): TeaserSource {
  const picture = article.image === undefined ? undefined : pictures.get(article.image.file);
  return { article, picture, breaking: isBreaking(article, at) };
}

/** The teasers of articles, as they are at an instant. */
export const teaserSources = (
  articles: readonly TeaserArticle[],
  context: PlanContext,
  at: number,
): TeaserSource[] => articles.map((article) => teaserSource(article, context, at));

/** Names all that the teasers show. */
export function teaserKey(articles: readonly ArchivedArticle[], context: PlanContext, at: number): Key {
  let sum = 0;
  for (const article of articles) {
    sum = sumKeys(sum, marked(teaserKeyOf(article, context), isBreaking(article, at)));
  }
  return sum;
}

/** {@link teaserOf} each. */
export const teasersOf = (sources: readonly TeaserSource[], settings: Settings): Teaser[] =>
  sources.map((source) => teaserOf(source, settings));

/** What layouts get of an article in a list. */
export function teaserOf(source: TeaserSource, settings: Settings): Teaser {
  const { article, breaking } = source;
  const figure = leadFigure(source);
  return {
    url: article.url,
    title: article.title,
    ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
    lead: article.lead,
    section: sectionLink(article, settings),
    published: publishedMoment(article, settings.zone),
    ...readsOf(article, settings),
    ...marksOf(article),
    breaking,
    ...(figure === undefined ? {} : { figure }),
  };
}

/** Nothing where the newspaper does not say it. */
function readsOf({ reads }: TeaserArticle, settings: Settings): Pick<Teaser, 'reads'> {
  const shown = shownReads(reads, settings);
  return shown === undefined ? {} : { reads: shown };
}

/** Undefined for an article without a picture, or while its picture may not be shown. */
export function leadFigure({
  article: { image },
  picture: known,
}: {
  readonly article: Pick<TeaserArticle, 'image'>;
  readonly picture: SitePicture | undefined;
}): LeadFigure | undefined {
  if (image === undefined || known === undefined) {
    return undefined;
  }
  const picture = known.whole();
  const { alt, caption } = image;
  const credit = shownCredit(caption, image.credit, picture.credit);
  return {
    picture,
    crops: known.crops(image.focus),
    alt,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(image.ai || picture.ai ? { ai: true } : {}),
  };
}

/** Bears the section's slug where the settings name none of it. */
export function sectionLink({ section: slug }: Pick<TeaserArticle, 'section'>, settings: Settings): Link {
  const section = settings.sections.find((one) => one.slug === slug);
  return {
    url: sectionUrl(slug),
    label: section?.name ?? slug,
  };
}
