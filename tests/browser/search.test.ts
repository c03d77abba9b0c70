import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { unpacked } from '../../src/browser/search/unpacked.ts';
import { readRoot, writeRoot } from '../../src/search/shared/root.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { StaticServer } from './static-server.ts';

const articles: readonly (readonly [day: string, title: string, section: string, text: string])[] = [
  [
    '2026-11-20',
    'Markt auf der Brücke',
    'Regional',
    'Auf der großen Straße steht ein <b>Turm</b>. Es gilt 3 < 4.',
  ],
  ['2026-03-02', 'Neuer Spielplan', 'Kultur', 'Die Größe der Bühne überrascht. Frau Müller dankt.'],
  ['2025-06-01', 'Ein Phantom', 'Kultur', 'Das Phantom der Oper kommt in den Rathaussaal.'],
  [
    '2023-06-01',
    'Alte Glocke',
    'Regional',
    'Die Glocke im Rathaus schweigt. Hans P. Schmidt, z. B., hört sie nicht.',
  ],
  ...Array.from({ length: 25 }, (_, index): [string, string, string, string] => [
    `2022-01-${String(index + 1).padStart(2, '0')}`,
    `Winterbericht ${index + 1}`,
    'Sport',
    'Schnee auf allen Wegen.',
  ]),
];

const browser = useBrowser();
const server = new StaticServer('');
/** Serves the same site to those who ask for parts of files. */
const ranged = new StaticServer('', { sendsRanges: true });
let content = '';
before(async () => {
  content = await mkdtemp(join(tmpdir(), 'depesche-suchseite-'));
  await mkdir(join(content, 'artikel'));
  await mkdir(join(content, 'seiten'));
  for (const [index, [day, title, section, text]] of articles.entries()) {
    await writeFile(
      join(content, `artikel/${day}-artikel-${index}.md`),
      `---\ntitle: ${title}\nsection: ${section}\n---\n\n${text}\n`,
    );
  }
  server.folder = await builtSite(content);
  await server.start();
  ranged.folder = server.folder;
  await ranged.start();
});
after(async () => {
  await server.stop();
  await ranged.stop();
  await rm(content, { recursive: true });
});

test('`grosse` finds `große`; date, section and the marked word stand with the hit', async (t) => {
  const { page } = await open(t);
  await page.getByLabel('Suchwörter').fill('grosse');
  await status(page, '2 Treffer für „grosse“');
  const hit = page.locator('.search-results li', { hasText: 'Markt auf der Brücke' });
  assert.match((await hit.textContent()) ?? '', /20 November 2026\s*Regional/);
  assert.equal(await hit.locator('mark').textContent(), 'großen');
  assert.match((await hit.textContent()) ?? '', /Es gilt 3 < 4\./);
  assert.equal(await hit.locator('a').getAttribute('href'), '/2026/11/20/artikel-0.html');
});

test('Mueller, Muller and Müller find the same', async (t) => {
  for (const name of ['Mueller', 'Muller', 'Müller']) {
    const { page } = await open(t, `?q=${encodeURIComponent(name)}`);
    await status(page, `1 Treffer für „${name}“`);
  }
});

test('a word that no article has finds nothing, and other ways are shown', async (t) => {
  const { page } = await open(t, '?q=Pharao');
  await status(page, 'Keine Treffer für „Pharao“. Andere oder weniger Wörter helfen vielleicht weiter.');
  assert.ok(await page.getByRole('link', { name: 'Zu den Themen' }).isVisible());
  assert.equal(await page.locator('.search-results li').count(), 0);
});

test('section and year narrow the hits, and the address keeps the search', async (t) => {
  const { page } = await open(t, '?q=Rathaus');
  await status(page, '2 Treffer für „Rathaus“');
  await page.getByLabel('Ressort', { exact: true }).selectOption('Regional');
  await status(page, '1 Treffer für „Rathaus“');
  await page.getByLabel('Jahr').selectOption('2025');
  await status(page, /^Keine Treffer/);
  await page.getByLabel('Ressort', { exact: true }).selectOption('Alle Ressorts');
  await status(page, '1 Treffer für „Rathaus“');
  assert.equal(new URL(page.url()).search, '?q=Rathaus&jahr=2025');
  await page.reload();
  await status(page, '1 Treffer für „Rathaus“');
  assert.equal(await page.getByLabel('Jahr').inputValue(), '2025');
});

test('the whole search works by keyboard: type, Enter, on to the first hit, and further hits', async (t) => {
  const { page } = await open(t);
  await page.getByLabel('Suchwörter').focus();
  await page.keyboard.type('Schnee');
  await page.keyboard.press('Enter');
  await status(page, '25 Treffer für „Schnee“');
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Tab');
  }
  assert.equal(await page.evaluate('document.activeElement.closest("li").matches(":first-child")'), true);
  assert.equal(await page.locator('.search-results li').count(), 10);
  await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).press('Enter');
  await page.locator('.search-results li:nth-child(20)').waitFor();
  assert.equal(await page.evaluate('document.activeElement.closest("li").matches(":nth-child(11)")'), true);
  await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).press('Enter');
  await page.locator('.search-results li:nth-child(25)').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).isVisible(), false);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/2022\//);
});

test('in a large archive older years are searched when there are few hits, and when asked', async (t) => {
  const { page } = await open(t, '', { large: true });
  await page.getByLabel('Suchwörter').fill('Glocke');
  await status(page, '1 Treffer für „Glocke“ seit 2023');
  assert.ok(!loaded('2022'), 'the oldest year was loaded unasked');
  await page.getByRole('button', { name: 'Ältere Jahre durchsuchen' }).click();
  await status(page, /^1 Treffer für „Glocke“$/);
  assert.ok(loaded('2022'));
  assert.equal(await page.getByRole('button', { name: 'Ältere Jahre durchsuchen' }).isVisible(), false);
});

test('a chosen year is searched alone, without loading what lies between', async (t) => {
  const { page } = await open(t, '?q=Schnee&jahr=2022', { large: true });
  await status(page, '25 Treffer für „Schnee“');
  assert.ok(!loaded('2023'));
});

test('without JavaScript the page leads to the archive and the topics', async (t) => {
  const { page } = await open(t, '', { javaScriptEnabled: false });
  assert.equal(await page.getByLabel('Suchwörter').isVisible(), false);
  assert.ok(await page.locator('noscript p').isVisible());
  assert.ok(await page.getByRole('link', { name: 'Ins Archiv' }).isVisible());
});

test('a site whose index cannot be reached says so, and the next search tries again', async (t) => {
  const { page } = await open(t, '?q=Rathaus', { broken: '**/suche/index.bin' });
  await status(page, /^Die Suche ist gerade nicht erreichbar\./);
  await page.unroute('**/suche/index.bin');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await status(page, '2 Treffer für „Rathaus“');
  assert.equal(await page.getByRole('button', { name: 'Noch einmal versuchen' }).isVisible(), false);
});

test('a host that sends parts of files sends nothing but these; another one sends each file once', async (t) => {
  for (const host of [server, ranged]) {
    const { page } = await open(t, '?q=Schnee', { host });
    await status(page, '25 Treffer für „Schnee“');
    const files = host.requests.filter(({ path }) => /^\/suche\/index\/.*\/(?:terms|[\d-]+)\.bin/.test(path));
    assert.ok(files.length > 3);
    const addresses = files.map(({ path }) => path);
    if (host === ranged) assert.deepEqual(new Set(files.map((file) => file.status)), new Set([206]));
    else assert.deepEqual(addresses, [...new Set(addresses)]);
  }
});

test('a site that was renewed while the page was open is searched as it is now', async (t) => {
  const renewed = await mkdtemp(join(tmpdir(), 'depesche-suchseite-neu-'));
  t.after(async () => {
    ranged.folder = server.folder;
    await rm(renewed, { recursive: true });
  });
  await cp(content, renewed, { recursive: true });
  await writeFile(
    join(renewed, 'artikel/2022-01-07-neu.md'),
    '---\ntitle: Tauwetter\nsection: Sport\n---\n\nDer Schnee schmilzt.\n',
  );
  const folder = await builtSite(renewed);
  const { page } = await open(t, '', { host: ranged });
  await page.getByLabel('Suchwörter').fill('Rathaus');
  await status(page, '2 Treffer für „Rathaus“');
  ranged.folder = folder;
  await page.getByRole('button', { name: 'Suchen' }).waitFor();
  await page.getByLabel('Suchwörter').fill('Schnee');
  await status(page, '26 Treffer für „Schnee“');
});

test('searching leaves the console clean and contacts nobody else', async (t) => {
  const { page, wrong } = await open(t, '?q=Rathaus');
  await status(page, '2 Treffer für „Rathaus“');
  assert.deepEqual(wrong, []);
});

test('with and without hits axe knows no barrier, light and dark, wide and narrow', async (t) => {
  for (const [query, colorScheme, width] of [
    ['?q=Rathaus', 'light', 1280],
    ['?q=Schnee', 'dark', 320],
    ['?q=Pharao', 'light', 320],
  ] as const) {
    const { page } = await open(t, query, { colorScheme, viewport: { width, height: 800 } });
    await status(page, /Treffer/);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
      `${query} ${colorScheme}`,
    );
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
  }
});

async function open(
  t: TestContext,
  query = '',
  {
    large = false,
    broken,
    host = server,
    ...options
  }: BrowserContextOptions & { large?: boolean; broken?: string; host?: StaticServer } = {},
): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.page(t, options);
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('requestfailed', (request) => wrong.push(request.url()));
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin)) wrong.push(request.url());
  });
  if (large) {
    await page.route('**/suche/index.bin', async (route) => route.fulfill({ body: await largeRoot() }));
  }
  if (broken !== undefined) await page.route(broken, (route) => route.abort());
  host.requests.length = 0;
  await page.goto(`${host.origin}/suche/${query}`);
  return { page, wrong };
}

/** The indexes as they are, but each said to hold so many articles that it is a portion of its own. */
async function largeRoot(): Promise<Buffer> {
  const periods = readRoot(await unpacked(await readFile(join(server.folder, 'suche/index.bin'))));
  const large = periods.map((period) => ({ ...period, articles: 20_000 }));
  return deflateRawSync(
    writeRoot(large, (name) => readFileSync(join(server.folder, 'suche/index', name, 'contents.bin'))),
  );
}

/** Whether the browser has asked for anything of a period's index. */
const loaded = (period: string): boolean =>
  server.requests.some(({ path }) => path.startsWith(`/suche/index/${period}/`));

/** Waits until the live region says this. */
async function status(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 10_000 });
}
