// What `npm run lint -- --fix` mends, and what it leaves to people.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { yamlFields } from '../../src/article/yaml-fields.ts';
import { fixBytes } from '../../src/lint/fix-files.ts';
import { fileNameOf } from '../article/error-cases.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from '../newspaper/settings.ts';

const file = 'artikel/2019/12/2019-12-05-rat.md';
const errorsOf = (text: string, name = file) => {
  const result = readArticle({ file: name, hash: '', text }, settings);
  return result.ok ? [] : result.errors;
};
const fixed = (text: string, name = file): string =>
  String(fixBytes(name, Buffer.from(text), settings)?.bytes ?? text);
const head = (line: string): string => `---\ntitle: Rat\n${line}\n---\nEin Satz.\n`;

const mended: readonly [before: string, after: string][] = [
  ['author: Ella Muster', 'authors: Ella Muster'],
  ['autor: Ella Muster', 'authors: Ella Muster'],
  ['entwurf: true # bis Montag', 'draft: true # bis Montag'],
  ['Ressort: Politik', 'section: Politik'],
  ['vorspann: Der Rat tagt.', 'lead: Der Rat tagt.'],
  ['sectoin: Politik', 'section: Politik'],
  ['keywords: [Rat, Stadt]', 'tags: [Rat, Stadt]'],
  ['lead: Rat: Es bleibt dabei', 'lead: "Rat: Es bleibt dabei"'],
  ['lead: Er sagt "Nein": So nicht', `lead: 'Er sagt "Nein": So nicht'`],
  ['lead: @rathaus antwortet', 'lead: "@rathaus antwortet"'],
  ['lead: %-Rechnung', 'lead: "%-Rechnung"'],
  ['lead: *Exklusiv* aus dem Rat', 'lead: "*Exklusiv* aus dem Rat"'],
  ['lead: &Co. ist da', 'lead: "&Co. ist da"'],
  ['lead: ! Achtung', 'lead: "! Achtung"'],
  ['lead: Die Nummer #1', 'lead: "Die Nummer #1"'],
  ['lead: #Lautertal sucht', 'lead: "#Lautertal sucht"'],
  ['lead: "So nicht", sagt der Rat', `lead: '"So nicht", sagt der Rat'`],
  ['lead:Der Rat tagt.', 'lead: Der Rat tagt.'],
  ['tags: [@rat, *stern]', 'tags: ["@rat", "*stern"]'],
  ['tags:\n  - Haushalt: Streit\n  - Rat', 'tags:\n  - "Haushalt: Streit"\n  - Rat'],
  ['tags:\n\t- Rat', 'tags:\n  - Rat'],
  ['section: [Politik]', 'section: Politik'],
  ['draft: ja', 'draft: true'],
  ['draft: "nein" # noch', 'draft: false # noch'],
  ['breaking: nein', 'breaking: false'],
  ['breaking: ja', 'breaking: true'],
  ['liveblog: nein', 'liveblog: false'],
  ['reads: 12.345', 'reads: 12345'],
  ['updated: 24.12.2019, 17.52 Uhr', 'updated: 2019-12-24 17:52'],
  ['updated: 24. 12. 2019', 'updated: 2019-12-24'],
  ['datum: 5. Dezember 2019', 'date: 2019-12-05'],
  ['aktualisiert: 24.12.2019, 17.52 Uhr', 'updated: 2019-12-24 17:52'],
  ['entwurf: ja', 'draft: true'],
  ['gelesen: 1.475', 'reads: 1475'],
  ['updated: 5. Dezember 2019', 'updated: 2019-12-05'],
  ['updated: 05 Dezember 2019 # Nachtrag', 'updated: 2019-12-05 # Nachtrag'],
  ['updated: "6. Dez. 2019, 9 Uhr"', 'updated: 2019-12-06 09:00'],
  ['updated: 1. märz 2020 um 17.52 Uhr', 'updated: 2020-03-01 17:52'],
  ['updated: 1. Sept. 2020', 'updated: 2020-09-01'],
  ['lead: Der\u0008 Rat', 'lead: Der Rat'],
  ['lead: Der\u000bRat', 'lead: Der Rat'],
  ['lead: \u0084So nicht\u0093', 'lead: „So nicht“'],
];

test('What has one sure remedy is mended, each line by itself', () => {
  for (const [before, after] of mended) {
    assert.equal(fixed(head(before)), head(after), before);
    assert.deepEqual(errorsOf(head(after)), [], after);
  }
  assert.equal(fixed('----\ntitle: Rat\n---\nEin Satz.\n'), '---\ntitle: Rat\n---\nEin Satz.\n');
  assert.equal(fixed('---\ntitle: Rat\n---\nEin\u0007 Satz.\n'), '---\ntitle: Rat\n---\nEin Satz.\n');
});

test('What somebody has to decide stays as it is', () => {
  for (const line of [
    'lead: Der Rat tagt # noch prüfen',
    'subtitle: Der Rat',
    'farbe: blau',
    'author: Ella\nauthors: Emil',
    'section: [Politik, Kultur]',
    'section: Politk',
    'draft: vielleicht',
    'updated: 24.12.2019 gegen Mittag',
    'updated: 24.12.2019, 25.70 Uhr',
    'datum: 5. Dezember 2019 abends',
    'entwurf: vielleicht',
    'updated: 24. Dezember 2019 abends',
    'updated: 31. Februar 2020',
    'updated: 5. Dezibel 2019',
    'updated: 2019-02-30',
    // Behind a name `#` would cut off what an editor noted, and behind another it does.
    'autorin: Ella # frei',
    'lead: Rat: Es bleibt\n  dabei',
    'lead: "Rat',
    'image: rat.jpg',
    'image: ![Der Rat](rat.jpg)',
    'tags: Rat; Stadt',
    'sponsored: Sägewerk Harms',
    'breaking: 24.12.2019 abends',
    'lead: eins\nlead: zwei',
    'lead: Der\u0085Rat',
  ]) {
    const text = head(line);
    assert.notDeepEqual(errorsOf(text), [], line);
    const [first] = line.split('\n');
    assert.ok(fixed(text).includes(`${first}\n`), fixed(text));
  }
});

test('Other encodings become UTF-8 where they are sure; what is a guess stays', () => {
  const text = '---\ntitle: Über Größe – „so nicht“\n---\nÄrger für 5 €.\r\n';
  const latin = Buffer.from(text.replace(/[–„“€]/g, '-'), 'latin1');
  const windows = Buffer.from(
    [...text].map(
      (letter) => ({ '–': 0x96, '„': 0x84, '“': 0x93, '€': 0x80 })[letter] ?? letter.charCodeAt(0),
    ),
  );
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const [bytes, wanted] of [
    [latin, text.replace(/[–„“€]/g, '-')],
    [windows, text],
    [wide, text],
    [Buffer.from(wide).swap16(), text],
    [Buffer.from(text, 'utf16le'), text],
  ] as const) {
    assert.equal(String(fixBytes(file, bytes, settings)?.bytes), wanted);
  }
  const partly = Buffer.concat([Buffer.from(`${text}öäü`), Buffer.from([0xe4])]);
  assert.equal(fixBytes(file, partly, settings), undefined);
});

test('Comments, order, blank lines, indentation and line ends stay', () => {
  const before =
    '\ufeff---\r\n# Kommentar: bleibt\r\ntitle:   Rat\r\n\r\nentwurf:   true  # noch\r\nautor: Ella\r\ntags:\r\n    - Haushalt: Streit\r\n---\r\n\r\n  Text # so.  \r\n';
  const after = before
    .replace('autor:', 'authors:')
    .replace('entwurf:', 'draft:')
    .replace('Haushalt: Streit', '"Haushalt: Streit"');
  assert.equal(fixed(before), after);
});

test('Ordinary pages are mended, too', () => {
  assert.equal(
    fixed('---\ntitel: Kontakt: Wir\n---\nText.\n', 'seiten/kontakt.md'),
    '---\ntitle: "Kontakt: Wir"\n---\nText.\n',
  );
});

/** Mistakes that come together: lines of a head, good and bad. */
const lines = fc.uniqueArray(
  fc.constantFrom(
    ...mended.map(([line]) => line),
    'kicker: Dachzeile',
    '# Bemerkung',
    '',
    'source: dpa',
    'lead: "Rat',
    'farbe: blau',
    'draft: vielleicht',
    'aliases: /alt',
    'image: rat.jpg',
    'lead: Der Rat tagt # noch prüfen',
  ),
  { maxLength: 6 },
);
const files = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n'), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map(([some, end, body]) =>
    ['---', 'title: Rat', ...some.flatMap((line) => line.split('\n')), '---', body, ''].join(end),
  );
const key = ({ rule, message }: { rule: string; message: string }): string => `${rule} ${message}`;
/** Words without the marks that mending adds or takes. */
const words = (text: string): string => text.replace(/[\s"'\\\p{Cc}]/gu, '');

test('One mistake that stays keeps no other from being mended in the same run', () => {
  const text =
    '---\ntitle: Rat\nlead: "Rat\ndraft: "nein" # noch\ntags:\n  - Haushalt: Streit\n  - Rat\n---\n\n';
  const once = fixed(text);
  assert.match(once, /^draft: false # noch$/m);
  assert.match(once, /^ {2}- "Haushalt: Streit"$/m);
  assert.equal(fixed(once), once);
});

test('Law: mending twice is mending once; no mistake comes new; what is behind the head stays to the byte', () => {
  fc.assert(
    fc.property(files, (text) => {
      const once = fixed(text);
      assert.equal(fixed(once), once);
      const before = errorsOf(text);
      const after = errorsOf(once);
      if (before.length === 0) assert.equal(once, text);
      assert.ok(after.length <= before.length);
      const known = before.map(key);
      assert.deepEqual(
        after.map(key).filter((one) => !known.includes(one)),
        [],
      );
      assert.equal(once.split('\n').length, text.split('\n').length);
    }),
    { numRuns: 100 },
  );
});

test('Law: nothing changes but the lines that are named; other fields keep their values, the text below its bytes', () => {
  let count = 0;
  fc.assert(
    fc.property(files, (text) => {
      const work = fixBytes(file, Buffer.from(text), settings);
      if (errorsOf(text).length === 0) assert.equal(work, undefined);
      if (work === undefined) return;
      count += 1;
      const once = String(work.bytes);
      const named = new Set(work.mended.map(({ line }) => line));
      const [old, now] = [text, once].map((one) => one.split('\n'));
      for (const [index, line] of (old ?? []).entries()) {
        if (!named.has(index + 1)) assert.equal(now?.[index], line);
      }
      const [was, is] = [splitFrontMatter(text), splitFrontMatter(once)];
      assert.equal(is.body, was.body);
      const [read, mended] = [yamlFields(was.frontMatter), yamlFields(is.frontMatter)];
      if (!read.ok) return;
      assert.ok(mended.ok);
      const touched = [...named].map((line) => old?.[line - 1] ?? '').join('\n');
      for (const [field, value] of Object.entries(read.fields)) {
        // A list's items stand below its name.
        const isTouched = touched.includes(field) || (Array.isArray(value) && /^\s*- /m.test(touched));
        if (!isTouched) assert.deepEqual(mended.fields[field], value, field);
      }
    }),
    { numRuns: 50 },
  );
  assert.ok(count >= 15, `${count} files were mended`);
});

test('Law: the words of every broken file stay; what is mended is a text, its place, and nothing else', () => {
  const folder = join(import.meta.dirname, '../errors');
  let count = 0;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const path = `artikel/2019/12/${fileNameOf(name.slice(0, -3))}`;
    const once = fixed(text, path);
    if (once !== text) count += 1;
    assert.equal(fixed(once, path), once, name);
    const changed = text.split('\n').flatMap((line, index) => {
      const now = once.split('\n')[index] ?? '';
      return line === now ? [] : [[line, now] as const];
    });
    for (const [before, after] of changed) {
      // A renamed field, a number, a date, a yes: mended as the table above says; every other line keeps its words.
      const isValue =
        /^[\s-]*(?:draft|noindex|sponsored|ai|prominent|reads|breaking|liveblog|date|until|updated|section|entwurf|datum|gelesen|aufrufe)\b/i.test(
          before,
        );
      const value = (line: string) => words(line.replace(/^\s*[\p{L}_]+:/u, ''));
      if (!isValue && after !== '---') assert.equal(value(after), value(before), name);
    }
  }
  assert.ok(count >= 20, `${count} files were mended`);
});
