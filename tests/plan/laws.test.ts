// What must hold for every newspaper and every edit, since builds render only pages whose keys have changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../src/plan/page.ts';
import * as fc from '../law/fast-check.ts';
import { article, edits, planAt, type Sketch, shown, sketches } from './random-archive.ts';

const newspapers = fc.array(sketches, { maxLength: 14 });
const instants = fc.integer({ min: 24 * 60, max: 24 * 101 });

const articlesOf = (list: readonly (Sketch | undefined)[]) =>
  list.flatMap((sketch, number) => (sketch === undefined ? [] : [article(sketch, number)]));

/** Outputs that both plans have, with different keys. */
function changed(before: ReadonlyMap<string, Page>, after: ReadonlyMap<string, Page>): string[] {
  return [...after]
    .filter(([output, page]) => before.has(output) && before.get(output)?.key !== page.key)
    .map(([output]) => output);
}

test('a page whose key is equal shows the same, whatever was edited and whenever it is built', () => {
  const pauses = fc.oneof(fc.constant(0), fc.nat({ max: 48 }));
  fc.assert(
    fc.property(
      newspapers,
      fc.array(edits, { maxLength: 3 }),
      instants,
      pauses,
      (sketch, changes, then, pause) => {
        const edited: (Sketch | undefined)[] = [...sketch];
        for (const [place, change] of changes) {
          const old = edited[place];
          if (old !== undefined) edited[place] = change && { ...old, ...change };
        }
        const before = planAt(articlesOf(sketch), then);
        for (const [output, page] of planAt(articlesOf(edited), then + pause)) {
          const old = before.get(output);
          if (old !== undefined && old.key === page.key) assert.equal(shown(page), shown(old), output);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a newest article changes no older article save the one before, and at most one older page of each of its lists', () => {
  fc.assert(
    fc.property(newspapers, sketches, (sketch, draft) => {
      const hours = 24 * 100 + 1;
      const newest = { ...draft, hours, draft: false };
      const number = sketch.length;
      const before = planAt(articlesOf(sketch), hours + 1);
      const touched = changed(before, planAt(articlesOf([...sketch, newest]), hours + 1));

      const articles = touched.filter((output) => /\d{2}\/artikel-\d+\.html$/.test(output));
      assert.ok(articles.length <= 1, articles.join());
      assert.ok(!articles.some((output) => output.endsWith(`artikel-${number}.html`)));

      const numbered = Map.groupBy(
        touched.filter((output) => output.includes('/seite/')),
        (output) => output.replace(/seite\/[\d-]+\.html$/, ''),
      );
      const own = new Set([
        `${newest.section}/`,
        ...newest.tags.map((tag) => `thema/${tag.toLowerCase()}/`),
        ...(newest.author === undefined ? [] : [`autor/${newest.author.toLowerCase()}/`]),
      ]);
      for (const [list, pages] of numbered) {
        assert.ok(own.has(list), `${list} has nothing to do with the article`);
        assert.ok(pages.length <= 1, pages.join());
      }
    }),
    { numRuns: 1000 },
  );
});

test('a newest article changes archive pages of its own day, month and year and of those before, and no other', () => {
  fc.assert(
    fc.property(newspapers, sketches, (sketch, draft) => {
      const hours = 24 * 100 + 1;
      const newest = article({ ...draft, hours, draft: false }, sketch.length);
      const older = articlesOf(sketch);
      const touched = changed(planAt(older, hours + 1), planAt([...older, newest], hours + 1));
      const visible = older.filter((one) => !one.draft).map((one) => one.day);
      const days = [newest.day, visible.sort().at(-1) ?? newest.day];
      const allowed = new Set(
        days
          .flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)])
          .map((period) => period.replaceAll('-', '/')),
      );
      const periods = touched
        .filter((output) => /^\d{4}\/.*index\.html$/.test(output))
        .map((output) => output.replace('/index.html', ''));
      assert.deepEqual(
        periods.filter((period) => !allowed.has(period)),
        [],
      );
    }),
    { numRuns: 1000 },
  );
});
