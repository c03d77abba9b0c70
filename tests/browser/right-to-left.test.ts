// Articles in Arabic and Hebrew among German ones: on the screen, all that belongs to one stands at its right end.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { bundleAssets } from '../../src/assets/bundle.ts';
import { styleSheet } from '../../src/contract/assets.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import { planPages } from '../../src/plan/plan.ts';
import type { ReadCounts } from '../../src/reads/read-counts.ts';
import { anArticle } from '../archive/an-article.ts';
import { smallSettings } from '../plan/random-archive.ts';
import { rendered } from '../plan/render.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

const words = {
  ar: { title: 'رسالة من المدينة', lead: 'وصلت الرسالة إلى مجلس المدينة بعد أعوام.' },
  he: { title: 'מכתב מן העיר', lead: 'המכתב הגיע אל המועצה.' },
} as const;
const day = '2026-05-29';
const correction = {
  at: Date.UTC(2026, 4, 30),
  hasTime: false,
  kind: 'Korrektur',
  prominent: false,
} as const;

const articles: readonly ArchivedArticle[] = Array.from({ length: 8 }, (_, index) => {
  const lang = index % 3 === 1 ? 'ar' : index % 3 === 2 ? 'he' : undefined;
  return anArticle({
    day,
    slug: `nachricht-${index}`,
    section: 'politik',
    tags: ['Wehr'],
    authors: [{ slug: 'anna', name: 'Anna' }],
    reads: 9,
    published: Date.UTC(2026, 4, 29, 8 + index),
    // Short ones: a long text fills its column, wherever it begins.
    ...(lang === undefined ? { title: `Meldung ${index}`, lead: 'Kurz.' } : { lang, ...words[lang] }),
    ...(index === 5 ? { label: 'Anzeige', sponsor: 'Harms' } : {}),
    hasLead: true,
    corrections: [{ ...correction, paragraphs: [lang === undefined ? 'Falsch.' : words[lang].lead] }],
  });
});

const now = Date.UTC(2026, 4, 29, 16);

async function pages(): Promise<ReadonlyMap<string, string>> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'depesche-rtl-'));
  const settings = { ...smallSettings, tickerLength: 10, mostReadLength: 10, relatedCount: 4 };
  const { assets } = await bundleAssets({
    projectDir: resolve(import.meta.dirname, '../..'),
    cacheDir,
    settings,
  });
  await rm(cacheDir, { recursive: true });
  const counts = new Map(articles.map((article) => [article, { day: 1, week: 1, all: 1 }]));
  const context: SiteContext = {
    archive: createArchive(articles, settings, now),
    settings,
    now,
    style: assets[styleSheet],
    searchScript: '',
    pictures: new Map(),
    media: new Map(),
    reads: { of: counts, next: undefined } as unknown as ReadCounts,
    body: ({ lang }) =>
      lang === 'ar'
        ? '<p>وصلت الرسالة.</p><ul><li>واحد</li></ul><blockquote><p>وصلت.</p></blockquote>'
        : '<p>Text</p>',
  };
  const shown = new Map<string, string>();
  for (const page of planPages(context)) {
    if (page.output.endsWith('.html')) {
      const markup = (await rendered(page))
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${assets[styleSheet]}</style>`);
      shown.set(page.output, markup);
    }
  }
  return shown;
}

const looked = [
  'index.html',
  'politik/index.html',
  'thema/wehr/index.html',
  'autor/anna/index.html',
  '2026/05/29/index.html',
  'newsticker/index.html',
  'meistgelesen/index.html',
  'korrekturen/index.html',
  '2026/05/29/nachricht-7.html',
  '2026/05/29/nachricht-4.html',
];

test('headline, text and facts of an article that is written from right to left end at one edge', async (t) => {
  const page = await browser.page(t, { javaScriptEnabled: false });
  const shown = await pages();
  let seen = 0;
  for (const path of looked) {
    await page.setContent(shown.get(path) ?? assert.fail(path), { waitUntil: 'domcontentloaded' });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = await page.evaluate(() => {
        /** Where the letters end, not their box. */
        const ends = (node: Element): number => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return Math.max(...[...range.getClientRects()].map(({ right }) => right));
        };
        const texts = [...document.querySelectorAll('[lang="ar"], [lang="he"]')];
        const words = '[lang="ar"], [lang="he"], h1, p';
        const wholes =
          '.article-opening, .article > .text, .teaser, .ranking li > div, .rows > li, .ticker-list li';
        // A quotation is set in, and what stands below an article is a tool of the page.
        const groups = [...document.querySelectorAll(wholes)]
          .filter((whole) => whole.closest('.article[dir]') ?? whole.querySelector('[dir="rtl"]'))
          .map((whole) =>
            [...whole.querySelectorAll(words)].filter(
              (one) => one.checkVisibility() && !one.closest('blockquote') && !one.querySelector(words),
            ),
          );
        const result: string[] = [];
        for (const group of groups) {
          const rights = group.map(ends);
          if (Math.max(...rights) - Math.min(...rights) > 4)
            result.push(group.map((one, index) => `${rights[index]}: ${one.textContent}`).join(' | '));
        }
        const undirected = texts.filter((text) => !text.matches(':dir(rtl)')).map((text) => text.outerHTML);
        return { count: texts.length, result: [...new Set(result)], undirected };
      });
      assert.deepEqual([faults.result, faults.undirected], [[], []], `${path} at ${width} pixels`);
      seen += faults.count;
    }
  }
  assert.ok(seen > 60, `${seen} texts`);
});
