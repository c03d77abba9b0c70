// What is in an export where somebody left out CDATA, and letters that pasting leaves behind: nothing of it is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wxr, wxrItem } from './a-wxr.ts';
import { archive } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const written = (file = ''): string => file.slice(file.lastIndexOf('---\n') + 4).trim();

test('a post of WordPress without CDATA keeps its headline and its text', async (t) => {
  const item = `<item><title>Rat & Haus <em>neu</em> eröffnet</title><wp:post_id>3</wp:post_id><wp:post_name>rat</wp:post_name>
<wp:post_date>2019-12-05 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>
<content:encoded><p>Eins &amp; <b>zwei</b> drei<br/>vier</p><p><a href="https://rat.example/?a=1&b=2">fünf</a> sechs</p></content:encoded></item>`;
  const { run, written: files } = archive(t, { 'a.xml': wxr([item]) });
  const { source, written: here, differences } = await run('a.xml');
  const file = files().get('artikel/2019/12/2019-12-05-rat.md') ?? '';
  assert.match(file, /^title: Rat & Haus neu eröffnet$/m);
  assert.equal(written(file), 'Eins & **zwei** drei\\\nvier\n\n[fünf](https://rat.example/?a=1\\&b=2) sechs');
  assert.deepEqual([source.words, here.words, source.links, differences.length], [6, 6, 1, 0]);
  assert.deepEqual(mistakes(files()), []);
});

test('what Word breaks lines and pages with parts words', async (t) => {
  const { run, written: files } = archive(t, {
    'a.xml': wxr([wxrItem({ id: 1, title: 'Rat\vHaus', content: '<p>eins\vzwei\fdrei</p>' })]),
  });
  const { source, written: here } = await run('a.xml');
  const file = files().get('artikel/2019/12/2019-12-05-artikel-1.md');
  assert.match(file ?? '', /^title: Rat Haus$/m);
  assert.equal(written(file), 'eins zwei drei');
  assert.deepEqual([source.words, here.words], [3, 3]);
});
