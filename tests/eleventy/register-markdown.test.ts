// Ordinary pages are Markdown like articles, and so are their mistakes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

const page = (text: string) => ({ 'content/seiten/leitbild.md': `---\ntitle: Leitbild\n---\n\n${text}` });

test('charts stand on ordinary pages', async (t) => {
  const paper = await aNewspaper(
    t,
    page('```diagramm\ntitel: Wir\n\nJahr; Leute\n2018; 12\n2019; {{ 7 | plus: 7 }}\n```\n'),
  );
  await paper.build({ allowEmpty: true });
  const html = Buffer.from((await paper.contents()).get('leitbild/index.html') ?? '', 'latin1').toString();
  assert.match(html, /<figcaption class="chart-title">Wir<\/figcaption>/);
  assert.match(html, /<td class="align-right">14<\/td>/);
});

const mistakes: Readonly<Record<string, readonly [text: string, told: RegExp]>> = {
  'a number in English notation': [
    '```diagramm\ntitel: Wir\n\nJahr; Leute\n2018; 1.5\n2019; 2\n```\n',
    /^content\/seiten\/leitbild\.md:9:7\n {2}Das ist keine Zahl in deutscher Schreibweise\.\n\n {2}9 \| 2018; 1\.5\n/m,
  ],
  'a sound that nobody has': [
    '![Hymne](/hymne.mp3)\n',
    /^content\/seiten\/leitbild\.md:5\n {2}Die Datei gibt es nicht\./m,
  ],
};

for (const [what, [text, told]] of Object.entries(mistakes)) {
  test(`${what} is told with file and line`, async (t) => {
    const paper = await aNewspaper(t, page(text));
    await assert.rejects(paper.build({ allowEmpty: true }), (error) => {
      assert.ok(error instanceof ContentErrors);
      assert.match(formatContentErrors(error.errors), told);
      return true;
    });
  });
}
