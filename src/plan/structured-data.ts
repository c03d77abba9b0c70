// What search engines read of pages: schema.org's words, in the forms that Google documents
// (https://developers.google.com/search/docs/appearance/structured-data/article).
import type {
  AdvertiserContentArticle,
  BreadcrumbList,
  ItemList,
  NewsArticle,
  NewsMediaOrganization,
  ProfilePage,
  WebSite,
} from 'schema-dts';
import type { ShownArticle } from '../article/archived-article.ts';
import { isoOf } from '../article/dates.ts';
import type { LineArticle } from '../article/shown-fields.ts';
import { pageAddress, type Settings, siteLanguage } from '../settings.ts';
import { authorUrl, homeUrl, searchUrl } from './addresses.ts';
import { translationWorks } from './alternates.ts';
import type { SitePicture } from './context.ts';
import { correctionComments } from './corrections.ts';
import { markedTitle } from './marks.ts';
import type { ByMachine, DataImage, Labelled } from './props/article.ts';
import type { Link } from './props/shared.ts';
import { searchImages } from './search-images.ts';
import { leadFigure, sectionLink } from './teaser.ts';

/** The newspaper itself. */
export function organization(settings: Settings): NewsMediaOrganization {
  const { name, siteUrl, social, publisher = {} } = settings;
  const { ethics, corrections, ownership } = publisher;
  const at = (page: string) => pageAddress(page, settings);
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: `${siteUrl}/`,
    logo: { '@type': 'ImageObject', url: `${siteUrl}/assets/icon-512.png`, width: '512', height: '512' },
    ...(publisher.name === undefined ? {} : { legalName: publisher.name }),
    ...(ethics === undefined ? {} : { ethicsPolicy: at(ethics) }),
    ...(corrections === undefined ? {} : { correctionsPolicy: at(corrections) }),
    ...(ownership === undefined ? {} : { ownershipFundingInfo: at(ownership) }),
    ...(social.length === 0 ? {} : { sameAs: social.map(({ url }) => url) }),
  };
}

/** Of the home page. */
export function webSite(settings: Settings): WebSite {
  const { name, description, siteUrl, search } = settings;
  const action = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}${searchUrl}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const;
  return {
    '@type': 'WebSite',
    name,
    description,
    url: `${siteUrl}${homeUrl}`,
    inLanguage: siteLanguage,
    publisher: organization(settings),
    ...(search ? { potentialAction: action } : {}),
  };
}

/** From the home page to the page itself. */
export function breadcrumbList(links: readonly Link[], { siteUrl }: Settings): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ url, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: siteUrl + url,
    })),
  };
}

/** Of a front page: its articles in the order in which they stand there. Empty where there is none. */
export function itemList(
  articles: readonly Pick<LineArticle, 'url' | 'title' | 'label'>[],
  { siteUrl }: Settings,
): ItemList[] {
  if (articles.length === 0) return [];
  return [
    {
      '@type': 'ItemList',
      itemListElement: articles.map((article, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: markedTitle(article),
        url: siteUrl + article.url,
      })),
    },
  ];
}

const byMachine: ByMachine = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const mediaTypes = { image: 'ImageObject', audio: 'AudioObject', video: 'VideoObject' } as const;

/** Who pays for an article, and what of it machines have made. */
export function labelled(article: ShownArticle): Labelled {
  const sponsor = article.political?.sponsor ?? article.sponsor;
  return {
    ...madeByMachines(article),
    ...(sponsor === undefined ? {} : { sponsor: { '@type': 'Organization', name: sponsor } }),
  };
}

/** Its picture in several shapes, or its card; nothing where there is none. */
export function dataImages(
  article: ShownArticle,
  picture: SitePicture | undefined,
  settings: Settings,
): { readonly image?: readonly DataImage[] } {
  const urls = searchImages(article, picture, settings);
  if (urls.length === 0) return {};
  const figure = leadFigure({ article, picture });
  const isMade = figure?.ai === true && figure.crops.share !== undefined;
  return {
    image: isMade ? urls.map((url) => ({ '@type': 'ImageObject', url, digitalSourceType: byMachine })) : urls,
  };
}

function madeByMachines({ ai }: ShownArticle): Omit<Labelled, 'sponsor'> {
  if (ai === undefined) return {};
  const parts = ai.flatMap((kind) =>
    kind === 'text' ? [] : [{ '@type': mediaTypes[kind], digitalSourceType: byMachine } as const],
  );
  return {
    ...(ai.includes('text') ? { digitalSourceType: byMachine } : {}),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
}

/**
 * Of an article's page.
 *
 * Source: https://developers.google.com/search/docs/appearance/structured-data/article; `AdvertiserContentArticle` for
 * what is paid for: https://schema.org/AdvertiserContentArticle
 *
 * @param translations the same article in other languages
 */
export function newsArticle(
  article: ShownArticle,
  picture: SitePicture | undefined,
  settings: Settings,
  translations?: readonly LineArticle[],
): NewsArticle | AdvertiserContentArticle {
  const { siteUrl, zone } = settings;
  const { title, lead, published, updated, authors, tags, words } = article;
  const publisher = organization(settings);
  return {
    '@type': article.label === undefined ? 'NewsArticle' : 'AdvertiserContentArticle',
    url: siteUrl + article.url,
    mainEntityOfPage: siteUrl + article.url,
    headline: title,
    description: lead,
    inLanguage: article.lang ?? siteLanguage,
    datePublished: isoOf(published, zone),
    dateModified: isoOf(updated ?? published, zone),
    articleSection: sectionLink(article, settings).label,
    wordCount: words,
    isAccessibleForFree: true,
    ...correctionComments(article, settings),
    ...dataImages(article, picture, settings),
    ...labelled(article),
    ...translationWorks(article, translations, settings),
    ...(tags.length === 0 ? {} : { keywords: tags.map(({ name }) => name) }),
    author:
      authors.length === 0
        ? publisher
        : authors.map((author) => ({
            '@type': 'Person',
            name: author.name,
            url: siteUrl + authorUrl(author),
          })),
    publisher,
  };
}

/** Of the page of an author. */
export function profilePage({ url, label }: Link, settings: Settings): ProfilePage {
  const { siteUrl } = settings;
  return {
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: label,
      url: siteUrl + url,
      worksFor: { '@type': 'NewsMediaOrganization', name: settings.name, url: `${siteUrl}/` },
    },
  };
}
