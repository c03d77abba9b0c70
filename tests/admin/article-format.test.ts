import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleFormat } from '../../src/admin/article-format.ts';
import { formFields } from '../../src/admin/form-fields.ts';
import { type FormValues, saidBy } from '../../src/admin/form-values.ts';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { yamlFields } from '../../src/article/yaml-fields.ts';
import * as fc from '../law/fast-check.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { edited } from './form-draft.ts';

const fields = formFields({ sections: [{ name: 'Politik', slug: 'politik', description: '' }] });
const { fromFile, toFile } = articleFormat(fields);
const save = (text: string, changes?: FormValues): string => toFile(edited(fromFile(text), fields, changes));

/** Lines that only one of the two has. */
function differing(before: string, after: string): { readonly gone: string[]; readonly come: string[] } {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return { gone: one.slice(start, one.length - end), come: other.slice(start, other.length - end) };
}

const samples = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(join(contentDir, name), 'utf8')] as const);

test('every sample that is opened and saved unchanged is the same file, byte for byte', () => {
  assert.ok(samples.length > 20);
  for (const [name, text] of samples) assert.equal(save(text), text, name);
});

test('another headline changes the line of the headline in every sample', () => {
  for (const [name, text] of samples) {
    if (fromFile(text).title === undefined || /^title: *[|>]/m.test(text)) continue;
    const { gone, come } = differing(text, save(text, { title: 'Neu: „Rat“ sagt #1 zu' }));
    assert.deepEqual([gone.length, come.length], [1, 1], name);
    assert.match(gone[0] ?? '', /^["']?title/, name);
    assert.equal(fromFile(save(text, { title: 'Neu: „Rat“ sagt #1 zu' })).title, 'Neu: „Rat“ sagt #1 zu');
  }
});

/** Heads as people write them: any order, quotation marks, remarks, blank lines, unknown fields. */
const words = fc
  .string({
    unit: fc.constantFrom(...'abzÄß„“ –:#\'"\\,[]{}&*!|>%@`?-~01.\u00a0\u200b😀'),
    minLength: 1,
    maxLength: 24,
  })
  .filter((text) => /[a-zÄß0-9]/.test(text));
const plain = fc.constantFrom(
  'Der Rat tagt',
  'Straße gesperrt',
  '007',
  'Null',
  'ja',
  '3,5 Prozent mehr',
  'a: b'.slice(0, 1),
);
const double = words.map((text) => JSON.stringify(text));
const single = words.map((text) => `'${text.replaceAll("'", "''")}'`);
const scalar = fc.oneof(plain, double, single);
const remark = fc.constantFrom('', '', ' # geprüft', '   # von: mg');
const line = (name: string) =>
  fc
    .tuple(fc.constantFrom(' ', '   '), scalar, remark)
    .map(([gap, value, note]) => `${name}:${gap}${value}${note}`);
const block = (name: string) =>
  fc
    .tuple(fc.constantFrom('|', '>', '|-', '>-', '>+'), fc.array(plain, { minLength: 1, maxLength: 3 }))
    .map(([mark, lines]) => `${name}: ${mark}\n${lines.map((one) => `  ${one}`).join('\n')}`);
const list = (name: string) =>
  fc
    .tuple(fc.array(scalar, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  '), fc.boolean())
    .map(
      ([items, indent, noted]) =>
        `${name}:\n${items.map((item) => `${indent}- ${item}`).join(noted ? `\n${indent}# noch einer\n` : '\n')}`,
    );
const flow = (name: string) =>
  fc
    .array(fc.oneof(double, fc.constantFrom('a', 'Bau')), { maxLength: 3 })
    .map((items) => `${name}: [${items.join(', ')}]`);
const parts = [
  line('kicker'),
  fc.oneof(line('lead'), block('lead')),
  fc.oneof(line('tags'), list('tags'), flow('tags')),
  fc.oneof(line('authors'), list('authors'), flow('authors')),
  fc
    .tuple(scalar, scalar)
    .map(
      ([alt, credit]) => `image:\n  src: foto.jpg\n\n  # Rechte geklärt\n  alt: ${alt}\n  credit: ${credit}`,
    ),
  fc.constantFrom(
    'draft: true',
    'draft: false',
    'draft:   true # bald',
    'image: { src: a.jpg, alt: "" }',
    'kommentare: aus\nmeta:\n  a: [1, 2]\n  b: "c"',
  ),
  fc.constantFrom('date: 2019-12-05 17:52', 'date: "2019-12-05"', 'publish: 2026-03-29 02:30'),
  fc
    .tuple(scalar, scalar)
    .map(
      ([one, other]) =>
        `corrections:\n  # die erste\n  - date: 2019-12-06\n    kind: Korrektur\n    text: ${one}\n\n  - kind: Nachtrag\n    date: 2019-12-07\n    text: ${other}`,
    ),
  line('fremdesFeld'),
];
const article = fc
  .tuple(
    line('title'),
    fc.shuffledSubarray(parts).chain((chosen) => fc.tuple(...chosen)),
    fc.nat(8),
    fc.constantFrom('\n', '\n\n', '\n# Bemerkung\n', '\n\n# --- \n\n'),
    fc.constantFrom(
      'Der Text.\n',
      '\n\nDer Text.  \n\n---\ntitle: kein Kopf\n---\n',
      '',
      '\n',
      '\nOhne Ende',
      '    code\n\nText',
    ),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([title, rest, at, gap, body, end, mark]) => {
    const names = new Set<string>();
    const unique = rest.filter((part) => {
      const name = part.split(':')[0] ?? '';
      return !names.has(name) && names.add(name);
    });
    const lines = [...unique.slice(0, at), title, ...unique.slice(at)];
    return mark + `---\n${lines.join(gap)}\n---\n${body}`.replaceAll('\n', end);
  });

test('whatever its head looks like, an article that is opened and saved unchanged is the same file', () => {
  fc.assert(
    fc.property(article, (text) => {
      assert.equal(save(text), text);
    }),
    { numRuns: 100 },
  );
});

test('whatever its head looks like, another headline changes one line, and the build reads it as it was typed', () => {
  fc.assert(
    fc.property(article, words, (text, typed) => {
      const title = typed.trim();
      if (fromFile(text).title === title) return;
      const after = save(text, { title });
      const { gone, come } = differing(text, after);
      assert.deepEqual([gone.length, come.length], [1, 1], `${text}\n→\n${after}`);
      const [before, read] = [text, after].map((one) => yamlFields(splitFrontMatter(one).frontMatter));
      assert.ok(before?.ok && read?.ok);
      assert.deepEqual(read.fields, { ...before.fields, title });
    }),
    { numRuns: 100 },
  );
});

test('any change of any fields is what the build reads afterwards, and touches no other field', () => {
  const item = words.map((text) => text.trim());
  const changes = fc.record(
    {
      kicker: fc.oneof(item, fc.constant('')),
      lead: fc.oneof(item, fc.constant('Erster Satz.\n\nZweiter: Satz.'), fc.constant('')),
      tags: fc.array(item, { maxLength: 4 }),
      authors: fc.array(item, { maxLength: 2 }),
      draft: fc.boolean(),
      date: fc.constantFrom('', '2026-11-28 17:52'),
      image: fc.oneof(fc.constant(null), fc.record({ src: fc.constant('neu.jpg'), alt: item, credit: item })),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<FormValues>;
  fc.assert(
    fc.property(article, changes, (text, wanted) => {
      const after = save(text, wanted);
      const read = yamlFields(splitFrontMatter(after).frontMatter);
      assert.ok(read.ok, after);
      const before = fromFile(text);
      const now = fromFile(after);
      for (const { name } of fields) {
        const expected = Object.hasOwn(wanted, name) ? wanted[name] : before[name];
        assert.equal(saidBy(now[name]), saidBy(expected), `${name}\n${text}\n→\n${after}`);
      }
      assert.equal(/fremdesFeld.*/.exec(after)?.[0], /fremdesFeld.*/.exec(text)?.[0]);
      assert.equal(after.includes('meta:'), text.includes('meta:'));
      assert.equal(save(after), after);
    }),
    { numRuns: 150 },
  );
});

const head = `---
title:  "Marder"   # nach Rücksprache
# Ressort offen
tags:
- Strom
# aus der Liste
- Birkenau

kommentare: aus
image: {src: marder.jpg, alt: ""}
---

Text.
`;

test('what is changed in the form is changed in the file, line by line', () => {
  const cases: readonly (readonly [FormValues, string, string])[] = [
    [{ title: 'Doch kein Marder' }, '"Marder"', '"Doch kein Marder"'],
    [{ tags: ['Strom', 'Wald'] }, '- Birkenau', '- Wald'],
    [{ tags: ['Strom', 'Birkenau', 'Wald'] }, '- Birkenau\n', '- Birkenau\n- Wald\n'],
    [{ tags: ['Birkenau'] }, '- Strom\n', ''],
    [{ tags: [] }, 'tags:\n- Strom\n# aus der Liste\n- Birkenau\n', ''],
    [{ kicker: 'Tiere' }, '   # nach Rücksprache\n', '   # nach Rücksprache\nkicker: Tiere\n'],
    [{ draft: true }, 'alt: ""}\n', 'alt: ""}\ndraft: true\n'],
    [{ date: '2026-11-28 17:52' }, 'Rücksprache\n', 'Rücksprache\ndate: 2026-11-28 17:52\n'],
    [{ body: 'Text.\n\nMehr.' }, 'Text.\n', 'Text.\n\nMehr.\n'],
    [{ body: '---\ntitle: Im Text\n---' }, '\nText.\n', '\n---\ntitle: Im Text\n---\n'],
    [
      { image: { src: 'marder.jpg', alt: 'Ein Marder' } },
      '{src: marder.jpg, alt: ""}',
      '{src: marder.jpg, alt: "Ein Marder"}',
    ],
    [{ image: null as never }, 'image: {src: marder.jpg, alt: ""}\n', ''],
  ];
  for (const [changes, before, after] of cases) {
    assert.equal(save(head, changes), head.replace(before, after), JSON.stringify(changes));
    const windows = head.replaceAll('\n', '\r\n');
    assert.equal(save(windows, changes), head.replace(before, after).replaceAll('\n', '\r\n'));
  }
});

test('an item behind the last of a list and a field behind the list come in that order', () => {
  const text = '---\ntitle: A\ntags:\n- a\nkommentare:   aus\n---\n';
  const after = text.replace('- a\n', '- a\n- b\ndraft: true\n');
  assert.equal(save(text, { tags: ['a', 'b'], draft: true }), after);
});

test('an empty alternative text stays one: the form shows it as the file writes it', () => {
  assert.deepEqual(fromFile(head).image, { src: 'marder.jpg', alt: '""' });
  assert.match(save(head, { image: { src: 'neu.jpg', alt: '""' } }), /image: \{src: neu.jpg, alt: ""\}\n/);
});

test('a new article has its fields in the handbook’s order, then its text; an empty form is an empty head', () => {
  const values = {
    title: 'Titel: neu',
    draft: true,
    image: { src: 'a.jpg', alt: 'A' },
    tags: ['x', ''],
    body: 'Text\n',
  };
  const text = `---
title: "Titel: neu"
tags:
  - x
image:
  src: a.jpg
  alt: A
draft: true
---

Text
`;
  assert.equal(toFile(edited({}, fields, values)), text);
  assert.equal(save(text), text);
  assert.equal(toFile({}), '---\n---\n');
});

test('a file whose head cannot be read is shown whole, with the reason, and written as it is mended', () => {
  const broken: readonly (readonly [string, RegExp])[] = [
    ['---\ntitle: "Offen\n---\n\nText.\n', /Kopf ist in Zeile \d nicht zu lesen/],
    ['---\ntitle: a\ntitle: b\n---\nText.\n', /Zeile 3/],
    ['---\n- a\n- b\n---\nText.\n', /Zeile 2/],
    ['---\ntitle: a\n\tkicker: b\n---\n', /Kopf ist in Zeile/],
    ['Nur Text.\n', /Kopf fehlt/],
    ['---\ntitle: a\n\nText.\n', /endet nicht/],
    ['', /Kopf fehlt/],
  ];
  for (const [text, message] of broken) {
    const { title, body } = fromFile(text);
    assert.match(String(title), message, text);
    assert.equal(body, text);
    assert.equal(save(text), text);
    assert.equal(
      save(text, { body: '---\ntitle: Heil\n---\n\nText.' }).trim(),
      '---\ntitle: Heil\n---\n\nText.',
    );
    assert.throws(() => save(text, { title: 'Anders' }), /Ändern Sie den Kopf im Text/);
  }
});

test('a file that is not UTF-8 is never written', () => {
  const text = '---\ntitle: B\ufffdhne\n---\n\nText.\n';
  assert.match(String(fromFile(text).title), /nicht in UTF-8/);
  assert.throws(() => save(text, { body: 'x' }), /nicht in UTF-8/);
});

test('values of a form that the form cannot show stay: a picture that is a text, a list of lists, an anchor', () => {
  for (const line of [
    'image: foto.jpg',
    'tags:\n  - [a, b]',
    'lead: &x Hallo\nkicker: *x',
    'draft: ja',
    'title: [a]',
    'corrections: Keine',
  ]) {
    const text = `---\n${line}\nslug: eins\n---\n\nText.\n`;
    assert.equal(save(text), text);
    assert.equal(save(text, { slug: 'zwei' }), text.replace('eins', 'zwei'), line);
  }
});

const bracketed = `---
title: &rat Der Rat tagt
kicker: *rat
image: {"src": "a.jpg", breite: 300, alt: 'Ein Saal'}
tags: [
  Rat, # immer
  'Kreis, Stadt',
  Wald  # neu
]
corrections: [{date: 2026-01-02, text: Falsch, von: mg}, {date: 2026-01-03, von: kl, text: "Noch, was"}]
---

Text.  
`;

test('what stands in brackets keeps its lines, quotation marks, remarks and unknown fields', () => {
  const [first, second] = fromFile(bracketed).corrections as readonly FormValues[];
  const cases: readonly (readonly [FormValues, string, string])[] = [
    [{ tags: ['Rat', 'Kreis, Stadt', 'Wald', 'Moor'] }, '  Wald  # neu\n', '  Wald,  # neu\n  Moor\n'],
    [{ tags: ['Kreis, Stadt', 'Wald'] }, '  Rat, # immer\n', ''],
    [{ tags: ['Rat', 'Moor', 'Wald'] }, "'Kreis, Stadt'", "'Moor'"],
    [{ tags: ['Rat', 'a, b', 'Kreis, Stadt', 'Wald'] }, "  'Kreis", '  "a, b",\n  \'Kreis'],
    [{ image: { src: 'a.jpg', alt: 'Leer' } }, "'Ein Saal'", "'Leer'"],
    [{ image: { src: 'a.jpg', alt: 'Ein Saal', credit: 'K, L' } }, "Saal'}", 'Saal\', credit: "K, L"}'],
    [{ corrections: [second ?? ''] }, '{date: 2026-01-02, text: Falsch, von: mg}, ', ''],
    [
      { corrections: [first ?? '', { ...second, kind: 'Nachtrag' }] },
      '2026-01-03, von: kl',
      '2026-01-03, kind: Nachtrag, von: kl',
    ],
    // Who changes what a reference leads to has not changed the reference.
    [{ title: 'Der Kreis tagt' }, 'Der Rat tagt\nkicker: *rat', 'Der Kreis tagt\nkicker: Der Rat tagt'],
    // Two blanks break the line; they are not the new last line's.
    [{ body: 'Text.\n\nMehr.' }, 'Text.  \n', 'Text.  \n\nMehr.\n'],
  ];
  for (const [changes, before, after] of cases) {
    const expected = bracketed.replace(before, after);
    assert.equal(save(bracketed, changes), expected, JSON.stringify(changes));
    for (const end of ['\r\n', '\r']) {
      assert.equal(
        save(bracketed.replaceAll('\n', end), changes),
        expected.replaceAll('\n', end),
        JSON.stringify([changes, end]),
      );
    }
  }
});

test('items that an editor leaves, moves and takes away keep what the file says beside them', () => {
  const names = ['Rat', 'Kreis', 'Wald', 'Moor', 'Küste'];
  const kept = fc.shuffledSubarray(names, { minLength: 1 });
  const added = fc.array(fc.tuple(fc.constantFrom('Neu', 'Auch neu'), fc.nat(5)), { maxLength: 2 });
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 1 }),
      kept,
      added,
      fc.boolean(),
      (old, wanted, come, flow) => {
        const line = (name: string): string =>
          flow ? `{text: ${name}, von: "${name}"}` : `"${name}" # ${name}`;
        const field = flow ? 'corrections' : 'tags';
        const open = `---\ntitle: A\n${field}:${flow ? ' [' : '\n  - '}`;
        const text = `${open}${old.map(line).join(flow ? ', ' : '\n  - ')}${flow ? ']' : ''}\nfremd: [1]\n---\n`;
        const values = [...wanted];
        for (const [name, at] of come) values.splice(at, 0, name);
        const after = save(text, { [field]: flow ? values.map((text) => ({ text })) : values });
        const read = fromFile(after)[field] as readonly (string | FormValues)[] | undefined;
        assert.deepEqual(
          (read ?? []).map((item) => (typeof item === 'string' ? item : item.text)),
          values,
          after,
        );
        // Nothing has been edited, but a name that is new may have taken the place of one that is gone.
        for (const name of wanted.filter((one) => old.includes(one)))
          assert.ok(after.includes(line(name)), after);
        const lines = after.split('\n').length - text.split('\n').length;
        assert.equal(lines, flow ? 0 : values.length - old.length, after);
        assert.equal(after.includes('fremd: [1]'), true);
      },
    ),
    { numRuns: 200 },
  );
});
