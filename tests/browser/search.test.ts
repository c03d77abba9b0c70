import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { unpacked } from '../../src/browser/search/unpacked.ts';
import { readRoot, writeRoot } from '../../src/search/shared/root.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { axeSource } from './checks/axe.ts';
import { StaticServer } from './static-server.ts';

const articles: readonly (readonly [
  day: string,
  title: string,
  section: string,
  text: string,
  lang?: string,
])[] = [
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
  ['2024-05-06', 'Seçim sonuçları', 'Regional', 'Köprüde oylar sayıldı.', 'tr'],
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
  for (const [index, [day, title, section, text, lang]] of articles.entries()) {
    await writeFile(
      join(content, `artikel/${day}-artikel-${index}.md`),
      `---\ntitle: ${title}\nsection: ${section}\n${lang === undefined ? '' : `lang: ${lang}\n`}---\n\n${text}\n`,
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

test('results of a link wait for nothing but the search’s own files: neither for scripts nor for fonts', async (t) => {
  const page = await browser.page(t);
  await page.route('**/assets/**', () => {});
  await page.goto(`${server.origin}/suche/?q=Rathaus`, { waitUntil: 'commit' });
  await status(page, '2 Treffer für „Rathaus“');
  await page.locator('.search-results li').nth(1).waitFor();
});

test('links however they are written are searched as they were meant, without scripts they lead to the archive', async (t) => {
  const { page, wrong } = await open(t);
  const links: readonly (readonly [query: string, said: string | RegExp])[] = [
    ['Mu%CC%88ller', /^1 Treffer für „Mu\u0308ller“$/],
    ['M%FCller', '1 Treffer für „Müller“'],
    ['Gr%F6%DFe+der+B%FChne', /Treffer für „Größe der Bühne“/],
    ['%3Cscript%3Ealert(1)%3C/script%3E', /^Keine Treffer für „<script>alert\(1\)<\/script>“/],
    ['a'.repeat(10_000), /^Keine Treffer für „a+ …“/],
    ['%00Rathaus%0A', /^2 Treffer/],
    ['Rathaus&q=Schnee', '2 Treffer für „Rathaus“'],
    ['Rathaus&ressort=gibtsnicht&jahr=1800', '2 Treffer für „Rathaus“'],
  ];
  for (const [query, said] of links) {
    await page.goto(`${server.origin}/suche/?q=${query}`);
    await status(page, said);
    assert.equal(await page.locator('main :is(script:not([type=module]), img)').count(), 0, query);
  }
  for (const nothing of ['', '?q=', '?q=%20', '?q=&q=Rathaus', '?jahr=2025']) {
    await page.goto(`${server.origin}/suche/${nothing}`);
    await page.getByRole('link', { name: 'Ins Archiv' }).waitFor();
    assert.equal(await page.getByRole('status').first().textContent(), '', nothing);
  }
  // The next page ends what this one still asks for.
  assert.deepEqual(
    wrong.filter((what) => !what.startsWith(server.origin)),
    [],
  );
  const { page: plain } = await open(t, '?q=M%FCller', { javaScriptEnabled: false });
  assert.match((await plain.locator('noscript').textContent()) ?? '', /führen diese Wege zu jedem Artikel/);
  assert.ok(await plain.getByRole('link', { name: 'Zu den Themen' }).isVisible());
});

test('a word that no article has finds nothing, and other ways are shown', async (t) => {
  const { page } = await open(t, '?q=Pharao');
  await status(page, 'Keine Treffer für „Pharao“. Andere oder weniger Wörter helfen vielleicht weiter.');
  assert.ok(await page.getByRole('link', { name: 'Zu den Themen' }).isVisible());
  assert.equal(await page.locator('.search-results li').count(), 0);
});

test('an article in another language is found by its language’s forms of words and shown as what it is', async (t) => {
  const { page, wrong } = await open(t, '?q=secimler');
  await status(page, '1 Treffer für „secimler“');
  const hit = page.locator('.search-results li').getByRole('link');
  assert.equal(await hit.getAttribute('lang'), 'tr');
  assert.equal(await hit.getAttribute('dir'), 'ltr');
  await page.getByLabel('Suchwörter').fill('Köprü');
  await status(page, '1 Treffer für „Köprü“');
  assert.equal(await page.locator('.search-results mark').textContent(), 'Köprüde');
  await page.getByLabel('Jahr').selectOption('2022');
  await status(page, /^Keine Treffer/);
  assert.equal(server.requests.filter(({ path }) => path === '/suche/index/tr.js').length, 1);
  assert.deepEqual(wrong, []);
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

test('whatever is typed gets an answer in words, few requests, and never becomes markup', async (t) => {
  const { page, wrong } = await open(t);
  const field = page.getByLabel('Suchwörter');
  const answers: readonly (readonly [typed: string, said: string | RegExp])[] = [
    ['', 'Bitte geben Sie mindestens zwei Buchstaben ein.'],
    [' x ', 'Bitte geben Sie mindestens zwei Buchstaben ein.'],
    ['🎉🎊', 'In „🎉🎊“ ist kein Wort, nach dem sich suchen lässt.'],
    ['der die das', 'In „der die das“ ist kein Wort, nach dem sich suchen lässt.'],
    ['<script>alert(1)</script>', /^Keine Treffer für „<script>alert\(1\)<\/script>“/],
    ['"><img src=x onerror=alert(1)>', /^Keine Treffer/],
    ['„Rathaus', '2 Treffer für „„Rathaus“'],
    ['R%61thaus \\ +-*', /^\d+ Treffer|^Keine Treffer/],
    [words(200), /Gesucht wurde nur nach den ersten 12 Wörtern$/],
    ['Rathaus'.repeat(300), /^Keine Treffer für „(?:Rathaus)+\S* …“/],
  ];
  for (const [typed, said] of answers) {
    // A link may hold more than the field takes.
    if (typed.length > 200) await page.goto(`${server.origin}/suche/?q=${encodeURIComponent(typed)}`);
    else {
      await field.fill(typed);
      await field.press('Enter');
    }
    await status(page, said);
    assert.equal(await page.locator('main :is(script:not([type=module]), img)').count(), 0, typed);
    assert.ok(((await page.getByRole('status').first().textContent()) ?? '').length < 300);
  }
  assert.ok(server.requests.filter(({ path }) => path.startsWith('/suche/index')).length < 40);
  assert.deepEqual(wrong, []);
});

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Wort${index.toString(36)}`).join(' ');

test('arrow keys move in the field; the region that is read aloud stays the same one and says each answer', async (t) => {
  const { page } = await open(t);
  const region = await page.getByRole('status').first().elementHandle();
  const field = page.getByLabel('Suchwörter');
  await field.pressSequentially('Rathus');
  await field.press('ArrowLeft');
  await field.press('ArrowLeft');
  await field.press('a');
  assert.equal(await field.inputValue(), 'Rathaus');
  await status(page, '2 Treffer für „Rathaus“');
  await field.fill('Schnee');
  await status(page, '25 Treffer für „Schnee“');
  assert.equal(await region?.textContent(), '25 Treffer für „Schnee“');
});

test('a part of the archive that cannot be reached is named, the rest is shown, and a button tries again', async (t) => {
  const { page } = await open(t, '?q=Rathaus', { broken: '**/suche/index/2025/terms.bin*' });
  const again = page.getByRole('button', { name: 'Noch einmal versuchen' });
  await status(page, '1 Treffer für „Rathaus“. Gerade nicht erreichbar: 2025');
  assert.equal(await page.locator('.search-results li').count(), 1);
  await page.unroute('**/suche/index/2025/terms.bin*');
  await again.click();
  await status(page, '2 Treffer für „Rathaus“');
  assert.equal(await again.isVisible(), false);
  assert.equal(await page.evaluate('document.activeElement.id'), 'suche-worte');
});

test('headlines stand where their texts cannot be reached, and nothing is left blank', async (t) => {
  const { page } = await open(t, '?q=Rathaus', { broken: '**/suche/index/2025/2025-06.bin*' });
  await status(page, '2 Treffer für „Rathaus“. Einige Textstellen sind gerade nicht erreichbar.');
  await page.locator('.search-results mark').waitFor();
  assert.equal(await page.locator('.search-results li').count(), 2);
  assert.equal(await page.locator('.search-text').count(), 1);
  await page.unroute('**/suche/index/2025/2025-06.bin*');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.locator('.search-text').nth(1).waitFor();
  await status(page, '2 Treffer für „Rathaus“');
});

test('a search that fails keeps what is in the list and says so', async (t) => {
  const { page } = await open(t, '?q=Rathaus&jahr=2025', { large: true, broken: '**/suche/index/2022/**' });
  await status(page, '1 Treffer für „Rathaus“');
  await page.getByLabel('Jahr').selectOption('2022');
  await status(
    page,
    'Die Suche ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal. Unten stehen noch die Treffer für „Rathaus“.',
  );
  assert.equal(await page.locator('.search-results li').count(), 1);
});

test('without a connection the page says so, also when it was opened without one, and searches when there is one', async (t) => {
  const { page } = await open(t);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  // The worker sees page and script now.
  await page.reload();
  await page.context().setOffline(true);
  await page.getByLabel('Suchwörter').fill('Schnee');
  await status(page, 'Ohne Verbindung zum Internet lässt sich nicht suchen.');
  await page.context().setOffline(false);
  await status(page, '25 Treffer für „Schnee“');

  await server.stop();
  t.after(() => server.start().catch(() => {}));
  await page.goto(`${server.origin}/suche/?q=Rathaus`);
  await status(page, /^Die Suche ist gerade nicht erreichbar\./);
  await server.start();
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await status(page, '2 Treffer für „Rathaus“');
});

test('who comes back from an article finds the list as it was left', async (t) => {
  const { page } = await open(t, '?q=Schnee');
  await status(page, '25 Treffer für „Schnee“');
  await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).click();
  const hit = page.locator('.search-results li').nth(14).getByRole('link');
  await hit.scrollIntoViewIfNeeded();
  await hit.click();
  await page.waitForURL(/\/2022\//);
  await page.goBack();
  await page.locator('.search-results li').nth(19).waitFor();
  await page.evaluate(
    '(async () => { while (scrollY === 0) await new Promise((done) => requestAnimationFrame(done)); })()',
  );
  const box = await page.locator('.search-results li').nth(14).boundingBox();
  assert.ok(box !== null && box.y > -100 && box.y < 800, JSON.stringify(box));
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
    await page.evaluate(axeSource);
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
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}
