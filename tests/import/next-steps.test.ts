import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addCounts, noCounts } from '../../src/import/counts.ts';
import { ImportProof } from '../../src/import/import-proof.ts';
import { nextSteps } from '../../src/import/next-steps.ts';
import { firstDifferences } from '../../src/import/report.ts';
import { Scratch } from '../../src/import/scratch.ts';
import { archive } from './an-archive.ts';

const nothing = { missing: 0, unexplained: 0, undated: 0 };
const here = { hasMedia: false, outputDir: 'content' };

test('an import that is complete is to be checked and looked at, in its folder', () => {
  assert.deepEqual(nextSteps(nothing, here), [
    'Prüfen Sie das Ergebnis mit npm run lint, und sehen Sie es an mit npm run dev.',
  ]);
  assert.deepEqual(nextSteps(nothing, { ...here, outputDir: '/tmp/neu' }), [
    'Prüfen Sie das Ergebnis mit npm run lint -- --content /tmp/neu, und sehen Sie es an mit npm run dev -- --content /tmp/neu.',
  ]);
});

test('what is left for people is told in the order in which they do it, right for one and for many', () => {
  const begins = (of: typeof nothing, hasMedia: boolean) =>
    nextSteps(of, { ...here, hasMedia }).map((step) => step.slice(0, 61));
  assert.deepEqual(begins({ missing: 1, unexplained: 1, undated: 1 }, false), [
    '1 Bild fehlt. Übernehmen Sie noch einmal, in einen leeren Ord',
    'Lesen Sie 1 Artikel nach, dessen Zählung abweicht, ohne dass ',
    '1 Artikel hat kein Datum: Tragen Sie es nach, und verschieben',
    'Prüfen Sie das Ergebnis mit npm run lint, und sehen Sie es an',
  ]);
  assert.deepEqual(begins({ missing: 5554, unexplained: 12_000, undated: 2 }, true), [
    '5554 Bilder fehlen. Sie liegen in keinem der Ordner, die mit ',
    'Lesen Sie 12.000 Artikel nach, deren Zählung abweicht, ohne d',
    '2 Artikel haben kein Datum: Tragen Sie es nach, und verschieb',
    'Prüfen Sie das Ergebnis mit npm run lint, und sehen Sie es an',
  ]);
});

test('an import counts what is left: pictures without a file, texts without a date, differences with a reason', async (t) => {
  const { run } = archive(t, {
    '2019-12-05-rat.md':
      '---\ntitle: Rat\n---\n\nVor dem ![Haus](/haus.jpg) und noch einmal ![Haus](/haus.jpg).\n',
    'posts/ohne.md': '---\ntitle: Ohne Tag\nauthor: Ella Muster\n---\n\nEin Text.\n',
  });
  const { missing, undated, unexplained, differences } = await run('');
  assert.deepEqual([missing, undated, unexplained, differences.length], [1, 1, 0, 1]);
});

test('differences without a reason stand before all others, however late they come', async (t) => {
  const { run } = archive(t, {
    'a.txt': 'Rat\n\n  05 Dezember 2019    Gelesen: 1\n\nEin Text.\n\nTags:\n\nNewsticker\n',
  });
  const { differences, source, written } = await run('a.txt');
  const one = { file: 'b.md', source, written };
  differences.push({ ...one, origin: 'a', reasons: ['Block „x“'] });
  differences.push({ ...one, origin: 'b', reasons: [] });
  const origins = (most: number) => firstDifferences(differences, most).map(({ origin }) => origin);
  assert.deepEqual([origins(1), origins(2)], [['b'], ['b', 'a']]);
});

test('what stood around a page is no reason for what its text lacks', async (t) => {
  const dump = 'Rat\n\n  05 Dezember 2019    Gelesen: 1\n\nUnter den Bäumen.\n\nTags:\n\nNewsticker\nNeues\n';
  const { run, output } = archive(t, { 'rat.txt': dump });
  const { constructs } = await run('rat.txt');
  assert.deepEqual(
    constructs.map(({ name, dropped }) => [name, dropped]),
    [['Beiwerk der Seite, ab „Newsticker“', 1]],
  );
  const file = join(output, 'artikel/2019/12/2019-12-05-rat.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Bäumen', ''));
  const [lacking] = (await run('rat.txt')).differences;
  // Only that somebody has changed the file since.
  assert.equal(lacking?.reasons.length, 1);
  assert.match(lacking.reasons[0] ?? '', /gibt es schon und ist anders/);
});

test('a field that nobody reads is no reason for what its text lacks, a dropped part of the text is one', () => {
  const lacking = (tell: (proof: ImportProof) => void): number => {
    const proof = new ImportProof(new Scratch());
    tell(proof);
    const here = { counts: noCounts, words: [] };
    const there = { counts: addCounts(noCounts, { words: 1 }), words: ['Rat'] };
    proof.add({ origin: 'rat.md', path: 'rat.md', there, here, missing: 0 });
    return proof.unexplained;
  };
  assert.equal(
    lacking(({ telling }) => telling.leftOut('Schlüssel „mood“', 'rat.md')),
    1,
  );
  assert.equal(
    lacking(({ telling }) => telling.construct('HTML <nav>', 'dropped', 'rat.md')),
    0,
  );
});
