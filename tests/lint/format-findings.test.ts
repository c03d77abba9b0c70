import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentError } from '../../src/article/content-error.ts';
import { formatFindings, formats } from '../../src/lint/format-findings.ts';

const shown = { all: false, contentDir: 'content' };

const misnamed = (index: number): ContentError => ({
  file: `content/artikel/${String(index).padStart(3, '0')}.md`,
  line: 3,
  column: 1,
  source: 'author: Ella',
  rule: 'unknown-field',
  message: 'Unbekanntes Feld „author“.',
  expected: '„authors“',
  remedy: 'Benennen Sie „author“ in „authors“ um.',
});
const impossible = (day: string): ContentError => ({
  file: 'content/artikel/tag.md',
  line: 2,
  column: 7,
  source: `date: ${day}`,
  rule: 'date-day',
  message: `Den Tag „${day}“ gibt es nicht.`,
  expected: 'ein Tag, den es gibt',
  remedy: `Berichtigen Sie ${day}.`,
});
const hint: ContentError = {
  file: 'content/artikel/a,b:c.md',
  line: 1,
  column: 1,
  source: 'x',
  severity: 'hint',
  rule: 'no-lead',
  message: 'Der Artikel hat keinen Vorspann.',
  remedy: 'Ergänzen Sie lead.\n100 % sicher.',
};
const many = [
  hint,
  ...Array.from({ length: 226 }, (_, index) => misnamed(index)),
  impossible('2019-02-30'),
  impossible('2019-02-31'),
];

test('2,902 mistakes of five kinds are five sentences: how many files, the first three places, how to see the others', () => {
  assert.equal(
    formatFindings(many, 'text', shown),
    `Fehler: Unbekanntes Feld „author“. 226 Dateien
  Erwartet: „authors“
  Abhilfe:  Benennen Sie „author“ in „authors“ um.
  Mehr:     content/README.md#unknown-field

  content/artikel/000.md:3:1
    3 | author: Ella
      | ^

  content/artikel/001.md:3:1
    3 | author: Ella
      | ^

  content/artikel/002.md:3:1
    3 | author: Ella
      | ^

  … und 223 weitere; alle zeigt --all.

Fehler: Den Tag „…“ gibt es nicht. 1 Datei, 2 Stellen
  Erwartet: ein Tag, den es gibt
  Mehr:     content/README.md#date-day

  content/artikel/tag.md:2:7
    Den Tag „2019-02-30“ gibt es nicht.
    2 | date: 2019-02-30
      |       ^
    Abhilfe:  Berichtigen Sie 2019-02-30.

  content/artikel/tag.md:2:7
    Den Tag „2019-02-31“ gibt es nicht.
    2 | date: 2019-02-31
      |       ^
    Abhilfe:  Berichtigen Sie 2019-02-31.

Hinweis: Der Artikel hat keinen Vorspann. 1 Datei
  Abhilfe:  Ergänzen Sie lead.\\n100 % sicher.
  Mehr:     content/README.md#no-lead

  content/artikel/a,b:c.md:1:1
    1 | x
      | ^

228 Fehler und 1 Hinweis in 228 Dateien.
`,
  );
});

test('--all shows every place, and nothing found is said', () => {
  const text = formatFindings(many, 'text', { ...shown, all: true });
  assert.equal(text.match(/^ {2}content\//gm)?.length, many.length);
  assert.doesNotMatch(text, /--all/);
  assert.equal(formatFindings([], 'text', shown), 'Nichts gefunden.\n');
});

test('a remedy whose last words are to be typed, and end with a full stop, has no second one in any form', () => {
  for (const typed of [
    'text: Falsch war das Datum.',
    'lead: Der Rat tagt.',
    'title: Usw.',
    '- z. B.',
    'Ja.',
  ]) {
    const finding: ContentError = { ...hint, remedy: `Schreiben Sie ${typed}.` };
    const other = { ...finding, remedy: `Streichen Sie ${typed}.`, file: 'content/artikel/b.md' };
    for (const format of formats) {
      const told = formatFindings([finding, other], format, shown);
      assert.ok(told.includes(`Schreiben Sie ${typed}`), format);
      assert.doesNotMatch(told, /[a-zA-Z]\.\./, format);
    }
  }
});

test('two renamings of one field are two kinds, since their remedies differ', () => {
  const other = {
    ...misnamed(0),
    message: 'Unbekanntes Feld „autor“.',
    remedy: 'Benennen Sie „autor“ in „authors“ um.',
  };
  assert.match(formatFindings([misnamed(1), other], 'text', shown), /„author“\.[\s\S]*„autor“\./);
});

test('unknown fields that recur are a kind each, those that occur once are one kind together', () => {
  const unknown = (name: string, index: number) => ({
    ...misnamed(index),
    message: `Unbekanntes Feld „${name}“.`,
    remedy: `Löschen Sie „${name}“.`,
  });
  const found = [
    unknown('type', 1),
    unknown('type', 2),
    unknown('lab', 1),
    unknown('lab', 3),
    unknown('menu', 1),
    unknown('toc', 2),
  ];
  const heads = formatFindings(found, 'text', shown).match(/^Fehler: .*$/gm);
  assert.deepEqual(heads, [
    'Fehler: Unbekanntes Feld „lab“. 2 Dateien',
    'Fehler: Unbekanntes Feld „type“. 2 Dateien',
    'Fehler: Unbekanntes Feld „…“. 2 Dateien',
  ]);
});

test('what one rule finds is one kind; where its words differ, the head is the rule’s own', () => {
  const codes = ['U+0008', 'U+000B'].map((code) => ({
    ...impossible('x'),
    rule: 'control-character' as const,
    message: `Hier steht ein unsichtbares Steuerzeichen (${code}).`,
  }));
  const text = formatFindings(codes, 'text', shown);
  assert.match(text, /^Fehler: In der Datei steht ein unsichtbares Steuerzeichen\. 1 Datei, 2 Stellen\n/);
  assert.match(text, /\n {4}Hier steht ein unsichtbares Steuerzeichen \(U\+000B\)\.\n/);
});

test('the report for programs has all of them by kind', () => {
  const report = JSON.parse(formatFindings(many, 'json', shown));
  assert.deepEqual([report.errors, report.hints, report.kinds.length], [228, 1, 3]);
  const [first] = report.kinds;
  assert.deepEqual([first.severity, first.files, first.findings.length], ['error', 226, 226]);
  assert.deepEqual(
    report.kinds.map(({ rule, help }: { rule: string; help: string }) => [rule, help]),
    ['unknown-field', 'date-day', 'no-lead'].map((rule) => [rule, `content/README.md#${rule}`]),
  );
  assert.equal(first.findings[0].rule, 'unknown-field');
  assert.equal(first.findings[225].file, 'content/artikel/225.md');
});

test('GitHub gets one annotation for each, with file, line and column, and nothing of a text can end or forge one', () => {
  const lines = formatFindings(many, 'github', shown).split('\n');
  assert.equal(lines.length, many.length + 1);
  assert.equal(
    lines[0],
    '::error file=content/artikel/000.md,line=3,col=1,title=unknown-field::Unbekanntes Feld „author“.%0AErwartet: „authors“%0AAbhilfe: Benennen Sie „author“ in „authors“ um.%0AMehr: content/README.md#unknown-field',
  );
  assert.equal(
    lines.at(-2),
    '::notice file=content/artikel/a%2Cb%3Ac.md,line=1,col=1,title=no-lead::Der Artikel hat keinen Vorspann.%0AAbhilfe: Ergänzen Sie lead.%0A100 %25 sicher.%0AMehr: content/README.md#no-lead',
  );
});

test('GitLab gets a report of code quality: each finding once, by a fingerprint that stays', () => {
  const issues = JSON.parse(formatFindings(many, 'gitlab', shown));
  assert.equal(issues.length, many.length);
  assert.deepEqual(Object.keys(issues[0]), [
    'description',
    'check_name',
    'fingerprint',
    'severity',
    'location',
  ]);
  assert.deepEqual(issues[0].location, { path: 'content/artikel/000.md', lines: { begin: 3 } });
  assert.deepEqual([issues[0].check_name, issues.at(-1).check_name], ['unknown-field', 'no-lead']);
  assert.deepEqual([issues[0].severity, issues.at(-1).severity], ['major', 'info']);
  assert.equal(
    new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size,
    many.length,
  );
  assert.equal(formatFindings(many, 'gitlab', shown), formatFindings(many.toReversed(), 'gitlab', shown));
});
