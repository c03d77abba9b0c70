// `node tests/bench/phone-search.ts --count 10000 [--http 2] [--rounds 5] [--now 2025-12-30] [--slower 6]`: how long a first search takes
// on a phone, with a link to its results and typed. The profile is Lighthouse's: 150 ms, 1.6 Mbit/s, a processor four
// times as slow as this one, an empty cache. On a busy machine `--slower 6` tells what the network alone costs: it is six times
// as slow then, the processor as fast as it is, and what was measured is divided by six.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { byPublication } from '../../src/archive/by-publication.ts';
import { DirectOutput } from '../../src/ledger/direct-output.ts';
import { updateSearch } from '../../src/search/search-indexes.ts';
import { anArticle } from '../archive/an-article.ts';
import { launch } from '../browser/browser.ts';
import { builtSite } from '../browser/built-site.ts';
import { StaticServer } from '../browser/static-server.ts';
import { settings } from '../newspaper/settings.ts';
import { createNewsroom, makeArticle } from './generated-article.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    http: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    now: { type: 'string', default: '2025-12-30' },
    slower: { type: 'string', default: '1' },
    words: { type: 'string', default: 'Hochwasser,Rathaus,Brücke Sanierung' },
  },
});
const queries = values.words.split(',');
const slower = Number(values.slower);
/** Milliseconds between two letters of somebody who types. */
const perLetter = 120 * slower;

/** Notes in the page when what has appeared. */
const watch = `
  addEventListener('keydown', ({ key, timeStamp }) => { if (key === 'Enter') window.entered = timeStamp; }, true);
  addEventListener('DOMContentLoaded', () => {
    const list = document.querySelector('.search-results');
    const seen = (name) => { window[name] ??= performance.now(); };
    let shown;
    window.shown = new Promise((resolve) => { shown = resolve; });
    const look = () => {
      if (list.children.length > 0) seen('first');
      if (list.children.length >= 10) seen('ten');
      const texts = [...list.querySelectorAll('.teaser-lead')].filter((one) => one.textContent !== '');
      if (texts.length >= 10) shown(seen('texts'));
    };
    new MutationObserver(look).observe(list, { childList: true, subtree: true, characterData: true });
  });
`;

const folder = mkdtempSync(join(tmpdir(), 'depesche-phone-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
await makeSite(Number(values.count), Date.parse(`${values.now}T22:00:00Z`));
const server = new StaticServer(join(folder, '_site'), {
  compresses: true,
  sendsRanges: true,
  ...(values.http === '2' ? { certificate: certificate() } : {}),
});
await server.start();
const browser = await launch();
console.log(`${values.count} articles, HTTP/${values.http}, load ${loadavg()[0]}`);
try {
  for (const query of queries) {
    for (const [way, visit] of [
      ['link', link],
      ['typed', typed],
    ] as const) {
      const visits: Visit[] = [];
      for (let round = 0; round < Number(values.rounds); round++) visits.push(await measured(visit, query));
      console.log(`${way} ${query}: ${JSON.stringify(medians(visits))}`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

interface Visit {
  /** Milliseconds from the start of the navigation until the page's load event. */
  readonly loaded: number;
  /** Milliseconds from the load event (link) or Enter (typed) until the first headline, ten of them, and all texts. */
  readonly first: number;
  readonly ten: number;
  readonly texts: number;
  /** Of the search's own files. */
  readonly requests: number;
  readonly kilobytes: number;
  /** Those of them that were asked for after Enter. */
  readonly late: number;
}

/** Fills a folder with the pages of a small site and the search of a large one. */
async function makeSite(count: number, now: number): Promise<void> {
  const content = join(folder, 'content');
  mkdirSync(join(content, 'artikel'), { recursive: true });
  writeFileSync(join(content, 'artikel/2025-12-01-a.md'), '---\ntitle: A\nsection: regional\n---\n\nText.\n');
  const output = join(folder, '_site');
  cpSync(await builtSite(content, { search: false }), output, { recursive: true });
  const newsroom = createNewsroom(count, 1);
  const texts = new Map<string, string>();
  const articles = Array.from({ length: count }, (_, index) => {
    const { text, section, tags, authors, ...fields } = makeArticle(newsroom, index);
    const article = anArticle({
      ...fields,
      section: section.slug,
      tags: [...tags],
      authors: authors.map((name) => ({ name, slug: name })),
      hasLead: fields.lead !== undefined,
    });
    texts.set(article.url, text);
    return article;
  });
  await updateSearch({
    articles: articles.sort(byPublication),
    body: ({ url }) => `<p>${texts.get(url)}</p>`,
    settings,
    now,
    version: '1',
    touched: false,
    cacheDir: join(folder, 'cache'),
    output: new DirectOutput(output, 'suche'),
  });
}

async function measured(
  visit: (page: Page, query: string) => Promise<number>,
  query: string,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ignoreHTTPSErrors: true,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150 * slower,
      downloadThroughput: 1_600_000 / 8 / slower,
      uploadThroughput: 750_000 / 8 / slower,
    });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower > 1 ? 1 : 4 });
    await page.addInitScript(watch);
    server.requests.length = 0;
    const before = await visit(page, query);
    await page.waitForLoadState('load');
    await page.evaluate('window.shown');
    const own = server.requests.filter(({ path }) => path.startsWith('/suche/index'));
    const times = await page.evaluate<{
      loaded: number;
      from: number;
      first: number;
      ten: number;
      texts: number;
    }>(
      `({ loaded: performance.timing.loadEventStart - performance.timing.navigationStart,
          from: window.entered ?? performance.timing.loadEventStart - performance.timing.navigationStart,
          first: window.first, ten: window.ten, texts: window.texts })`,
    );
    return {
      loaded: times.loaded / slower,
      first: (times.first - times.from) / slower,
      ten: (times.ten - times.from) / slower,
      texts: (times.texts - times.from) / slower,
      requests: own.length,
      kilobytes: own.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
      late: server.requests.length - before,
    };
  } finally {
    await context.close();
  }
}

/** Opens a link to the results of a query. */
async function link(page: Page, query: string): Promise<number> {
  await page.goto(`${server.origin}/suche/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  return 0;
}

/** Opens the page and types; the answer's requests before Enter. */
async function typed(page: Page, query: string): Promise<number> {
  await page.goto(`${server.origin}/suche/`, { waitUntil: 'load' });
  await page.locator('#suche-worte').focus();
  await page.waitForTimeout(1000 * slower);
  await page.keyboard.type(query, { delay: perLetter });
  const before = server.requests.length;
  await page.keyboard.press('Enter');
  return before;
}

function medians(visits: readonly Visit[]): Record<string, number> {
  const names = Object.keys(visits[0] ?? {}) as (keyof Visit)[];
  const middle = (name: keyof Visit) =>
    visits.map((visit) => visit[name]).sort((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0;
  return Object.fromEntries(names.map((name) => [name, Math.round(middle(name))]));
}

/** Browsers speak HTTP/2 over TLS only. */
function certificate(): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const what = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  execFileSync('openssl', [...what, '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
