import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read-article.ts';
import { itemPath, itemText } from '../../src/import/article-file.ts';
import { countSource } from '../../src/import/count-source.ts';
import { countWritten } from '../../src/import/count-written.ts';
import { noCounts } from '../../src/import/counts.ts';
import type { SourceItem } from '../../src/import/imported-article.ts';
import { type DumpPart, readDump as read } from '../../src/import/read-dump.ts';
import { markdownOfText } from '../../src/import/to-markdown.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from '../newspaper/settings.ts';

const readDump = (name: string, text: string, part?: DumpPart) => read(name, text, settings.zone, part);
const bodyOf = ({ body }: SourceItem): string =>
  body.format === 'text' ? markdownOfText(body.paragraphs) : assert.fail('a dump is plain text');
const textOf = ({ image: _, ...item }: SourceItem): string =>
  itemText({ ...item, aliases: [], body: bodyOf({ ...item }) }, 'markdown');

const page = `Aserbaidschan und Pakistan erörtern Zusammenarbeit

  05 Dezember 2019    Gelesen: 1475
  Aserbaidschan und Pakistan erörtern Zusammenarbeit

Der Minister hat den Botschafter empfangen.
Sie sprachen über Übungen.

Mehr ist nicht bekannt.

Tags: Pakistan, Aserbaidschan, Militär,

Newsticker 06 Dezember 2019 Andere Meldung
  06 Dezember 2019 Noch eine
Impressum
`;

test('a page dump becomes an article: headline, date, reads, paragraphs, tags, and no furniture', () => {
  const { articles, notes } = readDump('seite.txt', page);
  assert.deepEqual(notes, []);
  assert.deepEqual(articles, [
    {
      origin: 'seite.txt:1',
      title: 'Aserbaidschan und Pakistan erörtern Zusammenarbeit',
      date: '2019-12-05',
      reads: 1475,
      body: {
        format: 'text',
        paragraphs: [
          'Der Minister hat den Botschafter empfangen. Sie sprachen über Übungen.',
          'Mehr ist nicht bekannt.',
        ],
        counts: { ...noCounts, paragraphs: 2, words: 14 },
      },
      tags: ['Pakistan', 'Aserbaidschan', 'Militär'],
      ...{ kind: 'article', authors: [], gallery: [], addresses: [], closing: [], base: '' },
    },
  ]);
});

const variants: readonly { what: string; text: string; expected: object }[] = [
  { what: 'thousands with a dot', text: page.replace('1475', '12.475'), expected: { reads: 12475 } },
  { what: 'thousands with a blank', text: page.replace('1475', '1 234 567'), expected: { reads: 1234567 } },
  { what: 'no count', text: page.replace('    Gelesen: 1475', ''), expected: { date: '2019-12-05' } },
  { what: 'an empty count', text: page.replace('1475', ''), expected: { date: '2019-12-05' } },
  {
    what: 'tags by blanks',
    text: page.replace('Pakistan, Aserbaidschan, Militär,', 'Pakistan  Militär'),
    expected: { tags: ['Pakistan', 'Militär'] },
  },
  { what: 'no tags', text: page.replace('Pakistan, Aserbaidschan, Militär,', ''), expected: { tags: [] } },
  { what: 'no tag line', text: page.replace(/Tags:.*\n/, ''), expected: { tags: [] } },
  {
    what: 'a tag line that says none',
    text: page.replace(/Tags:.*\n/, 'Tags: keine\n'),
    expected: { tags: [] },
  },
  { what: 'a dash for no tags', text: page.replace(/Tags:.*\n/, 'Tags: –\n'), expected: { tags: [] } },
  {
    what: 'a tag that begins with the word for none',
    text: page.replace(/Tags:.*\n/, 'Tags: Keine Macht, Rat\n'),
    expected: { tags: ['Keine Macht', 'Rat'] },
  },
  {
    what: 'no furniture',
    text: page.slice(0, page.indexOf('Newsticker')),
    expected: { tags: ['Pakistan', 'Aserbaidschan', 'Militär'] },
  },
  {
    what: 'the headline once',
    text: page.replace(/\n {2}Aserbaidschan.*\n/, '\n'),
    expected: { title: 'Aserbaidschan und Pakistan erörtern Zusammenarbeit' },
  },
  {
    what: 'no headline above the date',
    text: page.slice(page.indexOf('  05')),
    expected: { title: 'Aserbaidschan und Pakistan erörtern Zusammenarbeit' },
  },
  {
    what: 'a date within the text',
    text: page.replace('Mehr ist', 'Am 3. Mai 2018 war mehr.\n\n3. Mai 2018\n\nMehr ist'),
    expected: { date: '2019-12-05' },
  },
  {
    what: 'a tag line over two lines',
    text: page.replace('Militär,', 'Militär,\nÜbung'),
    expected: { tags: ['Pakistan', 'Aserbaidschan', 'Militär', 'Übung'] },
  },
];
for (const { what, text, expected } of variants) {
  test(`a page dump is read with ${what}`, () => {
    const { articles } = readDump('seite.txt', text);
    assert.equal(articles.length, 1);
    const [article] = articles;
    assert.ok(article !== undefined);
    assert.deepEqual({ ...article, ...expected }, article);
    assert.deepEqual(countWritten(textOf(article)).counts, countSource(article).counts);
    assert.doesNotMatch(bodyOf(article), /Newsticker|Andere Meldung|Impressum/);
  });
}

test('several dumps in one file are several articles, each with its own text', () => {
  const second = page
    .replaceAll('Aserbaidschan und Pakistan erörtern Zusammenarbeit', 'Brücke gesperrt')
    .replace('05 Dez', '06 Dez');
  for (const glue of ['\n', '', '\n\n\n----\n\n']) {
    const { articles } = readDump('alle.txt', page + glue + second);
    assert.deepEqual(
      articles.map(({ title, date, tags }) => [title, date, tags.length]),
      [
        ['Aserbaidschan und Pakistan erörtern Zusammenarbeit', '2019-12-05', 3],
        ['Brücke gesperrt', '2019-12-06', 3],
      ],
    );
  }
});

test('a file without any date comes over without one, and that is told', () => {
  const { articles, notes } = readDump('x.txt', 'Ein Titel\n\nNur Text.\n');
  assert.deepEqual(
    articles.map(({ title, date, body }) => [title, date, body.format === 'text' && body.paragraphs]),
    [['Ein Titel', undefined, ['Nur Text.']]],
  );
  assert.deepEqual(notes, [
    {
      origin: 'x.txt',
      message:
        'Keine Zeile mit einem Datum wie „05 Dezember 2019“ gefunden; der Text kommt ohne Datum herüber, mit seiner ersten Zeile als Überschrift.',
    },
  ]);
});

/** Words as they stand in texts, among them what Markdown and YAML take for marks. */
const word = fc.oneof(
  fc.constantFrom(
    'Rat',
    'tagt',
    '#1',
    '*',
    '**fett**',
    '_a_',
    '1.',
    '-',
    '>',
    '[Link](x)',
    '<b>',
    '`code`',
    '&amp;',
    '"Zitat"',
    'Ende.',
    '3:1',
    'Lehrer*innen',
    '![x](y)',
    '{{',
    '---',
    '+',
    '~~~',
    '|',
    'http://a.example',
    '\\',
  ),
  fc.string({ unit: fc.constantFrom(...'abcÄßü#*_`<>&[]()!|\\-+.:"\''), minLength: 1, maxLength: 8 }),
);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const headline = line.filter((text) => !/^(?:Newsticker|Tags|Schlagw|Stichw)/i.test(text));

test('every text survives: exported as a dump, imported, and read as an article of ours', () => {
  fc.assert(
    fc.property(headline, fc.array(line, { maxLength: 4 }), fc.nat(), (title, paragraphs, reads) => {
      const dump = `${title}\n\n  05 Dezember 2019    Gelesen: ${reads}\n  ${title}\n\n${paragraphs.join('\n\n')}\n\nTags: \n\nNewsticker x\n`;
      const [article, more] = readDump('a.txt', dump).articles;
      assert.ok(article !== undefined && more === undefined);
      const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
      assert.equal(article.title, tidy(title));
      assert.equal(article.reads, reads);
      // Above the text, the headline is no text of it.
      const expected = paragraphs.map(tidy);
      while (expected[0] === tidy(title)) expected.shift();
      assert.deepEqual(article.body.format === 'text' && article.body.paragraphs, expected);
      assert.deepEqual(countWritten(textOf(article)).counts, countSource(article).counts);
      const file = itemPath(article);
      const read = readArticle({ file, hash: '', text: textOf(article) }, settings);
      assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.errors));
      assert.equal(read.article.title, tidy(title));
      assert.equal(read.article.reads, reads);
    }),
    { numRuns: 300 },
  );
});

for (const [what, end] of [
  ['tags and furniture', 'Tags: Rat, Netz\n\nNewsticker 06 Dezember 2019 Andere Meldung\n'],
  ['empty tags', 'Tags:\n\nNewsticker\nImpressum\n'],
  ['no tags, and the furniture’s word alone', 'Newsticker\nImpressum\n'],
  ['no tags, and furniture on one line', 'Newsticker 06 Dezember 2019 Andere Meldung\n'],
] as const) {
  test(`a paragraph that begins with „Newsticker“ is text, before ${what}`, () => {
    const text = `Ein Titel\n\n  05 Dezember 2019    Gelesen: 1475\n  Ein Titel\n\nErstens.\n\nNewsticker sind beliebt, sagt der Rat.\n\nDrittens.\n\n${end}`;
    const [article] = readDump('a.txt', text).articles;
    assert.deepEqual(article?.body.format === 'text' && article.body.paragraphs, [
      'Erstens.',
      'Newsticker sind beliebt, sagt der Rat.',
      'Drittens.',
    ]);
  });
}
