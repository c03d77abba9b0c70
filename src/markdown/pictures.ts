// Pictures in a text: each becomes a figure of its own, with caption and credit from the Markdown title.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { pictureOf, pictureToken, replaceImages, type TextPicture } from './picture-tokens.ts';
import { ownElement } from './trusted.ts';

/** Type of the tokens that hold the pictures of a gallery as children. */
const galleryToken = 'gallery';

/** Markup of pictures; must escape what it prints. */
export interface PictureMarkup {
  readonly figure: (picture: TextPicture) => string;
  /** Several that stand in a paragraph of their own. */
  readonly gallery: (pictures: readonly TextPicture[]) => string;
}

export function pictures(md: MarkdownIt, { figure, gallery }: PictureMarkup): void {
  md.core.ruler.after('german_typography', 'pictures', liftPictures);
  md.renderer.rules[pictureToken] = (tokens, index, _options, env) => {
    const picture = pictureOf(tokens[index]);
    return picture === undefined ? '' : ownElement(env, figure(picture));
  };
  md.renderer.rules[galleryToken] = (tokens, index, _options, env) => {
    const shown = tokens[index]?.children?.flatMap((child) => pictureOf(child) ?? []) ?? [];
    return ownElement(env, gallery(shown));
  };
}

/** A figure may not stand inside a paragraph or heading: it moves behind it; an emptied paragraph goes. */
function liftPictures(state: StateCore): void {
  if (!state.src.includes('![')) return;
  const result: Token[] = [];
  let lifted: Token[] = [];
  let opened = 0;
  // Cells of tables have no line of their own: their row's counts.
  let line = 0;
  for (const token of state.tokens) {
    line = token.map?.[0] ?? line;
    if (token.type === 'paragraph_open' || token.type === 'heading_open') opened = result.length;
    result.push(token);
    if (token.type === 'inline' && token.children?.some((child) => child.type === 'image')) {
      const inCell = result.at(-2)?.type === 'td_open' || result.at(-2)?.type === 'th_open';
      const found = replaceImages(state, token, line, inCell);
      if (!inCell) lifted = found;
    }
    if (lifted.length > 0 && (token.type === 'paragraph_close' || token.type === 'heading_close')) {
      const text = result.at(-2)?.children ?? [];
      const alone = text.every(isBlank);
      if (alone) result.length = opened;
      const isGallery = alone && lifted.length > 1 && lifted.every(({ type }) => type === pictureToken);
      result.push(...(isGallery ? [galleryOf(state, lifted)] : lifted));
      lifted = [];
    }
  }
  state.tokens = result;
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
