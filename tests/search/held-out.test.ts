// The search asked what it was not made for: a newspaper and queries that were written before anybody looked at results.
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
import { heldOut, heldOutCompounds, heldOutJudgements, heldOutLast } from './held-out.ts';
import { ndcg } from './ndcg.ts';

let site = '';
const slugOf = (url: string): string => url.split('/').at(-1)?.replace('.html', '') ?? '';
before(async () => {
  site = await mkdtemp(join(tmpdir(), 'depesche-fremde-'));
  const articles = Object.entries(heldOut).map(([slug, { text: _, tags, ...fields }]) =>
    anArticle({ slug, tags: [...tags], hasLead: true, ...fields }),
  );
  await updateSearch({
    articles: articles.sort(byPublication),
    body: ({ url }) => `<p>${heldOut[slugOf(url)]?.text}</p>`,
    settings,
    now: Date.parse('2026-06-01T12:00:00Z'),
    version: '1',
    touched: false,
    cacheDir: join(site, 'cache'),
    output: new DirectOutput(join(site, '_site'), 'suche'),
  });
});
after(() => rm(site, { recursive: true }));

for (const [what, least, judgements] of [
  ['the judged queries', 0.9, heldOutJudgements],
  ['compounds that no article has', 0.75, heldOutCompounds],
  ['the queries that were written last', 0.85, heldOutLast],
] as const) {
  test(`on a newspaper that nothing was tuned to, nDCG@10 of ${what} is at least ${least}`, async (t) => {
    const scores: [query: string, score: number, found: readonly string[]][] = [];
    for (const [query, judged] of Object.entries(judgements)) {
      const found = (await foundUrls(await openSearch(join(site, '_site')), query, 10)).map(slugOf);
      assert.deepEqual(
        Object.keys(judged).filter((slug) => heldOut[slug] === undefined),
        [],
      );
      scores.push([query, ndcg(found, judged), found]);
    }
    const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length;
    const report = scores
      .map(([query, score, found]) => `${score.toFixed(2)} ${query}: ${found.join(', ')}`)
      .join('\n');
    t.diagnostic(`nDCG@10 ${mean.toFixed(3)} of ${scores.length} queries`);
    assert.ok(mean >= least, `${mean.toFixed(3)}\n${report}`);
    if (process.env.VERBOSE) console.log(report);
  });
}
