// What a text says of its pictures: images of an inline token become tokens of their own, foreign ones links.
import type { StateCore, Token } from 'markdown-it';
import { isForeign, linkedFilm, mediaToken, type TextMedia } from './media.ts';
import { mediaTypeOf } from './media-types.ts';
import { typographic } from './typography.ts';

/** A picture as the text names it. */
export interface TextPicture {
  /** As written, but with `%20` and the like decoded: a path relative to the article or from the site's root. */
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Type of the tokens that stand for a local picture; `meta.picture` holds the `TextPicture`. */
export const pictureToken = 'picture';

const creditAtEnd =
  /\s*\((?:Fotos?|Bild(?:er)?|Archivfoto|Symbolbild|Grafik|Illustration|Karte|Video|Film|Ton|Audio|Quelle):\s*(.+?)\)\s*$/u;

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
  const caption = typographic((credit === null ? title : title.slice(0, credit.index)).trim());
  return {
    ...(caption && { caption }),
    ...(credit?.[1] && { credit: typographic(credit[1]) }),
  };
}

/** Takes local pictures, films and sound out of an inline token (or leaves them in a table's cell); foreign ones become links. */
export function replaceImages(state: StateCore, inline: Token, firstLine: number, keep: boolean): Token[] {
  const found: Token[] = [];
  const rest: Token[] = [];
  let line = firstLine;
  const children = inline.children ?? [];
  for (const [index, child] of children.entries()) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    if (child.type !== 'image') {
      rest.push(child);
      continue;
    }
    const address = String(child.attrGet('src') ?? '');
    if (isForeign(address)) {
      rest.push(...asLink(state, child, address));
      continue;
    }
    const picture = toPicture(state, child, address);
    const film = mediaTypeOf(address) === undefined ? linkedFilm(children, index) : undefined;
    const isPicture = film === undefined && mediaTypeOf(address) === undefined;
    const token = new state.Token(isPicture ? pictureToken : mediaToken, '', 0);
    token.block = !keep;
    token.map = [line, line + 1];
    token.meta = isPicture ? { picture } : { media: toMedia(picture, film) };
    found.push(token);
    if (keep) rest.push(token);
  }
  inline.children = withoutEmptyLinks(rest);
  return found;
}

function toPicture(state: StateCore, image: Token, address: string): TextPicture {
  return {
    src: decoded(address),
    alt: altOf(state, image),
    ...captionAndCredit(String(image.attrGet('title') ?? '')),
  };
}

/** @param film whose picture this is; absent: the address is that of a film or sound itself */
function toMedia({ src, alt, ...words }: TextPicture, film: string | undefined): TextMedia {
  return film === undefined
    ? { src, label: alt, ...words }
    : { src: decoded(film), label: alt, ...words, poster: src };
}

function altOf(state: StateCore, image: Token): string {
  const { md } = state;
  return typographic(md.renderer.renderInlineAsText(image.children ?? [], md.options, state.env).trim());
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The site loads nothing from foreign servers, so their pictures are linked instead of shown. */
function asLink(state: StateCore, image: Token, address: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', address);
  const text = new state.Token('text', '', 0);
  text.content = altOf(state, image) || address;
  return [open, text, new state.Token('link_close', 'a', -1)];
}

function withoutEmptyLinks(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'link_close' && result.at(-1)?.type === 'link_open') result.pop();
    else result.push(token);
  }
  return result;
}
