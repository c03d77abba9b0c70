// The search asked what it was not made for: a newspaper and queries that were written before anybody looked at results.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { heldOut, heldOutCompounds, heldOutJudgements, heldOutLast } from './held-out.ts';
import { ndcg } from './ndcg.ts';
import { type PaperSite, paperSite } from './paper-site.ts';

let site: PaperSite;
before(async () => {
  site = await paperSite(heldOut, '2026-06-01T12:00:00Z');
});
after(() => site.remove());

for (const [what, least, judgements] of [
  ['the judged queries', 0.9, heldOutJudgements],
  ['compounds that no article has', 0.75, heldOutCompounds],
  ['the queries that were written last', 0.85, heldOutLast],
] as const) {
  test(`on a newspaper that nothing was tuned to, nDCG@10 of ${what} is at least ${least}`, async (t) => {
    const scores: [query: string, score: number, found: readonly string[]][] = [];
    for (const [query, judged] of Object.entries(judgements)) {
      const found = await site.found(query);
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
