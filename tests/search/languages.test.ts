// The search in newspapers that have articles in other languages than German.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foreign, foreignJudgements } from './foreign.ts';
import { ndcg } from './ndcg.ts';
import { type PaperSite, paperSite } from './paper-site.ts';

let site: PaperSite;
before(async () => {
  site = await paperSite(foreign, '2026-11-28T12:00:00Z');
});
after(() => site.remove());

for (const [language, judgements] of Object.entries(foreignJudgements)) {
  test(`nDCG@10 of the judged queries in ${language} is at least 0.9`, async (t) => {
    const lines: string[] = [];
    let sum = 0;
    for (const [query, judged] of Object.entries(judgements)) {
      const slugs = await site.found(query);
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
