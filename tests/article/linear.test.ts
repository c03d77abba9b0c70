// A file costs its length: of each kind of excess, four times as much takes at most five times the steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chart } from '../../layouts/components/chart.ts';
import { headline } from '../../layouts/components/headline.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { type ReadResult, readArticle } from '../../src/article/read-article.ts';
import { renderLiveBlog } from '../../src/markdown/live-blog.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { settings } from '../newspaper/settings.ts';
import { stepsOf } from './steps.ts';

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const heads: Readonly<Record<string, (count: number) => string>> = {
  'unknown fields': (count) => times(count, (index) => `feld${index}: ${index}\n`),
  'unknown fields with long names': (count) => times(count, (index) => `kategorienname${index}feld: x\n`),
  'one field again and again': (count) => times(count, () => 'kicker: x\n'),
  'references to one text': (count) => `kicker: &a Rat\ntags: [${times(count, () => '*a, ')}x]\n`,
  'references to references': (count) =>
    `x: &a [y]\n${times(count, (index) => `b${index}: &b${index} [*a, *a]\n`)}`,
  tags: (count) => `tags: [${times(count, (index) => `t${index}, `)}x]\n`,
  'tags with commas': (count) => `tags: ${times(count, (index) => `t${index}, `)}x\n`,
  'tags that are fields': (count) => `tags:\n${times(count, () => '  - a: b\n')}`,
  'tags cut by a hash': (count) => `tags:\n${times(count, () => '  - a #b\n')}`,
  'former addresses': (count) => `aliases:\n${times(count, (index) => `  - /alt/${index}\n`)}`,
  'former addresses of a wrong form': (count) => `aliases:\n${times(count, (index) => `  - alt/${index}\n`)}`,
  'lines indented with a tabulator': (count) => `image:\n${times(count, () => '\tsrc: x\n')}`,
  'open brackets': (count) => `tags: ${'['.repeat(count)}\n`,
  'a headline of one word': (count) => `kicker: ${'a'.repeat(count)}\n`,
  'control characters': (count) => times(count, () => '# \u0001\n'),
};

const read = (text: string): ReadResult =>
  readArticle({ file: 'artikel/2019-12-05-rat.md', hash: '0'.repeat(40), text }, settings);

for (const [name, head] of Object.entries(heads)) {
  test(`Reading and telling what is wrong takes steps in proportion: ${name}`, () => {
    const [few, many] = [300, 1_200].map((count) => {
      const text = `---\ntitle: Rat\n${head(count)}---\nText.\n`;
      return stepsOf(() => {
        const result = read(text);
        if (!result.ok) formatContentErrors(result.errors);
      });
    });
    inProportion(few, many);
  });
}

test('At most 50 mistakes of a file are told, and how many there are besides', () => {
  const result = read(`---\ntitle: Rat\n${times(1_000, (index) => `xyzzy${index}: x\n`)}---\nText.\n`);
  assert.ok(!result.ok);
  const told = formatContentErrors(result.errors);
  assert.match(told, /\n {2}… und 950 weitere\.\n\n1000 Fehler in 1 Datei\.\n$/);
  assert.ok(told.length < 40_000, `${told.length}`);
});

const unused = () => '';
const markdown = createMarkdown({
  siteUrl: settings.siteUrl,
  figure: unused,
  media: unused,
  chart: (shown) => chart(shown).toString(),
  gallery: unused,
  inlinePicture: unused,
  embed: unused,
});

function liveBlog(count: number): string {
  const entry = (index: number) =>
    `### ${String(9 + (index % 14)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} Satz\n\nText\n\n`;
  return `---\ntitle: Rat\ndate: 2019-12-05 08:00\nliveblog: true\n---\n${times(count, entry)}`;
}

function shown(text: string): string {
  const result = read(text);
  assert.ok(result.ok && result.article.live !== undefined);
  return renderLiveBlog(markdown, result.body, result.article.live, ({ heading, html }) => heading + html);
}

test('A live blog is shown in steps in proportion to its entries', () => {
  const [few, many] = [200, 800].map((count) => stepsOf(() => shown(liveBlog(count))));
  inProportion(few, many);
});

test('A live blog of 150,000 entries is read, as it is written', () => {
  const result = read(liveBlog(150_000));
  assert.ok(result.ok);
  assert.equal(result.article.live?.entries.length, 150_000);
});

test('A word of any length is divided in steps in proportion', () => {
  const [few, many] = [4_000, 16_000].map((count) => stepsOf(() => headline('a'.repeat(count))));
  inProportion(few, many);
  assert.equal(headline('a'.repeat(4_000)).replaceAll('\u00ad', ''), 'a'.repeat(4_000));
});

for (const [number, isShown] of [
  [`1,${'1'.repeat(100)}`, false],
  ['9'.repeat(400), false],
  [`-${'9'.repeat(400)}`, false],
  ['1.234.567.890.123', false],
  ['0,0000000000001', false],
  ['999.999.999.999', true],
  ['0,00000000001', true],
  ['-123.456,789', true],
  ['0', true],
] as const) {
  for (const kind of ['balken', 'linie']) {
    test(`A number in a chart is shown as it is or refused: ${number.slice(0, 20)} as ${kind}`, () => {
      const text = `\`\`\`diagramm\ntitel: Zahl\nart: ${kind}\nJahr | Zahl\n2019 | ${number}\n2020 | 3\n2021 | ${number}\n\`\`\`\n`;
      const messages = new Set(markdown.look(text).problems.map(({ message }) => message));
      assert.deepEqual([...messages], isShown ? [] : ['Diese Zahl ist zu lang für ein Diagramm.']);
      if (isShown) assert.doesNotMatch(markdown.render(text), /NaN|Infinity/);
    });
  }
}

test('A chart of 150,000 rows has a scale', () => {
  const text = `\`\`\`diagramm\ntitel: Zahl\nart: linie\nJahr | Zahl\n${times(150_000, (index) => `${index} | ${index}\n`)}\`\`\`\n`;
  assert.doesNotMatch(markdown.render(text), /NaN|Infinity/);
});

function inProportion(few = 0, many = 0): void {
  // What only the first run does is little beside the square of 1,200.
  assert.ok(few > 0 && many <= 5 * few + 20_000, `${few} steps became ${many}`);
}
