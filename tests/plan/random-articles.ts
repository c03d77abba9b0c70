// Random articles in which every field may have several values, and newspapers made of them with real pictures and layouts.

import { createArchive } from '../../src/archive/archive.ts';
import { articleOfFile } from '../../src/archive/article-of-file.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import type { Article } from '../../src/article/article.ts';
import { dayOf } from '../../src/article/dates.ts';
import { hashKey } from '../../src/content/hash.ts';
import { linkedFile } from '../../src/content/resolve-picture.ts';
import { toCrops } from '../../src/images/crops.ts';
import type { PictureInfo } from '../../src/images/inspect.ts';
import { toPicture } from '../../src/images/variants.ts';
import type { SiteContext, SitePicture } from '../../src/plan/context.ts';
import type { Page } from '../../src/plan/page.ts';
import { planPages } from '../../src/plan/plan.ts';
import * as fc from '../law/fast-check.ts';
import { smallSettings } from './random-archive.ts';

/** Pictures of the newspaper, by path below `content/`. */
export const pictureFiles = ['artikel/a.jpg', 'artikel/b.png'] as const;

const hour = 3_600_000;
/** 2025-12-25: articles lie on both sides of the day from which on they have share cards of their own. */
const first = Date.parse('2025-12-25T23:00:00Z');
export const lastHour = 24 * 12;
/** When newspapers are built: all articles have appeared, some are breaking news. */
export const now = first + (lastHour + 1) * hour;

const settings = { ...smallSettings, shareCardsSince: '2026-01-01', inlineStyleSince: '2026-01-01' };

const instants = fc.integer({ min: 0, max: lastHour }).map((hours) => first + hours * hour);
const days = instants.map((millis) => dayOf(millis, settings.zone));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const unique = fc.nat({ max: 1e9 });

/** For each field of the record what it may be; a new field of the type does not compile until it is here, too. */
export const fieldValues: {
  readonly [Field in keyof Required<Article>]: fc.Arbitrary<Required<Article>[Field] | undefined>;
} = {
  file: unique.map((number) => `artikel/anders-${number}.md`),
  hash: unique.map((number) => String(number).padStart(40, '0')),
  url: fc.tuple(days, unique).map(([day, number]) => `/${day.replaceAll('-', '/')}/anders-${number}.html`),
  title: fc.constantFrom('Alt', 'Neu', 'Ganz „neu“'),
  kicker: maybe(fc.constantFrom('Rathaus', 'Liveblog')),
  lead: fc.constantFrom('', 'Kurz.', 'Etwas länger.'),
  hasLead: fc.boolean(),
  section: fc.constantFrom('politik', 'sport', 'kultur'),
  tags: fc
    .subarray(['Rathaus', 'rathaus', 'Brücke', 'Wetter'])
    .map((names) => names.map((name) => ({ slug: name.toLowerCase(), name }))),
  authors: fc
    .subarray(['Anna', 'anna', 'Bernd'])
    .map((names) => names.map((name) => ({ slug: name.toLowerCase(), name }))),
  source: maybe(fc.constantFrom('dpa', 'epd')),
  published: instants,
  hasTime: fc.boolean(),
  day: days,
  updated: maybe(instants),
  reads: fc.constantFrom(0, 1, 7, 12_345),
  image: maybe(
    fc.record(
      {
        file: fc.constantFrom(...pictureFiles),
        alt: fc.constantFrom('Ein Bild', 'Ein anderes'),
        caption: fc.constantFrom('Am Abend', 'Am Morgen'),
        credit: fc.constantFrom('dpa', 'Archiv'),
        focus: fc.constantFrom({ x: 0.2, y: 0.3 }, { x: 0.8, y: 0.3 }),
        ai: fc.constant<true>(true),
        until: fc.constantFrom(now - hour, now + hour),
      },
      { requiredKeys: ['file', 'alt'] },
    ),
  ),
  pictures: fc.subarray([...pictureFiles]),
  links: maybe(fc.subarray(['artikel-0.md', 'artikel-1.md#oben', 'https://example.org/'])),
  translations: maybe(fc.subarray(['artikel-0.md', 'artikel-1.md', 'nirgends.md'], { minLength: 1 })),
  live: maybe(
    fc.record({
      ended: fc.boolean(),
      entries: fc.constantFrom(
        [],
        [{ id: 'eins', published: first, pinned: false, headline: '', from: 0, to: 1 }],
      ),
    }),
  ),
  frames: maybe(fc.constant(['https://www.youtube-nocookie.com'])),
  sponsor: maybe(fc.constantFrom('Sägewerk Harms', 'Klare Lauter')),
  label: maybe(fc.constantFrom<'Anzeige' | 'Politische Anzeige'>('Anzeige', 'Politische Anzeige')),
  political: maybe(
    fc.constantFrom(
      { sponsor: 'Klare Lauter', occasion: 'Kommunalwahl', notice: '/bekanntmachung/' },
      { sponsor: 'Klare Lauter', occasion: 'Wassergesetz', amount: '10 Euro', until: first },
    ),
  ),
  ai: maybe(fc.subarray<'image' | 'text'>(['image', 'text'])),
  lang: maybe(fc.constantFrom('en', 'ar')),
  noindex: maybe(fc.constant<true>(true)),
  corrections: maybe(
    fc.constantFrom<Required<Article>['corrections']>(
      [
        {
          at: first,
          hasTime: false,
          kind: 'Korrektur',
          paragraphs: ['Es war ein Mittwoch.'],
          prominent: false,
        },
      ],
      [
        {
          at: first + hour,
          hasTime: true,
          kind: 'Gegendarstellung',
          paragraphs: ['Falsch.', 'Wahr.'],
          prominent: true,
        },
      ],
    ),
  ),
  breakingUntil: maybe(fc.constantFrom(now - hour, now + hour, now + 2 * hour)),
  visibleFrom: maybe(fc.constantFrom(now - hour, now + hour)),
  expires: maybe(fc.constantFrom(now - hour, now + hour)),
  aliases: maybe(unique.map((number) => `/alt/${number}.html`)).map((alias) =>
    alias === undefined ? [] : [alias],
  ),
  words: fc.constantFrom(100, 1_000),
};

/** An article whose fields agree with each other; its number makes file and address its own. */
export const articles = (number: number): fc.Arbitrary<Article> =>
  fc.record(fieldValues).map((values) => {
    const day = dayOf(values.published ?? first, settings.zone);
    const own = {
      file: `artikel/artikel-${number}.md`,
      url: `/${day.replaceAll('-', '/')}/artikel-${number}.html`,
      day,
      aliases: values.aliases?.map((alias) => alias.replace('/alt/', `/alt/${number}/`)),
      visibleFrom: undefined,
      expires: undefined,
    };
    return compact({ ...values, ...own });
  });

/** The same article with another value of one field; optional fields may vanish. */
export const withField = (article: Article, field: keyof Article, value: unknown): Article =>
  compact({ ...article, [field]: value });

const compact = (values: object): Article =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as unknown as Article;

/** Hashes of pictures' files. */
export type PictureHashes = Readonly<Record<(typeof pictureFiles)[number], string>>;

export function newspaperOf(list: readonly ArchivedArticle[], hashes: PictureHashes): Map<string, Page> {
  const archive = createArchive(list, settings, now);
  const pictures = new Map<string, SitePicture>(
    pictureFiles.map((file) => {
      const hash = hashes[file];
      const info: PictureInfo = { file, size: 1, mtimeMs: 1, hash, width: 1600, height: 1200 };
      return [
        file,
        { key: hashKey(hash), whole: () => toPicture(info), crops: (focus) => toCrops(info, focus) },
      ];
    }),
  );
  const context: SiteContext = {
    archive,
    settings,
    now,
    style: 'main{}',
    searchScript: '',
    pictures,
    media: new Map(),
    // What the text of an article depends on: its file, the pictures in it, addresses of articles it links to.
    body: ({ file, hash, pictures: shown, links = [] }) =>
      [
        hash,
        ...shown.map((picture) => pictures.get(picture)?.key),
        ...links.map((href) => articleOfFile(archive, linkedFile(file, href))?.url),
      ].join(' '),
  };
  return new Map(Array.from(planPages(context), (page) => [page.output, page]));
}
