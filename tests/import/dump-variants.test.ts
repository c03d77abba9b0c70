// Page dumps in every form that pages and crawlers give them: the right values, and nothing lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceItem } from '../../src/import/imported-article.ts';
import { readDump } from '../../src/import/read-dump.ts';
import { sourceText } from '../../src/import/source-text.ts';
import { archive, type Files } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

interface Parts {
  readonly title?: string;
  readonly again?: string;
  readonly date?: string;
  readonly count?: string;
  readonly text?: string;
  readonly end?: string;
}

const usualEnd = 'Tags: Rat, Netz\n\nNewsticker 06 Dezember 2019 Andere Meldung\nImpressum';
const page = ({
  title = 'Brücke gesperrt',
  again = title,
  date = '05 Dezember 2019',
  count = 'Gelesen: 1475',
  text = 'Erster Absatz.\n\nZweiter Absatz.',
  end = usualEnd,
}: Parts = {}): string => `${title}\n\n  ${date}    ${count}\n  ${again}\n\n${text}\n\n${end}\n`;

/** Title, date, reads, paragraphs, tags. */
type Values = readonly [string, string | undefined, number | undefined, readonly string[], readonly string[]];
const usual: Values = [
  'Brücke gesperrt',
  '2019-12-05',
  1475,
  ['Erster Absatz.', 'Zweiter Absatz.'],
  ['Rat', 'Netz'],
];
const valuesOf = ({ title, date, reads, body, tags }: SourceItem): Values => [
  title,
  date,
  reads,
  body.format === 'text' ? body.paragraphs : [],
  tags,
];
const read = (text: string) => readDump('a.txt', text, 'Europe/Berlin');

const dates: Readonly<Record<string, string | undefined>> = {
  '5. Mär 2019': '2019-03-05',
  '5. März 2019': '2019-03-05',
  '5. Maerz 2019': '2019-03-05',
  '05 MÄRZ 2019': '2019-03-05',
  '5 Ma\u0308rz 2019': '2019-03-05',
  '3. Mrz. 2019': '2019-03-03',
  '1. Jänner 2019': '2019-01-01',
  '1. Jänn. 2019': '2019-01-01',
  '28. Febr. 2019': '2019-02-28',
  '5. Sept. 2019': '2019-09-05',
  '5. Dezember 2019': '2019-12-05',
  '05Dezember2019': '2019-12-05',
  '05.12.2019': '2019-12-05',
  '5. 12. 2019': '2019-12-05',
  '5.12.19': '2019-12-05',
  '5.12.98': '1998-12-05',
  '05-12-2019': '2019-12-05',
  '2019-12-05': '2019-12-05',
  '2019/12/05': '2019-12-05',
  '2019-12-05T23:30:00Z': '2019-12-06 00:30',
  '2019-12-05T10:00:00.000+01:00': '2019-12-05 10:00',
  '05\u00a0Dezember\u202f2019': '2019-12-05',
  'Donnerstag, den 5. Dezember 2019': '2019-12-05',
  'Do., 05.12.2019, 17.52 Uhr': '2019-12-05 17:52',
  'Veröffentlicht am 5. Dezember 2019': '2019-12-05',
  'Stand: 05.12.2019': '2019-12-05',
  'am 5.12.2019': '2019-12-05',
  'December 5, 2019': '2019-12-05',
  'Dezember 2019, 05': '2019-12-05',
  '2019, 5. Dezember': '2019-12-05',
  '1. Feber 2019': '2019-02-01',
  '1 May 2019': '2019-05-01',
  '31 Februar 2019': undefined,
  '05/12/2019': undefined,
  'vor drei Tagen': undefined,
};
for (const [date, expected] of Object.entries(dates)) {
  test(`a dump of „${date}“ is of ${expected ?? 'no day, and that is told'}`, () => {
    const { articles, notes } = read(page({ date }));
    assert.deepEqual(articles.map(valuesOf), [usual.with(1, expected)]);
    assert.equal(notes.length, expected === undefined ? 1 : 0);
  });
}

const counts: Readonly<Record<string, number | undefined>> = {
  'Gelesen: 1.475': 1475,
  'Gelesen: 1 475': 1475,
  'Gelesen: 1\u00a0475': 1475,
  'Gelesen: 1\u202f475': 1475,
  'Gelesen: 1’475': 1475,
  "Gelesen: 1'475": 1475,
  'Gelesen: 1,475': 1475,
  'Gelesen: 12 345 678': 12_345_678,
  'Gelesen: 0': 0,
  'GELESEN:5': 5,
  'gelesen (7)': 7,
  '| Gelesen: 5 mal': 5,
  '1475 mal gelesen': 1475,
  '– 1.475 Aufrufe': 1475,
  'Aufrufe: 12x': 12,
  'Gelesen:': undefined,
  'Gelesen: –': undefined,
  'Gelesen: k. A.': undefined,
  '': undefined,
  '\n  Gelesen: 1475': 1475,
};
for (const [count, expected] of Object.entries(counts)) {
  test(`a dump with „${count.trim()}“ was read ${expected ?? 'nobody knows how many'} times`, () => {
    const { articles, notes } = read(page({ count }));
    assert.deepEqual(articles.map(valuesOf), [usual.with(2, expected)]);
    assert.deepEqual(notes, []);
  });
}

test('what else stands in the line of the date is told, and the count comes over', () => {
  for (const [count, reads, more] of [
    ['Gelesen: 1475 | Autor: Redaktion', 1475, 'Autor: Redaktion'],
    ['Gelesen: 1475 Kommentare: 3', 1475, 'Kommentare: 3'],
    ['Gelesen: 1,4 Tsd.', undefined, '1,4 Tsd.'],
  ] as const) {
    const { articles, notes } = read(page({ count }));
    assert.deepEqual(articles.map(valuesOf), [usual.with(2, reads)]);
    assert.match(notes[0]?.message ?? '', new RegExp(`Nicht übernommen wurde daraus „${more}“`));
  }
});

const titles: readonly (readonly [what: string, parts: Parts, title: string])[] = [
  ['quotes', { title: '„Ach“, sagte "er"' }, '„Ach“, sagte "er"'],
  ['a colon', { title: 'Rat: Brücke: gesperrt' }, 'Rat: Brücke: gesperrt'],
  ['a hash', { title: '# 1 im Land' }, '# 1 im Land'],
  ['the word of the furniture', { title: 'Newsticker: Rat tagt' }, 'Newsticker: Rat tagt'],
  ['the word of the tags', { title: 'Tags: was sie nützen' }, 'Tags: was sie nützen'],
  ['a day and nothing else', { title: '5. Dezember 2019' }, '5. Dezember 2019'],
  ['a day in figures', { title: '05.12.2018' }, '05.12.2018'],
  ['the very day', { title: '05 Dezember 2019' }, '05 Dezember 2019'],
  ['a day, and the count in another line', { title: '3. Mai 2018', count: '\nGelesen: 1475' }, '3. Mai 2018'],
  ['a day, once only', { title: '9. November 1989', again: '' }, '9. November 1989'],
  ['the word of the count', { title: 'Gelesen: 5 Bücher' }, 'Gelesen: 5 Bücher'],
  ['the word of the count, once only', { title: 'Gelesen: 5 Bücher', again: '' }, 'Gelesen: 5 Bücher'],
  ['a count', { title: 'Gelesen: 5' }, 'Gelesen: 5'],
  ['a count in front', { title: '3 mal gelesen, nie verstanden' }, '3 mal gelesen, nie verstanden'],
  ['a day and a count', { title: '5. Mai 2018: Gelesen: 12' }, '5. Mai 2018: Gelesen: 12'],
  ['a date in front', { title: '5. Dezember 2019: Rat tagt' }, '5. Dezember 2019: Rat tagt'],
  [
    'two lines',
    { title: 'Brücke\nwieder gesperrt', again: 'Brücke wieder gesperrt' },
    'Brücke wieder gesperrt',
  ],
  ['two lines twice', { title: 'Brücke\nwieder gesperrt' }, 'Brücke wieder gesperrt'],
  [
    'an end that is cut off',
    { title: 'Aserbaidschan und Pakistan erörtern …', again: 'Aserbaidschan und Pakistan erörtern Übungen' },
    'Aserbaidschan und Pakistan erörtern Übungen',
  ],
  [
    'an end that is cut off where it stands again',
    {
      title: 'Aserbaidschan und Pakistan erörtern Übungen',
      again: 'Aserbaidschan und Pakistan erörtern ...',
    },
    'Aserbaidschan und Pakistan erörtern Übungen',
  ],
  ['capitals above', { title: 'STRASSE UND BRÜCKE', again: 'Straße und Brücke' }, 'Straße und Brücke'],
  ['capitals below', { title: 'Straße und Brücke', again: 'STRASSE UND BRÜCKE' }, 'Straße und Brücke'],
  ['other quotes', { title: '„Ach“ – so', again: '"Ach" - so' }, '„Ach“ – so'],
  ['other quotes above', { title: '"Ach" - so', again: '„Ach“ – so' }, '„Ach“ – so'],
  ['the newspaper behind it', { title: 'Rat tagt | Kreisblatt', again: 'Rat tagt' }, 'Rat tagt | Kreisblatt'],
  ['three times', { again: 'Brücke gesperrt\n\nBrücke gesperrt' }, 'Brücke gesperrt'],
  [
    'twice above the date',
    { title: 'Brücke gesperrt\n\nBrücke gesperrt', again: 'Brücke gesperrt' },
    'Brücke gesperrt',
  ],
];
for (const [what, parts, title] of titles) {
  test(`a dump's headline has ${what}`, () => {
    const { articles, notes } = read(page(parts));
    assert.deepEqual(articles.map(valuesOf), [usual.with(0, title)]);
    assert.deepEqual(notes, []);
    // Further below in a file, too.
    const below = read(`${page()}${page(parts)}`).articles.map(valuesOf);
    assert.deepEqual(below, [usual, usual.with(0, title)]);
  });
}

const both = ['Erster Absatz.', 'Zweiter Absatz.'];
const ends: readonly (readonly [
  what: string,
  parts: Parts,
  paragraphs: readonly string[],
  tags: readonly string[],
])[] = [
  ['no tags, no furniture', { end: '' }, both, []],
  ['no tags', { end: 'Newsticker\nImpressum' }, both, []],
  ['furniture in capitals', { end: 'Tags: Rat\n\nNEWSTICKER\nImpressum' }, both, ['Rat']],
  [
    'tags over two lines',
    { end: 'Tags: Rat,\nNetz, Neue\nBrücke\n\nNewsticker' },
    both,
    ['Rat', 'Netz', 'Neue Brücke'],
  ],
  ['tags below their word', { end: 'Tags:\n\nRat, Netz\n\nNewsticker' }, both, ['Rat', 'Netz']],
  ['tags that go on behind a blank line', { end: 'Tags: Rat,\n\nNetz\n\nNewsticker' }, both, ['Rat', 'Netz']],
  ['tags with hashes and bars', { end: 'Tags: #Rat | #Netz\n\nNewsticker' }, both, ['Rat', 'Netz']],
  ['tags that are there twice', { end: 'Tags: Rat, Rat;Netz\n\nNewsticker' }, both, ['Rat', 'Netz']],
  ['empty tags and furniture', { end: 'Tags: ,\n\nNewsticker' }, both, []],
  [
    'text behind the tags',
    { end: 'Tags: Rat, Netz\n\nMehr dazu lesen Sie morgen.\n\nNewsticker' },
    [...both, 'Mehr dazu lesen Sie morgen.'],
    ['Rat', 'Netz'],
  ],
  [
    'a sentence that begins with „Tags:“, and no tags',
    { text: 'Tags: waren damals große Mode, sagt er.\n\nZweiter Absatz.', end: 'Newsticker' },
    ['Tags: waren damals große Mode, sagt er.', 'Zweiter Absatz.'],
    [],
  ],
  [
    'both words in the text',
    { text: 'Tags: Mode von einst\n\nNewsticker sind beliebt.\n\nTags: das war es.' },
    ['Tags: Mode von einst', 'Newsticker sind beliebt.', 'Tags: das war es.'],
    ['Rat', 'Netz'],
  ],
  [
    'a sentence with „Newsticker“ and nothing behind it',
    { text: 'Erster Absatz.\n\nNewsticker sind beliebt, sagt der Rat.', end: '' },
    ['Erster Absatz.', 'Newsticker sind beliebt, sagt der Rat.'],
    [],
  ],
  [
    'the word „Newsticker“ before tags and no furniture',
    { text: 'Newsticker 2019 im Rückblick\n\nZweiter Absatz.', end: 'Tags: Rat' },
    ['Newsticker 2019 im Rückblick', 'Zweiter Absatz.'],
    ['Rat'],
  ],
  [
    'a compound of „Newsticker“',
    { text: 'Newsticker-Redaktion\n\nEnde', end: '' },
    ['Newsticker-Redaktion', 'Ende'],
    [],
  ],
  [
    'tags in the furniture, too',
    { end: `${usualEnd}\n\nTags: Wetter, Sport\nKontakt` },
    both,
    ['Rat', 'Netz'],
  ],
  ['no text', { text: '' }, [], ['Rat', 'Netz']],
  ['tags in quotation marks', { end: 'Tags: "Rat", „Netz“\n\nNewsticker' }, both, ['Rat', 'Netz']],
  [
    'a list, whose items are a paragraph each',
    { text: 'Es kamen:\n\n- der Rat,\n  ganz\n- das Netz\n\n1. eins\n2. zwei\n3. drei' },
    ['Es kamen:', '- der Rat, ganz', '- das Netz', '1. eins', '2. zwei', '3. drei'],
    ['Rat', 'Netz'],
  ],
  [
    'a list right below its sentence',
    { text: 'Es kamen:\n• der Rat\n• das Netz\n\nNacheinander:\n1) eins\n2) zwei\n3) drei' },
    ['Es kamen:', '• der Rat', '• das Netz', 'Nacheinander:', '1) eins', '2) zwei', '3) drei'],
    ['Rat', 'Netz'],
  ],
  [
    'a first line that says something else than the headline',
    { text: 'Brücke\n\nZweiter Absatz.' },
    ['Brücke', 'Zweiter Absatz.'],
    ['Rat', 'Netz'],
  ],
  ['vertical tabs', { text: 'Erster\vAbsatz.\n\nZweiter Absatz.' }, both, ['Rat', 'Netz']],
  [
    'a sentence with a day and the word of the count',
    { text: 'Vorn.\n\n05.12.2019 Gelesen: 3 Bücher' },
    ['Vorn.', '05.12.2019 Gelesen: 3 Bücher'],
    ['Rat', 'Netz'],
  ],
  [
    'a date and a count within the text',
    { text: 'Am 3. Mai 2018 gelesen, was er schrieb.\n\n3. Mai 2018\n\nGelesen: drei Bücher' },
    ['Am 3. Mai 2018 gelesen, was er schrieb.', '3. Mai 2018', 'Gelesen: drei Bücher'],
    ['Rat', 'Netz'],
  ],
  [
    'marks and blanks nobody sees',
    { text: '\u0000Erster\u0007 \t Absatz.\n\u00a0\nZweiter\u2028Absatz.' },
    both,
    ['Rat', 'Netz'],
  ],
];
for (const [what, parts, paragraphs, tags] of ends) {
  test(`a dump has ${what}`, () => {
    const { articles, notes } = read(page(parts));
    assert.deepEqual(articles.map(valuesOf), [usual.with(3, paragraphs).with(4, tags)]);
    assert.deepEqual(notes, []);
  });
}

const umlauts = page({
  title: 'Größe: „Öl“ fließt – Ärger',
  text: 'Süß wär’s, 5 € für Spaß…\n\nÜbung macht Straßen.',
});
const windows = new Map(
  [...Array(256).keys()].map((byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);
const mac = new Map(
  [...Array(256).keys()].map((byte) => [new TextDecoder('macintosh').decode(Uint8Array.of(byte)), byte]),
);
const inLetters = (letters: ReadonlyMap<string, number>, text: string) =>
  Buffer.from([...text].map((letter) => letters.get(letter) ?? assert.fail(letter)));
const encodings: Readonly<Record<string, Buffer>> = {
  'UTF-8': Buffer.from(umlauts),
  'UTF-8 with a mark': Buffer.from(`\ufeff${umlauts}`),
  'UTF-8 in its other form (NFD)': Buffer.from(umlauts.normalize('NFD')),
  'Windows-1252': inLetters(windows, umlauts),
  MacRoman: inLetters(mac, umlauts.replaceAll('\n', '\r')),
  'UTF-16 LE': Buffer.from(`\ufeff${umlauts}`, 'utf16le'),
  'UTF-16 LE without a mark': Buffer.from(umlauts, 'utf16le'),
  'UTF-16 BE': Buffer.from(`\ufeff${umlauts}`, 'utf16le').swap16(),
  'UTF-8 with CRLF': Buffer.from(umlauts.replaceAll('\n', '\r\n')),
  'UTF-8 with CR': Buffer.from(umlauts.replaceAll('\n', '\r')),
  'UTF-8 with blanks at the ends of lines': Buffer.from(umlauts.replaceAll('\n', ' \u00a0\t\n')),
};
for (const [encoding, bytes] of Object.entries(encodings)) {
  test(`a dump in ${encoding} has its umlauts`, () => {
    assert.deepEqual(read(sourceText(bytes).text).articles.map(valuesOf), [
      [
        'Größe: „Öl“ fließt – Ärger',
        '2019-12-05',
        1475,
        ['Süß wär’s, 5 € für Spaß…', 'Übung macht Straßen.'],
        ['Rat', 'Netz'],
      ],
    ]);
  });
}

test('a file that was put together from UTF-8 and Windows-1252 has the umlauts of both', () => {
  const { text, encoding } = sourceText(Buffer.concat([Buffer.from(umlauts), inLetters(windows, umlauts)]));
  assert.equal(encoding, 'UTF-8 und Windows-1252');
  assert.deepEqual(
    read(text).articles.map(({ title }) => title),
    Array(2).fill('Größe: „Öl“ fließt – Ärger'),
  );
});

const second = { title: 'Rat tagt', text: 'Ein Text.' };
const several: Readonly<Record<string, string>> = {
  'nothing between': page() + page(second),
  'lines of dashes': `${page()}\n-----\n\n${page(second)}`,
  'a line of equal signs, and no furniture': `${page({ end: 'Tags: Rat, Netz' })}\n=====\n${page({ ...second, end: 'Tags: Rat, Netz' })}`,
  'lines to cut at': `${page({ end: 'Tags: Rat, Netz' })}\n---8<---\n\n${page({ ...second, end: 'Tags: Rat, Netz' })}`,
  'form feeds': `${page()}\f${page(second)}`,
  'no counts': page({ count: '' }) + page({ ...second, count: '' }),
  'no counts and no furniture':
    page({ count: '', end: 'Tags: Rat, Netz' }) + page({ ...second, count: '', end: 'Tags: Rat, Netz' }),
  'counts on their own lines':
    page({ count: '\nGelesen: 1475' }) + page({ ...second, count: '\nGelesen: 1475' }),
};
for (const [what, text] of Object.entries(several)) {
  test(`two dumps in one file, ${what}, are two articles`, () => {
    const { articles } = read(text);
    assert.deepEqual(
      articles.map(({ title, body, tags }) => [title, body.format === 'text' && body.paragraphs, tags]),
      [
        ['Brücke gesperrt', both, ['Rat', 'Netz']],
        ['Rat tagt', ['Ein Text.'], ['Rat', 'Netz']],
      ],
    );
  });
}

test('what stands above the first headline is told', () => {
  const { articles, notes } = read(`Startseite | Politik\n\nSuche\n\n${page()}`);
  assert.deepEqual(articles.map(valuesOf), [usual]);
  assert.deepEqual(
    notes.map(({ message }) => message),
    [
      'Was vor der ersten Überschrift steht, gehört zu keinem Artikel und wurde nicht übernommen: „Startseite | Politik Suche“',
    ],
  );
});

test('a file that is read in parts has the same articles, wherever it is cut', () => {
  const text = [1, 2, 3]
    .map((number) => page({ title: `Titel ${number}`, text: `Text ${number}.` }))
    .join('');
  const whole = read(text).articles;
  assert.equal(whole.length, 3);
  for (let cut = 1; cut < text.length; cut += 7) {
    const end = text.lastIndexOf('\n', cut) + 1;
    const first = readDump('a.txt', text.slice(0, end), 'Europe/Berlin', { line: 0, isLast: false });
    const rest = first.rest + text.slice(end);
    const then = readDump('a.txt', rest, 'Europe/Berlin', { line: first.restLine, isLast: true });
    assert.deepEqual([...first.articles, ...then.articles], whole);
    assert.deepEqual([...first.notes, ...then.notes], []);
  }
});

test('ten thousand dumps in one file are ten thousand articles, each with its values and its line', () => {
  const pages = Array.from({ length: 10_000 }, (_, index) =>
    page({ title: `Titel ${index}`, count: `Gelesen: ${index}` }),
  );
  const length = page().split('\n').length;
  assert.deepEqual(
    read(pages.join('\n')).articles.map(({ title, reads, origin }) => [title, reads, origin]),
    pages.map((_, index) => [`Titel ${index}`, index, `a.txt:${index * length + 1}`]),
  );
});

test('dumps of every form become articles that build, and the same headline thrice three files', async (t) => {
  const files: Files = {
    'a.txt': page(),
    'b.txt': page({ text: 'Anderes.' }),
    'c.txt': page({ text: '# Drittes: „x“' }),
    'd.txt': page({ title: '# "Vier": {{ x }}', text: '' }),
    'e.txt': inLetters(mac, umlauts),
    'f.txt': page({ date: '31 Februar 2019' }),
    'g.txt': 'Nur ein Titel\n',
    'h.txt': '',
  };
  const { run, written } = archive(t, files);
  const imported = await run();
  assert.deepEqual([...imported.differences], []);
  assert.deepEqual(mistakes(written()), []);
  assert.deepEqual(
    [...written().keys()],
    [
      'artikel/2019/12/2019-12-05-bruecke-gesperrt-2.md',
      'artikel/2019/12/2019-12-05-bruecke-gesperrt-3.md',
      'artikel/2019/12/2019-12-05-bruecke-gesperrt.md',
      'artikel/2019/12/2019-12-05-groesse-oel-fliesst-aerger.md',
      'artikel/2019/12/2019-12-05-vier-x.md',
      'ohne-datum/bruecke-gesperrt.md',
      'ohne-datum/nur-ein-titel.md',
    ],
  );
  assert.deepEqual(
    imported.constructs.map(({ name, dropped }) => [name, dropped]),
    [['Beiwerk der Seite, ab „Newsticker“', 6]],
  );
});

test('addresses in a text lead where they are written to, and a film alone in a paragraph is one', async (t) => {
  const text =
    'Siehe https://x.example/a_b?c=1&d=2*3 [dort](https://x.example/e?f=1&g=2), *nicht*.\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ';
  const { run, written } = archive(t, { 'a.txt': page({ text }) });
  const { differences, source } = await run();
  assert.deepEqual([[...differences], source.links, source.embeds], [[], 2, 1]);
  assert.match(
    [...written().values()].join(''),
    /Siehe https:\/\/x\.example\/a_b\?c=1&d=2\*3 \\\[dort]\\\(https:\/\/x\.example\/e\?f=1&g=2\), \\\*nicht\\\*\./,
  );
});
