import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedLines, freshLines } from '../../src/browser/feed.ts';

const line = (url: string) => ({
  url,
  title: 'Titel',
  iso: '2019-12-05',
  breaking: false,
  dir: 'ltr' as const,
});

test('what is no feed is refused', () => {
  for (const data of [undefined, null, 7, 'lines', [], {}, { lines: null }, { lines: 7 }, { lines: {} }]) {
    assert.throws(() => feedLines(data), JSON.stringify(data));
  }
});

test('lines of another form are left out, above all addresses that lead elsewhere', () => {
  const good = line('/2019/12/05/gut.html');
  const bad = [
    null,
    7,
    'text',
    {},
    line(''),
    line('/'),
    line('javascript:alert(1)'),
    line('//evil.example/'),
    line('/\\evil.example/'),
    line('https://evil.example/'),
    line(' /a'),
    { ...line('/a'), url: 7 },
    { ...line('/a'), title: undefined },
    { ...line('/a'), title: '' },
    { ...line('/a'), iso: null },
  ];
  assert.deepEqual(feedLines({ lines: [...bad, good] }), [good]);
});

test('fresh are the lines above the newest known one', () => {
  const [a, b, c] = [line('/a'), line('/b'), line('/c')] as const;
  const cases = [
    { lines: [], known: ['/a'], fresh: [] },
    { lines: [a, b], known: ['/a', '/b'], fresh: [] },
    { lines: [a, b, c], known: ['/b', '/c'], fresh: [a] },
    { lines: [a, b, c], known: ['/c'], fresh: [a, b] },
    // Nothing is known: all of it is news.
    { lines: [a, b], known: [], fresh: [a, b] },
    { lines: [a, b], known: ['/x'], fresh: [a, b] },
    // `/a` was withdrawn, so the older `/c` came back into the feed.
    { lines: [b, c], known: ['/a', '/b'], fresh: [] },
  ];
  for (const { lines, known, fresh } of cases) {
    assert.deepEqual(freshLines(lines, new Set(known)), fresh);
  }
});
