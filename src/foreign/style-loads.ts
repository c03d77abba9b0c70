// What a style sheet, or a `style` attribute, loads.
import type { Load } from './load.ts';

/** A piece of a style sheet that matters here; strings and comments come whole. */
const piece =
  /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|@[a-z-]+|[();{}]/gi;
/** Whether there is anything to look for: an address of another origin, or an escape that may spell one. */
const mayLoad = /\\|\/\s*\/|https?:/i;
/** Functions in which a text is an address (https://drafts.csswg.org/css-images-4/, css-values-4). */
const functions = new Set(['url(', 'src(', 'image(', 'image-set(', '-webkit-image-set(']);

/** All addresses that `css` loads, with what loads them; a namespace is a name. */
export function styleLoads(css: string): Load[] {
  if (!mayLoad.test(css)) return [];
  const loads: Load[] = [];
  const open: string[] = [];
  let rule = '';
  piece.lastIndex = 0;
  for (let found = piece.exec(css); found !== null; found = piece.exec(css)) {
    const [text] = found;
    const first = text[0];
    if (first === '"' || first === "'") {
      const inside = open.at(-1) ?? '';
      const carrier = functions.has(inside) ? `${inside})` : rule === '@import' ? '@import' : undefined;
      if (carrier !== undefined && rule !== '@namespace')
        loads.push({ carrier, address: unescaped(text.slice(1, -1)) });
    } else if (first === '@') rule = text.toLowerCase();
    else if (first === ')') open.pop();
    else if (first === ';' || first === '{' || first === '}') {
      rule = '';
      open.length = 0;
    } else if (first === '(') {
      const name = named(css, found.index);
      const bare = name === 'url(' ? bareAddress(css, piece.lastIndex) : undefined;
      if (bare === undefined) open.push(name);
      else {
        piece.lastIndex = bare.end;
        if (rule !== '@namespace') loads.push({ carrier: 'url()', address: unescaped(bare.address) });
      }
    }
  }
  return loads;
}

/** The function's name, of which letters may be written as escapes: `u\72l(`. */
function named(css: string, at: number): string {
  let from = at;
  while (from > 0 && /[\w\\-]/.test(css[from - 1] ?? '')) from--;
  return unescaped(css.slice(from, at + 1)).toLowerCase();
}

/** Between `url(` and its end, if there are no quotation marks. */
function bareAddress(css: string, from: number): { address: string; end: number } | undefined {
  let start = from;
  while (/\s/.test(css[start] ?? '')) start++;
  if (css[start] === '"' || css[start] === "'") return undefined;
  let end = start;
  while (end < css.length && css[end] !== ')') end += css[end] === '\\' ? 2 : 1;
  return { address: css.slice(start, end).trim(), end: Math.min(end + 1, css.length) };
}

/** https://drafts.csswg.org/css-syntax/#consume-escaped-code-point */
const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:([0-9a-f]{1,6})\s?|(\n)|([^\n]))/gi,
        (_, code?: string, line?: string, sign?: string) =>
          code === undefined
            ? line === undefined
              ? (sign ?? '')
              : ''
            : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
      )
    : text;
