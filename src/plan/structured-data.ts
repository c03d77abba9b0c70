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
import { correctionComments } from './corrections.ts';
import { markedTitle } from './marks.ts';
import type { Link } from './props/shared.ts';

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

/** What of an article's data follows from more than its record. */
interface ArticleExtras {
  /** Absolute addresses of its picture in several shapes, or of a card. */
  readonly images: readonly string[];
  /** Whether a machine has made it. */
  readonly aiImage: boolean;
  /** Name of the section. */
  readonly section: string;
}

/** https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia in schema.org's words. */
const byMachine = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const mediaTypes = { image: 'ImageObject', audio: 'AudioObject', video: 'VideoObject' } as const;

interface MadeByMachines {
  readonly digitalSourceType?: typeof byMachine;
  readonly hasPart?: readonly {
    readonly '@type': (typeof mediaTypes)[keyof typeof mediaTypes];
    readonly digitalSourceType: typeof byMachine;
  }[];
}

function madeByMachines({ ai }: ShownArticle): MadeByMachines {
  if (ai === undefined) return {};
  const parts = ai.flatMap((kind) =>
    kind === 'text' ? [] : [{ '@type': mediaTypes[kind], digitalSourceType: byMachine } as const],
  );
  return {
    ...(ai.includes('text') ? { digitalSourceType: byMachine } : {}),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
}

export function newsArticle(
  article: ShownArticle,
  { images, section, aiImage }: ArticleExtras,
  settings: Settings,
): NewsArticle | AdvertiserContentArticle {
  const { siteUrl, zone } = settings;
  const { title, lead, published, updated, authors, tags, words } = article;
  const publisher = organization(settings);
  const sponsor = article.political?.sponsor ?? article.sponsor;
  return {
    '@type': article.label === undefined ? 'NewsArticle' : 'AdvertiserContentArticle',
    url: siteUrl + article.url,
    mainEntityOfPage: siteUrl + article.url,
    headline: title,
    description: lead,
    inLanguage: article.lang ?? siteLanguage,
    datePublished: isoOf(published, zone),
    dateModified: isoOf(updated ?? published, zone),
    articleSection: section,
    wordCount: words,
    isAccessibleForFree: true,
    ...correctionComments(article, settings),
    ...(images.length === 0
      ? {}
      : {
          image: images.map((url) =>
            aiImage ? ({ '@type': 'ImageObject', url, digitalSourceType: byMachine } as const) : url,
          ),
        }),
    ...madeByMachines(article),
    ...(sponsor === undefined ? {} : { sponsor: { '@type': 'Organization', name: sponsor } }),
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
