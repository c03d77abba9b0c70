// The search asked what it was not made for: a newspaper and queries that were written before anybody looked at results.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { heldOut, heldOutCompounds, heldOutJudgements, heldOutLast } from './held-out.ts';
import { assertFound } from './ndcg.ts';
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
    const unknown = Object.values(judgements).flatMap((judged) =>
      Object.keys(judged).filter((slug) => heldOut[slug] === undefined),
    );
    assert.deepEqual(unknown, []);
    await assertFound(t, judgements, (query) => site.found(query), least);
  });
}
