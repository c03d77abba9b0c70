// Whoever mends all that one build tells has mended all: no mistake waits behind another one.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { aNewspaper, type Newspaper } from './build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

/** What one build tells: `line message` by file below `content/`, sorted. */
async function told(paper: Newspaper): Promise<Record<string, string[]>> {
  const error = await paper.build().then(
    () => assert.fail('the build succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ContentErrors, String(error));
  const byFile = Object.groupBy(error.errors, ({ file }) => file.replace(/^content\//, ''));
  return Object.fromEntries(
    Object.entries(byFile)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, errors = []]) => [
        file,
        errors.map(({ line, message }) => `${line ?? ''} ${message}`).sort(),
      ]),
  );
}

const chart = '```diagramm\ntitel: Wir\n\nJahr; Leute\n2018; 1.5\n2019; 2\n```\n';
const good = '---\ntitle: Gut\ndate: 2019-12-05\nsection: Politik\n---\n';

const cases: Readonly<Record<string, readonly [text: string | Buffer, told: readonly string[]]>> = {
  'a wrong field, a missing picture in the text, a broken chart, a shortcode': [
    `---\ntitle: Rat\ndate: 2019-12-05\nautor: Ella\n---\n![Bild](fehlt.jpg)\n\n${chart}\n{{< tweet 1 >}}\n`,
    [
      '12 Das ist keine Zahl in deutscher Schreibweise.',
      '16 Diese Zeichen stammen aus Hugo (Shortcode) und stünden so in der Zeitung.',
      '4 Unbekanntes Feld „autor“.',
      '6 Das Bild gibt es nicht.',
    ],
  ],
  'a lead picture without a description that does not exist': [
    '---\ntitle: Rat\ndate: 2019-12-05\nimage:\n  src: fehlt.jpg\n---\nText\n',
    ['4 Dem Bild fehlt „alt“.', '5 Das Bild gibt es nicht.'],
  ],
  'a lead picture in one line that does not exist': [
    '---\ntitle: Rat\ndate: 2019-12-05\nimage: fehlt.jpg\n---\nText\n',
    ['4 Das Bild braucht eigene Felder.', '4 Das Bild gibt es nicht.'],
  ],
  'a head that is no YAML, a wrong field, a missing picture': [
    '---\ntitle: Kommentar: So nicht\ndate: 2019-12-05\nautor: Ella\n---\n![Bild](fehlt.jpg)\n',
    [
      '2 Der Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen.',
      '4 Unbekanntes Feld „autor“.',
      '6 Das Bild gibt es nicht.',
    ],
  ],
  'an impossible day and a missing film': [
    '---\ntitle: Rat\ndate: 2019-02-30\n---\n![Film](fehlt.mp4)\n',
    ['3 Den Tag „2019-02-30“ gibt es nicht.', '5 Die Datei gibt es nicht.'],
  ],
  'a control character and template marks of another system': [
    '---\ntitle: Rat\ndate: 2019-12-05\n---\nEin\u0007Text\n\n{{< youtube x >}}\n',
    [
      '5 Hier steht ein unsichtbares Steuerzeichen (U+0007).',
      '7 Diese Zeichen stammen aus Hugo (Shortcode) und stünden so in der Zeitung.',
    ],
  ],
  'another encoding, a wrong field, a missing picture': [
    Buffer.from('---\ntitle: Brücke\ndate: 2019-12-05\nautor: Ella\n---\n![Bild](fehlt.jpg)\n', 'latin1'),
    [
      '2 Die Datei ist nicht in UTF-8 gespeichert, sondern in Latin-1 (ISO 8859-1).',
      '4 Unbekanntes Feld „autor“.',
      '6 Das Bild gibt es nicht.',
    ],
  ],
  'only another encoding and a missing picture': [
    Buffer.from('---\ntitle: Brücke\ndate: 2019-12-05\n---\n![Bild](fehlt.jpg)\n', 'latin1'),
    [
      '2 Die Datei ist nicht in UTF-8 gespeichert, sondern in Latin-1 (ISO 8859-1).',
      '5 Das Bild gibt es nicht.',
    ],
  ],
  'a wrong field and the address of another article': [
    '---\ntitle: Rat\ndate: 2019-12-05\nslug: gut\nautor: Ella\n---\nText\n',
    [' Die Adresse „/2019/12/05/gut.html“ ist schon vergeben.', '5 Unbekanntes Feld „autor“.'],
  ],
  'a live blog with a wrong field and an entry without a time': [
    '---\ntitle: Rat\ndate: 2019-12-05\nliveblog: true\nautor: Ella\n---\n### Ohne Zeit\n\n![Bild](fehlt.jpg)\n',
    [
      '5 Unbekanntes Feld „autor“.',
      '7 Diesem Eintrag des Liveblogs fehlt die Uhrzeit.',
      '9 Das Bild gibt es nicht.',
    ],
  ],
  'a draft with a wrong field, whose picture may still be missing': [
    '---\ntitle: Rat\ndraft: true\ndate: 2019-12-05\nautor: Ella\n---\n![Bild](fehlt.jpg)\n',
    ['5 Unbekanntes Feld „autor“.'],
  ],
};

test('One build tells all mistakes of a file, of whatever kinds', async (t) => {
  const files = Object.keys(cases).map((what, index) => [`artikel/${index}.md`, what] as const);
  const paper = await aNewspaper(t, {
    'content/artikel/gut.md': good,
    ...Object.fromEntries(files.map(([file, what]) => [`content/${file}`, cases[what]?.[0] ?? ''])),
  });
  const all = await told(paper);
  for (const [file, what] of files) assert.deepEqual(all[file], cases[what]?.[1], what);
  assert.equal(Object.keys(all).length, files.length);
});

test('One build tells all over the whole newspaper: articles, former addresses, ordinary pages, public files', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/gut.md': good.replace('section:', 'aliases: [/politik/, /sw.js]\nsection:'),
    'content/artikel/feld.md': '---\ntitle: Rat\ndate: 2019-12-05\nautor: Ella\n---\nText\n',
    'content/artikel/bild.md': '---\ntitle: Rat\ndate: 2019-12-05\n---\n![Bild](fehlt.jpg)\n',
    'content/artikel/brief.docx': 'PK',
    'content/seiten/Seite (2) [neu].md': '---\ntitel: Zwei\n---\n{{ "a" | gibtesnicht }}\n',
    'content/seiten/feld.md': '---\ntitel: Kontakt\n---\nText\n',
    'content/seiten/bild.md': '---\ntitle: Bild\n---\n![Bild](/fehlt.jpg)\n',
    'content/seiten/layout.md': '---\ntitle: Layout\nlayout: gibt-es-nicht\n---\nText\n',
    'content/seiten/filter.md': '---\ntitle: Filter\n---\n{{ "a" | gibtesnicht }}\n',
    'content/seiten/kultur.md': '---\ntitle: Kultur\n---\nText\n',
    'content/seiten/a.md': '---\ntitle: A\npermalink: /x/\n---\nText\n',
    'content/seiten/b.md': '---\ntitle: B\npermalink: /x/\n---\nText\n',
  });
  const all = await told(paper);
  const rivals = all['seiten/a.md'] ?? all['seiten/b.md'];
  assert.match(rivals?.join() ?? '', /Zwei Seiten haben dieselbe Adresse/);
  assert.deepEqual(
    Object.keys(all).filter((file) => !/^seiten\/[ab]\.md$/.test(file)),
    [
      'artikel/bild.md',
      'artikel/brief.docx',
      'artikel/feld.md',
      'artikel/gut.md',
      'seiten/Seite (2) [neu].md',
      'seiten/bild.md',
      'seiten/feld.md',
      'seiten/filter.md',
      'seiten/kultur.md',
      'seiten/layout.md',
    ],
  );
});
