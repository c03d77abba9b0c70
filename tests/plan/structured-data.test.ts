// Google's rules as far as Adobe's validator knows them (trails, organisations, persons, pictures) on what pages say of
// themselves; what Google documents of articles stands here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import { organization } from '../../src/plan/structured-data.ts';
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
