import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { bundleAdmin } from '../../src/assets/bundle-admin.ts';
import { settings } from '../newspaper/settings.ts';
import { useBrowser } from './browser.ts';
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

test('in a local folder another headline changes one line of the file, also in New York, and nobody else is asked', async (t) => {
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
  assert.deepEqual(elsewhere, []);
});
