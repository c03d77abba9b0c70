// The form in the browser (`/admin/`) as a site has it, and what an editor does there.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { bundleAdmin } from '../../src/assets/bundle-admin.ts';
import { bothPolicies, formPolicy, securityHeaders } from '../../src/hosting/headers.ts';
import type { AdminSetting } from '../../src/settings.ts';
import type { GitHost } from '../admin/git-hosts.ts';
import { settings } from '../newspaper/settings.ts';
import { type StaticServer, useServer } from './static-server.ts';

/** A site with nothing but the form, sent with the headers that hosts are told; called once for each form, outside tests. */
export function useForm(admin: AdminSetting): StaticServer {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-admin-'));
  after(() => rmSync(folder, { recursive: true }));
  const headers = {
    ...securityHeaders,
    'Content-Security-Policy': bothPolicies(securityHeaders, formPolicy({ admin }) ?? ''),
  };
  return useServer(
    async () => {
      const site = join(folder, 'site');
      const projectDir = join(import.meta.dirname, '../..');
      const options = { projectDir, cacheDir: join(folder, 'cache'), settings };
      const files = await bundleAdmin(admin, options);
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        writeFileSync(join(site, path), content);
      }
      return site;
    },
    { headers },
  );
}

/** What happens in a page that should not, as it happens: requests to others, and what the policy refuses. */
export function watchForOthers(page: Page, own: readonly string[]): readonly string[] {
  const others: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:blob|data):/.test(url) && !own.some((start) => url.startsWith(start))) others.push(url);
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) others.push(message.text());
  });
  return others;
}

/** Has `host` answer what the page asks at `api`. @returns what was refused, as it happens */
export async function answerBy(page: Page, host: GitHost, api: string): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.route(`${new URL(api).origin}/**`, async (route) => {
    const request = route.request();
    const headers = await request.allHeaders();
    const open = { 'access-control-allow-origin': '*' };
    try {
      assert.equal(headers.authorization, host.authorization);
      const { status, type, body } = host.answer({
        method: request.method(),
        url: new URL(request.url()),
        headers,
        body: request.postData() ?? '',
      });
      await route.fulfill({ status, headers: { ...open, ...(type && { 'content-type': type }) }, body });
    } catch (error) {
      refused.push(String(error));
      await route.fulfill({ status: 422, headers: open, json: { message: String(error) } });
    }
  });
  return refused;
}

/** Signs in with the host's token. @param button that begins it, as it is called */
export async function signIn(
  page: Page,
  { origin }: StaticServer,
  { token }: GitHost,
  button = 'Mit Zugriffstoken anmelden',
): Promise<void> {
  await page.goto(`${origin}/admin/`);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('textbox', { name: 'Persönliches Zugriffstoken' }).fill(token);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

/** A photograph whose bytes nobody else has. */
export async function photo(mark: string): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([jpeg, Buffer.from(mark)]);
}

export interface TypedArticle {
  readonly title: string;
  readonly date: string;
  /** Uploaded as `foto.jpg`. */
  readonly picture: Buffer;
  readonly alt: string;
  readonly body: string;
}

/**
 * Opens an article in the form.
 * @param opener that is clicked for it
 */
export async function openArticle(page: Page, opener: Locator): Promise<void> {
  await opener.click();
  await changed(page);
}

/**
 * Waits until one view has taken the other's place. Editors can neither click nor type before; a script that does it all
 * the same leaves a form that shows what it does not hold.
 */
async function changed(page: Page): Promise<void> {
  await page.locator(':root:not(:active-view-transition)').waitFor({ state: 'attached' });
}

/** Fills in the form for a new article and saves it. @param page that shows the list of articles */
export async function typeArticle(page: Page, article: TypedArticle): Promise<void> {
  await openArticle(page, page.getByRole('button', { name: 'Neuen Eintrag anlegen' }));
  await page.getByRole('textbox', { name: 'Überschrift' }).fill(article.title);
  const date = page.getByRole('textbox', { name: 'Erscheinungsdatum' });
  // Now, as the newspaper's clock shows it.
  assert.match(await date.inputValue(), /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
  await date.fill(article.date);
  const chosen = page.locator('[data-key-path="image.src"] input[type=file]').first();
  await page
    .getByText(/Aufmacherbild.*hinzufügen/)
    .first()
    .click();
  await chosen.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: article.picture });
  await page.locator('[data-key-path="image.src"] img').first().waitFor();
  await page.locator('[data-key-path="image.alt"]').getByRole('textbox').fill(article.alt);
  await page.locator('[data-key-path="body"] textarea').fill(article.body);
  await save(page);
}

/** Saves the article that is open, and waits until it has gone. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await page.getByRole('textbox', { name: 'Überschrift' }).waitFor({ state: 'detached' });
  await changed(page);
}
