// `npm run dev` as an editor and a developer see it: in a copy of the project, with a real browser.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { filesBelow } from '../../src/content/files-below.ts';
import { useBrowser } from '../browser/browser.ts';
import { freePort } from '../browser/free-port.ts';
import { projectCopy } from '../eleventy/project-copy.ts';
import { drawing } from '../images/made-pictures.ts';

const browser = useBrowser();

/**
 * Starts the server on a small newspaper and waits until it has built.
 * @param files further ones, by path below `content/`
 */
async function start(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  // Registered first, as hooks run in this order: what the server still writes to cannot be removed.
  let server: ChildProcess | undefined;
  t.after(async () => {
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  });
  const newspaper = mkdtempSync(join(tmpdir(), 'depesche-zeitung-'));
  t.after(() => rmSync(newspaper, { recursive: true }));
  mkdirSync(join(newspaper, 'artikel'));
  writeFileSync(join(newspaper, 'artikel/2019-12-05-rathaus.md'), '---\ntitle: Der Rat tagt\n---\nHeute.\n');
  for (const [path, content] of Object.entries(files)) writeFileSync(join(newspaper, path), content);
  const project = await projectCopy(t, newspaper);
  // What other tests have encoded is not there.
  rmSync(join(project, '.cache'), { recursive: true });
  const article = join(project, 'content/artikel/2019-12-05-rathaus.md');
  const port = await freePort();
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const heard = Promise.withResolvers<void>();
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (text: Buffer) => {
      said += text;
      if (said.includes('Wartet auf Änderungen')) heard.resolve();
    });
  }
  server.once('exit', () => heard.reject(new Error(`The server ended: ${said}`)));
  await heard.promise;
  return { project, article, url: `http://localhost:${port}/2019/12/05/rathaus.html`, said: () => said };
}

test('a saved article, a mistake, its repair and a changed component reach the open browser', async (t) => {
  const { project, article, url, said } = await start(t);
  const page = await browser.page(t);
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Der Rat tagt' }).waitFor();

  writeFileSync(article, '---\ntitle: Der Rat tagt nicht\n---\nHeute nicht.\n');
  await page.getByRole('heading', { level: 1, name: 'Der Rat tagt nicht' }).waitFor();

  writeFileSync(article, '---\ntitel: Der Rat tagt doch\n---\nHeute doch.\n');
  await page.getByRole('heading', { name: 'Die Seite konnte nicht gebaut werden' }).waitFor();
  assert.match((await page.locator('pre').textContent()) ?? '', /Unbekanntes Feld „titel“/);
  assert.match(said(), /content\/artikel\/2019-12-05-rathaus\.md:2:1/);

  writeFileSync(article, '---\ntitle: Der Rat tagt doch\n---\nHeute doch.\n');
  await page.getByRole('heading', { level: 1, name: 'Der Rat tagt doch' }).waitFor();

  const component = join(project, 'layouts/components/tag-list.ts');
  writeFileSync(component, readFileSync(component, 'utf8').replaceAll('Tags: keine', 'Stichworte: keine'));
  await page.getByText('Stichworte: keine').waitFor();

  writeFileSync(component, `${readFileSync(component, 'utf8')}\nexport const = 1;\n`);
  await page.getByRole('heading', { name: 'Die Seite konnte nicht gebaut werden' }).waitFor();
});

test('the first article of a new month, in a folder of digits, is seen, and so are its later edits', async (t) => {
  const { project, url } = await start(t);
  const folder = join(project, 'content/artikel/2019/12');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '2019-12-06-neu.md');
  const page = await browser.page(t);
  const address = new URL('/2019/12/06/neu.html', url).href;
  const shows = async (title: string) => {
    // The watch of a new folder begins a moment after the folder: who saves again is seen in any case.
    for (;;) {
      writeFileSync(file, `---\ntitle: ${title}\n---\nHeute.\n`);
      const response = await page.goto(address);
      if (
        response?.ok() &&
        (await page.getByRole('heading', { level: 1, name: title, exact: true }).count()) === 1
      )
        return;
      await page.waitForTimeout(50);
    }
  };
  await shows('Der erste Artikel');
  writeFileSync(file, '---\ntitle: Der zweite Stand\n---\nMorgen.\n');
  await page.getByRole('heading', { level: 1, name: 'Der zweite Stand' }).waitFor();
});

test('addresses that cannot be decoded do not end the server, which other machines do not reach', async (t) => {
  const { url } = await start(t);
  const { port } = new URL(url);
  const ask = (host: string, path: string) =>
    new Promise<number | string>((done) => {
      const request = get(
        { host, port, path, setHost: false, headers: { Host: 'localhost' } },
        (response) => {
          response.resume();
          done(response.statusCode ?? 0);
        },
      );
      request.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    });
  for (const path of [
    '/%E0%A4%A',
    '/%',
    '/%00',
    '/a%ZZ/',
    '//[',
    '/..%2f..%2fetc/passwd',
    '/%c0%ae%c0%ae/',
  ]) {
    const status = await ask('localhost', path);
    assert.ok(status === 400 || status === 404, `${path}: ${status}`);
  }
  assert.equal(await ask('localhost', '/2019/12/05/rathaus.html'), 200);
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address?.internal === false && address.family === 'IPv4');
  for (const address of others) assert.equal(await ask(address?.address ?? '', '/'), 'ECONNREFUSED');
});

test('pages with 200 large pictures are served before one is encoded; those that are asked for come, edited ones anew', async (t) => {
  const photo = await drawing(2400, 1600).jpeg().toBuffer();
  const numbers = Array.from({ length: 200 }, (_, index) => String(index).padStart(3, '0'));
  const files = Object.fromEntries(
    numbers.flatMap((number, index) => [
      // Bytes behind a JPEG's end make it another file.
      [`artikel/bild-${number}.jpg`, Buffer.concat([photo, Buffer.from(number)])],
      [
        `artikel/2019-12-06-tag-${number}.md`,
        `---\ntitle: Tag ${number}\nsection: Politik\ndate: 2019-12-06 06:${String(index % 60).padStart(2, '0')}\nimage: { src: bild-${number}.jpg, alt: Farben }\n---\nEin Satz.\n`,
      ],
    ]),
  );
  const { project, url } = await start(t, files);
  const images = join(project, '.cache/depesche-preview/images');
  const encoded = () =>
    existsSync(images)
      ? filesBelow(images)
          .filter((name) => name.includes('/bild-'))
          .map((name) => name.replace(/\.[0-9a-f]{8}$/, ''))
      : [];

  const article = new URL('/2019/12/06/tag-150.html', url).href;
  const html = await (await fetch(article)).text();
  assert.match(html, /<picture/);
  assert.deepEqual(encoded(), []);
  const [, avif = ''] = /srcset="(\/bilder\/\w\w\/bild-150-[\w-]+\.avif) 400w/.exec(html) ?? [];
  const responses = await Promise.all([1, 2, 3].map(() => fetch(new URL(avif, url))));
  assert.deepEqual(
    responses.map(({ status, headers }) => [status, headers.get('content-type')]),
    Array(3).fill([200, 'image/avif']),
  );
  const bytes = await Promise.all(
    responses.map(async (response) => Buffer.from(await response.arrayBuffer())),
  );
  for (const each of bytes) assert.equal((await sharp(each).metadata()).width, 400);
  assert.deepEqual(encoded(), [avif.slice('/bilder/'.length)]);
  const card = new URL(/og:image" content="([^"]+)/.exec(await (await fetch(url)).text())?.[1] ?? '', url);
  assert.match(card.pathname, /karte-/);
  assert.equal((await fetch(new URL(card.pathname, url))).headers.get('content-type'), 'image/png');
  for (const unknown of [
    '/bilder/01/bild-150-0123456789-400.avif',
    '/bilder/01/..%2f..%2fstand.json',
    '/bilder/',
  ])
    assert.equal((await fetch(new URL(unknown, url))).status, 404, unknown);

  const page = await browser.page(t);
  await page.goto(new URL('/politik/', url).href);
  const pictures = page.locator('main img');
  const shown = await pictures.count();
  assert.ok(shown > 10, `${shown} pictures`);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((img: HTMLImageElement) => img.decode());
    assert.ok((await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)) > 1);
  }
  assert.ok(encoded().length < 3 * shown, 'only what was asked for');

  await page.goto(article);
  const lead = page.locator('main img').first();
  await lead.evaluate((img: HTMLImageElement) => img.decode());
  const before = await lead.evaluate((img: HTMLImageElement) => img.currentSrc);
  writeFileSync(
    join(project, 'content/artikel/bild-150.jpg'),
    await drawing(1200, 1600, 'green').jpeg().toBuffer(),
  );
  await page.waitForFunction((old) => {
    const img = document.querySelector<HTMLImageElement>('main img');
    return img !== null && img.currentSrc !== old && img.complete && img.naturalWidth < img.naturalHeight;
  }, before);
});
