// What is difficult about German queries, kind by kind.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kinds, kindsPaper } from './kinds.ts';
import { ndcg } from './ndcg.ts';
import { type PaperSite, paperSite } from './paper-site.ts';

let site: PaperSite;
before(async () => {
  site = await paperSite(kindsPaper, '2026-01-02T12:00:00Z');
});
after(() => site.remove());

for (const [kind, judgements] of Object.entries(kinds)) {
  // Nobody tells a `Münzdiebstahl` from stolen coins without knowing what words mean.
  const least = kind === 'compounds turned round or taken apart' ? 0.75 : 0.95;
  test(`${kind}: nDCG@10 is at least ${least}`, async (t) => {
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
    assert.ok(mean >= least, `${mean.toFixed(3)}\n${lines.join('\n')}`);
    if (process.env.VERBOSE) console.log(lines.join('\n'));
  });
}
