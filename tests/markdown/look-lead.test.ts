// A text that is looked at is parsed once: the lead that comes out of it is the one of the text alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { filesBelow } from '../../src/content/files-below.ts';
import { leadOf } from '../../src/markdown/lead.ts';
import * as fc from '../law/fast-check.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { look, render } from './a-renderer.ts';

/** Blocks of text, of which one alone says what the lead is. */
const blocks = [
  '![Das Rathaus](rathaus.jpg "Im Licht. Foto: dpa")',
  '![Eins](a.jpg) ![Zwei](b.jpg)',
  'Davor ![Das Rathaus](rathaus.jpg) und danach. Noch ein Satz.',
  '[![Film](bild.jpg)](film.mp4)',
  '![Film](film.mp4 "Was man sieht")',
  '[Ein Video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
  '<p>Roh <b>gesetzt</b>, mit <img src="a.jpg" alt="Bild"> darin.</p>',
  'Ein <span class="x">Wort</span> mit <script>alert(1)</script> darin.',
  '```diagramm\ntitel: Stimmen\n| Partei | Stimmen |\n| A | 3 |\n| B | 4 |\n```',
  'Ein [Verweis](/a.html) und ein [schlechter](javascript:alert) dazu.',
  'Zum [Artikel](../11/2019-11-28-bruecke.md) geht es hier.',
  'Mit Note[^1] und ^[einer zweiten] gleich dabei.',
  '[^1]: Die Note selbst.',
  'Die [Stadt] baut.\n\n[Stadt]: https://stadt.example/',
  '## Eine Überschrift {#kosten}',
  '## Bild ![da](a.jpg) in der Überschrift',
  '- eins\n- zwei',
  '1. Dezember 2019\n2. Dezember 2019',
  '> „Ein Zitat“, sagte er.',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '{{< kurz >}}',
  'Er sagte "ja" - und ging. 1.200 Euro am 5. Dezember.',
  '*Hervorgehoben* und **fett**, https://rathaus.example/ dabei.',
  '&nbsp;',
  ':::',
];

test('the lead of a text that is looked at is that of the text, whatever stands before and after it', () => {
  for (const block of blocks) assert.equal(look(block).lead(), leadOf(block), block);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...blocks), { minLength: 2, maxLength: 4 }), (chosen) => {
      const body = chosen.join('\n\n');
      assert.equal(look(body).lead(), leadOf(body));
    }),
    { numRuns: 500 },
  );
});

test('so it is of every article of the newspaper', () => {
  const files = filesBelow(contentDir).filter((file) => file.endsWith('.md'));
  assert.ok(files.length > 20);
  for (const file of files) {
    const { body } = splitFrontMatter(readFileSync(join(contentDir, file), 'utf8'));
    assert.equal(look(body).lead(), leadOf(body), file);
  }
});

test('a text with picture, chart and link is parsed once when it is read, and once when it is shown', (t) => {
  const body = [blocks[0], blocks[10], blocks[11], 'Und ein Satz am Ende.'].join('\n\n');
  const parse = t.mock.method(MarkdownIt.prototype, 'parse');
  const found = look(body);
  assert.equal(found.pictures.length, 1);
  assert.equal(found.lead(), leadOf(blocks[11] ?? ''));
  const times = parse.mock.calls.filter((call) => call.arguments[0] === body).length;
  assert.equal(times, 1);
  render(body);
  assert.equal(parse.mock.calls.filter((call) => call.arguments[0] === body).length, 2);
});
