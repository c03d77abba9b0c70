// A live blog as search engines read it: schema.org's LiveBlogPosting, https://schema.org/LiveBlogPosting.
import type { ArchivedArticle } from '../article/archived-article.ts';
import { isoOf } from '../article/dates.ts';
import { articleText } from '../markdown/article-text.ts';
import type { RenderedEntry } from '../markdown/live-blog.ts';
import { siteLanguage } from '../settings.ts';
import { authorUrl } from './addresses.ts';
import type { PlanContext } from './context.ts';
import { correctionComments } from './corrections.ts';
import type { LiveBlogPosting } from './props/article.ts';
import { dataImages, labelled, organization } from './structured-data.ts';

type Context = Pick<PlanContext, 'settings' | 'pictures'>;

/** @param entries as the page shows them */
export function liveBlogPosting(
  article: ArchivedArticle,
  entries: readonly RenderedEntry[],
  { settings, pictures }: Context,
): LiveBlogPosting {
  const { siteUrl, zone } = settings;
  const times = entries.map(({ entry }) => entry.published);
  const first = article.hasTime ? article.published : Math.min(...times);
  const last = Math.max(...times);
  return {
    '@context': 'https://schema.org',
    '@type':
      article.label === undefined ? 'LiveBlogPosting' : ['LiveBlogPosting', 'AdvertiserContentArticle'],
    url: siteUrl + article.url,
    headline: article.title,
    description: article.lead,
    inLanguage: article.lang ?? siteLanguage,
    ...dataImages(article, pictures.get(article.image?.file ?? ''), settings),
    ...labelled(article),
    datePublished: isoOf(first, zone),
    dateModified: isoOf(Math.max(last, article.updated ?? last), zone),
    coverageStartTime: isoOf(first, zone),
    ...(article.live?.ended ? { coverageEndTime: isoOf(last, zone) } : {}),
    author:
      article.authors.length === 0
        ? organization(settings)
        : article.authors.map((author) => ({
            '@type': 'Person',
            name: author.name,
            url: siteUrl + authorUrl(author),
          })),
    ...correctionComments(article, settings),
    publisher: organization(settings),
    liveBlogUpdate: entries.map(({ entry, heading, html }) => ({
      '@type': 'BlogPosting',
      url: `${siteUrl}${article.url}#${entry.id}`,
      headline: articleText(heading) || article.title,
      datePublished: isoOf(entry.published, zone),
      articleBody: articleText(html),
    })),
  };
}
