// A text costs its length: of each kind of excess, four times as much takes at most five times the steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { articleText } from '../../src/markdown/article-text.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { stepsOf } from '../article/steps.ts';
import { settings } from '../newspaper/settings.ts';

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const again = (text: string) => (count: number) => text.repeat(count);

const texts: Readonly<Record<string, (count: number) => string>> = {
  'equal headings': again('## Rat\n\n'),
  'blanks and a line separator in a heading': (count) => `### ${' '.repeat(count)}\u2028\n`,
  'hash signs behind a heading': (count) => `## Rat ${'# '.repeat(count)}\n`,
  'ids of headings': (count) => times(count, (index) => `## Rat {#rat-${index}}\n\n`),
  'ids that are open': (count) => `## Rat ${'{#r '.repeat(count)}\n`,
  'links within the page': (count) => times(count, (index) => `[a](#rat-${index}) `),
  'nothing but apostrophes': again("'"),
  'words with apostrophes': again("Hans' "),
  'nothing but quotation marks': again('"'),
  'quotations that are open': again(' "so'),
  'quotations within quotations': (count) => `${'„so '.repeat(count)}${'“'.repeat(count)}`,
  'guillemets that are open': again('>>so '),
  'a footnote for each word': (count) =>
    `${times(count, (index) => `x[^${index}] `)}\n\n${times(count, (index) => `[^${index}]: Note\n`)}`,
  'one footnote for all words': (count) => `${'x[^a] '.repeat(count)}\n\n[^a]: Note\n`,
  'footnotes without notes': (count) => times(count, (index) => `x[^${index}] `),
  'footnotes in the text that are open': again('x^[Note '),
  'lists within lists': (count) => times(count, (index) => `${'  '.repeat(index % 40)}- x\n`),
  'a list within a list in one line': (count) => `${'- '.repeat(count)}x\n`,
  'numbered lists in one line': (count) => `${'1. '.repeat(count)}x\n`,
  'numbered items': (count) => times(count, (index) => `${index + 1}. x\n`),
  'lines that begin with dates': (count) =>
    times(count, (index) => `${(index * 7) % 31}. Dezember, 18 Uhr\n`),
  'paragraphs that begin with dates': (count) =>
    times(count, (index) => `${(index * 7) % 31}. Dezember, 18 Uhr\n\n`),
  'quotations within quotations in one line': (count) => `${'> '.repeat(count)}x\n`,
  'open brackets': again('['),
  'brackets within brackets': (count) => '['.repeat(count) + ']'.repeat(count),
  'open pictures': again('!['),
  'pictures whose addresses are open': again('![a]('),
  'pictures whose captions are open': again('![a](b.jpg "c '),
  'linked pictures that are open': again('[![a](b.jpg)'),
  'paragraphs that are pictures': again('![a](b.jpg)\n\n'),
  'links with angle brackets': again('[a](<b '),
  'addresses of links': (count) =>
    `${times(count, (index) => `[a${index}] `)}\n\n${times(count, (index) => `[a${index}]: /b\n`)}`,
  'nothing but stars': again('*'),
  'stars that open': again('*a **b '),
  'stars that close': again('a* '),
  'stars within words': again('Lehrer*innen '),
  'nothing but underscores': again('_'),
  'underscores that open': again('_a '),
  'nothing but less-than signs': again('<'),
  'tags without an end': again('<a '),
  'attributes without an end': (count) => `<a ${'b '.repeat(count)}`,
  'attributes with open quotation marks': again('<a b="'),
  'comments without an end': again('<!--'),
  'elements without an end': again('<b>'),
  'elements within elements': (count) => '<b>'.repeat(count) + '</b>'.repeat(count),
  'figures without an end': again('<figure>'),
  figures: again('<figure><img src="a.jpg"></figure>\n\n'),
  'scripts without an end': again('<script>'),
  'words that look like elements': again('<lacht> '),
  'tables of HTML without an end': again('<table><tr><td>'),
  'nothing but ampersands': again('&'),
  'character references without an end': again('&a'),
  'cells of a row': (count) => `a|b\n-|-\n${'x|'.repeat(count)}\n`,
  'rows with surplus cells': (count) => `a|b\n-|-\n${'x|y|z\n'.repeat(count)}`,
  'rows without a head': again('|a|b|\n'),
  'nothing but pipes': again('|'),
  'escaped pipes': (count) => `a|b\n-|-\n${'\\|'.repeat(count)}\n`,
  'code that is open': again('`a '),
  'runs of backticks': (count) => times(count, (index) => `${'`'.repeat((index % 40) + 1)} `),
  'fences that are open': again('```\n\n~~~\n'),
  charts: again('```diagramm\ntitel: Zahl\nJahr | Zahl\n2019 | 1\n2020 | 2\n2021 | 3\n```\n\n'),
  abbreviations: again('z. B. '),
  sentences: again('So. '),
  'words without an end of a sentence': again('so '),
  'figures with points': again('1.'),
  addresses: again('https://a.example/b '),
  'brackets in an address': (count) => `https://a.example/${'('.repeat(count)}`,
  'template signs': again('{{ {% {: '),
  'blanks between two words': (count) => `a${' '.repeat(count)}b`,
  'no-break spaces': (count) => `${'\u00a0'.repeat(count)}x`,
  'control characters': again('\u0001'),
  'lines with a blank at their ends': again('a  \n'),
};

const unused = () => '';
const markdown = createMarkdown({
  siteUrl: settings.siteUrl,
  figure: unused,
  media: unused,
  chart: unused,
  gallery: unused,
  inlinePicture: unused,
  embed: unused,
});

/** All that a build and the search do with a text. */
function work(text: string): void {
  const result = readArticle(
    {
      file: 'artikel/2019-12-05-rat.md',
      hash: '0'.repeat(40),
      text: `---\ntitle: Rat\nsection: Politik\n---\n${text}`,
    },
    settings,
  );
  if (!result.ok) formatContentErrors(result.errors);
  // A text with mistakes is never rendered.
  if (markdown.look(text).problems.length === 0) articleText(markdown.render(text));
}

for (const [name, text] of Object.entries(texts)) {
  test(`A text takes steps in proportion to its length: ${name}`, () => {
    work(text(10));
    const steps = (count: number) => stepsOf(() => work(text(count)));
    const few = steps(200);
    const many = steps(800);
    assert.ok(few > 0 && many <= 5 * few + 20_000, `${few} steps became ${many}`);
  });
}
