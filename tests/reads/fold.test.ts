import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { foldDays, readFolded } from '../../src/reads/fold.ts';
import { withMoreReads } from '../../src/reads/front-matter-reads.ts';
import { dayColumns, readDays } from '../../src/reads/read-days.ts';
import { aCounter, line } from './a-counter.ts';

test('only the number changes in an article’s file, whatever else there is', () => {
  const cases: readonly (readonly [before: string, after: string | undefined])[] = [
    ['---\ntitle: A\nreads: 100\n---\nreads: 5\n', '---\ntitle: A\nreads: 107\n---\nreads: 5\n'],
    ['---\ntitle: A\n---\nText', '---\ntitle: A\nreads: 7\n---\nText'],
    ['\ufeff---\r\ntitle: A\r\n---\r\nText\r\n', '\ufeff---\r\ntitle: A\r\nreads: 7\r\n---\r\nText\r\n'],
    [
      '---\r\nreads:   12   # von der alten Website\r\ntitle: Ä\r\n---\r\n',
      '---\r\nreads:   19   # von der alten Website\r\ntitle: Ä\r\n---\r\n',
    ],
    ['---\nreads : "12"\ntitle: A\n---\n', '---\nreads : "19"\ntitle: A\n---\n'],
    ['---\nreads:\ntitle: A\n---\n', '---\nreads: 7\ntitle: A\n---\n'],
    [
      '---\ntitle: |\n  reads: 3\nimage:\n  src: a.jpg\n  alt: reads\n---\n',
      '---\ntitle: |\n  reads: 3\nimage:\n  src: a.jpg\n  alt: reads\nreads: 7\n---\n',
    ],
    ['---\n# reads: 5\ntitle: A\n---\n', '---\n# reads: 5\ntitle: A\nreads: 7\n---\n'],
    ['---\n{title: A, reads: 3}\n---\n', undefined],
    ['---\ntitle: "eins\nreads: 5\n zwei"\n---\n', undefined],
    ['---\nreads: 1.475\ntitle: A\n---\n', undefined],
    ['Kein Kopf', undefined],
  ];
  for (const [before, after] of cases) {
    assert.equal(withMoreReads(Buffer.from(before), 7)?.toString(), after, before);
  }
  assert.equal(withMoreReads(Buffer.from('---\ntitle: \xc4\n---\n', 'latin1'), 7), undefined);
});

const a = '/2026/11/20/a.html';
const articles = ['a', 'b', 'c'].map((slug) => ({
  file: `artikel/${slug}.md`,
  url: `/2026/11/20/${slug}.html`,
  aliases: [`/alt/${slug}`],
}));

function aNewspaper(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-fold-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const files: Readonly<Record<string, string>> = {
    'artikel/a.md': '---\ntitle: A\nreads: 100\n---\nText.\n',
    'artikel/b.md': '---\ntitle: B\n---\nText.\n',
    'artikel/c.md': '---\ntitle: C\n---\nText.\n',
    'reads/2025/2025-12-30.csv': 'path,reads\n/2026/11/20/a.html,1\n/alt/b,20\n/weg.html,5\n',
    'reads/2025/2025-12-31.csv': 'path,reads\n/2026/11/20/a.html,2\n',
    'reads/2026/2026-01-01.csv': 'path,reads\n/2026/11/20/a.html,50\n',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(dir.length + 1), readFileSync(file, 'utf8')]),
  );

const fold = (contentDir: string, before = '2026-01-01', onStep?: () => void) =>
  foldDays({
    contentDir,
    articles,
    columns: dayColumns(contentDir).columns,
    before,
    ...(onStep && { onStep }),
  });

test('old days go into the articles, also those at former addresses; what has no article waits for it', (t) => {
  const dir = aNewspaper(t);
  assert.deepEqual(fold(dir), { articles: 2, days: 2, reads: 23 });
  const files = filesOf(dir);
  assert.deepEqual(
    { ...files, 'reads/folded.json': JSON.parse(files['reads/folded.json'] ?? '') },
    {
      'artikel/a.md': '---\ntitle: A\nreads: 103\n---\nText.\n',
      'artikel/b.md': '---\ntitle: B\nreads: 20\n---\nText.\n',
      'artikel/c.md': '---\ntitle: C\n---\nText.\n',
      'reads/2026/2026-01-01.csv': 'path,reads\n/2026/11/20/a.html,50\n',
      'reads/folded.json': { before: '2026-01-01', others: { '/weg.html': 5 } },
    },
  );
  assert.deepEqual(fold(dir), { articles: 0, days: 0, reads: 0 });
  assert.deepEqual(filesOf(dir), files);
  const back = [...articles, { file: 'artikel/c.md', url: '/weg.html', aliases: [] }].slice(0, 2);
  const { columns } = dayColumns(dir);
  foldDays({
    contentDir: dir,
    articles: [...back, { file: 'artikel/c.md', url: '/weg.html', aliases: [] }],
    columns,
    before: '2026-02-01',
  });
  assert.match(readFileSync(join(dir, 'artikel/c.md'), 'utf8'), /^reads: 5$/m);
  assert.match(readFileSync(join(dir, 'artikel/a.md'), 'utf8'), /^reads: 153$/m);
});

test('killed at any step, and as often as one likes, nothing is lost and nothing counts twice', (t) => {
  const whole = aNewspaper(t);
  let steps = 0;
  fold(whole, '2026-01-01', () => steps++);
  assert.ok(steps >= 6, String(steps));
  const expected = filesOf(whole);
  for (let killed = 1; killed <= steps; killed++) {
    const dir = aNewspaper(t);
    let step = 0;
    const kill = () => {
      step++;
      if (step === killed) throw new Error('killed');
    };
    assert.throws(() => fold(dir, '2026-01-01', kill), /killed/);
    const isBegun = readFolded(dir)?.pending !== undefined;
    // Until it is ended neither a build nor another count works with it.
    const cache = mkdtempSync(join(tmpdir(), 'depesche-fold-cache-'));
    t.after(() => rmSync(cache, { recursive: true }));
    assert.equal(readDays(dir, cache, '').errors.length, isBegun ? 1 : 0, `killed at ${killed}`);
    // A second time, one step later.
    if (killed > 1)
      assert.throws(
        () =>
          fold(dir, '2026-01-01', () => {
            throw new Error('killed');
          }),
        /killed/,
      );
    fold(dir);
    assert.deepEqual(filesOf(dir), expected, `killed at ${killed}`);
  }
});

test('an article that somebody changes in between is named, and no other is changed again', (t) => {
  const dir = aNewspaper(t);
  let step = 0;
  assert.throws(
    () =>
      fold(dir, '2026-01-01', () => {
        if (++step === 2) throw new Error('killed');
      }),
    /killed/,
  );
  const before = readFileSync(join(dir, 'artikel/a.md'));
  writeFileSync(join(dir, 'artikel/a.md'), '---\ntitle: Anders\nreads: 100\n---\n');
  assert.throws(() => fold(dir), /artikel\/a\.md/);
  writeFileSync(join(dir, 'artikel/a.md'), before);
  fold(dir);
  assert.match(readFileSync(join(dir, 'artikel/a.md'), 'utf8'), /^reads: 103$/m);
});

test('an article whose number cannot be changed in place stops everything before anything has happened', (t) => {
  const dir = aNewspaper(t);
  writeFileSync(join(dir, 'artikel/b.md'), '---\n{title: B}\n---\n');
  const files = filesOf(dir);
  assert.throws(() => fold(dir), /nichts ist geschehen[\s\S]*artikel\/b\.md: 20/);
  assert.deepEqual(filesOf(dir), files);
});

test('an earlier day than last time unfolds nothing, also where an article has come back', (t) => {
  const dir = aNewspaper(t);
  fold(dir);
  const { columns } = dayColumns(dir);
  const back = { file: 'artikel/c.md', url: '/weg.html', aliases: [] };
  foldDays({ contentDir: dir, articles: [...articles, back], columns, before: '2025-06-01' });
  assert.match(readFileSync(join(dir, 'artikel/c.md'), 'utf8'), /^reads: 5$/m);
  assert.deepEqual(readFolded(dir), { before: '2026-01-01', others: {} });
});

test('an article that is deleted in between is named; a plan that leads out of the content is not followed', (t) => {
  const dir = aNewspaper(t);
  for (const file of ['artikel/weg.md', '../elsewhere.md']) {
    const edits = [{ file, added: 5, from: 'a', to: 'b' }];
    const days = ['../../elsewhere'];
    writeFileSync(
      join(dir, 'reads/folded.json'),
      JSON.stringify({ before: '2026-01-01', others: {}, pending: { days, edits } }),
    );
    assert.throws(() => fold(dir), new RegExp(`content/${file.replaceAll('.', '\\.')}`));
  }
});

test('logs of days that are folded change nothing any more', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  mkdirSync(join(counter.folder, 'content/reads'), { recursive: true });
  const folded = join(counter.folder, 'content/reads/folded.json');
  writeFileSync(folded, '{"before": "2026-11-24"}');
  const result = counter.run([line(a, '2026-11-23T12:00:00+01:00') + line(a)]);
  assert.equal(result.folded, 1);
  assert.equal(counter.run([line('/robots.txt', '2026-11-23T12:00:00+01:00')]).folded, 0);
  // A killed run's, on a machine that has not folded.
  writeFileSync(join(counter.folder, 'cache/reads/2026-11-22.due'), '');
  writeFileSync(
    join(counter.folder, 'cache/reads/2026-11-22.json'),
    JSON.stringify({ secret: 'a', paths: [''], before: { [a]: 7 }, counted: {} }),
  );
  assert.deepEqual(counter.run([line(a)]).days, ['2026-11-24']);
  assert.deepEqual(result.days, ['2026-11-24']);
  writeFileSync(folded, '{"before": "2026-11-24", "pending": {"days": [], "edits": []}}');
  assert.throws(() => counter.run([line(a)]), /reads:fold/);
  writeFileSync(folded, '{');
  assert.throws(() => counter.run([line(a)]), /beschädigt/);
});
