// The judged queries, asked as the browser asks them.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { byPublication } from '../../src/archive/by-publication.ts';
import { filesBelow } from '../../src/content/files-below.ts';
import { DirectOutput } from '../../src/ledger/direct-output.ts';
import { updateSearch } from '../../src/search/search-indexes.ts';
import { articleBodies } from '../../src/site/article-bodies.ts';
import { contentReader } from '../../src/site/read-content.ts';
import { settings } from '../newspaper/settings.ts';
import { foundUrls, openSearch } from './folder-files.ts';
import { judgements } from './judgements.ts';
import { assertFound } from './ndcg.ts';

const contentDir = join(import.meta.dirname, 'newspaper');
let site = '';
before(async () => {
  site = await mkdtemp(join(tmpdir(), 'depesche-urteile-'));
  const files = filesBelow(contentDir);
  const articles = contentReader(
    contentDir,
    settings,
    new Map(),
  )(files).map((result) => {
    assert.ok(result !== null && 'article' in result, JSON.stringify(result));
    return result.article;
  });
  await updateSearch({
    articles: articles.sort(byPublication),
    body: articleBodies(
      contentDir,
      settings,
      { ready: new Map(), waiting: new Set() },
      new Map(),
      () => undefined,
    ),
    settings,
    now: Date.parse('2026-12-01T12:00:00Z'),
    version: '1',
    touched: false,
    cacheDir: join(site, 'cache'),
    output: new DirectOutput(join(site, '_site'), 'suche'),
  });
});
after(() => rm(site, { recursive: true }));

/** The last parts of the addresses of the ten best hits. */
async function bestTen(words: string): Promise<string[]> {
  const found = await foundUrls(await openSearch(join(site, '_site')), words, 10);
  return found.map((url) => url.split('/').at(-1)?.replace('.html', '') ?? '');
}

test('at least forty queries are judged, on articles that exist', () => {
  assert.ok(Object.keys(judgements).length >= 40);
  const names = new Set(
    filesBelow(contentDir).map((file) => file.replace(/^artikel\/(?:\d{4}-\d\d-\d\d-)?|\.md$/g, '')),
  ).add('hungerstein-die-neue-zeile');
  const unknown = Object.values(judgements).flatMap((judged) =>
    Object.keys(judged).filter((name) => !names.has(name)),
  );
  assert.deepEqual(unknown, []);
});

test('what readers look for stands at the top: nDCG@10 is at least 0.9, and no query is lost', async (t) => {
  assert.ok((await assertFound(t, judgements, bestTen, 0.9)) >= 0.5);
});

test('for „hochwasser“ the report of the flood comes before the pump factory', async () => {
  const found = await bestTen('hochwasser');
  assert.equal(found[0], 'die-nacht-in-der-die-lauter-kam');
  assert.ok(found.indexOf('pumpenwerk-stellt-ein') > found.indexOf('neuntausend-nasse-buecher'));
});
