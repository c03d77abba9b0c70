// An archive of any size takes the same memory: what is kept of each article lies on disk.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeReport } from '../../src/import/report.ts';
import { Scratch } from '../../src/import/scratch.ts';
import { collectGarbage } from '../../src/workers/bound-heap.ts';
import { settings } from '../newspaper/settings.ts';
import { cdata, meta, wxr, wxrItem } from './a-wxr.ts';
import { archive } from './an-archive.ts';

const articles = 2_400;
const picture = (id: number) =>
  wxrItem({
    ...{ id, title: `b${id}`, content: '', type: 'attachment', status: 'inherit' },
    more: `<wp:post_parent>${id - 1}</wp:post_parent><wp:attachment_url>https://alt.example/${'u'.repeat(200)}/${id}.jpg</wp:attachment_url>`,
  });
/** Each has an address, a topic, a picture that is missing and a block that is left for a person. */
const post = (id: number) =>
  wxrItem({
    ...{
      id,
      title: `Artikel ${id}`,
      content: `<p>Nummer ${id} ${'x'.repeat(200)}</p><!-- wp:a${id % 5} /-->`,
    },
    more:
      meta('_thumbnail_id', String(id + 1)) +
      `<category domain="post_tag" nicename="x">${cdata(`Thema ${id} ${'t'.repeat(200)}`)}</category>`,
  }) + picture(id + 1);

test('the second half of an archive takes no more memory than the first, remarks, topics and pictures included', async (t) => {
  const numbers = Array.from({ length: articles }, (_, index) => 2 * index + 1);
  const { run, output } = archive(t, { 'a.xml': wxr(numbers.map(post)) });
  // What the engine compiles as it goes comes and leaves again: the least of several moments counts.
  const [first, second]: [number[], number[]] = [[], []];
  const imported = await run('a.xml', {
    onProgress(done) {
      if (done % 300 !== 0) return;
      collectGarbage();
      (done <= articles / 2 ? first : second).push(process.memoryUsage().heapUsed);
    },
  });
  assert.equal(imported.files, articles);
  assert.equal(imported.notes.length, articles);
  const grown = Math.min(...second) - Math.min(...first);
  // A remark and an address of each alone would be 1,200 × 600 bytes.
  assert.ok(grown < 480_000, `${grown} bytes more`);
  writeReport(output, imported, settings, []);
  const report = JSON.parse(readFileSync(join(output, 'import-report.json'), 'utf8'));
  assert.equal(report.notes.length, articles);
  assert.deepEqual(report.notes.at(-1), imported.notes.at(articles - 1));
  assert.deepEqual([report.files, report.uncovered, report.addresses], [articles, [], { covered: articles }]);
  assert.equal(report.sections.split('\n').length, 42);
  assert.ok(!existsSync(join(output, 'import-report.json.part')));
});

test('what is kept on disk comes back in its order, with any letters', () => {
  const scratch = new Scratch();
  const words = ['', 'ß', '\u0000', '\ud83d\ude00', "'; DROP TABLE t1; --", 'a'.repeat(100_000)];
  const map = scratch.map();
  const groups = scratch.groups();
  const list = scratch.list<{ readonly word: string }>();
  const counter = scratch.counter();
  for (const [index, word] of words.entries()) {
    map.set(word, `${word}!`);
    groups.add('x', word);
    list.push({ word });
    for (let times = 0; times <= index; times++) counter.add(word);
  }
  assert.deepEqual(
    words.map((word) => map.get(word)),
    words.map((word) => `${word}!`),
  );
  assert.deepEqual(
    [map.get('nie'), map.has(''), map.add(''), map.add('neu')],
    [undefined, true, false, true],
  );
  assert.deepEqual([groups.of('x'), groups.of('y')], [words, []]);
  list.set(1, { word: 'ss' });
  assert.deepEqual(
    [...list].map(({ word }) => word),
    words.with(1, 'ss'),
  );
  assert.deepEqual([list.first(2).length, list.length, list.at(9)], [2, words.length, undefined]);
  assert.deepEqual([...counter], words.map((word, index) => [word, index + 1]).reverse());
});
