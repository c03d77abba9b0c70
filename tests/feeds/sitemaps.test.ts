// The schema of sitemaps.org is in the package `sitemap`, whose code is not used; those of Google's elements stand here.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { DateTime } from 'luxon';
import { validateXML } from 'xmllint-wasm';
import { filesBelow } from '../../src/content/files-below.ts';
import { outputOf } from '../../src/plan/page.ts';
import { builtSite } from '../browser/built-site.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, anArticle, articleFile } from '../pipeline/build-in.ts';

const schema = (file: string) => ({
  fileName: file,
  contents: readFileSync(join(import.meta.dirname, file), 'utf8'),
});
const ofSitemaps = readFileSync(
  join(import.meta.dirname, '../../node_modules/sitemap/schema/sitemap.xsd'),
  'utf8',
);
const all = `<schema elementFormDefault="qualified" xmlns="http://www.w3.org/2001/XMLSchema">
<import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
<import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="google-news.xsd"/>
<import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="google-images.xsd"/>
</schema>`;

async function assertValid(texts: ReadonlyMap<string, string>): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: [...texts].map(([fileName, contents]) => ({ fileName, contents })),
    schema: [{ fileName: 'all.xsd', contents: all }],
    preload: [
      { fileName: 'sitemap.xsd', contents: ofSitemaps },
      schema('google-news.xsd'),
      schema('google-images.xsd'),
    ],
  });
  assert.ok(valid, errors.map(({ rawMessage }) => rawMessage).join('\n'));
}

const parser = new XMLParser({
  isArray: (name) => name === 'url' || name === 'sitemap',
  parseTagValue: false,
});
const urlsOf = (text: string): { loc: string; lastmod?: string; 'news:news'?: object }[] =>
  parser.parse(text).urlset.url;

let site = '';
let files: string[] = [];
before(async () => {
  site = await builtSite();
  files = filesBelow(join(site, 'sitemap')).map((file) => `sitemap/${file}`);
});
const read = (file: string) => readFileSync(join(site, file), 'utf8');

test('all sitemaps keep to the schemas', async () => {
  await assertValid(new Map(files.map((file) => [file, read(file)])));
});

test('the schemas refuse what they should: another order, an empty title, a language with its region', async () => {
  const news = read('sitemap/news.xml');
  for (const [found, put] of [
    [/<news:title>[^<]*<\/news:title>/, '<news:title></news:title>'],
    ['<news:language>de<', '<news:language>de-DE<'],
    [/(<news:publication_date>[^<]*<\/news:publication_date>)\s*(<news:title>[^<]*<\/news:title>)/, '$2$1'],
  ] as const) {
    await assert.rejects(assertValid(new Map([['news.xml', news.replace(found, put)]])));
  }
});

test('every article that may be found stands in the file of its month, once, with a page behind its address', () => {
  const months = files.filter((file) => /\d{4}-\d\d\.xml$/.test(file));
  const listed = months.flatMap((file) => urlsOf(read(file)).map(({ loc }) => loc));
  const articles = filesBelow(site).filter((file) =>
    /^\d{4}\/\d\d\/\d\d\/(?!index\.)[^/]+\.html$/.test(file),
  );
  const found = articles.filter((file) => !/content="noindex"/.test(read(file)));
  assert.ok(found.length < articles.length);
  assert.deepEqual(listed.toSorted(), found.map((file) => `${settings.siteUrl}/${file}`).sort());
  for (const { loc } of urlsOf(read('sitemap/seiten.xml'))) {
    assert.ok(existsSync(join(site, outputOf(loc.slice(settings.siteUrl.length)))), loc);
  }
});

test('the index names all files, each with the newest change in it', () => {
  const { sitemap } = parser.parse(read('sitemap.xml')).sitemapindex as {
    sitemap: { loc: string; lastmod: string }[];
  };
  assert.deepEqual(sitemap.map(({ loc }) => loc.slice(settings.siteUrl.length + 1)).sort(), files.toSorted());
  for (const { loc, lastmod } of sitemap) {
    const changes = urlsOf(read(loc.slice(settings.siteUrl.length + 1))).flatMap(
      ({ lastmod: one }) => one ?? [],
    );
    if (changes.length === 0) continue;
    assert.equal(Math.max(...changes.map((one) => Date.parse(one))), Date.parse(lastmod), loc);
  }
});

const at = (text: string): number => DateTime.fromISO(text, { zone: settings.zone }).toMillis();

test('news are the articles of two days; then the file lists others, and next-change.json knows when', async (t) => {
  const newspaper = await aNewspaper(t, {
    [articleFile]: anArticle('Neu & „wichtig“').replace('section:', 'date: 2019-12-05 14:32\nsection:'),
    'content/artikel/2010-01-01-alt.md': anArticle('Alt'),
  });
  const news = async () =>
    urlsOf(readFileSync(join(newspaper.options.outputDir, 'sitemap/news.xml'), 'utf8'));
  const first = await newspaper.build({ now: at('2019-12-05T15:00') });
  assert.deepEqual(
    (await news()).map((entry) => entry['news:news']),
    [
      {
        'news:publication': { 'news:name': settings.name, 'news:language': 'de' },
        'news:publication_date': '2019-12-05T14:32:00+01:00',
        'news:title': 'Neu & „wichtig“',
      },
    ],
  );
  assert.equal(first.nextChange?.at, at('2019-12-06T00:00'));
  const later = await newspaper.build({ now: at('2019-12-07T14:31') });
  assert.deepEqual(
    [later.nextChange?.reason, later.nextChange?.at],
    ['article is no news any more', at('2019-12-07T14:32')],
  );
  const { written } = await newspaper.build({ now: at('2019-12-07T14:32') });
  assert.ok(written.includes('sitemap/news.xml'));
  assert.deepEqual(
    (await news()).map((entry) => [entry.loc.split('/').at(-1), entry['news:news']]),
    [
      ['ein-artikel.html', undefined],
      ['alt.html', undefined],
    ],
  );
});

test('the month of an old article and the index change with it, other months do not', async (t) => {
  const other = 'content/artikel/2018-03-01-maerz.md';
  const newspaper = await aNewspaper(t, {
    [articleFile]: anArticle('Ein Artikel'),
    [other]: anArticle('März'),
  });
  await newspaper.build();
  await newspaper.write({
    [other]: anArticle('März').replace('section:', 'updated: 2018-03-05 10:00\nsection:'),
  });
  const { written } = await newspaper.build();
  assert.deepEqual(
    written.filter((file) => file.startsWith('sitemap')),
    ['sitemap.xml', 'sitemap/2018-03.xml'],
  );
});
