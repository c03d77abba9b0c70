// The handbook's ten minutes with the form, step by step, as it names the buttons and fields: from a token to an article on
// the site. Its words are read from the handbook, so that it cannot say other ones than the form shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { github, Repository } from '../admin/git-hosts.ts';
import { aNewspaper } from '../pipeline/build-in.ts';
import { useBrowser } from './browser.ts';
import { answerBy, openArticle, photo, save, signIn, useForm } from './form-session.ts';

const admin = { backend: 'github', repo: 'bote/zeitung', branch: 'main' } as const;
const browser = useBrowser();
const server = useForm(admin);

/** Steps of the way by form: the word in bold type, and what stands in quotation marks. */
function handbookSteps(): { readonly name: string; readonly text: string; readonly quoted: string[] }[] {
  const handbook = readFileSync(resolve(import.meta.dirname, '../../content/README.md'), 'utf8');
  const way = handbook.split('### Mit dem Formular')[1]?.split('\n### ')[0] ?? '';
  return [...way.matchAll(/^\d\. \*\*(.+?)\*\*(.*)$/gm)].map(([, name = '', text = '']) => ({
    name,
    text,
    quoted: [...text.matchAll(/„(.+?)“/g)].map(([, word = '']) => word),
  }));
}

test('who follows the handbook by the form has an article on the site, in the time and with the words that were typed', async (t) => {
  const [signing, writing, picturing, saving] = handbookSteps();
  const [, title = '', text = ''] =
    /(\p{Lu}\p{L}+) und (\p{Lu}\p{L}+) genügen/u.exec(writing?.text ?? '') ?? [];
  const [token, create, picture, alt, draft] = [signing, writing, picturing, saving].flatMap(
    (step) => step?.quoted ?? [],
  );
  assert.ok(token && create && picture && alt && draft && title && text && saving, 'steps of the handbook');

  const repository = new Repository(admin.repo, admin.branch, { 'content/artikel/.gitkeep': '' });
  const host = github(repository, 'https://api.github.com', 'https://api.github.com/graphql');
  const page = await browser.page(t, { timezoneId: 'Asia/Kolkata' });
  const refused = await answerBy(page, host, 'https://api.github.com');
  await signIn(page, server, host, token);

  await openArticle(page, page.locator(`button[data-label="${create}"]`));
  const field = (label: string): Locator =>
    page
      .locator('[data-key-path]')
      .filter({ has: page.locator('h4', { hasText: new RegExp(`^${label}$`) }) })
      .last();
  /** Fields are made as they come into view. */
  const toggle = async (label: string): Promise<void> => {
    await page.getByRole('textbox').first().hover();
    while ((await field(label).count()) === 0) await page.mouse.wheel(0, 500);
    await field(label).getByRole('switch').click();
  };
  await field(title).getByRole('textbox').fill('Öl läuft in die Lauter');
  // Clocks here show this hour twice, and those of Kolkata another one: it stays as it is typed.
  await field('Erscheinungsdatum').getByRole('textbox').fill('2019-10-27 02:30');
  await field('Ressort').getByRole('combobox').click();
  await page.getByRole('option', { name: 'Politik' }).click();
  await field('Vorspann').locator('textarea').fill('Die Wehr fischt ein Fass heraus.');
  await field(text).locator('textarea').fill('Ein Fass ist umgekippt.\n\nDie Wehr hilft.');
  // The form marks where the field's name begins and ends for those who read to the left.
  await page.getByText(new RegExp(`^\u2068?${picture.replace(' ', '\u2069? ')}$`)).click();
  const file = page.locator('[data-key-path="image.src"]');
  await file
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Fass am Ufer.jpg', mimeType: 'image/jpeg', buffer: await photo('Fass') });
  await file.locator('img').first().waitFor();
  await field(alt).getByRole('textbox').fill('Ein Fass liegt im Wasser.');
  await field('Bildnachweis').getByRole('textbox').fill('Ella Harms');
  await toggle(draft);
  assert.ok(await page.getByRole('button', { name: saving.name, exact: true }).isVisible());
  await save(page);
  const place = 'content/artikel/2019/10/2019-10-27-oel-laeuft-in-die-lauter';
  const written = (hour: string, more: string): string => `---
title: Öl läuft in die Lauter
date: 2019-10-27 ${hour}
section: Politik
lead: Die Wehr fischt ein Fass heraus.
image:
  src: 2019-10-27-oel-laeuft-in-die-lauter/Fass am Ufer.jpg
  alt: Ein Fass liegt im Wasser.
  credit: Ella Harms
${more}---

Ein Fass ist umgekippt.

Die Wehr hilft.
`;
  assert.equal(String(repository.files.get(`${place}.md`)), written('02:30', 'draft: true\n'));
  const newspaper = await aNewspaper(t, Object.fromEntries(repository.files));
  const [asked, ...more] = await gatherFindings(newspaper.options);
  assert.deepEqual([asked?.rule, ...more], ['date-overlap']);

  // The check asks which of the two it was, and it is not on the site before somebody says so.
  await openArticle(page, page.getByText('Öl läuft in die Lauter', { exact: true }).first());
  await field('Erscheinungsdatum').getByRole('textbox').fill('2019-10-27 02:30 +01:00');
  await toggle(draft);
  await save(page);
  assert.equal(String(repository.files.get(`${place}.md`)), written('02:30 +01:00', ''));
  assert.deepEqual(refused, []);

  await newspaper.write(Object.fromEntries(repository.files));
  assert.deepEqual(await gatherFindings(newspaper.options), []);
  await newspaper.build();
  const address = '2019/10/27/oel-laeuft-in-die-lauter.html';
  const files = await newspaper.contents();
  const shown = Buffer.from(files.get(address) ?? '', 'latin1').toString();
  assert.match(shown, /<h1>Öl läuft in die Lauter<\/h1>/);
  assert.match(shown, /<img[^>]+alt="Ein Fass liegt im Wasser\."/);
  assert.match(shown, /class="figure-credit">Bild: Ella Harms</);
  assert.match(shown, /<p>Die Wehr hilft\.<\/p>/);
  assert.match(shown, /<time datetime="2019-10-27T02:30:00\+01:00"/);
  assert.match(files.get('politik/index.html') ?? '', new RegExp(address));
});
