// Cards of Ghost's editors: what readers saw of them comes over, the same from an editor's format as from a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardHtml } from '../../src/import/ghost-cards.ts';
import { withGhostCards } from '../../src/import/ghost-rendered-cards.ts';
import { htmlToMarkdown } from '../../src/import/html-to-markdown.ts';
import type { Fate } from '../../src/import/imported-article.ts';
import { lexicalHtml } from '../../src/import/lexical-html.ts';
import { archive, picture, told } from './an-archive.ts';

const place = { link: (href: string) => href, picture: (src: string) => ({ url: src }), told: () => {} };
const markdownOf = (html: string): string => htmlToMarkdown({ html }, place).trim();

interface Said {
  readonly told: Record<string, Fate>;
  readonly tell: (construct: string, fate: Fate) => void;
}
function listener(): Said {
  const heard: Record<string, Fate> = {};
  return { told: heard, tell: (construct, fate) => (heard[construct] = fate) };
}

interface Case {
  readonly name: string;
  readonly values: Record<string, unknown>;
  /** As a page shows the same card; absent: the card itself is HTML. */
  readonly page: string;
  readonly markdown: string;
}

const svg = '<svg viewBox="0 0 24 24"><path d="M1"/></svg>';
const controls = (kind: string): string =>
  `<div class="kg-${kind}-player"><button class="kg-${kind}-play-icon" aria-label="Play">${svg}</button><span class="kg-${kind}-current-time">0:00</span><div class="kg-${kind}-time">/<span class="kg-${kind}-duration">2:05</span></div><input type="range" value="0"><button class="kg-${kind}-playback-rate">1×</button></div>`;

const cards: readonly Case[] = [
  {
    name: 'callout',
    values: {
      calloutEmoji: '💡',
      calloutText: '<p dir="ltr"><span>Bitte </span><b><strong>lesen</strong></b></p>',
    },
    page: '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Bitte <b><strong>lesen</strong></b></div></div>',
    markdown: '> 💡 Bitte **lesen**',
  },
  {
    name: 'toggle',
    values: { heading: '<span>Wer zahlt?</span>', content: '<p>Die Stadt.</p><ul><li>ganz</li></ul>' },
    page: `<div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text"><span>Wer zahlt?</span></h4><button class="kg-toggle-card-icon">${svg}</button></div><div class="kg-toggle-content"><p>Die Stadt.</p><ul><li>ganz</li></ul></div></div>`,
    markdown: '<details><summary>Wer zahlt?</summary>\n\nDie Stadt.\n\n- ganz\n\n</details>',
  },
  {
    name: 'bookmark',
    values: {
      url: 'https://x.example/a',
      metadata: {
        title: 'Eine Seite',
        description: 'Worum',
        publisher: 'Verlag',
        author: 'Jo',
        thumbnail: 't.png',
      },
      caption: 'Darunter',
    },
    page: '<figure class="kg-card kg-bookmark-card kg-card-hascaption"><a class="kg-bookmark-container" href="https://x.example/a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Eine Seite</div><div class="kg-bookmark-description">Worum</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-author">Verlag</span><span class="kg-bookmark-publisher">Jo</span></div></div><div class="kg-bookmark-thumbnail"><img src="t.png"></div></a><figcaption>Darunter</figcaption></figure>',
    markdown: '[Eine Seite](https://x.example/a)\\\nWorum (Verlag, Jo)\n\nDarunter',
  },
  {
    name: 'bookmark',
    values: { url: 'https://x.example/a' },
    page: '<figure class="kg-card kg-bookmark-card"><a href="https://x.example/a"><div class="kg-bookmark-title"></div></a></figure>',
    markdown: '<https://x.example/a>',
  },
  {
    name: 'header',
    values: {
      ...{ header: 'Kopf', subheader: 'Darunter', backgroundImageSrc: 'r.jpg' },
      ...{ buttonEnabled: true, buttonUrl: 'https://x.example/b', buttonText: 'Hin' },
    },
    page: '<div class="kg-card kg-header-card kg-style-image" data-kg-background-image="r.jpg"><h2 class="kg-header-card-header" id="kopf">Kopf</h2><h3 class="kg-header-card-subheader">Darunter</h3><a class="kg-header-card-button" href="https://x.example/b"> Hin </a></div>',
    markdown: '![](r.jpg)\n\n## Kopf\n\nDarunter\n\n[Hin](https://x.example/b)',
  },
  {
    name: 'header',
    values: {
      version: 2,
      header: 'Kopf',
      backgroundImageSrc: 'r.jpg',
      buttonEnabled: false,
      buttonUrl: 'u',
      buttonText: 'x',
    },
    page: '<div class="kg-card kg-header-card kg-v2 kg-layout-split"><div class="kg-header-card-content"><picture><img class="kg-header-card-image" src="r.jpg" alt=""></picture><div class="kg-header-card-text"><h2 class="kg-header-card-heading">Kopf</h2></div></div></div>',
    markdown: '![](r.jpg)\n\n## Kopf',
  },
  {
    name: 'product',
    values: {
      ...{ productImageSrc: 'r.jpg', productTitle: 'Das Buch', productDescription: '<p>Gut.</p>' },
      ...{ productRatingEnabled: true, productStarRating: 4 },
      ...{ productButtonEnabled: true, productButton: 'Kaufen', productUrl: 'https://x.example/k' },
    },
    page: `<div class="kg-card kg-product-card"><div class="kg-product-card-container"><img src="r.jpg" class="kg-product-card-image"><div class="kg-product-card-title-container"><h4 class="kg-product-card-title">Das Buch</h4></div><div class="kg-product-card-rating">${`<span class="kg-product-card-rating-active kg-product-card-rating-star">${svg}</span>`.repeat(4)}<span class=" kg-product-card-rating-star">${svg}</span></div><div class="kg-product-card-description"><p>Gut.</p></div><a href="https://x.example/k" class="kg-product-card-button kg-product-card-btn-accent"><span>Kaufen</span></a></div></div>`,
    markdown:
      '![](r.jpg)\n\n#### Das Buch\n\nBewertung: 4 von 5 Sternen\n\nGut.\n\n[Kaufen](https://x.example/k)',
  },
  {
    name: 'file',
    values: {
      src: 'p.pdf',
      fileTitle: 'Protokoll',
      fileCaption: 'Vom Mai',
      fileName: 'p.pdf',
      fileSize: 2_345_678,
    },
    page: `<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="p.pdf" title="Download" download><div class="kg-file-card-contents"><div class="kg-file-card-title">Protokoll</div><div class="kg-file-card-caption">Vom Mai</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">p.pdf</div><div class="kg-file-card-filesize">2,3\u00a0MB</div></div></div><div class="kg-file-card-icon">${svg}</div></a></div>`,
    markdown: '[Protokoll](p.pdf) (p.pdf, 2,3\u00a0MB)\\\nVom Mai',
  },
  {
    name: 'audio',
    values: { src: 't.mp3', title: 'Das Gespräch', thumbnailSrc: 't.png' },
    page: `<div class="kg-card kg-audio-card"><img src="t.png" alt="audio-thumbnail" class="kg-audio-thumbnail"><div class="kg-audio-player-container"><audio src="t.mp3" preload="metadata"></audio><div class="kg-audio-title">Das Gespräch</div>${controls('audio')}</div></div>`,
    markdown: 'Das Gespräch\n\n![Das Gespräch](t.mp3)',
  },
  {
    name: 'video',
    values: { src: 'f.mp4', caption: 'Der Film', customThumbnailSrc: 'f.jpg' },
    page: `<figure class="kg-card kg-video-card" data-kg-thumbnail="g.jpg" data-kg-custom-thumbnail="f.jpg"><div class="kg-video-container"><video src="f.mp4" poster="data:image/gif;base64,R0"></video>${controls('video')}</div><figcaption>Der Film</figcaption></figure>`,
    markdown: '![](f.mp4)\n\nDer Film',
  },
  {
    name: 'call-to-action',
    values: {
      ...{ hasSponsorLabel: true, sponsorLabel: '<p>ANZEIGE</p>', imageUrl: 'r.jpg' },
      ...{ textValue: '<p>Helfen Sie <a href="https://x.example/u">uns</a>!</p>' },
      ...{ showButton: true, buttonText: 'Mitmachen', buttonUrl: 'https://x.example/m' },
    },
    page: '<div class="kg-card kg-cta-card kg-cta-has-img"><div class="kg-cta-sponsor-label-wrapper"><div class="kg-cta-sponsor-label">ANZEIGE</div></div><div class="kg-cta-content"><div class="kg-cta-image-container"><a href="https://x.example/m"><img src="r.jpg" alt="CTA Image"></a></div><div class="kg-cta-content-inner"><div class="kg-cta-text"><p>Helfen Sie <a href="https://x.example/u">uns</a>!</p></div><a href="https://x.example/m" class="kg-cta-button"> Mitmachen </a></div></div></div>',
    markdown:
      '![](r.jpg)\n\n> ANZEIGE\n>\n> Helfen Sie [uns](https://x.example/u)!\n>\n> [Mitmachen](https://x.example/m)',
  },
  {
    name: 'signup',
    values: { header: 'Abo', buttonText: 'Bestellen' },
    page: '<div class="kg-card kg-signup-card"><h2 class="kg-signup-card-heading">Abo</h2><form><input type="email"><button>Bestellen</button></form></div>',
    markdown: '',
  },
  {
    name: 'transistor',
    values: {},
    page: '<iframe title="Transistor podcasts" data-src="https://partner.transistor.fm/ghost/embed/%7Buuid%7D" data-kg-transistor-embed></iframe>',
    markdown: '',
  },
];
for (const { name, values, page, markdown } of cards) {
  test(`a card „${name}“ comes over from the editor's format and from a page: ${markdown.slice(0, 20)}`, () => {
    const typed = listener();
    assert.equal(markdownOf(cardHtml(name, values, typed.tell)), markdown);
    const shown = listener();
    assert.equal(
      markdownOf(withGhostCards(`<p>Vorn.</p>${page}<p>Ende.</p>`, shown.tell)),
      ['Vorn.', markdown, 'Ende.'].filter(Boolean).join('\n\n'),
    );
    assert.deepEqual(shown.told, typed.told);
  });
}

const others: readonly (readonly [name: string, values: Record<string, unknown>, markdown: string])[] = [
  [
    'image',
    { src: 'r.jpg', alt: 'Saal', caption: 'Im Saal', href: 'https://x.example/z' },
    '[![Saal](r.jpg "Im Saal")](https://x.example/z)',
  ],
  [
    'gallery',
    { images: [{ src: 'r.jpg', alt: 'Saal' }, { src: 's.jpg' }], caption: 'Beide' },
    '![Saal](r.jpg)\n![](s.jpg "Beide")',
  ],
  [
    'before-after',
    { beforeImage: { src: 'r.jpg' }, afterImage: { src: 's.jpg' }, caption: 'Beide' },
    '![](r.jpg)\n![](s.jpg "Beide")',
  ],
  ['markdown', { markdown: 'Text[^1]\n\n[^1]: Note.' }, 'Text[^1]\n\n[^1]: Note.'],
  [
    'product',
    {
      productTitle: 'Buch',
      productRatingEnabled: false,
      productStarRating: 5,
      productButtonEnabled: false,
      productUrl: 'u',
      productButton: 'x',
    },
    '#### Buch',
  ],
  ['zwnj', {}, ''],
  [
    'poll',
    { question: 'Wie?', answers: ['gut', 'schlecht'] },
    '<!-- Karte: poll / Wie? / gut / schlecht -->',
  ],
];
for (const [name, values, markdown] of others) {
  test(`a card „${name}“ loses nothing that readers saw`, () => {
    assert.equal(markdownOf(cardHtml(name, values, () => {})), markdown);
  });
}

test('lists of Lexical nest as they did, and go on counting', () => {
  const text = (words: string) => ({ type: 'extended-text', text: words, format: 0 });
  const item = (...children: object[]) => ({ type: 'listitem', children });
  const inner = {
    type: 'list',
    listType: 'bullet',
    start: 1,
    children: [item(text('eins a')), item(text('eins b'))],
  };
  const root = {
    children: [
      {
        type: 'list',
        listType: 'bullet',
        start: 1,
        children: [item(text('eins')), item(inner), item(text('zwei'))],
      },
      { type: 'paragraph', children: [text('Weiter: '), { type: 'tk', text: 'TK' }] },
      { type: 'list', listType: 'number', start: 3, children: [item(text('drei')), item(text('vier'))] },
    ],
  };
  assert.equal(
    markdownOf(lexicalHtml(JSON.stringify({ root }), () => {})),
    '- eins\n\n  - eins a\n  - eins b\n\n- zwei\n\nWeiter: TK\n\n3. drei\n4. vier',
  );
});

const gates: readonly (readonly [nonMember: boolean, segment: string, construct: string | undefined])[] = [
  [true, 'status:free,status:-free', undefined],
  [false, 'status:free,status:-free', 'Abschnitt nur für Mitglieder, nun für alle'],
  [false, 'status:-free', 'Abschnitt nur für zahlende Mitglieder, nun für alle'],
  [true, 'status:free', 'Abschnitt nur für Leser ohne Anmeldung und Mitglieder ohne Abo, nun für alle'],
];
for (const [nonMember, memberSegment, construct] of gates) {
  test(`a part of a post that was for some only is told: ${construct ?? 'for all'}`, () => {
    const expected = construct === undefined ? {} : { [construct]: 'left' };
    const typed = listener();
    const visibility = { web: { nonMember, memberSegment }, email: { memberSegment } };
    assert.equal(cardHtml('html', { html: '<p>Hier.</p>', visibility }, typed.tell), '<p>Hier.</p>');
    assert.deepEqual(typed.told, { ...expected, 'Karte „html“': 'converted' });
    const shown = listener();
    const html = `<!--kg-gated-block:begin nonMember:${nonMember} memberSegment:"${memberSegment}" -->\n<!--kg-card-begin: html--><p>Hier.</p><!--kg-card-end: html--><!--kg-gated-block:end-->`;
    assert.equal(markdownOf(withGhostCards(html, shown.tell)), 'Hier.');
    assert.deepEqual(shown.told, expected);
  });
}

test('a card for the newsletter alone was on no page, and is told', () => {
  const { told: heard, tell } = listener();
  const visibility = {
    web: { nonMember: false, memberSegment: '' },
    email: { memberSegment: 'status:free' },
  };
  assert.equal(cardHtml('html', { html: '<p>Hier.</p>', visibility }, tell), '');
  assert.deepEqual(heard, { 'Karte „html“, nur für den Newsletter': 'dropped' });
});

test('cards in a feed of Ghost count as they come over, and where readers had to pay is told', async (t) => {
  const card = cards.find(({ name }) => name === 'product')?.page ?? '';
  const { run, written } = archive(t, {
    'r.jpg': picture,
    'rss.xml': `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Alt</title><link>https://alt.example</link><item><title>Rat</title><link>https://alt.example/rat/</link><pubDate>Thu, 05 Dec 2019 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>Vorn.</p><!--members-only-->${card.replace(/<img[^>]*>/, '')}]]></content:encoded></item></channel></rss>`,
  });
  const { differences, constructs } = told(await run('rss.xml'));
  assert.deepEqual(differences, []);
  assert.deepEqual(constructs['Bezahlschranke im Text'], [0, 1, 0]);
  assert.match(
    written().get('artikel/2019/12/2019-12-05-rat.md') ?? '',
    /\nVorn\.\n\n#### Das Buch\n\nBewertung: 4 von 5 Sternen\n\nGut\.\n\n\[Kaufen\]/,
  );
});

test('a mark of emphasis within the same mark is one', () => {
  assert.equal(
    markdownOf('<p><b><strong>a <b>b</b></strong></b> <em><i>c</i></em> <b><i>d</i></b></p>'),
    '**a b** *c* **_d_**',
  );
});
