// What shortcodes and template marks show to readers, as far as counting goes. Apart from the conversion, which says it in
// more detail: what that one loses has to show in the counts.
import { mentionsPicture } from '../article/picture-file.ts';
import { type Enclosed, replaceEnclosed } from '../markdown/enclosed.ts';
import { fencedParts } from './fenced-parts.ts';
import { KeptParts } from './kept-parts.ts';
import { withLiteralMarks } from './literal-marks.ts';
import { asTyped } from './shortcodes.ts';
import { commented } from './templates.ts';

/** By the mark's name: in a caption, it is a word. */
const foreign =
  /^\{[{%][<%-]?\s*(?:include\S*\s+)?\S*(?:youtube|vimeo|tweet|twitter|instagram|spotify|soundcloud)/i;

/** @param html of WordPress, as typed */
export function countableShortcodes(html: string): string {
  if (!html.includes('[')) return html;
  const marked = replaceEnclosed(html, [asTyped], ({ whole }) => whole.replaceAll('[', '&#91;'))
    .replace(/\[\[([^[\]]*)\]\]/g, '&#91;$1]')
    .replace(
      /\[(?:wp_)?caption\b[^\]]{0,2000}\]\s*((?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,2000}>(?:\s*<\/a>)?)/gi,
      '\n\n<figure>$1<figcaption>',
    )
    .replace(/\[\/(?:wp_)?caption\]/gi, '</figcaption></figure>\n\n')
    .replace(/\[embed\b[^\]]{0,2000}\]\s*(\S{1,2000}?)\s*\[\/embed\]/gi, '\n\n$1\n\n')
    .replace(/\[gallery\b([^\][]*)\]/gi, (mark, given: string) => {
      const ids = /\b(?:ids|include)=["']?([\d,\s]+)/.exec(given)?.[1];
      return ids === undefined
        ? mark
        : `\n\n${'<img src="x">'.repeat(ids.split(',').filter((id) => id.trim() !== '').length)}\n\n`;
    })
    .replace(/\[(?:audio|video|youtube|vimeo)\b([^\][]*)\]/gi, (mark, given: string) =>
      /[="]|https?:/.test(given) ? '\n\n<video></video>\n\n' : mark,
    );
  const closed = new Set(
    Array.from(marked.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name = '']) => name.toLowerCase()),
  );
  return marked.replace(
    /\[\/?[a-z][\w-]*(?:\s[^\][<>]*)?\]|\[\/?[a-z][\w-]*\/\]/gi,
    (mark, at: number, all: string) => {
      if (/\s/.test(mark) && !mark.includes('=')) return mark;
      const name = (/[a-z][\w-]*/i.exec(mark)?.[0] ?? '').toLowerCase();
      const isShortcode =
        mark.startsWith('[/') || mark.includes('=') || closed.has(name) || name === 'gallery';
      return isShortcode && all[at + mark.length] !== '(' ? '' : mark;
    },
  );
}

/** @param markdown with marks of Jekyll, Hugo and their like, as typed */
export function countableTemplates(markdown: string): string {
  if (!/\{\{|\{%|\{[:.]|:::|^!!!|^\?\?\?|\[!|<[a-z]+-/m.test(markdown)) return markdown;
  return fencedParts(markdown)
    .map((part, index) => (index % 2 === 0 ? countableProse(part) : part))
    .join('');
}

function countableProse(text: string): string {
  const { keep, back } = new KeptParts();
  return back(countableMarks(withLiteralMarks(withoutOwnElements(countableBoxes(text)), keep)));
}

/** Elements of a site's own, such as `<funkel-text style="…">`: only what is in them is text. */
const withoutOwnElements = (text: string): string =>
  text.replace(
    /(`+)[^`\n]*\1|<\/?([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:\s[^<>]*)?>/g,
    (found, code: string | undefined, name: string | undefined) =>
      code === undefined && (found.includes('=') || text.includes(`</${name}>`)) ? '' : found,
  );

/** Of boxes of other systems what readers saw: titles and content. */
const countableBoxes = (text: string): string =>
  text
    .replace(
      /^(?:!!!|\?\?\?\+?)[ \t]+[\w-][\w \t-]*(?:"([^"\n]*)"[ \t]*)?\n((?:(?: {4}|\t)[^\n]*\n|[ \t]*\n)*)/gm,
      (_, title: string | undefined, inner: string) =>
        `\n\n${title ?? ''}\n\n${inner.replace(/^(?: {4}|\t)/gm, '')}\n\n`,
    )
    .replace(
      /^ {0,3}:{3,}[ \t]*(?:(?:\{[^{}\n]*\}|[a-z][\w-]*)(?:\[([^\]\n]*)\])?(?:\{[^{}\n]*\})?[ \t]*([^\n]*))?$/gim,
      (_, label: string | undefined, words: string | undefined) => `\n\n${label ?? words ?? ''}\n\n`,
    )
    .replace(
      /^((?:[ \t]*>)+[ \t]?)\[!([a-z]{3,20})\][+-]?[ \t]*([^\n]*)$/gim,
      (_, marks: string, name: string, title: string) => `${marks}${title === '' ? name : title}\n${marks}`,
    );

function countableMarks(text: string): string {
  const said = replaceEnclosed(text, commented, () => '').replace(/\{#[^{}\n]+?#\}/g, '');
  const liquid = replaceEnclosed(
    said,
    [{ open: /\{%-?\s*(?:highlight|codeblock)\b[\s\S]{0,2000}?%\}/g, close: /\{%-?\s*end\w+\s*-?%\}/g }],
    asCode,
  );
  const hugo = replaceEnclosed(
    liquid,
    [
      {
        open: /\{\{[<%]\s*highlight\b[\s\S]{0,2000}?[%>]\}\}/g,
        close: /\{\{[<%]\s*\/highlight\s*[%>]\}\}/g,
      },
    ],
    asCode,
  );
  return withLinks(hugo)
    .replace(/\]\(\s*(?:\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\})/g, '](x')
    .replace(/^(\[[^\]\n]{1,200}\]:)\s{0,9}(?:\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\})/gm, '$1 x')
    .replace(/(?<![^\n])[ \t]*(?:[-*+]|1\.)[ \t][^\n]*\n\{:[ \t]*toc[^}\n]{0,200}\}/gi, '')
    .replace(/\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}/g, shownBy)
    .replace(/\{::?[^}\n]{0,2000}\}/g, '')
    .replace(/[ \t]\{(#[\w:.\-äöüÄÖÜß]{1,100})[ \t]+[^{}\n]{1,200}\}[ \t]*$/gm, ' {$1}')
    .replace(/^#{1,6}[ \t].*$/gm, (heading) => heading.replace(/[ \t]\{[.\w][^{}\n]{0,200}\}[ \t]*$/, ''))
    .replace(/^[ \t]{0,9}\{\.[\w-]{1,60}(?:[ \t]{1,9}[.#][\w-]{1,60}){0,8}[ \t]{0,9}\}$/gm, '');
}

/** Names of tags that lead somewhere. */
const leading =
  /^\{(?:\{[<%]?|%)-?\s*(?:(?:link[-_]?)?button|btn|button[-_](?:ref|link|external)|cta|ext(?:ernal)?[-_]?link|link(?=\s[^%]*[>}])|download|file|datei|pdf|attachment|document|dokument)(?=[\s(])/i;
const address =
  /\b(?:href|link|url|to|file|src|document|path|rel(?:ref)?|ref)\s*=\s*\S|["'\s](?:https?:|mailto:|tel:|[./#])|\.pdf\b/i;
const pair =
  /(\{\{[<%]\s*[\w-]{1,40}\b[^{}]{0,1000}[>%]\}\}|\{%-?\s*[\w-]{1,40}\s*\([^{}]{0,1000}\)\s*%\})([^{}]{1,1000})(?=\{\{[<%]\s*\/|\{%-?\s*end)/g;

const leads = (mark: string): boolean => leading.test(mark) && address.test(mark);

/** Between the marks of a pair stand the words of its link. */
const withLinks = (text: string): string =>
  text.replace(pair, (found, mark: string, words: string) =>
    leads(mark) && words.trim() !== '' ? `[${words.trim()}](x)` : found,
  );

/** Of a tag that leads somewhere by itself. */
function linkWords(mark: string): string {
  const named = valueIn(mark, 'text|label|title|name|caption|content');
  const plain = [...mark.matchAll(/(?<![=:]\s?)(?:"([^"]*)"|'([^']*)')/g)]
    .map(([, a, b]) => a ?? b ?? '')
    .find((one) => !/^(?:https?:|mailto:|tel:|[./#])|\.\w{2,4}$/.test(one));
  return named ?? plain ?? 'x';
}

const boxes =
  /^\{[{%][<%]?-?\s*(?:details|tabs?|accordion\S*|collapse|expand|spoiler|cards?|notice|note|tip|important|alert|hint|warning|danger|info|infobox|kasten|hinweis|admonition|callout|box|section|aside|quote|blockquote)\b/i;
const titled =
  /^\{[{%][<%]?-?\s*(?:details|tab|accordion|accordion-item|collapse|expand|spoiler|card)\s+(?:"([^"]*)"|'([^']*)')/i;

/** What readers saw above a box. */
function boxTitle(mark: string): string {
  const [, a, b] = titled.exec(mark) ?? [];
  return boxes.test(mark) ? (valueIn(mark, 'title|summary|header') ?? a ?? b ?? '') : '';
}

const asCode = ({ inner }: Enclosed): string => `\n\n~~~\n${inner}\n~~~\n\n`;

/** In quotation marks, behind an equal sign or (Jekyll's responsive_image) a colon; without elements of HTML. */
function valueIn(mark: string, names: string): string | undefined {
  const found = new RegExp(String.raw`\b(?:${names})\s*[=:]\s*(?:"([^"]*)"|'([^']*)')`).exec(mark);
  return (found?.[1] ?? found?.[2])
    ?.replace(/<[^<>]*>/g, '')
    .replace(/(?<!!)\[([^\][]*)\]\([^()\s]*\)/g, '$1');
}

/** Behind a picture's file and its description, where values have no names. */
function plainCaption(mark: string): string {
  const values = [...mark.matchAll(/(?<![=:]\s?)(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b ?? '');
  const file = values.findIndex((value) => mentionsPicture(value));
  return file === -1 ? '' : (values[file + 2] ?? '');
}

/** Marks of Hexo and Octopress whose values have no names: who said something, a link, a picture's title before its description. */
function shownByHexo(mark: string): string | undefined {
  const [, name, rest = ''] =
    /^\{%-?\s*(blockquote|quote|link|img|asset_img)\s([\s\S]*?)-?%\}$/.exec(mark) ?? [];
  if (name === undefined) return undefined;
  const address = /(?<!\S)(?:https?:\/)?\/\S+$/.exec(rest.trim())?.[0];
  const words = rest.trim().slice(0, address === undefined ? undefined : -address.length);
  const plain = words.replace(/["']/g, '').trim();
  if (name === 'link') return address === undefined || plain === '' ? undefined : `[${plain}](x)`;
  if (name === 'blockquote' || name === 'quote')
    return `\n\n${address === undefined ? plain : `[${plain || 'x'}](x)`}\n\n`;
  if (/=/.test(rest) || !mentionsPicture(rest)) return undefined;
  const [title = '', alt = ''] = [...rest.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
  return `\n\n![](x.jpg${alt === '' || alt === title ? '' : ` "${title.replaceAll('"', '')}"`})\n\n`;
}

/** One mark: a picture, something embedded, a link's place, or nothing. */
function shownBy(mark: string): string {
  const [, name, rest = ''] = /^\{%-?\s*post_link\s+(\S+)(\s[\s\S]*)?%\}$/.exec(mark) ?? [];
  if (name !== undefined) {
    const said = rest
      .replace(/-$/, '')
      .trim()
      .replace(/(?:^|\s)(?:true|false)$/, '')
      .trim();
    return `[${said.replace(/^["']|["']$/g, '').replace(/<[^<>]*>/g, '') || name}](x)`;
  }
  const own = shownByHexo(mark);
  if (own !== undefined) return own;
  const caption = valueIn(mark, 'caption|title|figcaption') ?? plainCaption(mark);
  const credit = valueIn(mark, 'attr|attribution|credit|copyright|author');
  const words = [caption, credit === undefined ? '' : `(Foto: ${credit})`].join(' ').trim();
  if (/^\{[{%][<%-]?\s*(?:rel)?ref\b|^\{%-?\s*link\b|post_url|\|\s*(?:relative|absolute)_url/.test(mark))
    return 'x';
  if (foreign.test(mark) && /["'\s][\w./:-]{3,}["'\s]/.test(mark)) return '\n\n<iframe src="x"></iframe>\n\n';
  // A name alone is part of an address.
  if (mentionsPicture(mark))
    return /^\{\{\s*["']/.test(mark)
      ? 'x'
      : `\n\n![](x.jpg${words === '' ? '' : ` "${words.replaceAll('"', '')}"`})\n\n`;
  if (leads(mark)) return `[${linkWords(mark)}](x)`;
  const title = boxTitle(mark);
  return title === '' ? '' : `\n\n${title}\n\n`;
}
