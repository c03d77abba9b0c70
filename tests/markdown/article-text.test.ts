import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleText } from '../../src/markdown/article-text.ts';

const table: readonly (readonly [html: string, text: string])[] = [
  // The numbers of a chart stand below it; its scale is not searched for.
  [
    '<figcaption>Pegel</figcaption><div class="chart-plot"><svg><text>150</text><svg></svg></svg></div><td>104</td>',
    'Pegel 104',
  ],
  ['<p>Ein <em>Satz</em>.</p>\n<p>Noch einer.</p>', 'Ein Satz. Noch einer.'],
  ['<p>M&uuml;ller &amp; S&ouml;hne &lt;3</p>', 'Müller & Söhne <3'],
  ['<p>CO<sub>2</sub>, <strong>Ober</strong>bürgermeister</p>', 'CO2, Oberbürgermeister'],
  [
    '<table><tr><th>Ort</th><th>Stimmen</th></tr><tr><td>Tannhofen</td><td>12</td></tr></table>',
    'Ort Stimmen Tannhofen 12',
  ],
  ['Zeile eins<br>Zeile zwei', 'Zeile eins Zeile zwei'],
  ['<p>Text<sup class="footnote-ref"><a href="#f">1</a></sup> weiter.</p>', 'Text weiter.'],
  ['<li>Fußnote. <a class="footnote-back" href="#v">↩</a></li>', 'Fußnote.'],
  [
    '<figure><img alt="Bild" src="a.jpg"><figcaption>Der Markt <span class="figure-credit">Bild: dpa</span></figcaption></figure>',
    'Der Markt',
  ],
  // Structured data repeats the text for search engines.
  ['<p>Ein Wort.</p><script type="application/ld+json">{"articleBody":"Ein Wort."}</script>', 'Ein Wort.'],
  ['', ''],
];

for (const [html, text] of table) {
  test(`the words of ${html || 'nothing'} are „${text}“`, () => {
    assert.equal(articleText(html), text);
  });
}
