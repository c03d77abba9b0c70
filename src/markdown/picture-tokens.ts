// What a text says of its pictures: images of an inline token become tokens of their own, foreign ones links.

import type { StateCore, Token } from 'markdown-it';
import { decodedAddress, decodedPart } from '../article/percent-decoded.ts';
import { isPictureFile } from '../article/picture-file.ts';
import type { TextProblem } from '../article/problem.ts';
import { captionLink } from './caption-links.ts';
import { leadsElsewhere, linkedFilm, mediaToken, type TextMedia } from './media.ts';
import { mediaTypeOf } from './media-types.ts';
import { placesIn } from './places.ts';
import { type Embed, embedOf } from './providers.ts';
import { notesOf } from './text-notes.ts';
import { typographic } from './typography.ts';

/** A picture as the text names it. */
export interface TextPicture {
  /** As written, but with `%20` and the like decoded: a path relative to the article or from the site's root. */
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Where it leads. */
  readonly href?: string;
}

/** Type of the tokens of pictures that are part of a sentence. */
export const inlinePictureToken = 'inline_picture';

/** Type of the tokens that stand for a local picture; `meta.picture` holds the `TextPicture`. */
export const pictureToken = 'picture';

const creditAtEnd =
  /(?<!\s)\s*\((?:Fotos?|Bild(?:er)?|Archivfoto|Symbolbild|Grafik|Illustration|Karte|Video|Film|Ton|Audio|Quelle):\s*([^()\s][^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/u;

/** What a token of type {@link pictureToken} or {@link inlinePictureToken} stands for; undefined for all others. */
export function pictureOf(token: Token | undefined): TextPicture | undefined {
  return token?.meta?.picture as TextPicture | undefined;
}

/**
 * `Das Rathaus (Foto: Anna Huber)` → caption and credit.
 * @example captionAndCredit('Das Rathaus (Foto: dpa)') // { caption: 'Das Rathaus', credit: 'dpa' }
 */
export function captionAndCredit(title: string): {
  caption?: string;
  credit?: string;
} {
  const credit = creditAtEnd.exec(title);
  const caption = typographic(withoutLinks(credit === null ? title : title.slice(0, credit.index)).trim());
  return {
    ...(caption && { caption }),
    ...(credit?.[1] && { credit: typographic(credit[1]) }),
  };
}

/** Where the pictures of an inline token may stand. */
export type PictureWithin = 'paragraph' | 'heading' | 'cell';

/**
 * Replaces the images of an inline token by tokens of pictures, films and sound, in their places; foreign ones become
 * links. A picture between words of one line, which shows nothing but itself, is part of the sentence; all others (`block`)
 * want a place of their own.
 */
export function replaceImages(
  state: StateCore,
  inline: Token,
  firstLine: number,
  within: PictureWithin,
): Token[] {
  const rest: Token[] = [];
  let line = firstLine;
  let link: { readonly href: string; readonly at: number } | undefined;
  const children = inline.children ?? [];
  for (const [index, child] of children.entries()) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    if (child.type === 'link_open') link = { href: String(child.attrGet('href') ?? ''), at: rest.length };
    else if (child.type === 'link_close') link = undefined;
    if (child.type !== 'image') {
      rest.push(child);
      continue;
    }
    const address = String(child.attrGet('src') ?? '');
    if (leadsElsewhere(address)) {
      noteForeign(state, inline, address);
      rest.push(...(link === undefined ? asLink(state, child, address) : [wordsOf(state, child, address)]));
      continue;
    }
    const picture = toPicture(state, child, address);
    const film = mediaTypeOf(address) === undefined ? linkedFilm(children, index) : undefined;
    const isPicture = film === undefined && mediaTypeOf(address) === undefined;
    const isInSentence =
      within === 'paragraph' &&
      isPicture &&
      link === undefined &&
      !child.attrGet('title') &&
      isBetweenWords(children, index);
    const type = isInSentence ? inlinePictureToken : isPicture ? pictureToken : mediaToken;
    const token = new state.Token(type, '', 0);
    token.block = !isInSentence && within !== 'cell';
    token.map = [line, line + 1];
    token.meta = isPicture ? { picture: leading(picture, link?.href) } : { media: toMedia(picture, film) };
    // A picture brings its own link: it may not stand inside of another one.
    if (link === undefined) rest.push(token);
    else {
      rest.splice(link.at, 0, token);
      link = { ...link, at: link.at + 1 };
    }
  }
  return withoutEmptyLinks(rest);
}

/** A picture that leads to a larger one is that one; otherwise the reader gets where it leads. */
function leading(picture: TextPicture, href: string | undefined): TextPicture {
  if (href === undefined || href === '') return picture;
  return !leadsElsewhere(href) && isPictureFile(href)
    ? { ...picture, src: decodedPart(href) }
    : { ...picture, href };
}

/** Whether there are words before and after it in its line. */
function isBetweenWords(children: readonly Token[], index: number): boolean {
  return hasWords(children, index, -1) && hasWords(children, index, 1);
}

function hasWords(children: readonly Token[], index: number, step: 1 | -1): boolean {
  for (let at = index + step; ; at += step) {
    const token = children[at];
    if (token === undefined || token.type === 'softbreak' || token.type === 'hardbreak') return false;
    if (token.type !== 'image' && token.type !== 'html_inline' && token.content.trim() !== '') return true;
  }
}

function toPicture(state: StateCore, image: Token, address: string): TextPicture {
  return {
    src: decodedPart(address),
    alt: altOf(state, image),
    ...captionAndCredit(String(image.attrGet('title') ?? '')),
  };
}

/** @param film whose picture this is; absent: the address is that of a film or sound itself */
function toMedia({ src, alt, ...words }: TextPicture, film: string | undefined): TextMedia {
  return film === undefined
    ? { src, label: alt, ...words }
    : { src: decodedPart(film), label: alt, ...words, poster: src };
}

function altOf(state: StateCore, image: Token): string {
  const { md } = state;
  return typographic(md.renderer.renderInlineAsText(image.children ?? [], md.options, state.env).trim());
}

/** The site loads nothing from foreign servers, so their pictures are linked instead of shown. */
function asLink(state: StateCore, image: Token, address: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', address);
  return [open, wordsOf(state, image, address), new state.Token('link_close', 'a', -1)];
}

function wordsOf(state: StateCore, image: Token, address: string): Token {
  const text = new state.Token('text', '', 0);
  const said = [altOf(state, image), image.attrGet('title') ?? ''].filter((words) => words !== '');
  // What a caption says is not lost with the picture.
  text.content = [...new Set(said)].join(': ') || address;
  return text;
}

function noteForeign({ env, src }: StateCore, { map }: Token, address: string): void {
  const page = embedOf(address);
  notesOf(env).problems.push({
    severity: 'hint',
    rule: 'foreign-picture',
    ...(page === undefined ? foreignPicture : pageOf(page)),
    found: address.length > 80 ? `${address.slice(0, 79)}…` : address,
    ...placesIn(src)(map, decodedAddress(address), address),
  });
}

const foreignPicture = {
  message: 'Dieses Bild liegt auf einem fremden Server; Leser bekommen einen Verweis darauf.',
  expected: 'eine Bilddatei neben dem Artikel',
  remedy:
    'Legen Sie das Bild, wenn Sie es zeigen dürfen, neben den Artikel und nennen Sie nur den Dateinamen.',
};

/** A page that would be a box in place of a picture. */
const pageOf = ({ provider }: Embed): Pick<TextProblem, 'message' | 'expected' | 'remedy'> => ({
  message: `Das ist kein Bild, sondern eine Seite von ${provider}; Leser bekommen einen Verweis darauf.`,
  expected: 'die Adresse allein in einem Absatz',
  remedy: 'Schreiben Sie nur die Adresse, in einen eigenen Absatz: ohne ![ und ( davor und ohne ) dahinter.',
});

function withoutEmptyLinks(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'link_close' && result.at(-1)?.type === 'link_open') result.pop();
    else result.push(token);
  }
  return result;
}

/** Captions are words: of a link in one these stay. See caption-links.ts, which tells it. */
const withoutLinks = (caption: string): string =>
  captionLink.test(caption)
    ? caption.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/<\/?a(?:\s[^<>]*)?>/gi, '')
    : caption;
