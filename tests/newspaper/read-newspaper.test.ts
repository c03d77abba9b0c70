import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { newspaperJsonSchema, newspaperJsonSchemaFile } from '../../src/newspaper/json-schema.ts';
import { parseNewspaper, readNewspaper } from '../../src/newspaper/read-newspaper.ts';
import { basePath } from '../../src/settings.ts';
import { contentDir } from './content-dir.ts';

const least = 'name: Kleiner Bote\nurl: https://bote.example\nsections:\n  - name: Stadt & Land\n';

function settings(text: string) {
  const read = parseNewspaper(text);
  assert.ok(read.ok, read.ok ? '' : formatContentErrors(read.errors));
  return read.settings;
}

test('name, address and one section make a newspaper; all else is as it comes', () => {
  const { name, claim, siteUrl, zone, sections, defaultSection, listSize, search } = settings(least);
  assert.deepEqual(
    { name, claim, siteUrl, zone, sections, defaultSection, listSize, search },
    {
      name: 'Kleiner Bote',
      claim: '',
      siteUrl: 'https://bote.example',
      zone: 'Europe/Berlin',
      sections: [
        {
          slug: 'stadt-und-land',
          name: 'Stadt & Land',
          description: 'Alle Artikel im Ressort Stadt & Land.',
        },
      ],
      defaultSection: 'stadt-und-land',
      listSize: 20,
      search: true,
    },
  );
});

test('what the file says counts, Windows line ends and a byte order mark do not matter', () => {
  const text = `\ufeff${least}search: false\nlists:\n  page: 7\n  ticker: 0\nbreakingHours: 3\ntimezone: Europe/Vienna\n`;
  for (const file of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
    const { search, listSize, tickerLength, breakingHours, zone, newsfeedLength } = settings(file);
    assert.deepEqual(
      { search, listSize, tickerLength, breakingHours, zone, newsfeedLength },
      {
        search: false,
        listSize: 7,
        tickerLength: 0,
        breakingHours: 3,
        zone: 'Europe/Vienna',
        newsfeedLength: 50,
      },
    );
  }
});

for (const [written, siteUrl, base] of [
  ['https://a.example', 'https://a.example', ''],
  ['https://a.example/', 'https://a.example', ''],
  ['HTTPS://A.Example', 'https://a.example', ''],
  ['https://name.github.io/bote', 'https://name.github.io/bote', '/bote'],
  ['https://name.github.io/bote/', 'https://name.github.io/bote', '/bote'],
  ['https://a.example:8443/presse/Bote-2/', 'https://a.example:8443/presse/Bote-2', '/presse/Bote-2'],
] as const) {
  test(`a newspaper may lie in a folder of its host: ${written}`, () => {
    const read = settings(least.replace('https://bote.example', written));
    assert.deepEqual([read.siteUrl, basePath(read)], [siteUrl, base]);
  });
}

test('a section is named by name or slug, in any case', () => {
  for (const written of ['Stadt & Land', 'stadt & land', 'stadt-und-land']) {
    assert.equal(settings(`${least}defaultSection: ${written}\n`).defaultSection, 'stadt-und-land');
  }
});

/** Whole messages; what stands between place and remedy is the same machinery for all of them. */
const wrong: readonly { what: string; text: string; message: string }[] = [
  {
    what: 'an unknown field that resembles a known one',
    text: `${least}adress: https://x.example\nserch: false\n`,
    message: `content/newspaper.yaml:5:1
  Unbekanntes Feld „adress“.

  5 | adress: https://x.example
    | ^

  Erwartet: eines der Felder name, claim, description, url, timezone, sections, defaultSection, accent, type, reads, readsEvery, social, fediverse, publisher, feeds, textMining, security, admin, lists, breakingHours, pages, host, changeLog, search, offline, shareCardsSince, inlineStyleSince
  Abhilfe:  Löschen Sie „adress“ oder wählen Sie eines der bekannten Felder.
  Mehr:     content/README.md#newspaper-unknown-field

content/newspaper.yaml:6:1
  Unbekanntes Feld „serch“.

  6 | serch: false
    | ^

  Erwartet: eines der Felder name, claim, description, url, timezone, sections, defaultSection, accent, type, reads, readsEvery, social, fediverse, publisher, feeds, textMining, security, admin, lists, breakingHours, pages, host, changeLog, search, offline, shareCardsSince, inlineStyleSince
  Abhilfe:  Benennen Sie „serch“ in „search“ um.

2 Fehler in 1 Datei.
`,
  },
  {
    what: 'an unknown field of a section',
    text: 'name: A\nurl: https://a.example\nsections:\n  - nam: Politik\n    name: Politik\n',
    message: `content/newspaper.yaml:4:5
  Unbekanntes Feld „nam“ unter „sections“.

  4 |   - nam: Politik
    |     ^

  Erwartet: eines der Felder name, slug, description
  Abhilfe:  Gemeint ist wohl „name“, das es hier schon gibt: Behalten Sie eines von beiden.
  Mehr:     content/README.md#newspaper-unknown-field

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'a number that is none',
    text: `${least}lists:\n  page: zwanzig\n`,
    message: `content/newspaper.yaml:6:9
  Bei „page“ steht etwas anderes, als dort stehen kann.

  6 |   page: zwanzig
    |         ^

  Gefunden: zwanzig
  Erwartet: eine ganze Zahl von 1 bis 200
  Abhilfe:  Schreiben Sie zum Beispiel page: 20.
  Mehr:     content/README.md#newspaper-field-form

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'sections that are only named',
    text: 'name: A\nurl: https://bote.example\nclaim: B\ndescription: C\nsections: [Politik]\n',
    message: `content/newspaper.yaml:5:12
  Bei „sections“ steht etwas anderes, als dort stehen kann.

  5 | sections: [Politik]
    |            ^

  Gefunden: Politik
  Erwartet: eingerückte Felder: name, slug, description
  Abhilfe:  Schreiben Sie zum Beispiel sections: und darunter eingerückt - name: Politik.
  Mehr:     content/README.md#newspaper-field-form

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'an address without its scheme',
    text: 'name: A\nurl: bote.example\nsections:\n  - name: Politik\n',
    message: `content/newspaper.yaml:2:6
  Bei „url“ steht etwas anderes, als dort stehen kann.

  2 | url: bote.example
    |      ^

  Gefunden: bote.example
  Erwartet: eine Adresse mit https://
  Abhilfe:  Schreiben Sie zum Beispiel url: https://ulmenrieder-bote.example.
  Mehr:     content/README.md#newspaper-field-form

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'what must be there and is not',
    text: 'name: A\n',
    message: `content/newspaper.yaml
  Das Feld „url“ fehlt.
  Erwartet: eine Adresse mit https://
  Abhilfe:  Schreiben Sie url: https://ulmenrieder-bote.example.
  Mehr:     content/README.md#newspaper-missing-field

content/newspaper.yaml
  Das Feld „sections“ fehlt.
  Erwartet: eine Liste von Ressorts
  Abhilfe:  Schreiben Sie sections: und darunter eingerückt - name: Politik.

2 Fehler in 1 Datei.
`,
  },
  {
    what: 'two sections of one address',
    text: 'name: A\nurl: https://a.example\nsections:\n  - name: Kultur\n  - name: KULTUR\n',
    message: `content/newspaper.yaml:5:11
  Zwei Ressorts haben die Adresse /kultur/: „Kultur“ und „KULTUR“.

  5 |   - name: KULTUR
    |           ^

  Erwartet: für jedes Ressort eine eigene Adresse
  Abhilfe:  Geben Sie einem der beiden einen eigenen slug, zum Beispiel slug: kultur-2.
  Mehr:     content/README.md#newspaper-section-twice

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'a default section that does not exist',
    text: `${least}defaultSection: Sport\n`,
    message: `content/newspaper.yaml:5:17
  Das Ressort „Sport“ gibt es nicht.

  5 | defaultSection: Sport
    |                 ^

  Erwartet: eines von Stadt & Land
  Abhilfe:  Schreiben Sie zum Beispiel defaultSection: Stadt & Land.
  Mehr:     content/README.md#newspaper-default-section

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'a colour without quotation marks, which YAML takes for a remark',
    text: `${least}accent: #0b665f\n`,
    message: `content/newspaper.yaml:5:9
  Was hinter # steht, gilt als Bemerkung und würde fehlen.

  5 | accent: #0b665f
    |         ^

  Erwartet: ein Text in Anführungszeichen
  Abhilfe:  Setzen Sie den Text in Anführungszeichen: accent: "#0b665f".
  Mehr:     content/README.md#text-cut-by-hash

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'a colour that is hard to read',
    text: `${least}accent: "#ff6600"\n`,
    message: `content/newspaper.yaml:5:9
  Text in dieser Farbe ist auf hellem Grund schwer zu lesen: Der Kontrast ist kleiner als 4,5 : 1.

  5 | accent: "#ff6600"
    |         ^

  Gefunden: #ff6600
  Erwartet: eine dunklere Farbe (WCAG 2.2, 1.4.3)
  Abhilfe:  Schreiben Sie accent: "#ca3e00".
  Mehr:     content/README.md#newspaper-accent

1 Fehler in 1 Datei.
`,
  },
  {
    what: 'a text with a colon that YAML takes for fields',
    text: `description: Nachrichten: aus der Stadt\n${least}`,
    message: `content/newspaper.yaml:1:25
  Der Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen.

  1 | description: Nachrichten: aus der Stadt
    |                         ^

  Erwartet: ein Text in Anführungszeichen
  Abhilfe:  Setzen Sie den Text in Anführungszeichen: description: "Nachrichten: aus der Stadt".
  Mehr:     content/README.md#colon-in-text

1 Fehler in 1 Datei.
`,
  },
];

for (const { what, text, message } of wrong) {
  test(`a newspaper’s file with ${what} is refused with place and remedy`, () => {
    const read = parseNewspaper(text);
    assert.equal(read.ok ? 'accepted' : formatContentErrors(read.errors), message);
  });
}

/** Of each kind of field some values that are none; all of them are refused in words of their own field. */
const refused: readonly [field: string, ...values: string[]][] = [
  ['name', '""', '"  "', '[A]', '{ a: b }'],
  [
    'url',
    '/zeitung',
    'ftp://a.example',
    'https://a.example/?x=1',
    'https://a.example/#x',
    'https://a.example/zeitung%20neu/',
    'https://a.example/a(b)/',
    'https://a.example/größe/',
    'https://u@a.example',
    'javascript:alert(1)',
  ],
  ['timezone', 'Berlin', 'Europe/Ulmenried', 'MESZ?'],
  ['search', 'ja', '1', 'True!'],
  ['pages', 'html', 'true', 'Markdown'],
  ['accent', 'blau', '"0b665f"', '"#0b665g"'],
  ['breakingHours', '0', '-1', '1.5', '1e3', '9999', 'zwölf'],
  ['shareCardsSince', '1.1.2026', '2026-13-01', '2026-02-30', 'nie'],
  ['type', 'Newsreader', 'arial', '[literata]'],
  ['reads', 'ja', 'false', 'Auto'],
  ['fediverse', 'bote', '"@bote"', '"@bote@mastodon"', 'https://mastodon.example/@bote'],
  ['publisher', 'Verlag', '[Verlag]'],
  ['social', 'Mastodon', 'https://mastodon.example/@bote'],
  ['lists', '20', '[20]'],
  ['sections', 'Politik', '[]', '[Politik]'],
];
for (const [field, ...values] of refused) {
  for (const value of values) {
    test(`${field}: ${value} is refused`, () => {
      const lines = least.split('\n').filter((line) => !line.startsWith(`${field}:`));
      if (field === 'sections') lines.splice(lines.indexOf('  - name: Stadt & Land'), 1);
      const read = parseNewspaper(`${lines.join('\n')}${field}: ${value}\n`);
      assert.equal(read.ok, false);
      assert.ok(
        !read.ok && read.errors.every(({ message, remedy }) => message !== '' && remedy !== undefined),
      );
      assert.ok(
        !read.ok && read.errors.some(({ message }) => message.includes(`„${field}“`)),
        JSON.stringify(read),
      );
    });
  }
}

test('a folder without the file is told how to get one', () => {
  assert.throws(() => readNewspaper(resolve(contentDir, 'artikel')), {
    errors: [
      {
        file: 'content/newspaper.yaml',
        rule: 'newspaper-missing',
        message: 'Die Datei mit den Angaben zur Zeitung fehlt.',
        expected: 'eine Datei mit mindestens name, url und sections',
        remedy: 'Legen Sie sie mit „npm run new“ an.',
      },
    ],
  });
});

test('the committed JSON Schema is that of the code: npm run schema', () => {
  const file = resolve(import.meta.dirname, '../..', newspaperJsonSchemaFile);
  assert.equal(readFileSync(file, 'utf8'), newspaperJsonSchema());
});
