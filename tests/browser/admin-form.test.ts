import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { bundleAdmin } from '../../src/assets/bundle-admin.ts';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { useServer } from './static-server.ts';

const admin = { backend: 'github', repo: 'bote/zeitung', branch: 'main' } as const;
const folder = mkdtempSync(join(tmpdir(), 'depesche-admin-'));
after(() => rmSync(folder, { recursive: true }));
const browser = useBrowser();
const server = useServer(async () => {
  const cacheDir = join(folder, 'cache');
  const site = join(folder, 'site');
  for (const [path, content] of Object.entries(
    await bundleAdmin(admin, { projectDir: join(import.meta.dirname, '../..'), cacheDir, settings }),
  )) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  return site;
});

const old =
  '---\r\ntitle:  "Alt"   # Rest\r\nfremd: 1\r\ndate: 2026-11-27 17:52\r\n---\r\n\r\nText[^1].\r\n\r\n[^1]: Fuß  \r\n\r\n';
const file = 'content/artikel/2026/11/2026-11-27-alt.md';

test('a session in a local folder, from New York: a headline changes one line, new articles with pictures are published, nobody else is asked', async (t) => {
  const page = await browser.page(t, { timezoneId: 'America/New_York' });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(server.origin)) {
      elsewhere.push(request.url());
    }
  });
  await page.addInitScript(`
    window.folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('zeitung', { create: true });
    window.showDirectoryPicker = window.folder;
    window.fileAt = async (path, create) => {
      const names = path.split('/');
      let folder = await window.folder();
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
      return folder.getFileHandle(names.at(-1), { create });
    };
    window.put = async (path, text) => {
      const writer = await (await window.fileAt(path, true)).createWritable();
      await writer.write(text);
      await writer.close();
    };
    window.bytes = async (path) => {
      const file = await (await window.fileAt(path, false)).getFile();
      return new Uint8Array(await file.arrayBuffer()).toBase64();
    };
    window.read = async (path) => (await (await window.fileAt(path, false)).getFile()).text();
  `);
  const put = (path: string, text: string) =>
    page.evaluate(`window.put(${JSON.stringify(path)}, ${JSON.stringify(text)})`);
  const read = () => page.evaluate<string>(`window.read(${JSON.stringify(file)})`);
  await page.goto(`${server.origin}/admin/`);
  await put('.git/HEAD', 'ref: refs/heads/main');
  await put(file, old);
  await put('content/artikel/2026/11/2026-11-26-kaputt.md', '---\ntitle: "Kaputt\n---\n\nText.\n');
  await page.getByRole('button', { name: /lokal/i }).first().click();
  await page.getByText('Der Kopf ist in Zeile 3 nicht zu lesen').first().waitFor();
  await page.getByText('Alt', { exact: true }).first().click();
  const moment = page.getByRole('textbox', { name: 'Erscheinungsdatum' });
  assert.equal(await moment.inputValue(), '2026-11-27 17:52');
  await moment.fill('2026-03-08 02:30');
  await page.getByRole('textbox', { name: 'Überschrift' }).fill('Neuer Titel');
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await page.getByRole('textbox', { name: 'Überschrift' }).waitFor({ state: 'detached' });
  assert.equal(
    await read(),
    old.replace('"Alt"', '"Neuer Titel"').replace('2026-11-27 17:52', '2026-03-08 02:30'),
  );

  // Two articles of one month with a picture of the same name each.
  const jpeg = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  for (const title of ['Öl im Fluss', 'Ein Fest am Fluss']) {
    await page.goto(`${server.origin}/admin/#/collections/artikel/new`);
    await page.getByRole('textbox', { name: 'Überschrift' }).fill(title);
    const date = page.getByRole('textbox', { name: 'Erscheinungsdatum' });
    assert.match(await date.inputValue(), /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    await date.fill('2026-03-08 17:52');
    const chosen = page.locator('[data-key-path="image.src"] input[type=file]').first();
    // Sveltia takes a click only when it has drawn the whole form, and says nowhere that it has.
    while ((await chosen.count()) === 0) {
      const add = page.getByText(/Aufmacherbild.*hinzufügen/).first();
      await add.click({ timeout: 1_000 }).catch(() => {});
      await chosen.waitFor({ state: 'attached', timeout: 2_000 }).catch(() => {});
    }
    const picture = {
      name: 'foto.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.concat([jpeg, Buffer.from(title)]),
    };
    await chosen.setInputFiles(picture);
    await page.locator('[data-key-path="image.src"] img').first().waitFor();
    await page.locator('[data-key-path="image.alt"]').getByRole('textbox').fill('Der Fluss');
    await page
      .locator('[data-key-path="body"] textarea')
      .fill('---\ntitle: Im Text\n---\n\nAbsatz[^1].\n\n[^1]: Fußnote.');
    await page.getByRole('button', { name: 'Speichern' }).first().click();
    await date.waitFor({ state: 'detached' });
  }
  assert.deepEqual(elsewhere, []);

  const content = join(folder, 'content');
  for (const name of ['oel-im-fluss', 'ein-fest-am-fluss']) {
    const path = `artikel/2026/03/2026-03-08-${name}`;
    for (const file of [`${path}.md`, `${path}/foto.jpg`]) {
      const base64 = await page.evaluate<string>(`window.bytes(${JSON.stringify(`content/${file}`)})`);
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), Buffer.from(base64, 'base64'));
    }
    assert.equal(
      readFileSync(join(content, `${path}.md`), 'utf8'),
      `---
title: ${name === 'oel-im-fluss' ? 'Öl im Fluss' : 'Ein Fest am Fluss'}
date: 2026-03-08 17:52
image:
  src: 2026-03-08-${name}/foto.jpg
  alt: Der Fluss
---

---
title: Im Text
---

Absatz[^1].

[^1]: Fußnote.
`,
    );
  }
  // The build checks them as lint does.
  const site = await builtSite(content, { now: '2026-03-09T12:00', settings, search: false });
  const article = readFileSync(join(site, '2026/03/08/oel-im-fluss.html'), 'utf8');
  assert.match(article, /<img[^>]+alt="Der Fluss"/);
  assert.match(article, /title: Im Text/);
  assert.match(article, /17:52/);
});
