// Cards of Ghost's editors as HTML: both of its formats have the same ones. Source: TryGhost/Koenig, kg-default-nodes.

import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { escapedHtml } from './escaped-html.ts';
import { germanSize } from './german-size.ts';
import type { Fate } from './imported-article.ts';
import { isRecord, type JsonRecord, records, textIn } from './json-records.ts';
import { leftComment } from './shortcodes.ts';

type Told = (construct: string, fate: Fate) => void;

const markdown = new MarkdownIt({ html: true }).use(footnotes);

interface Card {
  readonly values: JsonRecord;
  /** Empty where the card has no such value. */
  readonly text: (key: string) => string;
  readonly told: Told;
}

/** What stands for an article's readers; texts of cards are HTML, in paragraphs or not. */
const paragraph = (html: string): string =>
  html.trim() === '' || /^\s*<(?:p|ul|ol|h\d|blockquote|div|pre)\b/i.test(html) ? html : `<p>${html}</p>`;

const anchor = (url: string, words: string): string =>
  url === '' ? escapedHtml(words) : `<a href="${escapedHtml(url)}">${escapedHtml(words || url)}</a>`;

/** @param url of a button; without one, or without words, Ghost shows none */
const button = (url: string, words: string): string =>
  url === '' || words === '' ? '' : `<p>${anchor(url, words)}</p>`;

interface Picture {
  readonly src: string;
  readonly alt?: string;
  readonly title?: string;
  readonly href?: string;
}

function pictureTag({ src, alt = '', title = '', href = '' }: Picture): string {
  if (src === '') return '';
  const titled = title === '' ? '' : ` title="${escapedHtml(title)}"`;
  const image = `<img src="${escapedHtml(src)}" alt="${escapedHtml(alt)}"${titled}>`;
  return href === '' ? image : `<a href="${escapedHtml(href)}">${image}</a>`;
}

const captionTag = (html: string): string => (html === '' ? '' : `<figcaption>${html}</figcaption>`);

/** Nothing around nothing. */
const figure = (inner: string, caption = ''): string =>
  inner === '' ? '' : `<figure>${inner}${captionTag(caption)}</figure>`;

const galleryOf = (pictures: readonly Picture[], caption: string): string =>
  `<figure class="kg-card kg-gallery-card">${pictures
    .map((one) => `<div class="kg-gallery-image">${pictureTag(one)}</div>`)
    .join('')}${captionTag(caption)}</figure>`;

const pictureIn = (values: unknown): Picture => {
  const one = isRecord(values) ? values : {};
  const text = (key: string): string => textIn(one, key) ?? '';
  return { src: text('src'), alt: text('alt'), title: text('title'), href: text('href') };
};

/** By the names that both formats give them; an empty text where readers saw nothing. */
const renderers: Readonly<Record<string, (card: Card) => string>> = {
  image: ({ values, text }) => {
    const picture = pictureIn({
      ...values,
      src: text('src') || text('url'),
      alt: text('alt') || text('altText'),
    });
    return figure(pictureTag(picture), text('caption'));
  },
  gallery: ({ values, text }) => {
    const captioned = records(values.images).map((one) => ({
      ...pictureIn(one),
      title: textIn(one, 'caption') ?? textIn(one, 'title') ?? '',
    }));
    return galleryOf(captioned, text('caption'));
  },
  'before-after': ({ values, text }) =>
    galleryOf([pictureIn(values.beforeImage), pictureIn(values.afterImage)], text('caption')),
  html: ({ text }) => text('html'),
  markdown: ({ text }) => markdown.render(text('markdown')),
  codeblock: ({ text }) =>
    `<pre><code class="language-${escapedHtml(text('language'))}">${escapedHtml(text('code'))}</code></pre>${paragraph(text('caption'))}`,
  embed: ({ text }) => figure(text('html') || `<p>${escapedHtml(text('url'))}</p>`, text('caption')),
  bookmark,
  callout: ({ text }) => {
    const emoji = text('calloutEmoji') === '' ? '' : `${escapedHtml(text('calloutEmoji'))} `;
    const html = paragraph(text('calloutText'));
    const [first = ''] = /^\s*<p\b[^>]*>/i.exec(html) ?? [];
    return `<blockquote>${first === '' ? paragraph(emoji) : `${first}${emoji}`}${html.slice(first.length)}</blockquote>`;
  },
  toggle: ({ text }) =>
    `<details><summary>${text('heading')}</summary>${paragraph(text('content'))}</details>`,
  button: ({ text }) => button(text('buttonUrl'), text('buttonText')),
  header: ({ values, text }) =>
    `${figure(pictureTag({ src: text('backgroundImageSrc') }))}<h2>${text('header')}</h2>${paragraph(text('subheader'))}` +
    (values.buttonEnabled === true ? button(text('buttonUrl'), text('buttonText')) : ''),
  product: ({ values, text }) => {
    const stars =
      values.productRatingEnabled === true
        ? `<p>Bewertung: ${text('productStarRating')} von 5 Sternen</p>`
        : '';
    const sold =
      values.productButtonEnabled === false ? '' : button(text('productUrl'), text('productButton'));
    const shown = figure(pictureTag({ src: text('productImageSrc') }));
    return `${shown}<h4>${text('productTitle')}</h4>${stars}${paragraph(text('productDescription'))}${sold}`;
  },
  file: ({ values, text }) => {
    const { fileSize } = values;
    const size =
      typeof fileSize === 'number' && fileSize > 0
        ? germanSize(fileSize)
        : text('fileSize').replace(/^0$/, '');
    const name = text('fileTitle') === '' ? '' : text('fileName');
    const details = [name, size].filter((one) => one !== '').join(', ');
    const about = text('fileCaption') === '' ? '' : `<br>${escapedHtml(text('fileCaption'))}`;
    const words = text('fileTitle') || text('fileName') || text('src');
    return `<p>${anchor(text('src'), words)}${details === '' ? '' : ` (${escapedHtml(details)})`}${about}</p>`;
  },
  audio: ({ text, told }) => {
    if (text('thumbnailSrc') !== '') told('Vorschaubild eines Tons', 'dropped');
    const title = escapedHtml(text('title'));
    return `${paragraph(title)}<audio src="${escapedHtml(text('src'))}" title="${title}"></audio>${paragraph(text('caption'))}`;
  },
  video: ({ text, told }) => {
    if (text('customThumbnailSrc') !== '') told('Vorschaubild eines Films', 'dropped');
    return `<video src="${escapedHtml(text('src'))}" title="${escapedHtml(text('title'))}"></video>${paragraph(text('caption'))}`;
  },
  'call-to-action': ({ values, text }) => {
    const label = values.hasSponsorLabel === true ? paragraph(text('sponsorLabel')) : '';
    const sold = values.showButton === true ? button(text('buttonUrl'), text('buttonText')) : '';
    const words = `${label}${paragraph(text('textValue'))}${sold}`;
    return `${figure(pictureTag({ src: text('imageUrl') }))}${words === '' ? '' : `<blockquote>${words}</blockquote>`}`;
  },
};

const otherNames: Readonly<Record<string, string>> = {
  'card-markdown': 'markdown',
  code: 'codeblock',
  emailcta: 'email-cta',
};

/** Cards that are for mails, members and shops: what they say is nothing to readers of the article. */
const apart = new Set(['email', 'email-cta', 'signup', 'transistor']);

/** As Ghost's pages have it. */
export const paywall = '<!--members-only-->';

/** Marks of the editor's own, which readers never saw. */
const unseen = new Set(['zwnj', 'at-link', 'at-link-search']);

/** The linked page's words; icon and preview are that site's pictures. */
function bookmark({ values, text, told }: Card): string {
  const metadata = isRecord(values.metadata) ? values.metadata : {};
  const said = (key: string): string => textIn(metadata, key) ?? text(key);
  if (said('thumbnail') !== '' || said('icon') !== '') told('Vorschaubild einer verlinkten Seite', 'dropped');
  const from = [said('publisher'), said('author')].filter((one) => one !== '').join(', ');
  const about = [said('description'), from === '' ? '' : `(${from})`].filter((one) => one !== '').join(' ');
  const url = text('url') || said('url');
  return `<p>${anchor(url, said('title'))}${about === '' ? '' : `<br>${escapedHtml(about)}`}</p>${paragraph(text('caption'))}`;
}

/** @param values of the card, captions being HTML */
export function cardHtml(kind: string, values: JsonRecord, told: Told): string {
  const name = otherNames[kind] ?? kind;
  if (name === 'hr' || name === 'horizontalrule') return '<hr>';
  if (unseen.has(name)) return '';
  if (name === 'paywall') return paywall;
  if (apart.has(name)) {
    told(`Karte „${name}“`, 'dropped');
    return '';
  }
  const render = Object.hasOwn(renderers, name) ? renderers[name] : undefined;
  if (render === undefined) {
    told(`Karte „${name}“`, 'left');
    return leftComment(`Karte: ${[name, ...wordsIn(values)].join(' / ')}`);
  }
  const { web } = isRecord(values.visibility) ? values.visibility : {};
  if (isRecord(web) && isForNobody(web.nonMember !== false, textIn(web, 'memberSegment') ?? '')) {
    told(`Karte „${name}“, nur für den Newsletter`, 'dropped');
    return '';
  }
  if (isRecord(web)) tellOfGate(web.nonMember !== false, textIn(web, 'memberSegment') ?? '', told);
  told(`Karte „${name}“`, 'converted');
  return render({ values, text: (key) => textIn(values, key) ?? '', told });
}

/** What a card says that nobody knows here, for whoever looks after the article. */
function wordsIn(values: JsonRecord): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    if (key === 'type' || key === 'style') return [];
    if (typeof value === 'string') return value.trim() === '' ? [] : [value.slice(0, 500)];
    if (Array.isArray(value))
      return value.flatMap((one) => (typeof one === 'string' ? [one] : isRecord(one) ? wordsIn(one) : []));
    return isRecord(value) ? wordsIn(value) : [];
  });
}

/** Who could see a part of a post, in Ghost's words for its members. */
const segments: readonly (readonly [segment: string, audience: string])[] = [
  ['status:free', 'Mitglieder ohne Abo'],
  ['status:-free', 'zahlende Mitglieder'],
];

const isForNobody = (nonMember: boolean, memberSegment: string): boolean =>
  !nonMember && memberSegment === '';

/** Tells of a part that was not for everybody, which it now is. @param memberSegment `status:free,status:-free` is all members */
export function tellOfGate(nonMember: boolean, memberSegment: string, told: Told): void {
  const named = memberSegment.split(',');
  const members = segments.flatMap(([segment, audience]) => (named.includes(segment) ? [audience] : []));
  if (nonMember && members.length === segments.length) return;
  const all = members.length === segments.length ? ['Mitglieder'] : members;
  const audience = [...(nonMember ? ['Leser ohne Anmeldung'] : []), ...all].join(' und ');
  told(`Abschnitt nur für ${audience}, nun für alle`, 'left');
}
