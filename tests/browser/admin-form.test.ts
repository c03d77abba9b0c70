import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { openArticle, photo, save, typeArticle, useForm, watchForOthers } from './form-session.ts';

const admin = { backend: 'github', repo: 'bote/zeitung', branch: 'main' } as const;
const folder = mkdtempSync(join(tmpdir(), 'depesche-admin-'));
after(() => rmSync(folder, { recursive: true }));
const browser = useBrowser();
const server = useForm(admin);

const old =
  '---\r\ntitle:  "Alt"   # Rest\r\nfremd: 1\r\ndate: 2026-11-27 17:52\r\n---\r\n\r\nText[^1].\r\n\r\n[^1]: Fuß  \r\n\r\n';
const file = 'content/artikel/2026/11/2026-11-27-alt.md';

test('a session in a local folder, from New York: a headline changes one line, new articles with pictures are published, nobody else is asked', async (t) => {
  const page = await browser.page(t, { timezoneId: 'America/New_York' });
  const elsewhere = watchForOthers(page, [server.origin]);
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
  await openArticle(page, page.getByText('Alt', { exact: true }).first());
  const moment = page.getByRole('textbox', { name: 'Erscheinungsdatum' });
  assert.equal(await moment.inputValue(), '2026-11-27 17:52');
  await moment.fill('2026-03-08 02:30');
  await page.getByRole('textbox', { name: 'Überschrift' }).fill('Neuer Titel');
  await save(page);
  assert.equal(
    await read(),
    old.replace('"Alt"', '"Neuer Titel"').replace('2026-11-27 17:52', '2026-03-08 02:30'),
  );

  // Two articles of one month with a picture of the same name each.
  for (const title of ['Öl im Fluss', 'Ein Fest am Fluss']) {
    await typeArticle(page, {
      title,
      date: '2026-03-08 17:52',
      picture: await photo(title),
      alt: 'Der Fluss',
      body: '---\ntitle: Im Text\n---\n\nAbsatz[^1].\n\n[^1]: Fußnote.',
    });
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
