import type { ArchivedArticle } from '../archive/archived-article.ts';
import { type Key, Keys, keyOf } from '../archive/key.ts';
import { relatedSums, relatedTo } from '../archive/related.ts';
import { authorUrl, tagUrl } from './addresses.ts';
import { chrome } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { liveFeed, liveFeedUrl } from './live-feed.ts';
import { momentOf, publishedMoment } from './moment.ts';
import { grouped, readingMinutes } from './numbers.ts';
import { Page } from './page.ts';
import type { ArticleProps } from './props/article.ts';
import type { Link } from './props/shared.ts';
import { shareLinks } from './share.ts';
import { articleShareImage } from './share-images.ts';
import { leadFigure, oneTeaserKey, sectionLink, teaserOf } from './teaser.ts';
import { tickerBefore, tickerSums } from './ticker.ts';

/**
 * One page per article, and a feed for each live blog. Nothing on it depends on `now` or on later articles, save the link to the next one:
 * its ticker is the one of its publication, its related articles are earlier ones.
 */
export function* articlePages(context: PlanContext): Generator<Page> {
  const tickers = tickerSums(context);
  const related = relatedSums(context.archive, (article, at) => oneTeaserKey(article, context, at));
  const style = keyOf(context.style);
  for (const [position, article] of context.archive.articles.entries()) {
    const around = [
      tickers.before(position, article.published),
      related(article),
      carriesStyle(article, context) ? style : undefined,
    ] as const;
    yield new Page({
      url: article.url,
      layout: 'article',
      inputs: articleKey(context, article, position, around),
      props: () => articleProps(context, article, position),
      content: () => context.body(article),
    });
    const feed = liveFeed(article);
    if (feed !== undefined) yield feed;
  }
}

const carriesStyle = ({ day }: ArchivedArticle, { settings }: PlanContext): boolean =>
  day >= settings.inlineStyleSince;

function articleKey(
  context: PlanContext,
  article: ArchivedArticle,
  position: number,
  [ticker, related, style]: readonly [ticker: Key, related: Key, style: Key | undefined],
): Key {
  const { archive, pictures, media } = context;
  const keys = new Keys().add(article.recordKey).add(archive.articles[position - 1]?.lineKey);
  keys.add(archive.articles[position + 1]?.lineKey).add(ticker);
  keys.add(oneTeaserKey(article, context, article.published));
  for (const file of article.pictures) keys.add((pictures.get(file) ?? media.get(file))?.hash);
  for (const tag of article.tags) keys.add(archive.tags.get(tag.slug)?.of.name);
  return keys.add(related).add(style).key;
}

function articleProps(context: PlanContext, article: ArchivedArticle, position: number): ArticleProps {
  const related = relatedTo(article, context.archive, context.settings.relatedCount);
  const { settings, archive } = context;
  const { zone } = settings;
  const section = sectionLink(article, context);
  const figure = leadFigure(article, context);
  const previous = archive.articles[position - 1];
  const next = archive.articles[position + 1];
  const published = publishedMoment(article, zone);
  const updated = article.updated === undefined ? undefined : momentOf(article.updated, zone);
  return {
    chrome: chrome(context, {
      url: article.url,
      title: article.title,
      description: article.lead,
      ownStyle: carriesStyle(article, context),
      ticker: tickerBefore(context, position, article.day, article.published),
      parents: [section],
      currentSection: article.section,
      meta: {
        type: 'article',
        published: published.iso,
        ...(updated === undefined ? {} : { updated: updated.iso }),
        image: articleShareImage(article, context),
        ...(article.frames === undefined ? {} : { frames: article.frames }),
      },
    }),
    title: article.title,
    ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
    ...(article.hasLead ? { lead: article.lead } : {}),
    section,
    published,
    ...(updated === undefined ? {} : { updated }),
    reads: grouped(article.reads),
    readingMinutes: readingMinutes(article.words),
    authors: article.authors.map((author) => ({
      url: authorUrl(author),
      label: author.name,
    })),
    ...(article.source === undefined ? {} : { source: article.source }),
    ...(figure === undefined ? {} : { figure }),
    hasEmbeds: article.frames !== undefined,
    breaking: article.breakingUntil !== undefined,
    ...(article.live === undefined
      ? {}
      : { live: { ended: article.live.ended, feed: liveFeedUrl(article) } }),
    tags: article.tags.map((tag) => ({
      url: tagUrl(tag),
      label: archive.tags.get(tag.slug)?.of.name ?? tag.name,
    })),
    ...(previous === undefined ? {} : { previous: linkTo(previous) }),
    ...(next === undefined ? {} : { next: linkTo(next) }),
    related: related.map((one) => teaserOf(one, context, article.published)),
    share: shareLinks(article.title, settings.origin + article.url),
  };
}

const linkTo = ({ url, title }: ArchivedArticle): Link => ({
  url,
  label: title,
});
