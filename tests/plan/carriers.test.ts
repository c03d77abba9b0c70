// What the law and accessibility ask of an article travels with it: a table of all that shows articles, and of all labels.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import { liveBlogPosting } from '../../src/plan/live-blog-posting.ts';
import { planPages } from '../../src/plan/plan.ts';
import { siteCards } from '../../src/plan/share-images.ts';
import type { ReadCounts } from '../../src/reads/read-counts.ts';
import { searchable } from '../../src/search/searchable.ts';
import { foundHead } from '../../src/search/shared/hit-texts.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';
import { aPicture } from './a-picture.ts';
import { rendered } from './render.ts';

const political = { sponsor: 'Klare Lauter', occasion: 'Wassergesetz', notice: '/wahl/' };
const image = { file: 'a.jpg', alt: 'Ein Boot' };

/** By title, which stands nowhere else. */
const labels = {
  Werbung: { label: 'Anzeige', sponsor: 'Harms' },
  Wahlwerbung: { label: 'Politische Anzeige', political },
  Rechnerbild: { image: { ...image, ai: true }, ai: ['image', 'audio', 'text'] },
  Texttafel: { lang: 'ar' },
  Alles: { label: 'Anzeige', sponsor: 'Harms', lang: 'ar', image: { ...image, ai: true } },
} as const;

type Title = keyof typeof labels;

const zone = { section: 'politik', tags: ['Wehr'], authors: [{ slug: 'anna', name: 'Anna' }], reads: 9 };
const correction = {
  at: Date.UTC(2026, 4, 30),
  hasTime: false,
  kind: 'Korrektur',
  paragraphs: ['Falsch.'],
  prominent: false,
} as const;

const labelled = Object.entries(labels).map(([title, fields], index) =>
  anArticle({
    ...zone,
    day: '2026-05-29',
    slug: title.toLowerCase(),
    title,
    published: Date.UTC(2026, 4, 29, 8 + index),
    image,
    corrections: [correction],
    ...fields,
  }),
);
const others = [0, 1].map((hour) =>
  anArticle({
    ...zone,
    day: '2026-05-29',
    slug: `nachricht-${hour}`,
    published: Date.UTC(2026, 4, 29, 20 + hour),
  }),
);

const now = Date.UTC(2026, 4, 30, 12);
const carrying = {
  ...settings,
  shareCardsSince: '2026-01-01',
  tickerLength: 20,
  relatedCount: 9,
  feedTexts: 'full' as const,
};
const articles = [...labelled, ...others];
const counts = new Map(
  articles.map((article) => [article, { day: 1, week: 1, all: 1 }]),
) as unknown as ReadCounts['of'];
const context: SiteContext = {
  archive: createArchive(articles, carrying, now),
  settings: carrying,
  now,
  style: '',
  searchScript: '',
  pictures: new Map([aPicture('a.jpg')]),
  media: new Map(),
  reads: { of: counts, next: undefined } as unknown as ReadCounts,
  body: () => '<p>Text</p>',
};

const files = new Map<string, string>();
before(async () => {
  for (const page of planPages(context)) files.set(page.output, await rendered(page));
});

const urlOf = (title: Title): string => `/2026/05/29/${title.toLowerCase()}.html`;

/** A file's pieces that hold an article's title: what stands between two ends. */
function piece(path: string, title: Title, ends: RegExp, from = /^/, to = /$/): string {
  const text = files.get(path) ?? assert.fail(`There is no ${path}`);
  const part = text.slice(text.search(from), to.source === '$' ? undefined : text.search(to));
  const word = new RegExp(`(?<!\\p{L})${title}(?!\\p{L})`, 'u');
  return part.split(ends).filter((one) => word.test(one))[0] ?? assert.fail(`${path} has no ${title}`);
}

const main = /<main/;
const mainEnd = /<\/main>/;
/** Lists of HTML: how an article stands there. */
const html: Readonly<Record<string, (title: Title) => string>> = {
  'the front page': (title) => piece('index.html', title, /<\/article>/, main, mainEnd),
  'its section': (title) => piece('politik/index.html', title, /<\/article>/, main, mainEnd),
  'its topic': (title) => piece('thema/wehr/index.html', title, /<\/article>/, main, mainEnd),
  'its author': (title) => piece('autor/anna/index.html', title, /<\/article>/, main, mainEnd),
  'its day': (title) => piece('2026/05/29/index.html', title, /<\/(?:article|li)>/, main, mainEnd),
  'the newsticker': (title) => piece('newsticker/index.html', title, /<\/li>/, main, mainEnd),
  'the newsticker beside an article': (title) =>
    piece('2026/05/29/nachricht-1.html', title, /<\/li>/, /class="ticker-list"/),
  'related articles': (title) => piece('2026/05/29/nachricht-0.html', title, /<\/article>/, /Mehr zum Thema/),
  'most read': (title) => piece('meistgelesen/index.html', title, /<\/li>/, main, mainEnd),
  corrections: (title) => piece('korrekturen/index.html', title, /<\/h2>/, main, mainEnd),
};
/** Of these, what shows the article's picture. */
const pictured = new Set(['the front page', 'its section', 'its topic', 'its author', 'related articles']);

test('every list marks what is paid for, names the language, and says which pictures machines have made', () => {
  for (const [carrier, of] of Object.entries(html)) {
    for (const [title, { label, lang, image: own }] of Object.entries<Partial<ArchivedArticle>>(labels)) {
      const shown = of(title as Title);
      const where = `${title} in ${carrier}:\n${shown}`;
      assert.equal(
        /<strong class="mark"(?: lang="de" dir="ltr")?>(.*?)<\/strong>/.exec(shown)?.[1],
        label,
        where,
      );
      assert.equal(
        /<a [^>]*lang="ar" dir="rtl"|<h\d [^>]*lang="ar" dir="rtl"/.test(shown),
        lang === 'ar',
        where,
      );
      if (pictured.has(carrier) && shown.includes('<img')) {
        assert.equal(shown.includes('KI-Bild'), own?.ai === true, where);
      }
    }
  }
});

test('each kind of teaser with a picture is among them', () => {
  for (const carrier of pictured) assert.match(html[carrier]?.('Rechnerbild') ?? '', /<img/, carrier);
});

interface Carried {
  readonly text: string;
  readonly lang?: string | undefined;
}

const jsonLines = (path: string): readonly { url: string; title: string; mark?: string; lang?: string }[] => {
  const data = JSON.parse(files.get(path) ?? '');
  return data.lines ?? data.items ?? data.all;
};
const jsonLine = (path: string, title: Title): Carried => {
  const line = jsonLines(path).find((one) => one.title.endsWith(title)) ?? assert.fail(`${path}: ${title}`);
  // The newsticker's mark is a part of its own, of which browsers make one, too.
  return { text: line.mark === undefined ? line.title : `${line.mark}: ${line.title}`, lang: line.lang };
};

/** What carries words only: the mark is one of them. */
const words: Readonly<Record<string, (title: Title) => Carried>> = {
  'newsticker.json': (title) => jsonLine('newsticker.json', title),
  'meistgelesen.json': (title) => jsonLine('meistgelesen.json', title),
  'feed.json': (title) => {
    const items = JSON.parse(files.get('feed.json') ?? '').items as { title: string; language?: string }[];
    const { title: text, language } = items.find((one) => one.title.endsWith(title)) ?? assert.fail(title);
    return { text, lang: language };
  },
  'feed.atom': (title) => {
    const entry = piece('feed.atom', title, /<\/entry>/);
    return {
      text: /<title>(.*?)<\/title>/.exec(entry.slice(entry.lastIndexOf('<entry')))?.[1] ?? '',
      lang: /<entry xml:lang="(.*?)"/.exec(entry)?.[1],
    };
  },
  'feed.rss': (title) => {
    const item = piece('feed.rss', title, /<\/item>/);
    return {
      text: /<title>(.*?)<\/title>/.exec(item.slice(item.lastIndexOf('<item')))?.[1] ?? '',
      lang: /<dc:language>(.*?)</.exec(item)?.[1],
    };
  },
  'Open Graph, and what readers save': (title) => {
    const page = files.get(urlOf(title).slice(1)) ?? '';
    return {
      text: /og:title" content="(.*?)"/.exec(page)?.[1] ?? '',
      lang: /og:locale" content="(?!de)(.*?)_/.exec(page)?.[1],
    };
  },
  'a hit of the search': (title) => {
    const article = articles.find((one) => one.title === title) ?? assert.fail(title);
    const { mark, title: text, lang } = foundHead(searchable(article, '').head);
    return { text: mark === '' ? text : `${mark}: ${text}`, lang: lang === '' ? undefined : lang };
  },
  'the list of a front page': (title) => ({
    text:
      new RegExp(`"name":"([^"]*${title})","item|"name":"([^"]*${title})","url"`)
        .exec(files.get('index.html') ?? '')
        ?.slice(1)
        .find(Boolean) ?? '',
    // An ItemList has no words for it: search engines read it on the page itself.
    lang: labels[title as 'Alles'].lang,
  }),
};

test('every feed, data and record says the same in words', () => {
  for (const [carrier, of] of Object.entries(words)) {
    for (const [title, { label, lang }] of Object.entries<Partial<ArchivedArticle>>(labels)) {
      const { text, lang: shown } = of(title as Title);
      assert.equal(text, label === undefined ? title : `${label}: ${title}`, `${title} in ${carrier}`);
      assert.equal(shown, lang, `${title} in ${carrier}`);
    }
  }
});

test('feeds and networks are told which pictures, texts and sounds machines have made', () => {
  for (const format of ['feed.atom', 'feed.rss']) {
    const made = piece(format, 'Rechnerbild', /<\/(?:entry|item)>/);
    for (const word of ['KI-Bild', 'KI-Ton', 'KI-Text']) assert.match(made, new RegExp(word), format);
    assert.match(made, /<media:description[^>]*>KI-Bild: Ein Boot</, format);
    assert.doesNotMatch(piece(format, 'Werbung', /<\/(?:entry|item)>/), /KI-/, format);
    assert.match(piece(format, 'Alles', /<\/(?:entry|item)>/), /KI-Bild/, format);
  }
  assert.match(files.get(urlOf('Alles').slice(1)) ?? '', /og:image:alt" content="KI-Bild: Ein Boot"/);
  assert.match(files.get(urlOf('Werbung').slice(1)) ?? '', /og:image:alt" content="Ein Boot"/);
});

test('feeds with whole texts leave those of paid articles to their pages, which say who pays', () => {
  const items = JSON.parse(files.get('feed.json') ?? '').items as { title: string; content_html?: string }[];
  assert.ok(items.length >= articles.length);
  for (const { title, content_html: text } of items) {
    assert.equal(text === undefined, /nzeige: /.test(title), title);
  }
});

interface Data {
  readonly '@type': string | readonly string[];
  readonly sponsor?: { readonly name: string };
  readonly inLanguage?: string;
  readonly digitalSourceType?: string;
  readonly hasPart?: readonly { readonly '@type': string }[];
  readonly image?: readonly (string | { readonly digitalSourceType: string })[];
}

test('a live blog’s data says what an article’s does', () => {
  for (const article of labelled) {
    const [own] = [...(files.get(article.url.slice(1)) ?? '').matchAll(/ld\+json">(.*?)<\/script>/g)]
      .flatMap(([, text = '']) => JSON.parse(text)['@graph'] as Data[])
      .filter((thing) => /Article/.test(String(thing['@type'])));
    assert.ok(own);
    const entry = {
      entry: { id: 'eintrag', published: article.published, pinned: false },
      heading: '',
      html: '<p>Los.</p>',
    };
    const live: Data = liveBlogPosting(article, [entry as never], context);
    for (const name of ['sponsor', 'inLanguage', 'digitalSourceType', 'hasPart', 'image'] as const) {
      assert.deepEqual(live[name], own[name], `${article.title}: ${name}`);
    }
    assert.equal(
      String(live['@type']),
      article.label === undefined ? 'LiveBlogPosting' : 'LiveBlogPosting,AdvertiserContentArticle',
    );
    assert.equal(own['@type'], article.label === undefined ? 'NewsArticle' : 'AdvertiserContentArticle');
    const isMade = article.image?.ai === true;
    assert.ok(
      live.image?.every((one) => (typeof one === 'object') === isMade),
      article.title,
    );
    assert.equal(live.sponsor?.name, article.political?.sponsor ?? article.sponsor);
  }
});

test('cards of paid articles bear their mark', () => {
  const unpictured = labelled.map(({ image: _, ...article }) => article as ArchivedArticle);
  const cards = [
    ...siteCards({ ...context, archive: createArchive(unpictured, carrying, now), pictures: new Map() }),
  ].map(({ card }) => card());
  for (const { title, label } of unpictured) {
    const card = cards.find((one) => one?.title === title);
    // Arabic headlines may lack letters; these have none.
    assert.equal(card?.kicker, label ?? 'Politik', title);
  }
});

test('advertisements are no news for news sitemaps', () => {
  const news = files.get('sitemap/news.xml') ?? '';
  for (const title of ['Werbung', 'Wahlwerbung', 'Alles'] as const) {
    assert.ok(!news.includes(urlOf(title)), title);
  }
});
