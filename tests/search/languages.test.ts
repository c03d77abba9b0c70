// The search in newspapers that have articles in other languages than German.
import { after, before, test } from 'node:test';
import { foreign, foreignJudgements } from './foreign.ts';
import { assertFound } from './ndcg.ts';
import { type PaperSite, paperSite } from './paper-site.ts';

let site: PaperSite;
before(async () => {
  site = await paperSite(foreign, '2026-11-28T12:00:00Z');
});
after(() => site.remove());

for (const [language, judgements] of Object.entries(foreignJudgements)) {
  test(`nDCG@10 of the judged queries in ${language} is at least 0.9`, async (t) => {
    await assertFound(t, judgements, (query) => site.found(query), 0.9);
  });
}
