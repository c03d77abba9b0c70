import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readsReport } from '../../layouts/reads-report.ts';
import { propsOf } from '../../src/commands/run-report.ts';
import { type ReportArticle, reportNumbers } from '../../src/reads/report-numbers.ts';
import { validHtml } from '../html/valid-html.ts';

const article = (slug: string, section: string, reads = 0): ReportArticle => ({
  url: `/2026/11/20/${slug}.html`,
  aliases: [`/alt/${slug}`],
  title: `„${slug}“ & <b>`,
  section,
  reads,
});

const articles = [article('a', 'politik', 1000), article('b', 'sport'), article('c', 'sport')];
const [a, b, c] = articles.map(({ url }) => url) as [string, string, string];

test('the report sums days, sections and articles, and says what has grown against the time before', async (t) => {
  const paths = [a, b, '/alt/c', '/weg.html'];
  const rows: readonly (readonly [day: string, path: number, reads: number])[] = [
    ['2026-10-20', 0, 100],
    ['2026-11-10', 1, 40],
    ['2026-11-16', 1, 10],
    ['2026-11-23', 1, 30],
    ['2026-11-23', 3, 5],
    ['2026-11-24', 0, 20],
    ['2026-11-24', 2, 7],
  ];
  const days = [...new Set(rows.map(([day]) => day))];
  const numbers = reportNumbers(articles, {
    paths,
    days,
    starts: Uint32Array.from([...days, 'end'].map((day) => rows.filter((row) => row[0] < day).length)),
    pathOf: Uint32Array.from(rows.map(([, path]) => path)),
    reads: Uint32Array.from(rows.map(([, , reads]) => reads)),
  });
  assert.deepEqual(
    { ...numbers, days: numbers.days.filter(({ reads }) => reads > 0) },
    {
      last: '2026-11-24',
      all: 1212,
      day: { now: 27, before: 35 },
      week: { now: 62, before: 10 },
      month: { now: 112, before: 100 },
      days: [
        { day: '2026-10-20', reads: 100 },
        { day: '2026-11-10', reads: 40 },
        { day: '2026-11-16', reads: 10 },
        { day: '2026-11-23', reads: 35 },
        { day: '2026-11-24', reads: 27 },
      ],
      sections: [
        { slug: 'sport', now: 87, before: 0 },
        { slug: 'politik', now: 20, before: 100 },
      ],
      week10: [
        { article: articles[1], now: 30, before: 10 },
        { article: articles[0], now: 20, before: 0 },
        { article: articles[2], now: 7, before: 0 },
      ],
      all10: [
        { article: articles[0], reads: 1120 },
        { article: articles[1], reads: 80 },
        { article: articles[2], reads: 7 },
      ],
      rising10: [
        { article: articles[1], now: 30, before: 10 },
        { article: articles[0], now: 20, before: 0 },
        { article: articles[2], now: 7, before: 0 },
      ],
    },
  );
  assert.equal(numbers.days.length, 90);
  const page = readsReport(
    propsOf(
      numbers,
      Array.from({ length: 24 }, (_, hour) => hour),
      {
        name: 'Bote',
        siteUrl: 'https://bote.example',
        sections: [{ slug: 'politik', name: 'Politik', description: '' }],
      },
    ),
  );
  for (const text of [
    'bis 24.11.2026',
    'href="https://bote.example/2026/11/20/b.html"',
    '&lt;b&gt;',
    '+520 %',
    '−80 %',
    '23 Uhr',
    c,
  ]) {
    assert.ok(page.includes(text), text);
  }
  assert.doesNotMatch(page, /NaN|undefined|<script|https?:\/\/(?!bote\.example)/);
  const folder = mkdtempSync(join(tmpdir(), 'depesche-report-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'report.html'), page);
  assert.deepEqual(await validHtml(join(folder, 'report.html')), []);
});

test('a newspaper that has counted nothing gets a report that says so', () => {
  const none = {
    paths: [],
    days: [],
    starts: new Uint32Array(1),
    pathOf: new Uint32Array(),
    reads: new Uint32Array(),
  };
  const numbers = reportNumbers([], none);
  const page = readsReport(
    propsOf(numbers, [], { name: 'Bote', siteUrl: 'https://bote.example', sections: [] }),
  );
  assert.match(page, /noch nichts gezählt/);
  assert.doesNotMatch(page, /NaN|undefined|<svg/);
});
