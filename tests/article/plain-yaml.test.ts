import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { plainYaml } from '../../src/article/plain-yaml.ts';
import { parsedYaml } from '../../src/article/yaml-fields.ts';
import { filesBelow } from '../../src/content/files-below.ts';
import * as fc from '../law/fast-check.ts';
import { contentDir } from '../newspaper/content-dir.ts';

/** What is read without the parser; `undefined`: nothing, or something else than the parser reads. */
function readAlike(frontMatter: string): boolean {
  const found = plainYaml(frontMatter);
  if (found === undefined) return false;
  assert.deepEqual(found, parsedYaml(frontMatter), JSON.stringify(frontMatter));
  return true;
}

const sign = fc.constantFrom(...' :#-,[]{}"\'\\&*!|>%@`?~.;()/–„“aÄß09\t\r\n\u00a0\u2028\ufeff\ud83d=<+');
const text = fc.array(fc.oneof({ weight: 3, arbitrary: sign }, fc.anyCharacter), { maxLength: 8 });
const written = fc.oneof(
  text.map((parts) => parts.join('')),
  text.map((parts) => `"${parts.join('')}"`),
  fc.constantFrom(
    'null',
    'Null',
    '~',
    'true',
    '007',
    '2019-12-05 14:32',
    'a: b',
    'a #b',
    'a:b',
    '"',
    '""',
    'a  b',
    'b ',
  ),
);
const key = fc.constantFrom(
  'title',
  'tags',
  'date',
  'image',
  'null',
  'constructor',
  'src',
  'alt',
  'Titel',
  '__proto__',
  'y',
);
const line = fc.oneof(
  fc.tuple(key, fc.constantFrom(': ', ':', ' : ', ':  '), written).map((parts) => parts.join('')),
  fc.tuple(key, fc.array(written, { maxLength: 3 })).map(([name, all]) => `${name}: [${all.join(', ')}]`),
  key.map((name) => `${name}:`),
  fc.tuple(fc.constantFrom('  - ', '- ', '    - ', '  -'), written).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('  ', ' ', '    '), key, fc.constant(': '), written)
    .map((parts) => parts.join('')),
  fc.constantFrom('', '# Anmerkung', '---', '...', '  '),
);

const forms: readonly [form: string, frontMatter: string][] = [
  [
    'texts with and without quotation marks',
    'title: "Die „Brücke“: gesperrt # heute"\ndate: 2019-12-05 14:32\nreads: 40\n',
  ],
  ['lists in a line', 'tags: ["Kultur, Musik", Verkehr, Bad Ems]\nauthors: [Ella Muster]\n'],
  ['lists in lines of their own', 'title: Rat\ntags:\n  - Verkehr\n  - "Bau: Neues"\ndate: 2019-12-05\n'],
  ['maps one level deep', 'image:\n  src: bild.jpg\n  alt: "Eine Brücke"\n  credit: Foto Muster\ntitle: Rat'],
];
test('whatever is read without the parser is what the parser reads', () => {
  const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n'));
  // Most of what is drawn at random is not plain; what is, with one more sign in it, may still be.
  const almost = fc
    .tuple(fc.constantFrom(...forms), fc.nat({ max: 90 }), sign)
    .map(([[, plain], at, one]) => plain.slice(0, at) + one + plain.slice(at));
  let plain = 0;
  const law = fc.property(fc.oneof(lines, almost), (frontMatter) => {
    if (readAlike(frontMatter)) plain += 1;
  });
  fc.assert(law, { numRuns: 3_000 });
  assert.ok(plain > 300, `${plain} were read`);
});

for (const [form, frontMatter] of forms) {
  test(`${form} are read without the parser`, () => {
    assert.ok(readAlike(frontMatter));
  });
}

const others: readonly string[] = [
  '',
  'title: Foto: Muster\n',
  'title: a #b\n',
  'title: null\n',
  'title:\n',
  'title: "a\\"b"\n',
  'title: a\ntitle: b\n',
  'title: a\n  b\n',
  'tags: [a, null]\n',
  'title: a \n',
  'title: "a" b\n',
  'title: a\r\n',
  'title: "\u{1f600}"\n',
  'tags:\n  - a\n    b\n',
  'tags:\n  - a: b\n',
  'tags:\n  - a\n - b\n',
  'image:\n  src: a\n  src: b\n',
  '# Anmerkung\ntitle: a\n',
];
for (const frontMatter of others) {
  test(`${JSON.stringify(frontMatter)} is left to the parser`, () => {
    assert.equal(plainYaml(frontMatter), undefined);
  });
}

test('the articles of a newspaper are read as the parser reads them, most of them without it', () => {
  const files = filesBelow(join(contentDir, 'artikel')).filter((file) => file.endsWith('.md'));
  const texts = files.map((file) => readFileSync(join(contentDir, 'artikel', file), 'utf8'));
  const plain = texts.filter((one) => readAlike(splitFrontMatter(one).frontMatter)).length;
  assert.ok(plain > files.length / 2, `${plain} of ${files.length}`);
});
