import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignFile, hexoFile } from '../../src/import/foreign-front-matter.ts';
import { archive } from './an-archive.ts';

const files: readonly (readonly [
  text: string,
  fields: Record<string, unknown> | undefined,
  body?: string,
])[] = [
  ['title: Der Rat\ndate: 2019-12-05\n---\nText\n', { title: 'Der Rat', date: '2019-12-05' }, 'Text\n'],
  ['title: Der Rat\ntags:\n---\n\nText\n\n---\n\nMehr\n', { title: 'Der Rat' }, '\nText\n\n---\n\nMehr\n'],
  ['title: A\ntags:\n- Rat\n- Stadt\n-----\nText', { title: 'A', tags: ['Rat', 'Stadt'] }, 'Text'],
  ['title: A\nteaser: |\n  Eins\n\n  Zwei\n---\nText', { title: 'A' }, 'Text'],
  [';;;\n"title": "Der Rat",\n"tags": ["Rat"]\n;;;\nText', { title: 'Der Rat', tags: ['Rat'] }, 'Text'],
  ['"title": "Der Rat"\n;;;\nText', { title: 'Der Rat' }, 'Text'],
  ['Nur Text: mit Doppelpunkt\n\nund ohne Linie\n', undefined],
  ['Der Rat tagt\n---\nText\n', undefined],
  ['"Zitat" am Anfang\n\n;;;\nText', undefined],
];

test('Hexo’s front-matter may lack the line above it, or be JSON without its braces', () => {
  for (const [text, fields, body] of files) {
    const read = hexoFile(text);
    assert.equal(read === undefined, fields === undefined, text);
    for (const [key, value] of Object.entries(fields ?? {})) assert.deepEqual(read?.fields[key], value, text);
    assert.equal(read?.body, body, text);
  }
});

test('front-matter in JSON with a comma too many, or broken, does not get lost without a word', () => {
  const comma = foreignFile('{\n  "title": "Der Rat",\n  "tags": ["Rat",],\n}\nText');
  assert.deepEqual(
    [comma?.fields, comma?.problem, comma?.body],
    [{ title: 'Der Rat', tags: ['Rat'] }, undefined, 'Text'],
  );
  const broken = foreignFile('{\n  "title": "Der Rat"\n  "tags" ["Rat"\n}\nText');
  assert.match(broken?.problem ?? '', /kein gültiges JSON/);
  assert.equal(broken?.body, 'Text');
});

test('an article of Hexo without a line above its fields comes over; elsewhere such a file is none', async (t) => {
  const text = 'title: Der Rat\ndate: 2019-12-05 17:52:00\ntags:\n---\n\nEin Absatz.\n';
  const { run, written } = archive(t, {
    'hexo/_config.yml': 'title: Alt\nurl: https://alt.example\ntheme: landscape\nsource_dir: source\n',
    'hexo/source/_posts/rat.md': text,
    'andere/_config.yml': 'url: https://alt.example\n',
    'andere/rat.md': text,
    'andere/zwei.md': '---\ntitle: Zwei\ndate: 2019-12-06\n---\nText.\n',
  });
  assert.equal((await run('hexo')).files, 1);
  assert.match(
    written().get('artikel/2019/12/2019-12-05-rat.md') ?? '',
    /^---\ntitle: Der Rat\n[\s\S]*\nEin Absatz\.\n$/,
  );
  assert.equal((await run('andere')).files, 1);
});

test('front-matter that names its language is read, save a program, which is not run', () => {
  for (const [language, text] of [
    ['json', '{ "title": "Rat" }'],
    ['toml', 'title = "Rat"'],
    ['yaml', 'title: Rat'],
  ] as const)
    assert.deepEqual(foreignFile(`---${language}\n${text}\n---\nText\n`), {
      fields: { title: 'Rat' },
      body: 'Text\n',
    });
  for (const language of ['js', 'javascript', 'coffee']) {
    const file = foreignFile(`---${language}\n{ title: process.exit(3) }\n---\nText\n`);
    assert.deepEqual({ ...file, problem: undefined }, { fields: {}, body: 'Text\n', problem: undefined });
    assert.match(file?.problem ?? '', /ein Programm \(---\w+\), das nicht ausgeführt wurde/);
  }
});

test('a map that is merged into front-matter gives its fields', () => {
  const { fields } =
    foreignFile('---\nbase: &b\n  title: Rat\n  lang: de\n<<: *b\nlang: en\n---\nText\n') ?? {};
  assert.equal(fields?.title, 'Rat');
  assert.equal(fields?.lang, 'en');
});
