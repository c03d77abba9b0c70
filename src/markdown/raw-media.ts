// Pictures, films, sound and foreign pages that stand in a text as raw HTML become what Markdown has for them.
import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { anchorId } from './anchors.ts';
import { placesIn } from './places.ts';
import { lossProblem } from './raw-losses.ts';
import { cutRawHtml, type RawCut, type RawPiece } from './raw-pieces.ts';
import { notesOf } from './text-notes.ts';

type Lines = readonly [number, number] | null;

/** Before links and pictures are looked at: what is cut out then is treated as if it had been typed as Markdown. */
export function rawMedia(md: MarkdownIt): void {
  md.core.ruler.before('checked_links', 'raw_media', (state) => {
    if (!state.src.includes('<')) return;
    const note = notesFor(state.env, state.src);
    const result: Token[] = [];
    for (const token of state.tokens) {
      if (token.type === 'html_block') {
        const cut = cutRawHtml(token.content);
        note(cut, token.map);
        result.push(...blocksOf(state, token, cut.pieces));
        continue;
      }
      if (token.children?.some(({ type }) => type === 'html_inline')) {
        token.children = inlineOf(state, token.children, (cut) => note(cut, token.map));
      }
      result.push(token);
    }
    state.tokens = result;
  });
}

/** Notes what is left out of some HTML, and what it links to and can be linked to. */
function notesFor(env: Env, src: string): (cut: RawCut, lines: Lines) => void {
  const placeOf = placesIn(src);
  return ({ losses, links, ids }, lines) => {
    if (losses.length + links.length + ids.length === 0) return;
    const notes = notesOf(env);
    for (const loss of losses) notes.problems.push(lossProblem(loss, placeOf(lines, loss.found)));
    notes.links.push(...links.map((href) => ({ href, raw: true })));
    for (const id of ids) notes.anchors.set(id, anchorId(id));
  };
}

function blocksOf(state: StateCore, block: Token, pieces: readonly RawPiece[]): Token[] {
  const tokens: Token[] = [];
  let paragraph: Token | undefined;
  for (const piece of pieces) {
    if (piece.type === 'html') {
      if (piece.html.trim() === '') continue;
      paragraph = undefined;
      const token = new state.Token('html_block', '', 0);
      token.content = piece.html;
      token.map = block.map;
      token.level = block.level;
      tokens.push(token);
    } else if (paragraph === undefined || piece.type === 'embed') {
      const [open, inline, close] = paragraphOf(state, block, inlinePiece(state, piece));
      paragraph = piece.type === 'embed' ? undefined : inline;
      tokens.push(open, inline, close);
    } else {
      // Pictures side by side are one gallery.
      paragraph.children?.push(new state.Token('softbreak', 'br', 0), ...inlinePiece(state, piece));
    }
  }
  return tokens;
}

function paragraphOf(
  state: StateCore,
  { map, level }: Token,
  children: Token[],
): [open: Token, inline: Token, close: Token] {
  const open = new state.Token('paragraph_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  const close = new state.Token('paragraph_close', 'p', -1);
  for (const token of [open, inline, close]) {
    token.block = true;
    token.map = map;
    token.level = level + Number(token === inline);
  }
  inline.children = children;
  return [open, inline, close];
}

/** Every tag is a token of its own here: those between an element's first and last belong to it. */
function inlineOf(state: StateCore, children: readonly Token[], note: (cut: RawCut) => void): Token[] {
  const ends = closings(children);
  const result: Token[] = [];
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (child === undefined) continue;
    if (child.type !== 'html_inline') {
      result.push(child);
      continue;
    }
    const end = ends[at] ?? at;
    const within = children.slice(at, end + 1);
    const html = within.map((token) => sourceOf(state, token)).join('');
    const whole = cutRawHtml(html);
    const changes =
      whole.pieces.some(({ type }) => type !== 'html') || whole.losses.some(({ kind }) => removed.has(kind));
    if (changes) {
      note(whole);
      result.push(...whole.pieces.flatMap((piece) => inlinePiece(state, piece)));
      at = end;
    } else {
      // What is inside is looked at on its own.
      note(cutRawHtml(child.content));
      result.push(child);
    }
  }
  return result;
}

/** What is lost with all that is in it. */
const removed = new Set(['film', 'sound', 'picture', 'frame', 'object']);

/** More tokens than an element that is taken as a whole can hold. */
const mostWithin = 200;

const paired = /^<(a|audio|video|iframe|object|picture|figure)(?=[\s>])/i;

/** For an opening tag of an element that may be taken as a whole, where it is closed. */
function closings(children: readonly Token[]): Readonly<Record<number, number>> {
  const ends: Record<number, number> = {};
  const open: { name: string; at: number }[] = [];
  for (const [at, { type, content }] of children.entries()) {
    if (type !== 'html_inline') continue;
    const name = paired.exec(content)?.[1]?.toLowerCase();
    if (name !== undefined) open.push({ name, at });
    const closed = /^<\/([a-z]+)\s*>$/i.exec(content)?.[1]?.toLowerCase();
    if (closed === undefined || open.at(-1)?.name !== closed) continue;
    const start = open.pop();
    if (start !== undefined && at - start.at < mostWithin) ends[start.at] = at;
  }
  return ends;
}

/** Of a token inside an element: its markup is of no interest, except links and pictures. */
function sourceOf({ md }: StateCore, token: Token): string {
  const { escapeHtml } = md.utils;
  if (token.type === 'html_inline') return token.content;
  if (token.type === 'image') {
    const [src, title] = [token.attrGet('src'), token.attrGet('title')].map((one) =>
      escapeHtml(String(one ?? '')),
    );
    return `<img src="${src}" alt="${escapeHtml(token.content)}" title="${title}">`;
  }
  if (token.type === 'link_open') return `<a href="${escapeHtml(String(token.attrGet('href') ?? ''))}">`;
  if (token.type === 'link_close') return '</a>';
  return token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : escapeHtml(token.content);
}

function inlinePiece(state: StateCore, piece: RawPiece): Token[] {
  if (piece.type === 'html') {
    const token = new state.Token('html_inline', '', 0);
    token.content = piece.html;
    return [token];
  }
  const text = new state.Token('text', '', 0);
  if (piece.type === 'embed') {
    text.content = piece.title || piece.url;
    return linked(state, piece.url, text, piece.title === '' ? 'autolink' : '');
  }
  text.content = piece.alt;
  const image = new state.Token('image', 'img', 0);
  image.attrs = [
    ['src', piece.src],
    ['alt', ''],
    ...(piece.title === '' ? [] : [['title', piece.title] as [string, string]]),
  ];
  image.content = piece.alt;
  image.children = [text];
  return piece.href === undefined ? [image] : linked(state, piece.href, image, '');
}

function linked(state: StateCore, href: string, what: Token, markup: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', href);
  open.markup = markup;
  return [open, what, new state.Token('link_close', 'a', -1)];
}
