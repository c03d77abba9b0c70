// What is difficult about German queries, kind by kind.
import { after, before, test } from 'node:test';
import { kinds, kindsPaper } from './kinds.ts';
import { assertFound } from './ndcg.ts';
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
    await assertFound(t, judgements, (query) => site.found(query), least);
  });
}
