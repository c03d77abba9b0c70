// Pictures in a text: each becomes a figure of its own, with caption and credit from the Markdown title.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import {
  inlinePictureToken,
  type PictureWithin,
  pictureOf,
  pictureToken,
  replaceImages,
  type TextPicture,
} from './picture-tokens.ts';
import { ownElement } from './trusted.ts';

/** Type of the tokens that hold the pictures of a gallery as children. */
const galleryToken = 'gallery';

/** Markup of pictures; must escape what it prints. */
export interface PictureMarkup {
  readonly figure: (picture: TextPicture) => string;
  /** One that is part of a sentence: no more than phrasing content. */
  readonly inlinePicture: (picture: TextPicture) => string;
  /** Several that stand in a paragraph of their own. */
  readonly gallery: (pictures: readonly TextPicture[]) => string;
}

/** Pictures of a paragraph become a figure each, several that stand side by side one gallery. */
export function pictures(md: MarkdownIt, { figure, inlinePicture, gallery }: PictureMarkup): void {
  md.core.ruler.after('german_typography', 'pictures', liftPictures);
  md.renderer.rules[pictureToken] = (tokens, index, _options, env) => {
    const picture = pictureOf(tokens[index]);
    return picture === undefined ? '' : ownElement(env, figure(picture));
  };
  md.renderer.rules[inlinePictureToken] = (tokens, index, _options, env) => {
    const picture = pictureOf(tokens[index]);
    return picture === undefined ? '' : ownElement(env, inlinePicture(picture));
  };
  md.renderer.rules[galleryToken] = (tokens, index, _options, env) => {
    const shown = tokens[index]?.children?.flatMap((child) => pictureOf(child) ?? []) ?? [];
    return ownElement(env, gallery(shown));
  };
}

/** A figure may not stand inside a paragraph or heading: it parts a paragraph, and moves behind a heading. */
function liftPictures(state: StateCore): void {
  if (!state.src.includes('![') && !state.src.includes('<')) return;
  const result: Token[] = [];
  // Cells of tables have no line of their own: their row's counts.
  let line = 0;
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    if (token === undefined) continue;
    line = token.map?.[0] ?? line;
    if (token.type !== 'inline' || !token.children?.some((child) => child.type === 'image')) {
      result.push(token);
      continue;
    }
    const open = result.at(-1);
    const close = state.tokens[index + 1];
    const within = withinOf(open);
    token.children = replaceImages(state, token, line, within);
    if (within === 'cell' || open === undefined || close === undefined) {
      result.push(token);
      continue;
    }
    result.pop();
    index++;
    result.push(...parted(state, [open, token, close], within));
  }
  state.tokens = result;
}

function withinOf(open: Token | undefined): PictureWithin {
  if (open?.type === 'td_open' || open?.type === 'th_open') return 'cell';
  return open?.type === 'paragraph_open' ? 'paragraph' : 'heading';
}

/** @param whole an element around an inline token */
function parted(state: StateCore, whole: [Token, Token, Token], within: PictureWithin): Token[] {
  const [open, inline, close] = whole;
  const children = inline.children ?? [];
  const lifted = children.filter(({ block }) => block);
  const words = children.filter(({ block }) => !block);
  if (lifted.length === 0) return whole;
  if (words.every(isNothing)) {
    const isGallery = lifted.length > 1 && lifted.every(({ type }) => type === pictureToken);
    return isGallery ? [galleryOf(state, lifted)] : lifted;
  }
  // Emphasis or a link around a picture cannot be parted.
  if (within === 'heading' || isNested(children)) {
    inline.children = words;
    return [open, inline, close, ...lifted];
  }
  const parts: Token[] = [];
  let before: Token[] = [];
  const flush = () => {
    const text = before.every(isNothing) ? [] : trimmed(before);
    before = [];
    if (text.length === 0) return;
    const part = new state.Token('inline', '', 0);
    part.children = text;
    part.map = inline.map;
    part.level = inline.level;
    parts.push(open, part, close);
  };
  for (const child of children) {
    if (!child.block) {
      before.push(child);
      continue;
    }
    flush();
    parts.push(child);
  }
  flush();
  return parts;
}

/** Whether a figure stands inside of an inline element. */
function isNested(children: readonly Token[]): boolean {
  let depth = 0;
  for (const { block, nesting } of children) {
    if (block && depth > 0) return true;
    depth += nesting;
  }
  return false;
}

/** Without the line breaks and blanks around a picture that stood there. */
function trimmed(words: readonly Token[]): Token[] {
  const isWord = (token: Token): boolean => !isBlank(token);
  const start = words.findIndex(isWord);
  return start < 0 ? [] : words.slice(start, words.findLastIndex(isWord) + 1);
}

/** Pictures without words between them, in lines that follow each other: the editor means them as one. */
function galleryOf(state: StateCore, shown: Token[]): Token {
  const token = new state.Token(galleryToken, '', 0);
  token.block = true;
  token.children = shown;
  return token;
}

function isBlank(token: Token): boolean {
  return (
    token.type === 'softbreak' ||
    token.type === 'hardbreak' ||
    (token.type === 'text' && token.content.trim() === '')
  );
}

const emphasis = new Set(['em', 'strong', 's']);

/** Blanks, and tags around a picture that has gone; not those that links lead to. */
function isNothing(token: Token): boolean {
  if (emphasis.has(token.tag)) return true;
  return isBlank(token) || (token.type === 'html_inline' && !/\s(?:id|name)\s*=/i.test(token.content));
}
