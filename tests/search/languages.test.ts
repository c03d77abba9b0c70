// The search in newspapers that have articles in other languages than German.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { byPublication } from '../../src/archive/by-publication.ts';
import { DirectOutput } from '../../src/ledger/direct-output.ts';
import { updateSearch } from '../../src/search/search-indexes.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';
import { foundUrls, openSearch } from './folder-files.ts';
import { foreign, foreignJudgements } from './foreign.ts';
import { ndcg } from './ndcg.ts';

let site = '';
const slugOf = (url: string): string => url.split('/').at(-1)?.replace('.html', '') ?? '';
before(async () => {
  site = await mkdtemp(join(tmpdir(), 'depesche-sprachen-'));
  const articles = Object.entries(foreign).map(([slug, { text: _, tags = [], ...fields }]) =>
    anArticle({ slug, tags: [...tags], hasLead: true, ...fields }),
  );
  await updateSearch({
    articles: articles.sort(byPublication),
    body: ({ url }) => `<p>${foreign[slugOf(url)]?.text}</p>`,
    settings,
    now: Date.parse('2026-11-28T12:00:00Z'),
    version: '1',
    touched: false,
    cacheDir: join(site, 'cache'),
    output: new DirectOutput(join(site, '_site'), 'suche'),
  });
});
after(() => rm(site, { recursive: true }));

const found = async (query: string) =>
  (await foundUrls(await openSearch(join(site, '_site')), query, 10)).map(slugOf);

for (const [language, judgements] of Object.entries(foreignJudgements)) {
  test(`nDCG@10 of the judged queries in ${language} is at least 0.9`, async (t) => {
    const lines: string[] = [];
    let sum = 0;
    for (const [query, judged] of Object.entries(judgements)) {
      const slugs = await found(query);
      const score = ndcg(slugs, judged);
      sum += score;
      lines.push(`${score.toFixed(2)} ${query}: ${slugs.join(', ')}`);
    }
    const mean = sum / lines.length;
    t.diagnostic(`nDCG@10 ${mean.toFixed(3)} of ${lines.length} queries`);
    if (process.env.VERBOSE) console.log(lines.join('\n'));
    assert.ok(mean >= 0.9, `${mean.toFixed(3)}\n${lines.join('\n')}`);
  });
}
