// Articles' texts in feeds: whole, with whole addresses, and with nothing that only a page can do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedText } from '../../src/feeds/feed-text.ts';

const page = 'https://name.github.io/bote/2019/12/05/a.html';
const siteUrl = 'https://name.github.io/bote';

test('addresses are whole, places lead to the page, what a reading program cannot use is gone', () => {
  for (const [html, text] of [
    ['<p>Ein <em>Satz</em>.</p>', '<p>Ein <em>Satz</em>.</p>'],
    ['<a href="/2018/b.html">x</a>', `<a href="${siteUrl}/2018/b.html">x</a>`],
    ['<a href="/2018/b.html#c">x</a>', `<a href="${siteUrl}/2018/b.html#c">x</a>`],
    [
      '<a href="https://a.example/?b=1&amp;c=2" rel="external">x</a>',
      '<a href="https://a.example/?b=1&amp;c=2">x</a>',
    ],
    ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['<a href="//a.example/b">x</a>', '<a href="https://a.example/b">x</a>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<sup><a href="#fn1" id="fnref1">1</a></sup>', `<sup><a href="${page}#fn1">1</a></sup>`],
    ['<h2 id="kosten" class="x">Kosten</h2>', '<h2>Kosten</h2>'],
    [
      '<figure class="figure"><a class="zoom" href="/bilder/gross.jpg" aria-label="x"><picture><source type="image/avif" srcset="/bilder/a.avif 400w" sizes="100vw"><img class="tone" src="/bilder/a.jpg" srcset="/bilder/a.jpg 400w" sizes="100vw" width="400" height="300" alt="Ein Bild" loading="lazy"></picture></a><figcaption>Am Fluss</figcaption></figure>',
      `<figure><a href="${siteUrl}/bilder/gross.jpg"><img src="${siteUrl}/bilder/a.jpg" width="400" height="300" alt="Ein Bild" /></a><figcaption>Am Fluss</figcaption></figure>`,
    ],
    ['<figure class="figure" hidden><figcaption>Wartet</figcaption></figure><p>x</p>', '<p>x</p>'],
    [
      '<div class="embed embed--film" data-frame="https://v.example/e"><p class="embed-title">Der Film</p><p data-note>Hier steht …</p><p class="embed-choice with-script"><button type="button">laden</button> <label><input type="checkbox"> immer</label></p><p><a href="https://v.example/">Video öffnen</a></p></div>',
      '<div><p>Der Film</p><p><a href="https://v.example/">Video öffnen</a></p></div>',
    ],
    [
      '<table class="chart-bars"><tbody><tr><th scope="row">A<svg class="chart-bar"><rect width="5%"/><text>weg</text></svg></th><td class="align-right">5</td></tr></tbody></table>',
      '<table><tbody><tr><th scope="row">A</th><td>5</td></tr></tbody></table>',
    ],
    ['<ul class="chart-legend" aria-hidden="true"><li>A</li></ul><p>x</p>', '<p>x</p>'],
    [
      '<video controls preload="none" poster="/bilder/p.jpg"><source src="/bilder/f.mp4" type="video/mp4"><track src="/bilder/f.vtt"></video>',
      `<video controls preload="none" poster="${siteUrl}/bilder/p.jpg"><source src="${siteUrl}/bilder/f.mp4" type="video/mp4" /></video>`,
    ],
    ['<script>alert(1)</script><p onclick="x" style="color:red">x</p>', '<p>x</p>'],
    ['<script type="application/ld+json">{"a":"</p>"}</script><p>x</p>', '<p>x</p>'],
    [
      '<article class="live-entry" id="e1" aria-labelledby="t"><h2 id="t"><a href="/a.html#e1"><time datetime="2019">12</time></a></h2></article>',
      `<article><h2><a href="${siteUrl}/a.html#e1"><time datetime="2019">12</time></a></h2></article>`,
    ],
    ['<p>1 &lt; 2 &amp; „Ja“ </p>', '<p>1 &lt; 2 &amp; „Ja“ </p>'],
    ['<ol start="3"><li>x</li></ol>', '<ol start="3"><li>x</li></ol>'],
    ['<p lang="ar" dir="rtl">x</p>', '<p lang="ar" dir="rtl">x</p>'],
  ] as const) {
    assert.equal(feedText(html, page, siteUrl), text);
  }
});
