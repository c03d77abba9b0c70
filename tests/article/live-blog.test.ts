import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMoment } from '../../src/article/dates.ts';
import { type LiveBlog, liveBlog } from '../../src/article/live-blog.ts';
import type { Problem } from '../../src/article/problem.ts';

const zone = 'Europe/Berlin';

function at(time: string): number {
  const moment = parseMoment(time, zone);
  assert(moment.ok);
  return moment.millis;
}

function read(body: string, start = '2019-12-05 14:00'): LiveBlog {
  const problems: Problem[] = [];
  const source = { body, ended: false, published: at(start), hasTime: true, zone };
  const blog = liveBlog(source, problems);
  assert.deepEqual(problems, []);
  return blog;
}

const forms: readonly { heading: string; time: string; headline: string }[] = [
  { heading: '14:32 Der Rat tagt', time: '2019-12-05 14:32', headline: 'Der Rat tagt' },
  { heading: '14:32 Uhr: Der Rat tagt', time: '2019-12-05 14:32', headline: 'Der Rat tagt' },
  { heading: '14.32 Uhr – Der Rat tagt', time: '2019-12-05 14:32', headline: 'Der Rat tagt' },
  { heading: '14:32', time: '2019-12-05 14:32', headline: '' },
  { heading: '14:32 3:1 für Ulmenried', time: '2019-12-05 14:32', headline: '3:1 für Ulmenried' },
  { heading: '06.12. 9:05 Es schneit', time: '2019-12-06 09:05', headline: 'Es schneit' },
  { heading: '6. 12. 2019, 00:15 Es schneit', time: '2019-12-06 00:15', headline: 'Es schneit' },
  { heading: '2019-12-06 00:15 Es schneit', time: '2019-12-06 00:15', headline: 'Es schneit' },
  { heading: '2019-12-06 00:15 +02:00 Es schneit', time: '2019-12-05 23:15', headline: 'Es schneit' },
  { heading: '01.01. 00:00 Prosit', time: '2020-01-01 00:00', headline: 'Prosit' },
];

for (const { heading, time, headline } of forms) {
  test(`The entry „${heading}“ is of ${time}`, () => {
    const [entry] = read(`### ${heading}\n\nText.`).entries;
    assert.equal(entry?.published, at(time));
    assert.equal(entry?.headline, headline);
  });
}

test('Entries stand newest first, pinned ones on top, whichever way the file runs', () => {
  const downwards = '### 14:10 A\n\n### 14:20 Angeheftet: B\n\n### 14:30 C\n\n### 14:30 D\n';
  const upwards = '### 14:30 D\n\n### 14:30 C\n\n### 14:20 Angeheftet: B\n\n### 14:10 A\n';
  for (const body of [downwards, upwards]) {
    const { entries } = read(body);
    assert.deepEqual(
      entries.map(({ headline, pinned }) => (pinned ? `${headline}!` : headline)),
      ['B!', 'D', 'C', 'A'],
    );
  }
});

test('A new entry of the same minute leaves the address of the older one alone', () => {
  const before = read('### 14:10 A\n\n### 14:30 C\n').entries;
  const after = read('### 14:10 A\n\n### 14:30 C\n\n### 14:30 D\n').entries;
  const idOf = (entries: LiveBlog['entries'], wanted: string) =>
    entries.find(({ headline }) => headline === wanted)?.id;
  assert.equal(idOf(before, 'C'), 'eintrag-2019-12-05-1430');
  assert.equal(idOf(after, 'C'), 'eintrag-2019-12-05-1430');
  assert.equal(idOf(after, 'D'), 'eintrag-2019-12-05-1430-2');
});

test('Headings in code, in comments and of other levels are no entries', () => {
  const body =
    '## Vorab\n\n### 14:10 A\n\n```\n### 14:20 B\n```\n\n<!--\n### 14:30 C\n-->\n\n#### Was wir wissen\n';
  assert.deepEqual(
    read(body).entries.map(({ headline }) => headline),
    ['A'],
  );
});
