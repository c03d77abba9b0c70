import { articlesAt } from '../archive/archive.ts';
import { relatedTo, tagSums } from '../archive/related.ts';
import { translationsOf } from '../archive/translations.ts';
import type { ArchivedArticle, ShownArticle } from '../article/archived-article.ts';
import type { Tag } from '../article/article.ts';
import { type Key, Keys } from '../article/key.ts';
import type { LineArticle } from '../article/shown-fields.ts';
import type { Change } from '../changes/change-logs.ts';
import { authorUrl, tagUrl } from './addresses.ts';
import { alternatesOf, inOwnWords } from './alternates.ts';
import { changesOf, shownChanges } from './changes.ts';
import { chromeOf } from './chrome.ts';
import type { SiteContext, SitePicture } from './context.ts';
import { shownCorrection } from './corrections.ts';
import { aiText, paidBy } from './labels.ts';
import { liveFeed, liveFeedUrl } from './live-feed.ts';
import { localeOf, markedTitle, marksOf } from './marks.ts';
import { momentOf, publishedMoment } from './moment.ts';
import { readingMinutes } from './numbers.ts';
import { type Page, pageKind } from './page.ts';
import type { ArticleLink } from './props/shared.ts';
import { shownReads } from './reads.ts';
import { shareLinks } from './share.ts';
import { articleShareImage } from './share-images.ts';
import { all, plain, type Shown, shown, view } from './shown.ts';
import { type ShownKeys, shownKeys } from './shown-keys.ts';
import { newsArticle } from './structured-data.ts';
import { styleOf } from './style.ts';
import { leadFigure, sectionLink, type TeaserSource, teaserSources, teasersOf } from './teaser.ts';
import { textFilesKey } from './text-files-key.ts';
import { isBreaking, neverBreaking, tickerLines, tickerOfArticle, type WithTicker } from './ticker.ts';

interface ArticleSubject extends WithTicker {
  readonly context: SiteContext;
  readonly article: ArchivedArticle;
  /** In the archive's order. */
  readonly position: number;
  readonly keys: ShownKeys;
  /** Names the article's tags and the related articles that they lead to. */
  readonly tagSum: Key | undefined;
  /** Positions of it and its translations. */
  readonly translations: readonly number[] | undefined;
}

/** All that the article's Markdown file says. */
const own: Shown<ArticleSubject, ShownArticle> = shown(
  ({ article }) => article.recordKey,
  ({ article }) => article,
);

/** The file of the article's picture. */
const picture: Shown<ArticleSubject, SitePicture | undefined> = shown(
  ({ keys, position }) => keys.teaser(position),
  ({ article: { image }, context }) => (image === undefined ? undefined : context.pictures.get(image.file)),
);

const text: Shown<ArticleSubject, string> = shown(
  [...own.keys, ...picture.keys, ({ article, context }) => textFilesKey(article, context)],
  ({ article, context }) => context.body(article),
);

const changes: Shown<ArticleSubject, readonly Change[]> = shown(
  ({ article, context }) => {
    const list = changesOf(article, context);
    return list.length === 0 ? undefined : JSON.stringify(list);
  },
  ({ article, context }) => changesOf(article, context),
);

/** The article in all its languages, itself among them; `undefined`: in its own only. */
const translations: Shown<ArticleSubject, readonly LineArticle[] | undefined> = shown(
  ({ keys, translations }) =>
    translations?.reduce((sum, position) => sum.add(keys.line(position)), new Keys()).key,
  ({ context, translations }) => translations && articlesAt(context.archive, translations),
);

interface Tagged {
  /** Under the names by which the whole site knows them. */
  readonly tags: readonly Tag[];
  readonly related: readonly TeaserSource[];
}

const tagged: Shown<ArticleSubject, Tagged> = shown(
  [...own.keys, ({ tagSum }) => tagSum],
  ({ context, article, position }) => {
    const { archive, settings } = context;
    const related = relatedTo(position, archive, settings.relatedCount);
    return {
      tags: article.tags.map((tag) => archive.tags.get(tag.slug)?.of ?? tag),
      related: teaserSources(related, context, neverBreaking),
    };
  },
);

/** The article that stands so far from this one in the archive's order. */
const neighbour = (distance: -1 | 1): Shown<ArticleSubject, LineArticle | undefined> =>
  shown(
    ({ keys, position }) => keys.line(position + distance),
    ({ context, position }) => context.archive.articles[position + distance],
  );

const linkTo = (article: LineArticle | undefined): ArticleLink | undefined =>
  article && { url: article.url, label: article.title, ...marksOf(article) };

const title = view(own, (article) => article.title);
const section = view(own, sectionLink);
interface WithOthers {
  readonly article: ShownArticle;
  readonly picture?: SitePicture | undefined;
  readonly translations?: readonly LineArticle[] | undefined;
}
const withPicture = all<ArticleSubject, { article: ShownArticle; picture: SitePicture | undefined }>({
  article: own,
  picture,
});
const withOthers = all<ArticleSubject, WithOthers>({ article: own, picture, translations });
const figure = view(withPicture, leadFigure);

const kind = pageKind<'article', ArticleSubject>(
  'article',
  {
    chrome: chromeOf<ArticleSubject>({
      url: view(own, (article) => article.url),
      title,
      description: view(own, (article) => article.lead),
      style: styleOf(({ article, context }) => article.day >= context.settings.inlineStyleSince),
      ticker: tickerLines,
      rail: view(tagged, ({ related }, settings) => ({ related: teasersOf(related, settings) })),
      parents: view(section, (link) => [link]),
      currentSection: view(own, (article) => article.section),
      meta: view(withOthers, ({ article, picture, translations }, settings) => ({
        type: 'article',
        ...(article.label === undefined ? {} : { title: markedTitle(article) }),
        ...(article.noindex ? { noindex: true } : {}),
        ...(article.lang === undefined ? {} : { locale: localeOf(article.lang) }),
        ...(translations === undefined ? {} : { alternates: alternatesOf(translations, settings) }),
        published: publishedMoment(article, settings.zone).iso,
        ...(article.updated === undefined ? {} : { updated: momentOf(article.updated, settings.zone).iso }),
        image: articleShareImage(article, picture, settings),
        ...(article.frames === undefined ? {} : { frames: article.frames }),
        // A live blog says more of itself, in its text.
        ...(article.live === undefined
          ? { structuredData: [newsArticle(article, picture, settings, translations)] }
          : {}),
      })),
    }),
    title,
    kicker: view(own, (article) => article.kicker),
    lead: view(own, (article) => (article.hasLead ? article.lead : undefined)),
    section,
    published: view(own, (article, { zone }) => publishedMoment(article, zone)),
    updated: view(own, ({ updated, corrections }, { zone }) => {
      if (updated === undefined) return undefined;
      // A correction of a mere day happened at no hour.
      const { hasTime = true } = corrections?.find(({ at }) => at === updated) ?? {};
      return publishedMoment({ published: updated, hasTime }, zone);
    }),
    reads: view(own, (article, settings) => shownReads(article.reads, settings)),
    readingMinutes: view(own, (article) => readingMinutes(article.words)),
    authors: view(own, (article) =>
      article.authors.map((author) => ({ url: authorUrl(author), label: author.name })),
    ),
    source: view(own, (article) => article.source),
    figure,
    hasEmbeds: view(own, (article) => article.frames !== undefined),
    breaking: plain(({ article, context }) => isBreaking(article, context.now)),
    live: view(own, (article) => article.live && { ended: article.live.ended, feed: liveFeedUrl(article) }),
    mark: view(own, (article) => marksOf(article).mark),
    lang: view(own, (article) => marksOf(article).lang),
    translations: view(withOthers, ({ article, translations }) =>
      translations?.filter(({ url }) => url !== article.url).map(inOwnWords),
    ),
    paid: view(own, paidBy),
    ai: view(own, aiText),
    corrections: view(own, ({ corrections }, { zone }) =>
      corrections?.map((one, index) => shownCorrection(one, index, zone)),
    ),
    changes: view(changes, shownChanges),
    tags: view(tagged, ({ tags }) => tags.map((tag) => ({ url: tagUrl(tag), label: tag.name }))),
    previous: view(neighbour(-1), linkTo),
    next: view(neighbour(1), linkTo),
    share: view(own, (article, { siteUrl }) => shareLinks(markedTitle(article), siteUrl + article.url)),
  },
  text,
);

/**
 * One page per article, and a feed for each live blog. Nothing on it depends on later articles, save the link to the next
 * one: its ticker is the one of its publication, its related articles are earlier ones. Of `now` it knows only whether the
 * article is still breaking news.
 */
export function* articlePages(context: SiteContext): Generator<Page> {
  const keys = shownKeys(context);
  const tags = tagSums(context.archive, keys);
  const translations = translationsOf(context.archive, context.settings.siteUrl);
  for (const [position, article] of context.archive.articles.entries()) {
    const ticker = tickerOfArticle(context, position, article);
    const tagSum = tags[position];
    yield kind.page(article.url, {
      ...{ context, article, position, keys, ticker, tagSum },
      translations: translations.get(position),
    });
    const feed = liveFeed(context, article);
    if (feed !== undefined) yield feed;
  }
}
