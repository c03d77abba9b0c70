import { articleOfFile } from '../archive/article-of-file.ts';
import { relatedTo, tagSums } from '../archive/related.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys, keyOf } from '../article/key.ts';
import { linkedFile } from '../content/resolve-picture.ts';
import { isArticleFile } from '../markdown/links.ts';
import { authorUrl, tagUrl } from './addresses.ts';
import { chrome } from './chrome.ts';
import type { PlanContext, SiteContext } from './context.ts';
import { liveFeed, liveFeedUrl } from './live-feed.ts';
import { momentOf, publishedMoment } from './moment.ts';
import { grouped, readingMinutes } from './numbers.ts';
import { Page } from './page.ts';
import type { ArticleProps } from './props/article.ts';
import type { Link } from './props/shared.ts';
import { shareLinks } from './share.ts';
import { articleShareImage } from './share-images.ts';
import { marked, shownKeys } from './shown-keys.ts';
import { leadFigure, sectionLink, teaserOf } from './teaser.ts';
import { isBreaking, type Ticker, tickerBefore, tickerKey } from './ticker.ts';

/**
 * One page per article, and a feed for each live blog. Nothing on it depends on later articles, save the link to the next
 * one: its ticker is the one of its publication, its related articles are earlier ones. Of `now` it knows only whether the
 * article is still breaking news.
 */
export function* articlePages(context: SiteContext): Generator<Page> {
  const keys = shownKeys(context);
  const tags = tagSums(context.archive, keys);
  const style = keyOf(context.style);
  for (const [position, article] of context.archive.articles.entries()) {
    const around = new Keys()
      .add(keys.line(position - 1))
      .add(keys.line(position + 1))
      .add(tickerKey(context, tickerOf(context, article, position)))
      .add(tags[position])
      .add(carriesStyle(article, context) ? style : undefined);
    yield new Page({
      url: article.url,
      layout: 'article',
      inputs: around.add(keys.teaser(position, article.published)).add(ownKey(article, context)).key,
      props: () => articleProps(context, article, position),
      content: () => context.body(article),
    });
    const feed = liveFeed(article);
    if (feed !== undefined) yield feed;
  }
}

const carriesStyle = ({ day }: ArchivedArticle, { settings }: PlanContext): boolean =>
  day >= settings.inlineStyleSince;

const tickerOf = (context: PlanContext, article: ArchivedArticle, position: number): Ticker =>
  tickerBefore(context, position, article.day, article.published);

/** Names what the page shows of the article itself, of the files in its text, and of the articles to whose files it links. */
function ownKey(article: ArchivedArticle, { archive, pictures, media, now }: PlanContext): Key {
  const own = marked(article.recordKey, isBreaking(article, now));
  const linked = article.links?.filter(isArticleFile) ?? [];
  if (article.pictures.length + linked.length === 0) return own;
  const keys = new Keys().add(own);
  for (const file of article.pictures) keys.add((pictures.get(file) ?? media.get(file))?.hash);
  for (const href of linked) keys.add(articleOfFile(archive, linkedFile(article.file, href))?.urlKey);
  return keys.key;
}

function articleProps(context: PlanContext, article: ArchivedArticle, position: number): ArticleProps {
  const related = relatedTo(position, context.archive, context.settings.relatedCount);
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
      ticker: tickerOf(context, article, position),
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
    breaking: isBreaking(article, context.now),
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
    share: shareLinks(article.title, settings.siteUrl + article.url),
  };
}

const linkTo = ({ url, title }: ArchivedArticle): Link => ({
  url,
  label: title,
});
