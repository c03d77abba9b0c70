import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { goldenSite } from './golden/golden-site.ts';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // The readers’ settings act at once and send nothing: there is nothing to submit.
  rules: { 'wcag/h32': 'off' },
});

test('every page is valid HTML', async () => {
  const site = await goldenSite();
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 50, `${pages.length} pages`);
  const wrong: string[] = [];
  for (const page of pages) {
    const report = await judge.validateString(await readFile(join(site, page), 'utf8'));
    for (const { messages } of report.results) {
      for (const { ruleId, line, column, message } of messages) {
        wrong.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});
