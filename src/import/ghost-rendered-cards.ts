// Cards as Ghost's pages show them, read back into what an editor typed: around it stand players' buttons, forms and
// pictures of other sites. Source: TryGhost/Koenig, the renderers and parsers of kg-default-nodes.
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { cardHtml, paywall, tellOfGate } from './ghost-cards.ts';
import { attribute, findAll, hasClass, isElement, oneLineWords } from './html-tree.ts';
import type { Fate } from './imported-article.ts';
import type { JsonRecord } from './json-records.ts';
import { fragmentOf } from './parse-html.ts';

type Told = (construct: string, fate: Fate) => void;

/** @param html as Ghost's pages and feeds have it @param told of what was only for some, or is for nobody here */
export function withGhostCards(html: string, told: Told): string {
  if (!html.includes('kg-') && !html.includes(paywall)) return html;
  for (const [, nonMember, segment = ''] of html.matchAll(gate))
    tellOfGate(nonMember === 'true', segment.replaceAll('&quot;', ''), told);
  for (const _ of html.split(paywall).slice(1)) told('Bezahlschranke im Text', 'dropped');
  const text = html.replace(/<!--\s*kg-(?:card|gated-block)[^>]{0,200}-->/g, '').replaceAll(paywall, '');
  if (!rendered.test(text)) return text;
  const tree = fragmentOf(text);
  restore(tree, told);
  return toHtml(tree);
}

const gate = /<!--kg-gated-block:begin nonMember:(true|false) memberSegment:"([^"<>]{0,200})"/g;

/** Cards whose pages hold more than their editors typed, or in another order. */
const rendered =
  /\bkg-(audio|bookmark|callout|cta|file|header|product|signup|toggle|video)-card\b|data-kg-transistor-embed/;

function restore(node: Nodes, told: Told): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  node.children = children.flatMap((child): Nodes[] => {
    const html = isElement(child) ? restored(child, told) : undefined;
    if (html !== undefined) return fragmentOf(html).children;
    restore(child, told);
    return [child];
  }) as typeof node.children;
}

/** @returns undefined for what is no such card */
function restored(element: Element, told: Told): string | undefined {
  if (attribute(element, 'dataKgTransistorEmbed') !== undefined) return cardHtml('transistor', {}, told);
  if (!hasClass(element, /(?:^|\s)kg-card(?:\s|$)/)) return undefined;
  const kind = rendered.exec(attribute(element, 'className') ?? '')?.[1];
  const read = kind === undefined ? undefined : readers[kind];
  if (kind === undefined || read === undefined) return undefined;
  return cardHtml(kind === 'cta' ? 'call-to-action' : kind, read(partsOf(element)), told);
}

/** Looks into a card by the names of Ghost's classes. */
interface Parts {
  readonly card: Element;
  readonly words: (name: string) => string;
  readonly html: (name: string) => string;
  /** @param name of an attribute as hast has it */
  readonly value: (name: string, attributeName: string) => string;
  readonly all: (name: string) => readonly Element[];
}

function partsOf(card: Element): Parts {
  const named = (name: string): Element[] =>
    /^[a-z]+$/.test(name)
      ? findAll(card, (one) => isElement(one, name))
      : findAll(card, (one) => hasClass(one, new RegExp(`(?:^|\\s)kg-${name}(?:\\s|$)`)));
  return {
    card,
    all: named,
    words: (name) =>
      named(name)
        .map(oneLineWords)
        .find((text) => text !== '') ?? '',
    html: (name) => toHtml(named(name)[0]?.children ?? []).trim(),
    value: (name, attributeName) => {
      const [first] = named(name);
      return (first === undefined ? undefined : attribute(first, attributeName)) ?? '';
    },
  };
}

const readers: Readonly<Record<string, (parts: Parts) => JsonRecord>> = {
  audio: ({ value, words, html, all }) => ({
    src: value('audio', 'src'),
    title: words('audio-title'),
    caption: html('figcaption'),
    thumbnailSrc: all('audio-thumbnail').some((one) => isElement(one, 'img'))
      ? value('audio-thumbnail', 'src')
      : '',
  }),
  bookmark: ({ value, words, html }) => ({
    url: value('a', 'href'),
    title: words('bookmark-title'),
    description: words('bookmark-description'),
    // Its pages call the publisher „author“ and the author „publisher“.
    publisher: words('bookmark-author'),
    author: words('bookmark-publisher'),
    thumbnail: value('img', 'src'),
    caption: html('figcaption'),
  }),
  callout: ({ words, html }) => ({
    calloutEmoji: words('callout-emoji'),
    calloutText: html('callout-text'),
  }),
  cta: ({ value, words, html, all }) => ({
    hasSponsorLabel: all('cta-sponsor-label').length > 0,
    sponsorLabel: html('cta-sponsor-label'),
    textValue: html('cta-text'),
    showButton: true,
    buttonUrl: value('cta-button', 'href'),
    buttonText: words('cta-button'),
    imageUrl: value('img', 'src'),
  }),
  file: ({ value, words }) => ({
    src: value('a', 'href'),
    fileTitle: words('file-card-title'),
    fileCaption: words('file-card-caption'),
    fileName: words('file-card-filename'),
    fileSize: words('file-card-filesize').replace(' ', '\u00a0'),
  }),
  header: ({ card, value, words, html }) => ({
    header: html('header-card-header') || html('header-card-heading'),
    subheader: html('header-card-subheader') || html('header-card-subheading'),
    buttonEnabled: true,
    buttonUrl: value('header-card-button', 'href'),
    buttonText: words('header-card-button'),
    backgroundImageSrc: value('header-card-image', 'src') || (attribute(card, 'dataKgBackgroundImage') ?? ''),
  }),
  product: ({ value, words, html, all }) => {
    const stars = all('product-card-rating-active').length;
    return {
      productImageSrc: value('product-card-image', 'src'),
      productTitle: html('product-card-title'),
      productDescription: html('product-card-description'),
      productRatingEnabled: stars > 0,
      productStarRating: stars,
      productUrl: value('product-card-button', 'href'),
      productButton: words('product-card-button'),
    };
  },
  signup: () => ({}),
  toggle: ({ html }) => ({ heading: html('toggle-heading-text'), content: html('toggle-content') }),
  video: ({ card, value, html }) => ({
    src: value('video', 'src'),
    caption: html('figcaption'),
    customThumbnailSrc: attribute(card, 'dataKgCustomThumbnail') ?? '',
  }),
};
