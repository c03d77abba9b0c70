// `npm run dev` as an editor and a developer see it: in a copy of the project, with a real browser.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { useBrowser } from '../browser/browser.ts';
import { freePort } from '../browser/free-port.ts';
import { projectCopy } from '../eleventy/project-copy.ts';

const browser = useBrowser();

/** Starts the server on a small newspaper and waits until it has built. */
async function start(t: TestContext) {
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
  const project = await projectCopy(t, newspaper);
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
      if (said.includes('Waiting for changes')) heard.resolve();
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
