import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { fileStamp } from '../../src/content/file-stamp.ts';
import { looksUnchanged } from '../../src/content/looks-unchanged.ts';
import { contentReader } from '../../src/site/read-content.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';

/** What an editor is told about a file with this text. */
function told(t: TestContext, body: string): string {
  const contentDir = mkdtempSync(join(tmpdir(), 'depesche-inhalt-'));
  t.after(() => rmSync(contentDir, { recursive: true }));
  const file = 'artikel/2019/12/2019-12-05-rat.md';
  mkdirSync(dirname(join(contentDir, file)), { recursive: true });
  writeFileSync(join(contentDir, file), `---\ntitle: Der Rat tagt\n---\n\n${body}`);
  const [result] = contentReader(contentDir, settings, new Map())([file]);
  assert.ok(result !== undefined && result !== null && 'errors' in result, 'nothing is wrong');
  return formatContentErrors(result.errors);
}

test('A picture in the text that lies outside of content/ is told with its line', (t) => {
  assert.equal(
    told(t, 'Text.\n\n![Wir](../../../../wir.jpg)\n'),
    `content/artikel/2019/12/2019-12-05-rat.md:7
  Ein Bild im Text liegt nicht im Ordner „content“.

  7 | ![Wir](../../../../wir.jpg)
    | ^

  Gefunden: ../../../../wir.jpg
  Erwartet: eine Bilddatei neben dem Artikel oder mit „/“ am Anfang ab dem Ordner „content“
  Abhilfe:  Legen Sie das Bild neben den Artikel und nennen Sie nur den Dateinamen.
  Mehr:     content/README.md#picture-outside-content

1 Fehler in 1 Datei.
`,
  );
});

test('All mistakes in a chart are told with line and column', (t) => {
  assert.equal(
    told(
      t,
      '```diagramm\nart: torte\n\n| Liste | Stimmen |\n| Offene Stadt | 2.318 |\n| Bürgerliste | 1.5 |\n```\n',
    ),
    `content/artikel/2019/12/2019-12-05-rat.md:5:1
  Dem Diagramm fehlt die Überschrift.

  5 | \`\`\`diagramm
    | ^

  Erwartet: titel: Stimmen bei der Kommunalwahl
  Abhilfe:  Schreiben Sie in die Zeile darunter titel: und was das Diagramm zeigt.
  Mehr:     content/README.md#chart-title

content/artikel/2019/12/2019-12-05-rat.md:6:6
  Diese Art von Diagramm gibt es nicht.

  6 | art: torte
    |      ^

  Gefunden: torte
  Erwartet: art: balken oder art: linie
  Abhilfe:  Schreiben Sie balken für Mengen im Vergleich, linie für einen Verlauf.
  Mehr:     content/README.md#chart-kind

content/artikel/2019/12/2019-12-05-rat.md:10:17
  Das ist keine Zahl in deutscher Schreibweise.

  10 | | Bürgerliste | 1.5 |
     |                 ^

  Gefunden: 1.5
  Erwartet: eine Zahl wie 2.318 oder 1,46; die Einheit des ganzen Diagramms steht bei einheit
  Abhilfe:  Meinten Sie 1,5? Der Punkt trennt nur Tausender.
  Mehr:     content/README.md#chart-number

3 Fehler in 1 Datei.
`,
  );
});

test('a file looks unchanged as long as its size, its times and its inode are those it was read with', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'a.md');
  writeFileSync(file, 'Text.');
  utimesSync(file, 1, 1);
  const stamp = fileStamp(lstatSync(file));
  const known = { article: anArticle({ day: '2019-12-05', slug: 'a' }), stamp };
  assert.ok(looksUnchanged('a.md', known, dir));
  assert.ok(!looksUnchanged('a.md', { ...known, stamp: 0 }, dir));
  assert.ok(!looksUnchanged('fort.md', known, dir));
  writeFileSync(join(dir, 'b.md'), 'Text!');
  utimesSync(join(dir, 'b.md'), 1, 1);
  renameSync(join(dir, 'b.md'), file);
  assert.ok(!looksUnchanged('a.md', known, dir), 'another file of equal size and time');
});

test('`ai: image` labels the lead picture where the article has no other one', (t) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'depesche-inhalt-'));
  t.after(() => rmSync(contentDir, { recursive: true }));
  mkdirSync(join(contentDir, 'artikel'));
  const isLabelled = (ai: string, body: string): boolean => {
    const head = `title: Der Rat tagt\ndate: 2019-12-05\nai: ${ai}\nimage:\n  src: a.jpg\n  alt: Ein Bild`;
    writeFileSync(join(contentDir, 'artikel/a.md'), `---\n${head}\n---\n${body}\n`);
    const [result] = contentReader(contentDir, settings, new Map())(['artikel/a.md']);
    assert.ok(result && 'article' in result);
    return result.article.image?.ai === true;
  };
  assert.deepEqual(
    [
      isLabelled('image', 'Text.'),
      isLabelled('[text, image]', 'Text.'),
      isLabelled('text', 'Text.'),
      isLabelled('image', '![Noch eins](b.jpg)'),
    ],
    [true, true, false, false],
  );
});
