import { articlesAt } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { homeUrl, sectionUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { otherSiteFeeds } from './feed-links.ts';
import { mostReadLists, mostReadOf, type WithMostRead } from './most-read.ts';
import { type Page, pageKind } from './page.ts';
import type { Link } from './props/shared.ts';
import { fixed, type Shown, shown, view } from './shown.ts';
import { itemList, webSite } from './structured-data.ts';
import { ownStyle } from './style.ts';
import { type TeaserSource, teaserKey, teaserOf, teaserSources, teasersOf } from './teaser.ts';
import { isBreaking, newestTicker, tickerLines, type WithTicker } from './ticker.ts';

const topCount = 6;
const blockCount = 4;
/** Where nobody counts, „Meistgelesen“ on the home page is chosen among this many of the newest articles. */
const recentCount = 200;

type Articles = readonly ArchivedArticle[];

/** What stands where; each article once. */
interface Home extends WithMostRead, WithTicker {
  readonly lead: Articles;
  readonly top: Articles;
  readonly blocks: readonly { readonly section: Link; readonly articles: Articles }[];
}

const teasers = (articles: (of: Home) => Articles): Shown<Home, readonly TeaserSource[]> =>
  shown(
    (of) => teaserKey(articles(of), of.context, of.context.now),
    (of) => teaserSources(articles(of), of.context, of.context.now),
  );

/** As many as there are sections, which are settings. */
const blocks = shown(
  ({ blocks, context }: Home) =>
    blocks.map(({ articles }) => teaserKey(articles, context, context.now)).join(),
  ({ blocks, context }) =>
    blocks.map(({ section, articles }) => ({
      section,
      teasers: teaserSources(articles, context, context.now),
    })),
);

const lead = teasers(({ lead }) => lead);
const top = teasers(({ top }) => top);

/** All that stands on the page, from above; the keys are those of what shows it. */
const listed: Shown<Home, Articles> = shown(
  [...lead.keys, ...top.keys, ...blocks.keys],
  ({ lead, top, blocks }) => [...lead, ...top, ...blocks.flatMap(({ articles }) => articles)],
);

const kind = pageKind<'home', Home>('home', {
  chrome: chromeOf<Home>({
    url: fixed(() => homeUrl),
    title: fixed(({ context }) => context.settings.name),
    style: ownStyle,
    meta: view(listed, (articles, settings) => ({
      structuredData: [webSite(settings), ...itemList(articles, settings)],
    })),
    feeds: fixed(({ context }) => otherSiteFeeds(context.settings)),
    description: fixed(({ context }) => context.settings.description),
    ticker: tickerLines,
    rail: view(mostReadLists, (mostRead) => ({ mostRead })),
  }),
  lead: view(lead, ([lead], settings) => lead && teaserOf(lead, settings)),
  top: view(top, teasersOf),
  blocks: view(blocks, (all, settings) =>
    all
      .filter(({ teasers }) => teasers.length > 0)
      .map(({ section, teasers }) => ({ section, teasers: teasersOf(teasers, settings) })),
  ),
});

/** The home page: the breaking or else newest article with a picture leads, each article stands there once. */
export function homePage(context: PlanContext): Page {
  const { archive, settings, now, pictures } = context;
  const newest = archive.articles.slice(-recentCount).reverse();
  const breaking = newest.find((article) => isBreaking(article, now));
  // One whose rights have ended, or that is not made yet, is no picture.
  const isPictured = ({ image }: ArchivedArticle) => image !== undefined && pictures.has(image.file);
  const lead = breaking ?? newest.find(isPictured) ?? newest[0];
  const used = new Set(lead === undefined ? [] : [lead]);
  const take = (articles: Articles, count: number) => {
    const taken = articles.filter((article) => !used.has(article)).slice(0, count);
    for (const article of taken) {
      used.add(article);
    }
    return taken;
  };
  return kind.page(homeUrl, {
    context,
    ticker: newestTicker(context),
    lead: [...used],
    top: take(newest, topCount),
    blocks: archive.sections.map(({ of, positions }) => ({
      section: { url: sectionUrl(of.slug), label: of.name },
      articles: take(
        articlesAt(archive, positions.slice(-(topCount + blockCount + 1)).reverse()),
        blockCount,
      ),
    })),
    mostRead: mostReadOf(
      context.reads === undefined ? newest : archive.articles.toReversed(),
      context,
      settings.mostReadLength,
    ),
  });
}
