// `content/logo.svg`: the newspaper's logo, reduced to what draws, or everything that is wrong with the file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { ContentError } from '../article/content-error.ts';
import { decode } from '../article/decode.ts';
import { keyOf } from '../article/key.ts';
import { placeOfOffset } from '../article/locate.ts';
import { type Enclosure, withoutComments } from '../markdown/enclosed.ts';
import type { Logo } from '../settings.ts';
import { logoMarkup } from './logo-markup.ts';
import {
  foreignAddress,
  foreignElement,
  handler,
  type LogoProblem,
  noDrawing,
  tooLarge,
  withoutSize,
  withText,
} from './logo-problems.ts';

/** Path below the content folder. */
export const logoFile = 'logo.svg';

type Read = { readonly logo?: Logo; readonly errors: readonly ContentError[] };

/** More would be felt by every reader of every page. */
const mostBytes = 64 * 1024;

const drawing = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'image', 'switch'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'filter'],
  ...[
    'feBlend',
    'feColorMatrix',
    'feComponentTransfer',
    'feComposite',
    'feConvolveMatrix',
    'feDiffuseLighting',
  ],
  ...[
    'feDisplacementMap',
    'feDistantLight',
    'feDropShadow',
    'feFlood',
    'feFuncA',
    'feFuncB',
    'feFuncG',
    'feFuncR',
  ],
  ...[
    'feGaussianBlur',
    'feMerge',
    'feMergeNode',
    'feMorphology',
    'feOffset',
    'fePointLight',
    'feSpecularLighting',
  ],
  ...['feSpotLight', 'feTile', 'feTurbulence'],
]);
/** Notes of drawing programs, which show nothing. */
const notes = /^(?:metadata|[a-z][\w-]*:.*)$/i;
const letters = new Set(['text', 'tspan', 'textPath', 'tref', 'altGlyph', 'font']);
/** Pictures within the file load nothing. */
const ownAddress = /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

/** The newspaper's logo; without one, neither logo nor errors. */
export function readLogo(contentDir: string): Read {
  const file = join(contentDir, logoFile);
  if (!existsSync(file)) return { errors: [] };
  const decoded = decode(readFileSync(file), logoFile);
  return decoded.ok ? parseLogo(decoded.text) : { errors: [decoded.error] };
}

/** What the text of a file draws, or everything that is wrong with it. Pure. */
export function parseLogo(text: string): Read {
  const errors: ContentError[] = [];
  const told = new Set<string>();
  const tell: Tell = (offset, problem) => {
    // The same mistake in a hundred elements is one.
    if (told.has(problem.message)) return;
    told.add(problem.message);
    errors.push({ ...placeOfOffset(text, offset, logoFile), ...problem });
  };
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) {
    tell(0, tooLarge(bytes));
    return { errors };
  }
  const { root, inner } = drawingIn(text, tell);
  if (root === undefined) {
    tell(0, noDrawing(text.trim() === '' ? 'eine leere Datei' : 'kein <svg>'));
    return { errors };
  }
  const box = viewBox(root);
  if (box === undefined) tell(text.indexOf('<svg'), withoutSize(root.viewBox));
  if (box === undefined || errors.length > 0)
    return { errors: errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  const { viewBox: _, width: __, height: ___, x: ____, y: _____, ...others } = root;
  const attributes = checked('svg', others, () => {});
  const parts = { ...box, attributes, inner };
  const output = `assets/logo-${keyOf(logoMarkup(parts)).toString(36)}.svg`;
  return { logo: { ...parts, output }, errors };
}

/** Notes what is wrong at an offset of the text. */
type Tell = (offset: number, problem: LogoProblem) => void;

interface Drawing {
  /** The attributes of `<svg>`; absent: there is none. */
  readonly root: Readonly<Record<string, string>> | undefined;
  /** What stands in it without the notes of drawing programs, ready to print. */
  readonly inner: string;
}

function drawingIn(text: string, tell: Tell): Drawing {
  let root: Record<string, string> | undefined;
  let inner = '';
  let atEnd = false;
  /** Names of open elements; `undefined` for what is left out with all that is in it. */
  const open: (string | undefined)[] = [];
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        const left = open.length > 0 && open.at(-1) === undefined;
        if (left || notes.test(name)) {
          open.push(undefined);
          return;
        }
        if (root === undefined) {
          if (name === 'svg') root = attributes;
          else tell(at, noDrawing(`<${name}>`));
        }
        if (!drawing.has(name)) tell(at, letters.has(name) ? withText(name) : foreignElement(name));
        const kept = checked(name, attributes, (problem) => tell(at, problem));
        if (open.length > 0) inner += `<${name}${kept}>`;
        open.push(name);
      },
      ontext(data) {
        const name = open.at(-1);
        if (name === undefined) return;
        if (name === 'style') checkStyle(data, (problem) => tell(parser.startIndex, problem));
        inner += escaped(data);
      },
      onclosetag(tag, implied) {
        const name = open.pop();
        // The parser calls `<path/>` implied, too.
        if (implied && (atEnd || !text.startsWith('/>', parser.endIndex - 1))) {
          tell(parser.startIndex, noDrawing(`<${tag}> ohne </${tag}>`));
        }
        if (name !== undefined && open.length > 0) inner += `</${name}>`;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  atEnd = true;
  parser.end();
  return { root, inner: inner.trim() };
}

/** Attributes that draw, ready to print. */
function checked(
  element: string,
  attributes: Readonly<Record<string, string>>,
  tell: (problem: LogoProblem) => void,
): string {
  return Object.entries(attributes)
    .filter(([name]) => !/^(?:xmlns|xml)(?::|$)/.test(name))
    .map(([name, value]) => {
      if (/^on/i.test(name)) tell(handler(name, value));
      const isAddress = /^(?:xlink:)?href$/i.test(name);
      if (isAddress && !ownAddress.test(value.trim())) tell(foreignAddress(`${name}="${cut(value)}"`));
      checkStyle(value, tell);
      // Prefixes of drawing programs are declared nowhere any more.
      if (name.includes(':') && !isAddress) return '';
      if (element === 'svg' && name === 'version') return '';
      return ` ${name}="${escaped(value)}"`;
    })
    .join('');
}

const cssComment: Enclosure = { open: /\/\*/g, close: /\*\//g };

/** CSS may name what is in the file: `url(#verlauf)`. Escaped letters could hide anything. */
function checkStyle(css: string, tell: (problem: LogoProblem) => void): void {
  const plain = withoutComments(css, cssComment);
  for (const [, address = ''] of plain.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!ownAddress.test(address)) tell(foreignAddress(`url(${cut(address)})`));
  }
  const other = /@import\b[^;]*|image-set\([^)]*|@font-face\b|\\[0-9a-f]{1,6}/i.exec(plain)?.[0];
  if (other !== undefined) tell(foreignAddress(cut(other)));
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

function viewBox({
  viewBox,
  width,
  height,
}: Readonly<Record<string, string>>): Pick<Logo, 'width' | 'height' | 'viewBox'> | undefined {
  const side = (text = ''): number =>
    Number(/^\s*(\d+(?:\.\d+)?|\.\d+)(?:px|pt|mm|cm|in|pc)?\s*$/.exec(text)?.[1] ?? Number.NaN);
  const numbers =
    viewBox === undefined
      ? [0, 0, side(width), side(height)]
      : viewBox
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const [, , wide = 0, high = 0] = numbers;
  const isRight = numbers.length === 4 && numbers.every(Number.isFinite) && wide > 0 && high > 0;
  return isRight ? { width: wide, height: high, viewBox: numbers.join(' ') } : undefined;
}
