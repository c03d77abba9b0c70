// What stands between `<` and `>` is a tag only when HTML has such an element: `<lacht>` and `<geheim>` are words.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { ruleNamed } from './rule-named.ts';

/** The elements of HTML (WHATWG, index of elements), the obsolete ones, and the roots of foreign markup. */
const elements = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
    'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image ' +
    'img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav ' +
    'nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp ' +
    'rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table ' +
    'tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp circle defs ellipse g line path ' +
    'polygon polyline rect stop symbol text tspan use view'
  ).split(' '),
);

/** Attributes that may stand without a value; `<i und j>` has none of them. */
const bare = new Set(
  (
    'allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden inert ismap ' +
    'itemscope loop markdown mozallowfullscreen multiple muted nomodule noresize noshade novalidate nowrap open playsinline readonly ' +
    'required reversed selected webkitallowfullscreen'
  ).split(' '),
);

const name = /<\/?([A-Za-z][A-Za-z0-9-]*)/y;
const withValue = /[^\s"'=<>`/]{1,60}\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+)/g;

/** As browsers read tags: a value without quotation marks may hold `=`, which CommonMark does not take for one. */
const lenientTag =
  /^<[A-Za-z][A-Za-z0-9-]*(?:\s+[^\s"'=<>`/]{1,60}(?:\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?){1,40}\s*\/?>/;
/** No tag that somebody means is longer. */
const longestTag = 4_000;

const openTag = /^<[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/;

/** Lets markdown-it take for HTML only what names an element and has attributes as HTML knows them. */
export function knownTags(md: MarkdownIt): void {
  const inline = ruleNamed(md.inline.ruler, 'html_inline');
  md.inline.ruler.at('html_inline', (state, silent) => {
    if (!mayBeTag(state.src, state.pos, state.posMax)) return false;
    const { pos } = state;
    const length = state.tokens.length;
    const { pending, linkLevel } = state;
    if (!inline(state, silent)) return readLenient(state, silent);
    if (hasKnownAttributes(state.src.slice(pos, state.pos))) return true;
    state.tokens.length = length;
    state.pending = pending;
    state.linkLevel = linkLevel;
    state.pos = pos;
    return false;
  });
  const block = ruleNamed(md.block.ruler, 'html_block');
  const rule: typeof block = (state, startLine, endLine, silent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const end = state.eMarks[startLine] ?? state.src.length;
    if (!mayBeTag(state.src, start, end)) return false;
    const tag = openTag.exec(state.src.slice(start, end))?.[0];
    return (tag === undefined || hasKnownAttributes(tag)) && block(state, startLine, endLine, silent);
  };
  md.block.ruler.at('html_block', rule, { alt: ['paragraph', 'reference', 'blockquote'] });
}

function readLenient(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const tag = lenientTag.exec(src.slice(pos, Math.min(posMax, pos + longestTag)))?.[0];
  if (tag === undefined || !hasKnownAttributes(tag)) return false;
  if (!silent) {
    state.push('html_inline', '', 0).content = tag;
    if (/^<a\s/i.test(tag)) state.linkLevel++;
  }
  state.pos += tag.length;
  return true;
}

/** Of `<!` and `<?` only comments, the type of a document and quoted data are no words. */
function mayBeTag(text: string, at: number, end: number): boolean {
  if (text[at] !== '<') return false;
  if (text[at + 1] === '!') return /^<!(?:--|doctype|\[CDATA\[)/i.test(text.slice(at, at + 9));
  if (text[at + 1] === '?') return /^<\?(?:php|xml|=)/i.test(text.slice(at, at + 5));
  name.lastIndex = at;
  const found = name.exec(text.slice(0, Math.min(end, at + 40)))?.[1];
  return found !== undefined && elements.has(found.toLowerCase());
}

function hasKnownAttributes(tag: string): boolean {
  const attributes = /^<[A-Za-z][A-Za-z0-9-]*(?![A-Za-z0-9-])([\s\S]*?)\/?>$/.exec(tag)?.[1] ?? '';
  const words = attributes.replace(withValue, ' ').trim();
  return (
    words === '' ||
    words.split(/\s+/).every((word) => bare.has(word.toLowerCase()) || word.startsWith('data-'))
  );
}
