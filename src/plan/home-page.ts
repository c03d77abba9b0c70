import { articlesAt } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { keyOf } from '../article/key.ts';
import { homeUrl, sectionUrl } from './addresses.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { mostRead, mostReadKey, mostReadLine } from './most-read.ts';
import { Page } from './page.ts';
import { teaserKey, teaserOf } from './teaser.ts';
import { isBreaking, tickerKey } from './ticker.ts';

const topCount = 6;
const blockCount = 4;
/** „Meistgelesen“ on the home page is chosen among this many of the newest articles. */
const recentCount = 200;

/** The home page: the breaking or else newest article with a picture leads, each article stands there once. */
export function homePage(context: PlanContext): Page {
  const { archive, settings, now } = context;
  const newest = archive.articles.slice(-recentCount).reverse();
  const breaking = newest.find((article) => isBreaking(article, now));
  const lead = breaking ?? newest.find(({ image }) => image !== undefined) ?? newest[0];
  const used = new Set(lead === undefined ? [] : [lead]);
  const take = (articles: readonly ArchivedArticle[], count: number) => {
    const taken = articles.filter((article) => !used.has(article)).slice(0, count);
    for (const article of taken) {
      used.add(article);
    }
    return taken;
  };
  const top = take(newest, topCount);
  const blocks = archive.sections.map(({ of, positions }) => ({
    section: { url: sectionUrl(of.slug), label: of.name },
    articles: take(articlesAt(archive, positions.slice(-(topCount + blockCount + 1)).reverse()), blockCount),
  }));
  const read = mostRead(newest, settings.mostReadLength);
  const ticker = newestTicker(context);
  const teasers = (articles: readonly ArchivedArticle[]) =>
    articles.map((article) => teaserOf(article, context, now));
  return new Page({
    url: homeUrl,
    layout: 'home',
    inputs: [
      keyOf(context.style),
      ...[lead === undefined ? [] : [lead], top, ...blocks.map(({ articles }) => articles)].map((articles) =>
        teaserKey(articles, context, now),
      ),
      mostReadKey(read),
      tickerKey(context, ticker),
    ].join(' '),
    props: () => ({
      chrome: chrome(context, {
        url: homeUrl,
        title: settings.name,
        ownStyle: true,
        description: settings.description,
        ticker,
      }),
      ...(lead === undefined ? {} : { lead: teaserOf(lead, context, now) }),
      top: teasers(top),
      blocks: blocks
        .filter(({ articles }) => articles.length > 0)
        .map(({ section, articles }) => ({
          section,
          teasers: teasers(articles),
        })),
      mostRead: read.map(mostReadLine),
    }),
  });
}
