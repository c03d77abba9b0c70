// The first look at a page never hides a load, and is enough for the pages that Depesche makes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { foreignLoads } from '../../src/foreign/foreign-loads.ts';
import { inlineCodes } from '../../src/foreign/plain-markup.ts';
import * as fc from '../law/fast-check.ts';

const site = 'https://bote.example';
const names = [
  'a',
  'p',
  'img',
  'IMG',
  'link',
  'meta',
  'script',
  'style',
  'source',
  'input',
  'button',
  'form',
  'td',
  'iframe',
  'use',
  'base',
  'rect',
  'title',
  'html',
  'body',
  'svg',
  'set',
  '?xml-stylesheet',
];
const attributes = [
  'src',
  'href',
  'srcset',
  'imagesrcset',
  'style',
  'ping',
  'background',
  'alt',
  'action',
  'formaction',
  'rel',
  'type',
  'fill',
  'content',
  'http-equiv',
  'STYLE',
  'manifest',
  'poster',
  'data-x',
  'xlink:href',
  'class',
  'attributionsrc',
];
const values = [
  'https://fremd.example/a',
  '//fremd.example/a',
  '/a',
  '/\\fremd.example',
  '/\t/fremd.example',
  '&#47;/fremd.example',
  'a&amp;b',
  '',
  'x',
  'http:fremd.example',
  'url(//fremd.example/a)',
  ' url(//fremd.example)',
  '&#117;rl(//fremd.example)',
  'refresh',
  '0;url=//fremd.example',
  'stylesheet',
  'canonical',
  'alternate icon',
  'background:url(//fremd.example)',
  '<img src=//fremd.example>',
  '/a 1x, //fremd.example 2x',
];
const texts = [
  'Wort',
  ' ',
  '>',
  '"',
  "'",
  '<',
  '<!--',
  '-->',
  '</script>',
  '</style>',
  '</title>',
  'fetch("//fremd.example/a")',
  'if (a<b) ',
  '@import "//fremd.example/a";',
  '\n',
  '&lt;',
];

const value = fc
  .tuple(fc.constantFrom('"', '"', '"', "'", ''), fc.constantFrom(...values))
  .map(([quote, text]) => `=${quote}${text}${quote}`);
const attribute = fc
  .tuple(fc.constantFrom(' ', ' ', '\n', '/', ''), fc.constantFrom(...attributes), fc.option(value))
  .map(([before, name, text]) => `${before}${name}${text ?? ''}`);
const tag = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '>', ' />', ''),
  )
  .map(([name, all, end]) => `<${name}${all.join('')}${end}`);
const page = fc
  .array(fc.oneof(tag, tag, fc.constantFrom(...texts)), { maxLength: 6 })
  .map((parts) => parts.join(''));

test('whatever stands on a page, the first look hides no load that reading its tags finds', () => {
  fc.assert(
    fc.property(page, (markup) => {
      // A tag that is not plain has all tags read.
      assert.deepEqual(foreignLoads('a.html', markup, site), foreignLoads('a.html', `<X>${markup}`, site));
    }),
    { numRuns: 5000 },
  );
  for (const name of names) {
    for (const attribute of attributes) {
      for (const text of values) {
        for (const before of ['', ' rel="canonical"', ' alt="x"', ' type="module"']) {
          const markup = `<${name}${before} ${attribute}="${text}"></${name}>`;
          const read = foreignLoads('a.html', `<X>${markup}`, site);
          assert.deepEqual(foreignLoads('a.html', markup, site), read, markup);
        }
      }
    }
  }
});

test('the first look is enough for each kind of pages', () => {
  const dir = resolve(import.meta.dirname, '../golden/expected');
  const read = filesBelow(dir)
    .filter((path) => path.endsWith('.html'))
    .filter((path) => inlineCodes(readFileSync(join(dir, path), 'utf8')) === undefined);
  // One leads elsewhere, as old addresses do; the other carries its script. There is one search page.
  assert.deepEqual(read, ['alt/artikel-17.html', 'suche/index.html']);
});
