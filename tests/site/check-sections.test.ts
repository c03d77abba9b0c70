import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { readNewspaper } from '../../src/newspaper/read-newspaper.ts';
import { isEngineSegment } from '../../src/plan/engine-segments.ts';
import { checkSections } from '../../src/site/check-sections.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

/** What is told about a newspaper with these sections. */
function told(t: TestContext, ...sections: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-ressorts-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const lines = sections.map((section) => `  - ${section}\n`).join('');
  writeFileSync(join(folder, 'newspaper.yaml'), `name: Bote\nurl: https://bote.example\nsections:\n${lines}`);
  return formatContentErrors(checkSections(folder, readNewspaper(folder)));
}

test('a section with an address of the site’s own is refused with its line', (t) => {
  assert.equal(
    told(t, 'name: Politik', 'name: Suche', 'name: Rückblick\n    slug: "2019"'),
    `content/newspaper.yaml:5:11
  Das Ressort „Suche“ hätte die Adresse /suche/, die der Website selbst gehört.

  5 |   - name: Suche
    |           ^

  Erwartet: eine Adresse, die frei ist
  Abhilfe:  Geben Sie dem Ressort einen eigenen slug, zum Beispiel slug: ressort-suche.
  Mehr:     content/README.md#section-reserved

content/newspaper.yaml:7:11
  Das Ressort „Rückblick“ hätte die Adresse /2019/, die der Website selbst gehört.

  7 |     slug: "2019"
    |           ^

  Erwartet: eine Adresse, die frei ist
  Abhilfe:  Geben Sie dem Ressort einen eigenen slug, zum Beispiel slug: ressort-2019.

2 Fehler in 1 Datei.
`,
  );
});

for (const name of [
  'Archiv',
  'Thema',
  'Autor',
  'Newsticker',
  'Meistgelesen',
  'Merkliste',
  'Offline',
  'Assets',
  'Bilder',
  'Medien',
  'Seite',
  'Feeds',
  'Sitemap',
  '"2031"',
  '"0001"',
]) {
  test(`a section ${name} is refused, and one with the advised slug is not`, (t) => {
    const text = told(t, `name: ${name}`);
    assert.match(text, /^content\/newspaper\.yaml:4:11\n/);
    const slug = /Beispiel (slug: \S+)\./.exec(text)?.[1] ?? '';
    assert.equal(told(t, `name: ${name}\n    ${slug}`), '');
  });
}

for (const name of ['Themen', 'Bild', 'Suchen & Finden', '"20190"', '"201"', 'Index', 'News']) {
  test(`a section ${name} is nobody else’s`, (t) => assert.equal(told(t, `name: ${name}`), ''));
}

test('every file of a site lies in a section, below an address of the engine, or at the root', async (t) => {
  const article = (fields: string) => `---\ntitle: Rat\nsection: Politik\n${fields}---\nText\n`;
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-05-a.md': article('authors: Ella\ntags: Rat\n'),
    'content/artikel/2019-12-04-b.md': article('liveblog: true\n').replace(
      'Text',
      '### 10:00 Eins\n\n![Ton](ton.mp3)',
    ),
    'content/artikel/ton.mp3': Buffer.from('ID3\u0004\0\0\0\0\0\0'),
  });
  await paper.build({ search: true });
  const slugs = settings.sections.map(({ slug }) => slug);
  const others = [...(await paper.contents()).keys()].filter((path) => {
    const [first = '', ...rest] = path.split('/');
    return rest.length > 0 && !first.startsWith('.') && !slugs.includes(first) && !isEngineSegment(first);
  });
  assert.deepEqual(others, []);
});
