// Feeds as parsers of other houses read them: feedparser (Python, in Debian) and rss-parser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import RssParser from 'rss-parser';
import * as z from 'zod';
import { filesBelow } from '../../src/content/files-below.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { feedFormats } from '../../src/feeds/formats.ts';
import { builtSite } from '../browser/built-site.ts';
import { settings } from '../newspaper/settings.ts';

/** Another Python may come first than Debian's own. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import feedparser']).status === 0,
);
const skip = python === undefined && 'python3-feedparser is not installed';

/** All that newsrooms write and feeds have broken on. */
const hostile: Feed = {
  title: 'Bote & „Kurier“ <Ulmenried>',
  description: 'Nachrichten ]]> & <b>mehr</b>',
  page: 'https://bote.example/',
  language: 'de',
  publisher: 'Bote & Kurier',
  styleSheet: '/assets/feed.css',
  items: [
    {
      url: 'https://bote.example/2026/05/05/mai.html',
      title: 'Preise steigen um 5 % <ab Mai> & „sofort“ 🎉',
      summary: 'Zwei Sätze. <script>alert(1)</script> & ein ]]> dazu.',
      published: '2026-05-05T00:30:00+02:00',
      updated: '2026-10-01T12:00:00+02:00',
      authors: [
        { name: 'Änne Öz & Söhne', url: 'https://bote.example/autor/a/' },
        { name: 'Б. Иванов', url: 'https://bote.example/autor/b/' },
      ],
      categories: ['Politik', 'C#', '§ 218', 'Mai & Juni'],
      image: {
        url: 'https://bote.example/bilder/a.jpg',
        type: 'image/jpeg',
        width: 1200,
        height: 630,
        alt: 'Ein „Bild“ & mehr',
      },
    },
    {
      url: 'https://bote.example/2026/03/01/maerz.html',
      title: 'März',
      summary: '',
      published: '2026-03-01T00:00:00+01:00',
      updated: '2026-03-01T00:00:00+01:00',
      authors: [],
      categories: ['Sport'],
    },
  ],
};
const self = (file: string) => `https://bote.example/${file}`;
const [atom, rss, json] = feedFormats;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly published: [number, number, number, number, number];
}

interface Found {
  readonly bozo: boolean;
  readonly version: string;
  readonly title: string;
  readonly link: string;
  readonly self: string[];
  readonly language: string;
  readonly entries: readonly Entry[];
}

function feedparser(feeds: readonly string[]): Found[] {
  const script = join(import.meta.dirname, 'read-feed.py');
  const { stdout, stderr } = spawnSync(python ?? assert.fail(), [script], {
    input: feeds.join('\n'),
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

for (const format of [atom, rss]) {
  test(`feedparser finds every field of ${format.name} as it was written`, { skip }, async () => {
    const [found] = feedparser([format.write(hostile, self(format.file)).replaceAll('\n', ' ')]);
    assert.deepEqual(
      { ...found, entries: undefined },
      {
        bozo: false,
        version: format === atom ? 'atom10' : 'rss20',
        title: hostile.title,
        link: hostile.page,
        self: [self(format.file)],
        language: 'de',
        entries: undefined,
      },
    );
    const [first, second] = hostile.items;
    assert.deepEqual(found?.entries[0], {
      id: first?.url,
      link: first?.url,
      title: first?.title,
      // In RSS it is HTML, and text shows its signs as such.
      summary:
        format === atom
          ? first?.summary
          : first?.summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      published: [2026, 5, 4, 22, 30],
      updated: [2026, 10, 1, 10, 0],
      authors: first?.authors.map(({ name }) => name),
      tags: first?.categories,
      enclosures: [first?.image?.url],
      media: [first?.image?.url],
    });
    assert.deepEqual(
      [found?.entries[1]?.title, found?.entries[1]?.published],
      [second?.title, [2026, 2, 28, 23, 0]],
    );
  });
}

test('rss-parser finds the same in both', async () => {
  const parser = new RssParser({ customFields: { item: [['media:content', 'media']] } });
  for (const format of [atom, rss]) {
    const found = await parser.parseString(format.write(hostile, self(format.file)));
    assert.equal(found.title, hostile.title);
    assert.deepEqual(
      found.items.map(({ title, link, isoDate }) => [title, link, isoDate]),
      hostile.items.map(({ title, url, published }) => [title, url, new Date(published).toISOString()]),
    );
  }
});

test('days and months of RSS are English, whatever the language of the machine', () => {
  const text = rss.write(hostile, self(rss.file));
  assert.deepEqual(
    [...text.matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map(([, date]) => date),
    ['Mon, 04 May 2026 22:30:00 GMT', 'Sat, 28 Feb 2026 23:00:00 GMT'],
  );
});

const withTexts: Feed = {
  ...hostile,
  hub: 'https://verteiler.example/',
  items: hostile.items.map((item) => ({
    ...item,
    title: `${item.title}\f`,
    html: `<p>„Erster“ &amp; zweiter ]]> Satz.\x0b</p>\n<p><img src="https://bote.example/bilder/a.jpg" alt="x" /></p>`,
  })),
};
const text = withTexts.items[0]?.html?.replace('\x0b', '');

test('whole texts arrive whole in both, without the signs that XML cannot hold, and the hub is named', {
  skip,
}, async () => {
  for (const format of [atom, rss]) {
    const written = format.write(withTexts, self(format.file));
    assert.doesNotMatch(written, /[\f\v]/);
    assert.match(written, /<(?:atom:)?link [^>]*href="https:\/\/verteiler\.example\/"[^>]*rel="hub"/);
    const found = await new RssParser().parseString(written);
    for (const item of found.items) assert.equal(item['content:encoded'] ?? item.content, text, format.name);
    assert.equal(found.items[0]?.title, hostile.items[0]?.title);
    assert.equal(feedparser([written.replaceAll('\n', ' ')])[0]?.bozo, false);
  }
  const feed = JSON.parse(json.write(withTexts, self(json.file)));
  assert.deepEqual(feed.hubs, [{ type: 'WebSub', url: 'https://verteiler.example/' }]);
  for (const item of feed.items) {
    assert.deepEqual([item.content_html, item.content_text], [text, undefined]);
    assert.doesNotMatch(item.title, /\f/);
  }
});

test('a feed without articles is one', { skip }, () => {
  const empty = { ...hostile, items: [] };
  for (const format of [atom, rss]) {
    assert.equal(feedparser([format.write(empty, self(format.file)).replaceAll('\n', ' ')])[0]?.bozo, false);
  }
  assert.deepEqual(JSON.parse(json.write(empty, self(json.file))).items, []);
});

test('JSON Feed has what version 1.1 demands', () => {
  const feed = JSON.parse(json.write(hostile, self(json.file)));
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual(
    [feed.title, feed.home_page_url, feed.feed_url],
    [hostile.title, hostile.page, self(json.file)],
  );
  for (const [index, item] of feed.items.entries()) {
    const { url, title, summary, categories } = hostile.items[index] ?? assert.fail();
    assert.deepEqual(
      [item.id, item.url, item.title, item.content_text, item.tags],
      [url, url, title, summary, categories],
    );
    assert.match(item.date_published, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
  }
});

const address = z.url({ protocol: /^https?$/ });
const author = z
  .strictObject({ name: z.string().min(1).optional(), url: address.optional(), avatar: address.optional() })
  .refine((one) => Object.keys(one).length > 0);
/** https://www.jsonfeed.org/version/1.1/, written down; what is not in it is refused. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  authors: z.array(author).optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: address.optional(),
        title: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: address.optional(),
        date_published: z.iso.datetime({ offset: true }).optional(),
        date_modified: z.iso.datetime({ offset: true }).optional(),
        authors: z.array(author).optional(),
        tags: z.array(z.string()).optional(),
      })
      .refine(({ content_html: html, content_text: plain }) => (html ?? plain) !== undefined),
  ),
});

test('JSON Feed keeps to its specification, with teasers, with texts, empty, and as a site has it', async () => {
  for (const feed of [hostile, withTexts, { ...hostile, items: [] }]) {
    jsonFeedSchema.parse(JSON.parse(json.write(feed, self(json.file))));
  }
  jsonFeedSchema.parse(JSON.parse(readFileSync(join(site, 'feed.json'), 'utf8')));
  assert.equal(jsonFeedSchema.safeParse({ version: '1', title: 'x', items: [] }).success, false);
});

let site = '';
let feeds: string[] = [];
before(async () => {
  site = await builtSite();
  feeds = filesBelow(site).filter((file) => /(?:^|\/)feed\.(?:atom|rss)$/.test(file));
});

test('every feed of a site says its own address, lists articles of its page only, newest first, each once', {
  skip,
}, () => {
  const found = feedparser(feeds.map((file) => join(site, file)));
  for (const [index, feed] of found.entries()) {
    const file = feeds[index] ?? '';
    assert.equal(feed.bozo, false, file);
    assert.deepEqual(feed.self, [`${settings.siteUrl}/${file}`]);
    const ids = feed.entries.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, file);
    const times = feed.entries.map(({ published }) => Date.UTC(...published));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
      file,
    );
    const page = readFileSync(join(site, file.replace(/feed\.\w+$/, 'index.html')), 'utf8');
    assert.match(
      page,
      new RegExp(
        `<link rel="alternate" type="application/${file.split('.').at(-1)}\\+xml"[^>]* href="/${file}">`,
      ),
    );
    if (file.startsWith('thema/'))
      for (const id of ids) assert.ok(page.includes(id.slice(settings.siteUrl.length)), file);
  }
  assert.ok(found.length > 30, `${found.length} feeds`);
});

test('an article in another language says so in each format, others are of the feed’s', () => {
  const [first, ...others] = hostile.items;
  assert.ok(first !== undefined);
  const feed: Feed = { ...hostile, items: [{ ...first, language: 'ar-EG' }, ...others] };
  const said = feedFormats.map(({ write }) =>
    [
      ...write(feed, 'https://bote.example/feed').matchAll(
        /(?:xml:lang=|language>|"language": ?)"?([a-zA-Z-]+)/g,
      ),
    ].map(([, language]) => language),
  );
  assert.deepEqual(
    said.map((all) => all.toSorted()),
    [
      ['ar-EG', 'de'],
      ['ar-EG', 'de'],
      ['ar-EG', 'de'],
    ],
  );
});
