import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveBlog } from '../../src/article/live-blog.ts';
import { renderLiveBlog } from '../../src/markdown/live-blog.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';

const markdown = createMarkdown({
  siteUrl: 'https://bote.example',
  inlinePicture: ({ src, alt }) => `<img src="${src}" alt="${alt}">`,
  gallery: () => '',
  chart: () => '',
  media: () => '',
  embed: () => '',
  figure: ({ src }) => `<figure>${src}</figure>`,
});

function render(body: string): string {
  const published = Date.UTC(2019, 11, 5);
  const blog = liveBlog({ body, ended: false, published, hasTime: true, zone: 'UTC' }, []);
  return renderLiveBlog(
    markdown,
    body,
    blog,
    ({ entry, heading, html }) => `[${entry.id.slice(-4)} ${heading}]\n${html}`,
  );
}

test('The introduction comes first, then the entries, newest first, each with its own text', () => {
  assert.equal(
    render(
      'Worum es geht.\n\n## Vorab\n\n### 14:10 "Es *geht* los"\n\nA.\n### 14:20\nB.\n\n#### Im Einzelnen\n\n- b\n',
    ),
    '<p>Worum es geht.</p>\n<h2 id="abschnitt-vorab">Vorab</h2>\n[1420 ]\n<p>B.</p>\n<h3 id="abschnitt-im-einzelnen">Im Einzelnen</h3>\n<ul>\n<li>b</li>\n</ul>\n' +
      '[1410 „Es <em>geht</em> los“]\n<p>A.</p>\n',
  );
});

test('Footnotes and headings are numbered over all entries, in the order of reading', () => {
  const html = render(
    '### 14:10 A\n\nAlt.[^a]\n\n#### Lage\n\n### 14:20 B\n\nNeu.[^b]\n\n#### Lage\n\n[^a]: a\n[^b]: b\n',
  );
  assert.match(html, /Neu\.<sup[^>]*><a href="#fussnote-1"/);
  assert.match(html, /Alt\.<sup[^>]*><a href="#fussnote-2"/);
  assert.match(html, /id="abschnitt-lage".*id="abschnitt-lage-1"/s);
  assert.match(html, /<\/section>\n$/);
});

test('Raw HTML of one entry, left open or dangerous, does not reach the next', () => {
  const html = render(
    '### 14:10 A <b onclick="x()">fett\n\n<div><script>x()</script>\n\n### 14:20 B\n\nText.\n',
  );
  assert.equal(html, '[1420 B]\n<p>Text.</p>\n[1410 A <b>fett</b>]\n<div>\n</div>');
});

test('Footnotes are whole in entries after one with raw HTML', () => {
  const html = render('### 14:10 A\n\nAlt.[^a]\n\n### 14:20 B <b>fett</b>\n\nNeu.\n\n[^a]: a\n');
  assert.match(html, /Alt\.<sup class="footnote-ref"><a href="#fussnote-1"/);
  assert.match(html, /<section class="footnotes".*<li id="fussnote-1">/s);
  assert.doesNotMatch(html, /\0|data-own/);
});
