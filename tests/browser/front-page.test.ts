// The front page on other days, with few and with many articles: what stands where on the screen.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import base from '../../layouts/base.11ty.ts';
import home from '../../layouts/home.11ty.ts';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArchivedArticle } from '../../src/article/archived-article.ts';
import { bundleAssets } from '../../src/assets/bundle.ts';
import { hashKey } from '../../src/content/hash.ts';
import { styleSheet } from '../../src/contract/assets.ts';
import { toCrops } from '../../src/images/crops.ts';
import { toPicture } from '../../src/images/variants.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import { homePage } from '../../src/plan/home-page.ts';
import type { HomeProps } from '../../src/plan/props/lists.ts';
import { anArticle } from '../archive/an-article.ts';
import { smallSettings } from '../plan/random-archive.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const hour = 3_600_000;
const first = Date.parse('2026-11-24T16:52:00Z');
const settings = { ...smallSettings, tickerLength: 15, mostReadLength: 10 };

/** What the story that leads may have or lack. */
interface Lead {
  readonly picture: boolean;
  readonly text: string;
  readonly kicker: boolean;
  readonly breaking: boolean;
}

interface Paper {
  readonly lead: Lead;
  readonly count: number;
}

const texts = {
  none: '',
  short: 'Alle sind wohlauf.',
  long: `${'Nach drei Tagen Regen ist am Dienstagnachmittag ein Hang auf die Gleise gerutscht. '.repeat(4)}`.trim(),
};

const leads: readonly Lead[] = [true, false].flatMap((picture) =>
  Object.values(texts).flatMap((text) =>
    [true, false].flatMap((kicker) => [true, false].map((breaking) => ({ picture, text, kicker, breaking }))),
  ),
);

/** Every kind of lead in a paper of four, and papers of one to nine articles, each with another kind. */
const papers: readonly Paper[] = [
  ...leads.map((lead) => ({ lead, count: 4 })),
  ...[0, 1, 2, 3, 5, 6, 7, 9].flatMap((count, place) =>
    [0, 7, 14].map((step) => ({ count, lead: leads[(place * 5 + step) % leads.length] as Lead })),
  ),
];

const days = { 'an hour': 1, 'a day': 24, 'a week': 168, 'a year': 8_766 };

test('the front page stands in order, an hour, a day, a week and a year after its newest article', async (t) => {
  const style = await styleText();
  const page = await browser.page(t);
  const seen = new Set<string>();
  for (const paper of papers) {
    for (const [after, hours] of Object.entries(days)) {
      const markup = frontPage(paper, first + hours * hour, style);
      if (seen.has(markup)) continue;
      seen.add(markup);
      // Without the policy, which knows the address that this page does not have.
      await page.setContent(markup.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), {
        waitUntil: 'domcontentloaded',
      });
      for (const width of [390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(
          await disorder(page),
          [],
          `${width} pixels, ${after} later: ${JSON.stringify(paper)}`,
        );
      }
    }
  }
  assert.ok(seen.size > papers.length, 'days differ');
});

test('disorder is seen: parts in another order, one over the other, holes, and what is too wide', async (t) => {
  const page = await browser.page(t, { viewport: { width: 768, height: 800 } });
  const body = (style: string) => `<body style="margin: 0"><style>${style}</style><main class="main">
    <article class="teaser"><h2 class="teaser-title">Hangrutsch</h2>
    <div class="teaser-picture" style="height: 200px"></div>
    <div class="teaser-words"><p class="teaser-lead">Alle sind wohlauf.</p><p class="meta">24. November</p></div>
    </article><div class="cards--top"><p>Noch einer</p></div></main>
    <div class="rail"><aside>Newsticker</aside><aside>Meistgelesen</aside></div>`;
  const cases: readonly [style: string, expected: RegExp][] = [
    ['.teaser { display: flex; flex-direction: column-reverse }', /stands before/],
    ['.teaser-picture { margin-bottom: -30px }', /overlaps/],
    ['.teaser-picture { margin-bottom: 80px }', /gap of/],
    ['.teaser { display: grid; grid-template-columns: 1fr 1fr } h2 { grid-column: 1 / -1 }', /gap of/],
    ['.teaser-picture { width: 800px }', /wide/],
    ['.cards--top { width: 500px }', /beside/],
    ['.rail { margin-top: -20px }', /overlaps the page/],
    ['.rail > * { margin-top: 90px }', /gap above/],
  ];
  for (const [style, expected] of cases) {
    await page.setContent(body(style));
    assert.match((await disorder(page)).join('\n'), expected, style);
  }
  await page.setContent(body('* { margin: 0 }'));
  assert.deepEqual(await disorder(page), []);
});

async function styleText(): Promise<string> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'depesche-style-'));
  const { assets } = await bundleAssets({
    projectDir: resolve(import.meta.dirname, '../..'),
    cacheDir,
    settings,
  });
  await rm(cacheDir, { recursive: true });
  return assets[styleSheet];
}

/** The front page as its layouts mark it up. */
function frontPage({ lead, count }: Paper, now: number, style: string): string {
  const context = contextOf(articlesOf(lead, count), now, style);
  const props = homePage(context).props as HomeProps;
  const content = home({ entry: { props }, content: '' });
  return base({ chromeOf: () => props.chrome, content } as unknown as Parameters<typeof base>[0]);
}

function articlesOf(lead: Lead, count: number): ArchivedArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const published = first - index * 5 * hour;
    const day = new Date(published).toISOString().slice(0, 10);
    const common = {
      day,
      published,
      slug: `artikel-${index}`,
      section: index % 2 === 0 ? 'sport' : 'politik',
      // A young newspaper has no numbers yet.
      reads: count < 5 ? 0 : 10 * index,
    };
    if (index > 0) {
      return anArticle({
        ...common,
        title: 'Pumpenwerk in Lauterbrück stellt vierzig Leute ein',
        lead: index % 3 === 0 ? texts.short : texts.long.slice(0, 160),
        ...(index % 4 === 1 ? { image } : {}),
      });
    }
    return anArticle({
      ...common,
      title: 'Hangrutsch stoppt Lautertalbahn, alle Fahrgäste sind wohlauf',
      lead: lead.text,
      ...(lead.kicker ? { kicker: 'Zwischen Ulmenried und Tannhofen' } : {}),
      ...(lead.picture ? { image } : {}),
      ...(lead.breaking ? { breakingUntil: published + 12 * hour } : {}),
    });
  });
}

const image = { file: 'a.jpg', alt: 'Ein Bild' };

function contextOf(articles: readonly ArchivedArticle[], now: number, style: string): SiteContext {
  const info = { file: 'a.jpg', size: 1, mtimeMs: 1, hash: '1f2e', width: 1600, height: 1000 };
  const picture = { key: hashKey(info.hash), whole: () => toPicture(info), crops: () => toCrops(info) };
  return {
    archive: createArchive(articles, settings, now),
    settings,
    now,
    style,
    searchScript: '',
    pictures: new Map([['a.jpg', picture]]),
    media: new Map(),
    body: () => '',
  };
}

/** What is wrong with where the page's parts stand; a gap is what is empty beside or between content, pixels. */
const disorder = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const most = 64;
    const wrong = [];
    const width = document.documentElement.scrollWidth;
    if (width > innerWidth) wrong.push('the page is ' + width + ' pixels wide');
    const main = document.querySelector('.main');
    const parts = [...main.querySelectorAll('.eil-banner, .teaser-title, .teaser-picture, .teaser-lead, .meta, .block-title')]
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0);
    const name = (part) => part.className + ' „' + part.textContent.trim().slice(0, 30) + '“';
    const boxes = parts.map((part) => ({ part, ...part.getBoundingClientRect().toJSON() }));
    for (const [index, one] of boxes.entries()) {
      for (const next of boxes.slice(index + 1)) {
        const across = Math.min(one.right, next.right) - Math.max(one.left, next.left);
        const down = Math.min(one.bottom, next.bottom) - Math.max(one.top, next.top);
        if (across > 1 && down > 1) wrong.push(name(next.part) + ' overlaps ' + name(one.part));
        const above = next.bottom <= one.top + 1 && next.left < one.right - 1;
        const before = down > 1 && next.right <= one.left + 1;
        if (above || before) wrong.push(name(next.part) + ' stands before ' + name(one.part));
      }
    }
    const inner = main.getBoundingClientRect().right - parseFloat(getComputedStyle(main).paddingRight);
    for (const row of main.querySelectorAll('.cards--top')) {
      const right = Math.max(...[...row.children].map((child) => child.getBoundingClientRect().right));
      if (inner - right > most) wrong.push('a gap of ' + (inner - right) + ' beside ' + name(row));
    }
    const rail = [...document.querySelectorAll('.rail > *')].map((part) => ({ part, ...part.getBoundingClientRect().toJSON() }));
    for (const [index, { part, left, top }] of rail.entries()) {
      const box = main.getBoundingClientRect();
      if (left < box.right - 1 && top < box.bottom - 1) wrong.push(name(part) + ' overlaps the page');
      if (index > 0 && Math.abs(top - rail[index - 1].bottom - most / 2) > most / 2) wrong.push('a gap above ' + name(part));
    }
    for (const teaser of main.querySelectorAll('.teaser')) {
      const own = boxes.filter(({ part }) => teaser.contains(part));
      const picture = own.find(({ part }) => part.matches('.teaser-picture'));
      const words = own.filter((box) => box !== picture);
      // Beside a picture words begin at its top and do not end far above its end.
      const beside = picture && words.filter(({ left, right, top, bottom }) =>
        (left >= picture.right - 1 || right <= picture.left + 1) && bottom > picture.top);
      if (beside?.length) {
        const gap = Math.max(picture.bottom - Math.max(...beside.map(({ bottom }) => bottom)),
          Math.min(...beside.map(({ top }) => top)) - picture.top);
        if (gap > most) wrong.push('a gap of ' + gap + ' beside the picture of ' + name(teaser));
      }
      const column = (beside?.length ? words : own).toSorted((a, b) => a.top - b.top);
      for (const [index, box] of column.entries()) {
        const gap = box.top - (column[index - 1] ?? box).bottom;
        if (gap > most) wrong.push('a gap of ' + gap + ' above ' + name(box.part));
      }
    }
    const children = [...main.children].filter((child) => child.getBoundingClientRect().height > 1);
    for (const [index, child] of children.entries()) {
      const gap = child.getBoundingClientRect().top - (children[index - 1] ?? child).getBoundingClientRect().bottom;
      if (index > 0 && gap > most) wrong.push('a gap of ' + gap + ' above ' + name(child));
    }
    return wrong;
  })()`);
