// An article on paper. What stands where on the pages was looked at; here is what must not come back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { articleUrl, linesUrl, longUrl, mapUrl } from './pages-of-site.ts';
import { useServer } from './static-server.ts';
import { rgb, shadesOf } from './tokens.ts';

const browser = useBrowser();
const server = useServer(() => builtSite());

test('An article is printed alone, in black on white even for readers of the dark', async (t) => {
  const page = await browser.page(t, { colorScheme: 'dark' });
  await page.goto(server.origin + articleUrl);
  await page.evaluate('document.documentElement.dataset.theme = "dark"');
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate<string>('document.body.innerText');
  assert.match(text, /Glühwein/);
  assert.doesNotMatch(
    text,
    /Suche|Newsticker|Mehr zum Thema|Impressum|Ansicht|Merken|WhatsApp|Vorheriger Artikel/,
  );
  const colours = 'getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color';
  assert.equal(await page.evaluate(colours), rgb(shadesOf('paper').light) + rgb(shadesOf('ink').light));
});

for (const javaScriptEnabled of [true, false]) {
  test(`Its own address stands below it, ${javaScriptEnabled ? 'with' : 'without'} script`, async (t) => {
    const page = await browser.page(t, { javaScriptEnabled });
    await page.goto(server.origin + articleUrl);
    await page.emulateMedia({ media: 'print' });
    const address = page.locator('[data-copy]');
    assert.equal(await address.isVisible(), true);
    assert.match((await address.getAttribute('href')) ?? '', /^https:\/\/.*\.html$/);
  });
}

test('Numbers of a chart are printed although the screen folds them away; notes on loading are not', async (t) => {
  const page = await browser.page(t);
  await page.emulateMedia({ media: 'print' });
  await page.goto(server.origin + linesUrl);
  assert.equal(await page.getByText('Zahlen als Tabelle').isVisible(), false);
  const cell = await page.getByRole('cell', { name: '104', exact: true }).first().boundingBox();
  assert.ok(cell !== null && cell.height > 10, JSON.stringify(cell));
  await page.goto(server.origin + mapUrl);
  assert.equal(await page.getByText('erfährt OpenStreetMap').isVisible(), false);
  assert.equal(await page.getByText('Karte bei OpenStreetMap öffnen').isVisible(), true);
});

test('Links in the text show where they lead, and no picture is split between pages', async (t) => {
  const page = await browser.page(t);
  await page.goto(server.origin + longUrl);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.text a[href^="http"], .text a[href^="/"]')]
      .map((link) => getComputedStyle(link, '::after').content)`,
  );
  assert.ok(shown.length > 0);
  for (const content of shown) assert.match(content, /^" \([^)]+\)"$|^" \(" attr\(href\) "\)"$/);
  const breaks = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.figure')].map((figure) => getComputedStyle(figure).breakInside)`,
  );
  assert.deepEqual([...new Set(breaks)], ['avoid']);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  assert.ok(pages.length >= 3 && pages.length <= 5, `${pages.length} pages`);
});
