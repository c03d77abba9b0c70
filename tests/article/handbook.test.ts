// The two parts of the editors' handbook that are made; what stands in yours, tests/yours.test.ts reads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldTable, withFieldTable } from '../../src/article/field-table.ts';
import { fieldNames, nestedFieldNames } from '../../src/article/schema.ts';
import { withSections } from '../../src/article/section-sentence.ts';

const start = '<!-- Anfang der Tabelle; sie entsteht aus src/article/schema.ts: npm run handbook -->';
const end = '<!-- Ende der Tabelle -->';

test('The table replaces what stands between its two lines, and nothing else', () => {
  const handbook = withFieldTable(`# Handbuch\n${start}\nalt\n${end}\nEnde\n`);
  assert.equal(handbook, `# Handbuch\n${start}\n\n${fieldTable()}\n\n${end}\nEnde\n`);
  assert.equal(withFieldTable(handbook), handbook);
});

test('Every field has one row with what it may hold and what it means', () => {
  const rows = fieldTable().split('\n').slice(2);
  const names = rows.map((row) => /^\| `([^`]+)` \| \S.* \| \S.* \|$/.exec(row)?.[1] ?? row);
  assert.deepEqual(
    names.filter((name) => !name.includes(' → ')),
    fieldNames,
  );
  for (const [field, nested] of Object.entries(nestedFieldNames)) {
    assert.deepEqual(
      names.filter((name) => name.split(' → ').at(-2) === field).map((name) => name.split(' → ').at(-1)),
      nested,
    );
  }
});

test('Only the title is demanded, and of fields with fields of their own what makes no sense without', () => {
  const demanded = fieldTable()
    .split('\n')
    .filter((row) => row.includes('**muss da sein**'))
    .map((row) => row.split('`')[1]);
  assert.deepEqual(demanded, [
    'title',
    'image → src',
    'image → alt',
    'image → rights → until',
    'political → sponsor',
    'political → occasion',
    'corrections → date',
    'corrections → kind',
    'corrections → text',
  ]);
});

test('A handbook that lost a mark of the table is refused instead of being filled somewhere', () => {
  assert.throws(() => withFieldTable('# Handbuch\n'), /no place for the table/);
  assert.throws(() => withFieldTable(`${start}\n`), /no place/);
});

const section = (name: string) => ({ slug: name.toLowerCase(), name, description: '' });

for (const [names, sentence] of [
  [['Rathaus'], 'Das einzige Ressort heißt Rathaus. Ein Artikel ohne `section` gehört zu Rathaus.'],
  [
    ['Rathaus', 'Sport & $1'],
    'Die Ressorts heißen Rathaus und Sport & $1. Ein Artikel ohne `section` gehört zu Rathaus.',
  ],
  [
    ['Rathaus', 'A', 'B'],
    'Die Ressorts heißen Rathaus, A und B. Ein Artikel ohne `section` gehört zu Rathaus.',
  ],
] as const) {
  test(`The sentence on ${names.length} sections names them`, () => {
    const settings = { sections: names.map(section), defaultSection: 'rathaus' };
    const handbook = withSections('# H\n\nDie Ressorts heißen X und Y. Z.\n\nEnde\n', settings);
    assert.equal(handbook, `# H\n\n${sentence}\n\nEnde\n`);
    assert.equal(withSections(handbook, settings), handbook);
  });
}

test('A handbook without the sentence on the sections is refused', () => {
  assert.throws(
    () => withSections('# Handbuch\n', { sections: [], defaultSection: '' }),
    /no place for the sections/,
  );
});
