// What a page, a drawing (SVG) or a feed loads: one pass, which looks at the tags that can load something and skips what is text.
import { addresses, sets } from './carriers.ts';
import type { Load } from './load.ts';
import { inlineCodes } from './plain-markup.ts';
import { jsonLoads, scriptLoads } from './script-loads.ts';
import { styleLoads } from './style-loads.ts';

/** Relations of `<link>` for which a browser asks a server, if only for its address; to all others a reader goes, or nobody. */
const loadingRelations =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon(?:-precomposed)?|apple-touch-startup-image|mask-icon|fluid-icon|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest|import|compression-dictionary|enclosure)(?:\s|$)/i;

/** Elements whose contents are no markup. */
const texts: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/**
 * All addresses that are loaded when a program shows `markup`, save paths of its own site. One pass: a tag none of whose
 * values could name another origin is passed over without a word of it being copied.
 */
export function markupLoads(markup: string): Load[] {
  if (isHarmless(markup)) return [];
  const loads: Load[] = [];
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    const next = markup.charCodeAt(at + 1) | 32;
    if (markup.startsWith('!--', at + 1)) {
      at = after(markup, '-->', at + 4);
      continue;
    }
    // A letter, or the question mark of an instruction.
    if ((next < 97 || next > 122) && next !== 63) {
      at++;
      continue;
    }
    const { end, isSuspect } = lookedThrough(markup, at + 1);
    const name = textElement(markup, at + 1);
    if (isSuspect && !isPlain(markup, at, end)) loadsOf(tagAt(markup, at), loads);
    if (name === undefined || markup[end - 2] === '/') {
      at = end;
      continue;
    }
    const close = closing(markup, name, end);
    if (name === 'style') {
      for (const load of stylesOf(markup.slice(end, close)))
        loads.push({ ...load, carrier: `<style> ${load.carrier}` });
    } else if (name === 'script') {
      const type = tagAt(markup, at).attributes.get('type') ?? '';
      loads.push(...inScript(markup.slice(end, close), type));
    }
    at = close;
  }
  return loads;
}

/** Whether one look is enough: all tags are plain, and scripts and styles between them load nothing. */
function isHarmless(markup: string): boolean {
  const inline = inlineCodes(markup);
  if (inline === undefined) return false;
  return inline.every(
    ({ type, code }) => (type === 'text/css' ? stylesOf(code) : inScript(code, type)).length === 0,
  );
}

/** Most tags with an address are links and facts about the page, which load nothing but by these words. */
const isPlain = (markup: string, from: number, end: number): boolean =>
  /^<(?:a|meta)\s/i.test(markup.slice(from, from + 6)) &&
  !/ping|style|background|attributionsrc|refresh|url\(/i.test(markup.slice(from, end));

/** Where the tag ends, and whether any of its values has a sign without which it can name no other origin. */
function lookedThrough(markup: string, from: number): { end: number; isSuspect: boolean } {
  let isSuspect = false;
  let before = 0;
  let at = from;
  for (; at < markup.length; at++) {
    const code = markup.charCodeAt(at);
    if (code === 62) break;
    if ((code === 34 || code === 39) && before === 61) {
      const close = markup.indexOf(code === 34 ? '"' : "'", at + 1);
      const end = close < 0 ? markup.length : close;
      for (let inside = at + 1; !isSuspect && inside < end; inside++) isSuspect = suspicious(markup, inside);
      at = end;
      before = code;
      continue;
    }
    isSuspect ||= suspicious(markup, at);
    if (code > 32) before = code;
  }
  return { end: Math.min(at + 1, markup.length), isSuspect };
}

/** `:`, `\\`, `&` (of an entity), `//`, or what browsers take out of an address. */
function suspicious(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 58 ||
    code === 92 ||
    code === 38 ||
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code === 47 && text.charCodeAt(at + 1) === 47)
  );
}

/** The name of an element whose contents are no markup. */
function textElement(markup: string, from: number): string | undefined {
  const first = markup.charCodeAt(from) | 32;
  // s, t, x
  if (first !== 115 && first !== 116 && first !== 120) return undefined;
  const name = /^[a-z]{3,8}(?=[\s/>])/i.exec(markup.slice(from, from + 9))?.[0].toLowerCase();
  return name !== undefined && texts.has(name) ? name : undefined;
}

/** The newest pages carry the same style sheet. */
let lastStyle = { css: '', loads: [] as Load[] };
function stylesOf(css: string): Load[] {
  if (lastStyle.css !== css) lastStyle = { css, loads: styleLoads(css) };
  return lastStyle.loads;
}

function inScript(code: string, type: string): Load[] {
  if (/^(?:importmap|speculationrules)$/i.test(type)) return jsonLoads(code, `<script type="${type}">`);
  // Other types are data.
  return type === '' || /^module$|script$/i.test(type) ? scriptLoads(code) : [];
}

type Attributes = ReadonlyMap<string, string>;

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

function loadsOf({ name, attributes }: Tag, loads: Load[]): void {
  for (const attribute of addresses[name] ?? []) {
    const address = attributes.get(attribute);
    if (address === undefined || !mayMove(name, attributes)) continue;
    for (const one of name === 'animate'
      ? address.split(';')
      : attribute === 'ping'
        ? address.split(/\s+/)
        : [address])
      loads.push({ carrier: `<${name} ${attribute}>`, address: one.trim() });
  }
  for (const attribute of sets[name] ?? []) {
    for (const address of candidates(attributes.get(attribute) ?? ''))
      loads.push({ carrier: `<${name} ${attribute}>`, address });
  }
  if (name === 'link') {
    const [rel = '', href = ''] = [attributes.get('rel'), attributes.get('href')];
    if (loadingRelations.test(rel)) loads.push({ carrier: `<link rel="${rel}">`, address: href.trim() });
  }
  if (name === 'meta' && /^refresh$/i.test(attributes.get('http-equiv')?.trim() ?? '')) {
    const address = /^[\s\d.]*[;,]?\s*(?:url\s*=)?\s*["']?([^"']*)/i.exec(
      attributes.get('content') ?? '',
    )?.[1];
    if (address !== undefined)
      loads.push({ carrier: '<meta http-equiv="refresh">', address: address.trim() });
  }
  const framed = name === 'iframe' ? attributes.get('srcdoc') : undefined;
  if (framed !== undefined) loads.push(...markupLoads(framed));
  for (const [attribute, value] of attributes) {
    const isStyle = attribute === 'style';
    // In drawings `fill`, `mask` and others may be `url(…)`.
    if (!isStyle && !/url\(/i.test(value)) continue;
    for (const { carrier, address } of styleLoads(value)) {
      if (isStyle || (carrier === 'url()' && /^\s*url\(/i.test(value)))
        loads.push({ carrier: `${attribute}="… ${carrier}"`, address });
    }
    if (attribute === 'background' && !(addresses[name] ?? []).includes(attribute))
      loads.push({ carrier: `<${name} ${attribute}>`, address: value });
  }
}

/** An animation moves an address only where it says so. */
const mayMove = (name: string, attributes: Attributes): boolean =>
  (name !== 'set' && name !== 'animate') || /href|src/i.test(attributes.get('attributename') ?? '');

/** https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
function candidates(srcset: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < srcset.length) {
    while (/[\s,]/.test(srcset[at] ?? '')) at++;
    const from = at;
    while (at < srcset.length && !/\s/.test(srcset[at] ?? '')) at++;
    const address = srcset.slice(from, at);
    if (address !== '') found.push(address.replace(/,{1,20}$/, ''));
    if (address.endsWith(',')) continue;
    const comma = srcset.indexOf(',', at);
    at = comma < 0 ? srcset.length : comma;
  }
  return found;
}

/** The tag that begins at `from`; names in small letters, values without entities. */
function tagAt(markup: string, from: number): Tag {
  let at = from + (markup[from + 1] === '?' ? 2 : 1);
  const isEnd = (code: number) => code === 62 || Number.isNaN(code);
  const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 47;
  const word = (stops: (code: number) => boolean): string => {
    const start = at;
    while (!stops(markup.charCodeAt(at)) && !isEnd(markup.charCodeAt(at))) at++;
    return markup.slice(start, at);
  };
  const name = word(isBlank).toLowerCase();
  const attributes = new Map<string, string>();
  for (;;) {
    while (isBlank(markup.charCodeAt(at))) at++;
    if (isEnd(markup.charCodeAt(at))) break;
    // A sign of equality at the beginning belongs to the name.
    const first = markup[at++] ?? '';
    const attribute = (first + word((code) => isBlank(code) || code === 61)).toLowerCase();
    const back = at;
    while (markup.charCodeAt(at) <= 32) at++;
    if (markup[at] !== '=') {
      at = back;
      if (!attributes.has(attribute)) attributes.set(attribute, '');
      continue;
    }
    at++;
    while (markup.charCodeAt(at) <= 32) at++;
    const mark = markup[at];
    let value: string;
    if (mark === '"' || mark === "'") {
      const close = markup.indexOf(mark, at + 1);
      value = markup.slice(at + 1, close < 0 ? markup.length : close);
      at = close < 0 ? markup.length : close + 1;
    } else value = word((code) => code <= 32);
    // The first of two counts.
    if (!attributes.has(attribute)) attributes.set(attribute, decoded(value));
  }
  return { name, attributes };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  sol: '/',
  bsol: '\\',
  colon: ':',
  period: '.',
  Tab: '\t',
  NewLine: '\n',
  lpar: '(',
  rpar: ')',
  num: '#',
  commat: '@',
  semi: ';',
  comma: ',',
  quest: '?',
  percnt: '%',
  equals: '=',
};

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return entities[name] ?? whole;
          return String.fromCodePoint(
            Math.min(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), 0x10ffff),
          );
        },
      )
    : text;

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
}

function closing(markup: string, name: string, from: number): number {
  const tag = `</${name}`;
  for (let at = markup.indexOf('</', from); at >= 0; at = markup.indexOf('</', at + 2)) {
    if (markup.slice(at, at + tag.length).toLowerCase() === tag) return at;
  }
  return markup.length;
}
