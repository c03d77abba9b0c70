import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, told } from './an-archive.ts';

/** Front-matter and text of the articles that a feed becomes, by their titles. */
async function imported(t: Parameters<typeof archive>[0], file: string, content: string) {
  const alt = archive(t, { [file]: content });
  const report = await alt.run(file);
  const texts = new Map(
    [...alt.written()]
      .filter(([name]) => name.endsWith('.md'))
      .map(([, text]) => [/^title: (.*)$/m.exec(text)?.[1] ?? '', text]),
  );
  return { texts, said: told(report) };
}

const bodyOf = (text = ''): string => text.slice(text.indexOf('\n---\n') + 5).trim();

test('words and elements of a feed keep their order, and addresses count from where the feed says', async (t) => {
  const { texts, said } = await imported(
    t,
    'atom.xml',
    `<?xml version="1.0" encoding="utf-8"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml" xml:base="https://alt.example/blog/">
<a:title>Alt</a:title>
<a:entry><a:title type="xhtml"><div>Der <em>neue</em> Rat</div></a:title><a:link href="2019/rat"/><a:id>tag:alt.example,2019:1</a:id>
<a:published>2019-12-05T17:52:00+01:00</a:published><a:updated>2019-12-05T17:52:00+01:00</a:updated>
<a:content type="xhtml" xml:base="2019/"><div><p>Die <code>if</code>-Frage: <a href="plan.html">der Plan</a>, <b>fett</b> <i>und</i> kursiv.<br/>Neue Zeile.</p></div></a:content></a:entry>
<a:entry><a:title>Kodiert</a:title><a:id>https://alt.example/blog/2019/kodiert</a:id><a:updated>2019-12-06T08:00:00Z</a:updated>
<a:content type="application/octet-stream">V8O2cnRlIGhpZXI=</a:content></a:entry>
</a:feed>`,
  );
  assert.equal(
    bodyOf(texts.get('Der neue Rat')),
    'Die `if`-Frage: [der Plan](https://alt.example/blog/2019/plan.html), **fett** *und* kursiv.\\\nNeue Zeile.',
  );
  assert.match(texts.get('Der neue Rat') ?? '', /aliases:\n {2}- \/blog\/2019\/rat\n/);
  assert.equal(bodyOf(texts.get('Kodiert')), 'Wörte hier');
  assert.deepEqual(said.differences, []);
});

test('a podcast keeps its recordings, a press feed the largest of each picture, and what nobody reads is named', async (t) => {
  const { texts, said } = await imported(
    t,
    'feed.rss',
    `<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:psc="http://podlove.org/simple-chapters"><channel><title>Alt</title><link>https://alt.example/</link>
<item><title>Folge 1</title><link>folge/1</link><pubDate>Sun, 12 August 2012 10:00:00 EST</pubDate><author>post@alt.example</author><itunes:author>Mara Feldhoff (mara@alt.example)</itunes:author><itunes:keywords>Rat, Stadt</itunes:keywords>
<description>Erster Absatz.

Zweiter &amp; letzter.</description><enclosure url="https://alt.example/1.mp3?x=1&amp;y=2" length="9" type="audio/mpeg"/><enclosure url="https://alt.example/plan.pdf" length="9" type="application/pdf"/>
<psc:chapters><psc:chapter start="0" title="Beginn"/></psc:chapters></item>
<item><title>Bericht</title><link>https://alt.example/bericht</link><pubDate>Fri, 20 Feb 2015 09:51:15 UTC</pubDate><dc:creator>Mara Feldhoff</dc:creator><dc:creator>Tobias Lerchner</dc:creator><dc:subject>Rat</dc:subject>
<description>&amp;lt;p&amp;gt;Zweimal &amp;lt;b&amp;gt;kodiert&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;</description>
<media:content url="https://0.gravatar.com/avatar/abc" medium="image"/>
<media:content url="https://bild.example/rat.jpg?w=140" width="140" type="image/jpeg"/><media:content url="https://bild.example/rat.jpg?w=460" width="460" type="image/jpeg"><media:credit>Eva Ort</media:credit></media:content>
<media:group><media:content url="https://bild.example/saal.jpg" medium="image"/><media:description>Der Saal</media:description></media:group></item>
</channel></rss>`,
  );
  const episode = texts.get('Folge 1') ?? '';
  assert.match(episode, /^date: 2012-08-12 17:00$/m);
  assert.match(episode, /authors:\n {2}- Mara Feldhoff\n/);
  assert.match(episode, /tags:\n {2}- Rat\n {2}- Stadt\n/);
  assert.match(episode, /aliases:\n {2}- \/folge\/1\n/);
  assert.equal(
    bodyOf(episode),
    'Erster Absatz.\n\nZweiter & letzter.\n\n<https://alt.example/1.mp3?x=1&y=2>\n\n[plan.pdf](https://alt.example/plan.pdf)',
  );
  const report = texts.get('Bericht') ?? '';
  assert.match(report, /^date: 2015-02-20 10:51:15$/m);
  assert.match(report, /authors:\n {2}- Mara Feldhoff\n {2}- Tobias Lerchner\n/);
  assert.equal(
    bodyOf(report),
    '![](https://bild.example/rat.jpg?w=460) (Foto: Eva Ort)\n\nZweimal **kodiert**.\n\n![](https://bild.example/saal.jpg)',
  );
  assert.deepEqual(said.constructs['Feld <psc:chapters>'], [0, 1, 0]);
});
