import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDay } from '../../src/reads/day-file.ts';
import { DayState } from '../../src/reads/day-state.ts';
import * as fc from '../law/fast-check.ts';
import { aCounter, line } from './a-counter.ts';

const a = '/2026/11/20/a.html';
const b = '/2026/11/20/b.html';

test('logs become a small sorted file for each day of the newspaper’s calendar', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const { written, refused, requests } = counter.run([
    [
      line(b),
      line(a),
      line('/alt/a?from=feed', '2026-11-24T10:10:00+01:00'),
      line(a, '2026-11-24T10:00:00+01:00', { address: '192.0.2.8' }),
      line(a, '2026-11-24T23:30:00+00:00'),
      line(a, '2026-11-24T10:00:00+01:00', { agent: 'Googlebot/2.1' }),
      line('/assets/site.css'),
      line('/newsticker.json'),
      line('/feed.xml'),
    ].join(''),
  ]);
  assert.deepEqual(counter.files(), {
    '2026/2026-11-24.csv': `path,reads\n${a},2\n${b},1\n`,
    '2026/2026-11-25.csv': `path,reads\n${a},1\n`,
  });
  assert.deepEqual(written, [
    { day: '2026-11-24', reads: 3 },
    { day: '2026-11-25', reads: 1 },
  ]);
  assert.deepEqual([...refused], [['robot', 1]]);
  assert.equal(requests, 5);
});

test('a day split over two runs counts nobody twice, and the same logs once more change nothing', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const morning = line(a) + line(b);
  const evening = line(a, '2026-11-24T10:20:00+01:00') + line(a, '2026-11-24T20:00:00+01:00');
  counter.run([morning]);
  counter.run([evening]);
  const files = counter.files();
  assert.deepEqual(files, { '2026/2026-11-24.csv': `path,reads\n${a},2\n${b},1\n` });
  assert.deepEqual(counter.run([evening, morning]).written, []);
  assert.deepEqual(counter.run([morning + evening + morning]).written, []);
  assert.deepEqual(counter.files(), files);
});

test('lines of balancers and networks count for the articles that they name, also between lines of servers', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const host = 'bote.example';
  const article = (slug: string) => `/2026/11/20/${slug}.html`;
  const log = [
    line(article('d'), undefined, { address: '192.0.2.1' }).trimEnd(),
    `h2 2026-11-24T09:30:05.127531Z app/bote/abcdef 192.0.2.2:2817 10.0.0.1:80 0.001 0.102 0.000 200 200 225 24950 "GET https://${host}:443${article('a')} HTTP/2.0" "${firefox}" ECDHE TLSv1.2`,
    `Nov 24 10:30:05 lb haproxy[6801]: 192.0.2.3:55008 [24/Nov/2026:10:30:05.584] https~ web/a 0/0/0/72/72 200 7456 - - ---- 5/4/0/1/0 0/0 {${host}|${firefox}} {} "GET ${article('b')} HTTP/1.1"`,
    `Nov 24 10:30:05 lb haproxy[6801]: 192.0.2.3:55008 [24/Nov/2026:10:30:05.584] https~ web/a 0/0/0/72/72 200 7456 - - ---- 5/4/0/1/0 0/0 {${host}|${firefox}} {} "GET /style.css HTTP/1.1"`,
    `HIT|200|${Date.parse('2026-11-24T09:30:05Z')}|2326|390|192.0.2.4|-|https://${host}${article('c')}|WA|${firefox}|322b|DE`,
    `HIT|200|${Date.parse('2026-11-24T09:30:05Z')}|2326|390|192.0.2.4|-|https://${host}/style.css|WA|${firefox}|322b|DE`,
  ];
  assert.equal(counter.run([log.join('\n')]).requests, 4);
  const expected = ['a', 'b', 'c', 'd'].map((slug) => `${article(slug)},1\n`).join('');
  assert.deepEqual(counter.files(), { '2026/2026-11-24.csv': `path,reads\n${expected}` });
});

test('who turns out to be a robot in the evening has read nothing in the morning', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  counter.run([line(a)]);
  assert.notDeepEqual(counter.files(), {});
  counter.run([line('/robots.txt', '2026-11-24T20:00:00+01:00')]);
  assert.deepEqual(counter.files(), { '2026/2026-11-24.csv': 'path,reads\n' });
});

test('when a day is closed its secret is forgotten; the same logs still change nothing', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const log = line(a) + line(b) + line(a, '2026-11-24T20:00:00+01:00');
  counter.run([log]);
  const files = counter.files();
  const state = () => readdirSync(join(counter.folder, 'cache/reads'));
  assert.notDeepEqual(state(), []);
  const later = Date.parse('2026-12-06T12:00:00Z');
  assert.deepEqual(counter.run([], { now: later }).closed, ['2026-11-24']);
  assert.deepEqual(state(), []);
  assert.deepEqual(counter.run([log], { now: later }).written, []);
  // A part of them is no reason to count less, nor is it counted twice.
  counter.run([line(a)], { now: later, closes: true });
  counter.run([line(b)], { now: later });
  assert.deepEqual(counter.files(), files);
});

test('an open day stays open while something new comes, and today’s is never closed', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  counter.run([line(a)]);
  const at = (now: string) => ({ now: Date.parse(now) });
  counter.run([line(b)], at('2026-12-03T12:00:00Z'));
  assert.deepEqual(counter.run([], at('2026-12-06T12:00:00Z')).closed, []);
  assert.deepEqual(counter.run([line(a)], at('2026-12-11T12:00:00Z')).closed, ['2026-11-24']);
  assert.deepEqual(
    counter.run([line(a, '2026-12-11T08:00:00Z')], { ...at('2026-12-11T12:00:00Z'), closes: true }).closed,
    [],
  );
});

test('what tells readers apart is this user’s alone, and no address is in it', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  counter.run([line(a)]);
  const dir = join(counter.folder, 'cache/reads');
  assert.equal(statSync(dir).mode & 0o777, 0o700);
  for (const name of readdirSync(dir)) {
    assert.equal(statSync(join(dir, name)).mode & 0o777, 0o600, name);
    const text = readFileSync(join(dir, name), 'latin1');
    assert.doesNotMatch(text, /192\.0\.2|Firefox/);
  }
});

test('a run that was killed between two files is ended by the next one', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  counter.run([line(a)]);
  const dir = join(counter.folder, 'cache/reads');
  const files = counter.files();
  // The set is there, the day's file is not yet: whichever logs come next.
  rmSync(join(counter.folder, 'content/reads'), { recursive: true });
  writeFileSync(join(dir, '2026-11-24.due'), '');
  counter.run([]);
  assert.deepEqual(counter.files(), files);
  // Killed while it read: what it had gathered is read again.
  writeFileSync(join(dir, '2026-11-24.new'), Buffer.alloc(23, 1));
  writeFileSync(join(dir, '2026-11-24.set.part'), 'x');
  counter.run([line(a)]);
  assert.deepEqual(counter.files(), files);
  // A damaged state is none.
  writeFileSync(join(dir, '2026-11-24.json'), '{');
  counter.run([line(a)]);
  assert.deepEqual(counter.files(), files);
});

test('other counters’ numbers do not add up with each other’s, nor with the logs’', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const plausible = (visits: number) =>
    `"date","hostname","page","visits","visitors","pageviews"\n"2026-11-24","bote.example","${a}",${visits},7,11\n"2026-11-24","other.example","${b}",99,7,11\n`;
  counter.run([plausible(8), line(a)]);
  counter.run([plausible(5)]);
  assert.deepEqual(counter.files(), { '2026/2026-11-24.csv': `path,reads\n${a},8\n` });
  const matomo = `label,nb_visits,nb_hits\n${a},12,30\n`;
  assert.equal(counter.run([matomo]).withoutDay, 1);
  counter.run([matomo], { day: '2026-11-24' });
  assert.deepEqual(counter.files(), { '2026/2026-11-24.csv': `path,reads\n${a},12\n` });
  const hours = [
    '{"hour": "2026-11-25T09:00:00Z", "path_id": 1, "ref_id": 1, "count": 4}',
    '{"hour": "2026-11-25T09:00:00Z", "path_id": 1, "ref_id": 2, "count": 3}',
    `{"id": 1, "path": "${b}", "title": "B"}`,
  ];
  counter.run([hours.join('\n')]);
  assert.equal(counter.files()['2026/2026-11-25.csv'], `path,reads\n${b},7\n`);
});

test('numbers that no article can have are not taken over from exports', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const rows = (numbers: readonly (number | string)[]) =>
    numbers.map((reads) => `2026-11-24,/2026/11/20/a.html,${reads}`).join('\n');
  counter.run([
    `day,path,reads\n${rows(['999999999999', 4_294_967_299, -3, 0, 12])}\n`,
    JSON.stringify([{ label: 'a', url: '/2026/11/20/b.html', nb_visits: 1e15 }]),
  ]);
  assert.deepEqual(counter.files(), { '2026/2026-11-24.csv': 'path,reads\n/2026/11/20/a.html,12\n' });
  assert.deepEqual(parseDay('path,reads\n/a,4294967299\n').wrong, [{ line: 2, text: '/a,4294967299' }]);
});

test('a day’s file that two branches have changed is read, one with conflict marks is told with its line', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  assert.deepEqual(parseDay(`path,reads\n${a},1\n${b},2\n${a},3\n`), {
    reads: new Map([
      [a, 4],
      [b, 2],
    ]),
    wrong: [],
  });
  assert.deepEqual(parseDay('path,reads\r\n"/a,b""c.html",3\r\n').reads, new Map([['/a,b"c.html', 3]]));
  for (const [text, wrong] of [
    [`path,reads\n<<<<<<< HEAD\n${a},1\n`, 2],
    [`path,reads\n${a}\n`, 2],
    [`path,reads\n${a},-1\n`, 2],
    [`path,reads\n${a},1.5\n`, 2],
    ['Pfad;Aufrufe\n', 1],
    ['path,reads\nhttps://x/,1\n', 2],
  ] as const) {
    assert.deepEqual(
      parseDay(text).wrong.map((entry) => entry.line),
      [wrong],
      text,
    );
  }
  mkdirSync(join(counter.folder, 'content/reads/2026'), { recursive: true });
  writeFileSync(join(counter.folder, 'content/reads/2026/2026-11-24.csv'), `path,reads\n=======\n`);
  assert.throws(() => counter.run([line(a)]), /content\/reads\/2026\/2026-11-24\.csv:2: .*=======/);
});

test('nothing is written outside content/reads, wherever paths and links lead', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  counter.run(
    [
      [
        '/../../../etc/passwd',
        '/2026/11/20/../../../../../x',
        '/reads/..%2f..%2fx',
        '/%00',
        '/2026/11/20/a.html%00.csv',
      ]
        .map((target) => line(target))
        .join(''),
      '"date","hostname","page","visits","visitors","pageviews"\n"../../../x","bote.example","/2026/11/20/a.html",8,7,11\n"2026-13-45","","/2026/11/20/a.html",8,7,11\n',
    ],
    { day: '../../x' },
  );
  assert.deepEqual(counter.files(), {});
  assert.deepEqual(readdirSync(counter.folder), ['cache']);
  mkdirSync(join(counter.folder, 'content/reads'), { recursive: true });
  mkdirSync(join(counter.folder, 'elsewhere'));
  symlinkSync(join(counter.folder, 'elsewhere'), join(counter.folder, 'content/reads/2026'));
  assert.throws(() => counter.run([line(a)]), /ist eine Verknüpfung/);
  assert.deepEqual(readdirSync(join(counter.folder, 'elsewhere')), []);
});

test('clocks that jump leave no file of an impossible day, and a leap second is one', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const stamp = (time: string) => line(a).replace(/\[[^\]]*\]/, `[${time}]`);
  counter.run([
    [
      '01/Jan/1970:00:00:00 +0000',
      '24/Nov/2126:10:00:00 +0100',
      '24/Nov/2026:25:00:00 +0100',
      '31/Feb/2026:10:00:00 +0100',
      '24/Nov/0000:10:00:00 +0100',
      '00/Nov/2026:10:00:00 +0100',
      '24/Nov/2026:10:00:00 +9999',
      '24/Nov/2026:23:59:60 +0000',
    ]
      .map(stamp)
      .join(''),
  ]);
  assert.deepEqual(Object.keys(counter.files()), ['2026/2026-11-20.csv', '2026/2026-11-25.csv']);
});

interface Sketch {
  readonly target: string;
  readonly minute: number;
  readonly reader: number;
}

const sketches = fc.array(
  fc.record<Sketch>({
    target: fc.constantFrom(a, b, '/alt/a', '/2026/11/20/c.html?x', '/robots.txt', '/x.css', '/2026/11/20/d'),
    // From the evening before to the morning after a day.
    minute: fc.integer({ min: -120, max: 1560 }),
    reader: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 25 },
);

const lineOf = ({ target, minute, reader }: Sketch): string =>
  line(target, new Date(Date.parse('2026-11-24T00:00:00+01:00') + minute * 60_000).toISOString(), {
    address: `192.0.2.${reader}`,
  });

/** What the rule says, in the plainest way: the judge of what is computed in pieces. */
function expected(all: readonly Sketch[]): Record<string, string> {
  const visits = new Map<string, number[]>();
  const robots = new Set<string>();
  for (const { target, minute, reader } of all) {
    const day = minute < 0 ? '2026-11-23' : minute < 1440 ? '2026-11-24' : '2026-11-25';
    const article = /\/([abcd])(?:\.html|$)/.exec(target.replace(/\?.*/, ''))?.[1];
    if (target === '/robots.txt') robots.add(`${day} ${reader}`);
    else if (article !== undefined) {
      const key = `${day} ${reader} ${article}`;
      visits.set(key, [...(visits.get(key) ?? []), minute]);
    }
  }
  const days = new Map<string, Map<string, number>>();
  for (const [key, minutes] of visits) {
    const [day = '', reader, article] = key.split(' ');
    const counts = days.get(day) ?? new Map<string, number>();
    days.set(day, counts);
    if (robots.has(`${day} ${reader}`)) continue;
    minutes.sort((x, y) => x - y);
    const reads = minutes.filter(
      (minute, index) => index === 0 || minute - (minutes[index - 1] ?? 0) > 30,
    ).length;
    const path = `/2026/11/20/${article}.html`;
    counts.set(path, (counts.get(path) ?? 0) + reads);
  }
  return Object.fromEntries(
    [...days]
      .filter(([, counts]) => counts.size > 0)
      .map(([day, counts]) => [
        `2026/${day}.csv`,
        `path,reads\n${[...counts]
          .sort()
          .map(([path, reads]) => `${path},${reads}\n`)
          .join('')}`,
      ]),
  );
}

test('any order and any split of the lines into logs and runs, with any of them repeated, gives the same files', () => {
  fc.assert(
    fc.property(sketches, fc.infiniteStream(fc.nat()), (all, chances) => {
      const next = (below: number): number => (chances.next().value ?? 0) % below;
      const counter = aCounter();
      try {
        const lines = [...all, ...all.filter(() => next(3) === 0)].map(lineOf);
        for (let index = lines.length - 1; index > 0; index--) {
          const other = next(index + 1);
          [lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? ''];
        }
        let run: string[] = [''];
        for (const text of lines) {
          run[run.length - 1] += text;
          if (next(6) === 0) run.push('');
          if (next(9) === 0) {
            counter.run(run);
            run = [''];
          }
        }
        counter.run(run);
        // A robot may leave a day's file that says nothing.
        const found = Object.entries(counter.files()).filter(([, text]) => text !== 'path,reads\n');
        assert.deepEqual(Object.fromEntries(found), expected(all));
      } finally {
        counter.remove();
      }
    }),
    { numRuns: 40 },
  );
});

test('a day of more requests than are looked at together is counted like any other', (t) => {
  const counter = aCounter();
  t.after(counter.remove);
  const at = Date.parse('2026-11-24T10:00:00Z');
  const count = (together: number): Map<string, number> => {
    const state = new DayState(
      join(counter.folder, `of-${together}`),
      '2026-11-24',
      () => new Map(),
      together,
    );
    for (let number = 0; number < 30_000; number++) {
      const reader = {
        high: Math.imul(number % 7_000, 0x9e3779b1) >>> 0,
        low: Math.imul(number % 7_000, 0x85ebca6b) >>> 0,
      };
      state.add(reader, number % 3 === 0 ? a : b, at + number * 1000, false);
    }
    state.settle(at);
    return state.settle(at);
  };
  const reads = count(1_000_000);
  assert.equal(reads.size, 2);
  assert.deepEqual(count(1_000), reads);
});
