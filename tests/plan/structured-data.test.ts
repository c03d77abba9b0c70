// Google's rules as far as Adobe's validator knows them (trails, organisations, persons, pictures) on what pages say of
// themselves; what Google documents of articles stands here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import sharp from 'sharp';
import { structuredData } from '../../layouts/components/structured-data.ts';
import { breadcrumbList, organization } from '../../src/plan/structured-data.ts';
import { pageKinds } from '../browser/page-kinds.ts';
import { goldenSite } from '../golden/golden-site.ts';
import { settings } from '../newspaper/settings.ts';

interface Node {
  readonly '@type': string;
  readonly url?: string;
  readonly name?: string;
  readonly headline?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
}

/** All top-level things that a page speaks of. */
function thingsOf(page: string): Node[] {
  return [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, text = '']) => {
      const data = JSON.parse(text);
      assert.equal(data['@context'], 'https://schema.org');
      return data['@graph'] ?? [data];
    },
  );
}

/** In the form of the extractor for which the validator is made. */
async function issues(things: readonly Node[]): Promise<string[]> {
  const jsonld = Object.groupBy(things, (thing) => thing['@type']);
  const found = await new Validator().validate({ jsonld, microdata: {}, rdfa: {} });
  return found.map(
    ({ severity, issueMessage, path }) => `${severity} ${issueMessage} ${JSON.stringify(path)}`,
  );
}

let site = '';
let kinds: (readonly [kind: string, path: string])[] = [];
before(async () => {
  site = await goldenSite();
  kinds = await pageKinds(site);
});
const thingsAt = (path: string) =>
  thingsOf(readFileSync(join(site, path.replace(/\/$/, '/index.html')), 'utf8'));

test('no kind of page has a finding', async () => {
  for (const [kind, path] of kinds) {
    if (kind === 'not found') continue;
    assert.deepEqual(await issues(thingsAt(path)), [], kind);
  }
});

test('the validator finds what it should', async () => {
  const trail = { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] };
  assert.notDeepEqual(await issues([trail]), []);
});

test('an article says who wrote it, when, where it stands and who publishes it', () => {
  const path = '/2019/12/05/alles-auf-einmal.html';
  const things = thingsAt(path);
  const article = things.find((thing) => thing['@type'] === 'NewsArticle');
  assert.equal(article?.url, settings.siteUrl + path);
  assert.match(String(article?.datePublished), /^2019-12-05T14:32:00\+01:00$/);
  assert.match(String(article?.dateModified), /[+-]\d\d:\d\d$/);
  const trail = things.find((thing) => thing['@type'] === 'BreadcrumbList') as
    | { itemListElement: Node[] }
    | undefined;
  assert.deepEqual(
    trail?.itemListElement.map(({ name }) => name),
    ['Startseite', 'Politik', article?.headline],
  );
});

test('a live blog speaks of itself once, as a live blog', () => {
  const path = '/2019/12/05/liveblog-bruecke.html';
  assert.deepEqual(
    thingsAt(path)
      .map((thing) => thing['@type'])
      .sort(),
    ['BreadcrumbList', 'LiveBlogPosting'],
  );
});

test('the newspaper names its publisher and its policies, where it has any', () => {
  const publisher = { name: 'Verlag GmbH', ethics: '/kodex/', ownership: 'https://verlag.example/wem' };
  const { legalName, ethicsPolicy, correctionsPolicy, ownershipFundingInfo } = organization({
    ...settings,
    siteUrl: 'https://name.github.io/bote',
    publisher,
  }) as unknown as Record<string, unknown>;
  assert.deepEqual(
    [legalName, ethicsPolicy, correctionsPolicy, ownershipFundingInfo],
    ['Verlag GmbH', 'https://name.github.io/bote/kodex/', undefined, publisher.ownership],
  );
  assert.equal('legalName' in (organization(settings) as object), false);
});

test('fronts name their articles in the order in which they stand there; older pages and other lists do not', () => {
  const urlsOf = (path: string) =>
    thingsAt(path)
      .filter((thing) => thing['@type'] === 'ItemList')
      .flatMap((list) => (list as unknown as { itemListElement: Node[] }).itemListElement)
      .map(({ url }) => url?.slice(settings.siteUrl.length));
  for (const path of ['/', '/politik/', '/meistgelesen/']) {
    const page = readFileSync(join(site, path, 'index.html'), 'utf8');
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    const shown = [
      ...main.matchAll(/<h[1-6][^>]*>\s*<a [^>]*?href="([^"#]+\.html)"|<a href="([^"#]+\.html)"/g),
    ].map(([, one, other]) => one ?? other);
    const listed = urlsOf(path);
    assert.ok(listed.length > 1, path);
    assert.deepEqual(
      listed,
      [...new Set(shown)].filter((url) => listed.includes(url)),
      path,
    );
  }
  for (const path of ['/politik/seite/2019-11-26.html', '/thema/bruecke/', '/wirtschaft/', '/404.html']) {
    assert.deepEqual(urlsOf(path), [], path);
  }
});

/** A page with each of these says them in its data, and nothing in them ends the element. */
test('no text ends the element that carries the data', () => {
  const hostile = '</script><script>alert(1)</script><!-- & „Zitat“';
  const { itemListElement } = breadcrumbList([{ url: '/a/', label: hostile }], settings) as unknown as {
    itemListElement: Node[];
  };
  const text = structuredData({ '@context': 'https://schema.org', itemListElement }).toString();
  assert.equal(text.match(/<\/script/gi)?.length, 1);
  assert.doesNotMatch(text.slice(text.indexOf('>')), /<!--/);
  assert.equal(
    (JSON.parse(/>(.*)<\/script>/s.exec(text)?.[1] ?? '').itemListElement[0] as Node).name,
    hostile,
  );
});

test('an article’s picture comes in three shapes beside that of networks, each large enough, each a file of the site', async () => {
  const images = (path: string) =>
    thingsAt(path)
      .filter(({ '@type': type }) => type === 'NewsArticle' || type === 'LiveBlogPosting')
      .flatMap((thing) => (thing as unknown as { image: string[] }).image);
  const withPicture = images('/2019/12/05/alles-auf-einmal.html');
  const sizes = await Promise.all(
    withPicture.map((url) => sharp(join(site, url.slice(settings.siteUrl.length))).metadata()),
  );
  for (const { width, height } of sizes) assert.ok(width * height >= 50_000, `${width} × ${height}`);
  const ratios = sizes.map(({ width, height }) => (width / height).toFixed(2));
  assert.deepEqual(ratios.slice(-3), ['1.78', '1.33', '1.00']);
  assert.equal(images('/2018/02/22/messung.html').length, 1);
  assert.equal(images('/2019/12/05/liveblog-bruecke.html').length, 1);
});

test('what Google asks of articles stands in them, and what networks ask of pages', () => {
  const page = readFileSync(join(site, '2019/12/05/alles-auf-einmal.html'), 'utf8');
  const article = thingsOf(page).find((thing) => thing['@type'] === 'NewsArticle') as unknown as Record<
    string,
    unknown
  >;
  for (const name of [
    'headline',
    'description',
    'datePublished',
    'dateModified',
    'articleSection',
    'keywords',
  ]) {
    assert.ok(String(article[name] ?? '').length > 0, name);
  }
  assert.equal(article.isAccessibleForFree, true);
  assert.ok(Number(article.wordCount) > 10);
  const authors = article.author as unknown as Node[];
  for (const { name, url } of authors) {
    assert.ok(name !== undefined && !/^von /i.test(name));
    assert.match(url ?? '', /^https:\/\/[^/]+\/autor\/[^/]+\/$/);
  }
  assert.match((article.publisher as { logo: { url: string } }).logo.url, /\.png$/);
  const blog = thingsAt('/2019/12/05/liveblog-bruecke.html').find(
    (thing) => thing['@type'] === 'LiveBlogPosting',
  ) as unknown as Record<string, unknown>;
  assert.ok((blog.publisher as { logo?: object }).logo !== undefined);
  for (const name of ['coverageStartTime', 'liveBlogUpdate', 'headline', 'author'])
    assert.ok(name in blog, name);
  const meta = new Map(
    [...page.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  for (const name of [
    'og:title',
    'og:description',
    'og:type',
    'og:url',
    'og:site_name',
    'og:image',
    'og:image:alt',
    'og:image:width',
    'article:published_time',
  ]) {
    assert.ok((meta.get(name) ?? '') !== '', name);
  }
  assert.equal(meta.get('twitter:card'), 'summary_large_image');
});
