// A file costs its length: of each kind of excess, four times as much takes at most five times the steps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headline } from '../../layouts/components/headline.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { renderLiveBlog } from '../../src/markdown/live-blog.ts';
import { markdown } from './charts-only.ts';
import { liveBlogOf, readText, times } from './long-texts.ts';
import { stepsOf } from './steps.ts';

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

for (const [name, head] of Object.entries(heads)) {
  test(`Reading and telling what is wrong takes steps in proportion: ${name}`, () => {
    const [few, many] = [300, 1_200].map((count) => {
      const text = `---\ntitle: Rat\n${head(count)}---\nText.\n`;
      return stepsOf(() => {
        const result = readText(text);
        if (!result.ok) formatContentErrors(result.errors);
      });
    });
    inProportion(few, many);
  });
}

function shown(text: string): string {
  const result = readText(text);
  assert.ok(result.ok && result.article.live !== undefined);
  return renderLiveBlog(markdown, result.body, result.article.live, ({ heading, html }) => heading + html);
}

test('A live blog is shown in steps in proportion to its entries', () => {
  const [few, many] = [200, 800].map((count) => stepsOf(() => shown(liveBlogOf(count))));
  inProportion(few, many);
});

test('A word of any length is divided in steps in proportion', () => {
  const [few, many] = [4_000, 16_000].map((count) => stepsOf(() => headline('a'.repeat(count))));
  inProportion(few, many);
  assert.equal(headline('a'.repeat(4_000)).replaceAll('\u00ad', ''), 'a'.repeat(4_000));
});

function inProportion(few = 0, many = 0): void {
  // What only the first run does is little beside the square of 1,200.
  assert.ok(few > 0 && many <= 5 * few + 20_000, `${few} steps became ${many}`);
}
