// Where editors are told that a picture or a film is missing.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadPictures } from '../../src/site/load-pictures.ts';

const head = '---\ntitle: Rat\n---\n';
const image = { file: 'artikel/haus.jpg', alt: 'Haus' };

const cases: readonly {
  readonly what: string;
  readonly text: string;
  readonly shows: { readonly image?: typeof image; readonly pictures: readonly string[] };
  readonly place: readonly [line: number, column: number, source: string];
}[] = [
  {
    what: 'the picture of the head, also when the text names it first',
    text: '---\ntitle: haus.jpg\nimage:\n  src: haus.jpg\n  alt: Haus\n---\n',
    shows: { image, pictures: [] },
    place: [4, 8, '  src: haus.jpg'],
  },
  {
    what: 'a picture in the text',
    text: `${head}Ein Satz.\n\nUnd ![Haus](haus.jpg) hier.\n`,
    shows: { pictures: ['artikel/haus.jpg'] },
    place: [6, 13, 'Und ![Haus](haus.jpg) hier.'],
  },
  {
    what: 'a name that is percent-encoded in the text',
    text: `${head}![Haus](altes%20haus.jpg)\n`,
    shows: { pictures: ['artikel/altes haus.jpg'] },
    place: [4, 9, '![Haus](altes%20haus.jpg)'],
  },
  {
    what: 'a picture in another folder',
    text: `${head}![Haus](../bilder/haus.jpg)\n`,
    shows: { pictures: ['bilder/haus.jpg'] },
    place: [4, 19, '![Haus](../bilder/haus.jpg)'],
  },
  {
    what: 'lines that end as in Windows, behind a byte order mark',
    text: '\ufeff---\r\ntitle: Rat\r\n---\r\n![Haus](haus.jpg)\r\n',
    shows: { pictures: ['artikel/haus.jpg'] },
    place: [4, 9, '![Haus](haus.jpg)'],
  },
  {
    what: 'a name that stands in the text in no way that is known',
    text: `${head}![Haus](h&#97;us.jpg)\n`,
    shows: { pictures: ['artikel/haus.jpg'] },
    place: [1, 1, '---'],
  },
  {
    what: 'a film',
    text: `${head}![Flug](flug.mp4)\n`,
    shows: { pictures: ['artikel/flug.mp4'] },
    place: [4, 9, '![Flug](flug.mp4)'],
  },
];

for (const { what, text, shows, place } of cases) {
  test(`a missing file is told with file, line and column: ${what}`, async (t) => {
    const contentDir = mkdtempSync(join(tmpdir(), 'depesche-bilder-'));
    t.after(() => rmSync(contentDir, { recursive: true }));
    mkdirSync(join(contentDir, 'artikel'));
    writeFileSync(join(contentDir, 'artikel/rat.md'), text);
    const { errors } = await loadPictures(contentDir, [{ file: 'artikel/rat.md', ...shows }], new Map());
    const [line, column, source] = place;
    assert.deepEqual(
      errors.map(({ file, line, column, source }) => ({ file, line, column, source })),
      [{ file: 'content/artikel/rat.md', line, column, source }],
    );
  });
}
