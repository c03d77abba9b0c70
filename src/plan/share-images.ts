// What networks show of a shared page: the article's own picture, else a card.
import type { ArchivedArticle, ShownArticle } from '../article/archived-article.ts';
import { dayText } from '../article/dates.ts';
import { type CardFile, cardHeight, cardOutput, cardWidth, drawable } from '../cards/card.ts';
import type { Settings } from '../settings.ts';
import type { PlanContext, SitePicture } from './context.ts';
import { aiAlt } from './labels.ts';
import type { Meta } from './props/chrome.ts';
import { leadFigure } from './teaser.ts';

type ShareImage = NonNullable<Meta['image']>;

/**
 * The article's picture, cut to the networks' size. Without one (or with one too small) a card with its headline; articles
 * before `shareCardsSince` share the card of their section, so that an archive does not cost a drawing each, and so do those
 * whose headline has letters that the cards' fonts lack.
 */
export function articleShareImage(
  article: ShownArticle,
  picture: SitePicture | undefined,
  settings: Settings,
): ShareImage | undefined {
  const { siteUrl } = settings;
  const figure = leadFigure({ article, picture });
  const share = figure?.crops.share;
  if (figure !== undefined && share !== undefined) {
    return { url: siteUrl + share.src, width: share.width, height: share.height, alt: aiAlt(figure) };
  }
  const own =
    article.day >= settings.shareCardsSince
      ? ofCard(ownCard(article, settings), article.title, settings)
      : undefined;
  return own ?? pageShareImage(article.section, settings);
}

/**
 * For pages that are no articles; `undefined` for a newspaper whose name or claim cannot be drawn.
 * @param section slug of the section that the page belongs to
 */
export function pageShareImage(section: string | undefined, settings: Settings): ShareImage | undefined {
  const known = imagesOf.get(settings) ?? new Map<string | undefined, ShareImage | undefined>();
  imagesOf.set(settings, known);
  if (!known.has(section)) known.set(section, plainImage(section, settings));
  return known.get(section);
}

/** By section: all pages but the newest articles share one of a few cards. */
const imagesOf = new WeakMap<Settings, Map<string | undefined, ShareImage | undefined>>();

function plainImage(section: string | undefined, settings: Settings): ShareImage | undefined {
  const card =
    section === undefined
      ? undefined
      : ofCard(sectionCard(section, settings), sectionName(section, settings), settings);
  return card ?? ofCard(paperCard(settings), headlineOf(settings), settings);
}

/** Every card that a page of the site names. */
export function* siteCards(context: PlanContext): Generator<CardFile> {
  const { archive, settings } = context;
  yield paperCard(settings);
  for (const { slug } of settings.sections) yield sectionCard(slug, settings);
  // The newest first: of a large archive nearly all lies before the first article with a card of its own.
  for (let position = archive.articles.length - 1; position >= 0; position--) {
    const article = archive.articles[position];
    if (article === undefined || article.day < settings.shareCardsSince) break;
    if (!isLarge(article, context)) yield ownCard(article, settings);
  }
}

/** Whether the article's picture has the size that networks ask for. */
function isLarge(article: ArchivedArticle, { pictures }: PlanContext): boolean {
  const picture = pictures.get(article.image?.file ?? '');
  return leadFigure({ article, picture })?.crops.share !== undefined;
}

/** Named by the article's key, so that its headline is read only for a card that is drawn. */
function ownCard(article: ShownArticle, settings: Settings): CardFile {
  const { name } = settings;
  const kicker = article.label ?? sectionName(article.section, settings);
  return {
    output: cardOutput(settings, article.lineKey, kicker, name),
    card: () => drawable({ kicker, title: article.title, date: dayText(article.day), name }),
  };
}

function sectionCard(slug: string, settings: Settings): CardFile {
  return plainCard('Ressort', sectionName(slug, settings), settings);
}

function paperCard(settings: Settings): CardFile {
  return plainCard('Nachrichten', headlineOf(settings), settings);
}

/** Not every newspaper has a claim. */
const headlineOf = ({ claim, name }: Settings): string => (claim === '' ? name : claim);

function plainCard(kicker: string, title: string, settings: Settings): CardFile {
  const { name } = settings;
  return { output: cardOutput(settings, kicker, title, name), card: () => drawable({ kicker, title, name }) };
}

function sectionName(slug: string, { sections }: Settings): string {
  return sections.find((section) => section.slug === slug)?.name ?? slug;
}

function ofCard(
  { output, card }: CardFile,
  title: string,
  { siteUrl, name }: Settings,
): ShareImage | undefined {
  if (card() === undefined) return undefined;
  return {
    url: `${siteUrl}/${output}`,
    width: cardWidth,
    height: cardHeight,
    // A newspaper without a claim has its name for a headline.
    alt: `Schrifttafel: ${title === name ? name : `${title} – ${name}`}`,
  };
}
