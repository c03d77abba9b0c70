import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, anArticle, articleFile } from '../pipeline/build-in.ts';

const markdownOnly = { settings: { ...settings, pages: 'markdown' } } as const;
const article = { [articleFile]: anArticle('Ein Artikel') };

test('where pages are Markdown alone, template marks in them are text', async (t) => {
  const { build, folder } = await aNewspaper(t, {
    ...article,
    'content/seiten/leitbild.md': '---\ntitle: Leitbild\n---\nSieben: \\{{ 3 | plus: 4 }}\n',
  });
  await build(markdownOnly);
  assert.match(
    await readFile(join(folder, '_site/leitbild/index.html'), 'utf8'),
    /Sieben: \{\{ 3 \| plus: 4 \}\}/,
  );
});

const templates: Readonly<Record<string, string>> = {
  'a.njk': '{{ 1 }}',
  'a.liquid': '{{ 1 }}',
  'a.11ty.ts': 'globalThis.ran = true; export default () => "";',
  'a.11ty.js': 'globalThis.ran = true; export default () => "";',
  'a.html': '{{ 1 }}',
  'seiten.11tydata.js': 'globalThis.ran = true; export default {};',
  'a.11tydata.json': '{}',
  'seiten.json': '{ "layout": false }',
  '_data/x.js': 'globalThis.ran = true; export default 1;',
  'tief/unten/a.webc': '<p>',
};
for (const [name, text] of Object.entries(templates)) {
  test(`where pages are Markdown alone, ${name} is refused before anything runs`, async (t) => {
    const { build } = await aNewspaper(t, { ...article, [`content/seiten/${name}`]: text });
    await assert.rejects(build(markdownOnly), (error: unknown) => {
      assert.ok(error instanceof ContentErrors);
      assert.deepEqual(
        error.errors.map(({ file }) => file),
        [`content/seiten/${name}`],
      );
      return true;
    });
    assert.equal('ran' in globalThis, false);
  });
}

test('front-matter that is a program is no front-matter', async (t) => {
  for (const pages of ['markdown', 'templates'] as const) {
    const { build } = await aNewspaper(t, {
      ...article,
      'content/seiten/a.md': '---js\nglobalThis.ran = true; ({ title: "A" })\n---\nText.\n',
    });
    await assert.rejects(build({ settings: { ...settings, pages } }), ContentErrors);
    assert.equal('ran' in globalThis, false);
  }
});
