// From mdast to Markdown as editors of this newspaper type it, so that its parser reads exactly the tree back.
import type { Nodes, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';

const marks = /[\\`*_{}[\]<>&~|!@\t\n\r]|:::|":http/;
const lineStart = /^(?:[ #+\-=:?\d]|(?:h[1-6]|bq)\. |(?:im|ex)port )/;
/** What becomes a link by itself: a backslash in it would be part of the address. */
const bareAddress = /((?<![\p{L}\p{N}_])https?:\/\/[^\s<>"`\\[\]{}|]*[\p{L}\p{N}/=#&_-])/iu;
const isLineEnd = (around: string): boolean => around === '' || around === '\n' || around === '\r';

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  fences: true,
  rule: '-',
  resourceLink: false,
  // Braces are other systems' template marks, which the check of articles refuses; so are runs of colons.
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { atBreak: true, character: ':', after: '::' },
    { atBreak: true, character: '!', after: '!!' },
    { atBreak: true, character: '?', after: '\\?\\?' },
    { character: '<', after: '%', inConstruct: 'phrasing' },
    { character: '@', after: '\\[', inConstruct: 'phrasing' },
    // So are headings of Textile and its links, what Git leaves of two versions, and lines of programs.
    { atBreak: true, before: 'h[1-6]|bq', character: '.', after: ' ' },
    { before: '"', character: ':', after: 'h' },
    { atBreak: true, character: '<', after: '<<<<<<' },
    { atBreak: true, before: 'import [^\\n]{1,200} from ', character: '"' },
    { atBreak: true, before: 'import [^\\n]{1,200} from ', character: "'" },
    { atBreak: true, before: 'export const \\w{1,40} ?', character: '=' },
    { atBreak: true, before: 'export', character: ' ', after: 'default ' },
    { atBreak: true, before: 'export function \\w{1,40}', character: '(' },
  ],
  extensions: [
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
  ],
  handlers: {
    // Most text has nothing that could be a mark; to look for thirty patterns in it takes most of the time.
    text: ({ value }, _parent, state, info) => {
      const isRisky =
        marks.test(value) ||
        (isLineEnd(info.before) && lineStart.test(value)) ||
        (isLineEnd(info.after) && value.endsWith(' '));
      if (!isRisky) return value;
      return state.stack.includes('label') ? state.safe(value, info) : safeAround(value, state, info);
    },
    // Newsrooms paste long file names and captions with quotation marks.
    image({ url, alt, title }) {
      return pictureMarkdown(url, alt ?? '', title ?? '');
    },
  },
};

/** Text with what Markdown would take for a mark escaped, save in addresses. */
function safeAround(value: string, state: State, info: Info): string {
  const parts = value.split(bareAddress);
  return parts
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part;
      const before = index === 0 ? info.before : (parts[index - 1] ?? '').slice(-1);
      const after = index === parts.length - 1 ? info.after : 'h';
      return state.safe(part, { ...info, before, after });
    })
    .join('');
}

/** `![alt](file.jpg "caption")` */
export function pictureMarkdown(url: string, alt: string, title: string): string {
  const words = alt
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]<>*_`{]/g, '\\$&')
    .trim();
  return `![${words}](${destination(url)}${titleMarkdown(title)})`;
}

/** An address between round brackets; what would end it is encoded. */
export function destination(url: string): string {
  return url.replace(/[\s<>()\\\p{Cc}]/gu, (found) =>
    found === '(' || found === ')' ? `%${found.charCodeAt(0).toString(16)}` : encodeURIComponent(found),
  );
}

/** The title of a link or picture with the blank before it; empty for none. */
export function titleMarkdown(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : ` "${line.replace(/["\\]/g, '\\$&').replace(/\{/g, '\\{')}"`;
}

/** Markdown without a line feed at the end. */
export function markdownOf(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, options).trimEnd();
}

/** Paragraphs of plain text, one Markdown block each; what Markdown would take for a mark is escaped. */
export function markdownOfText(paragraphs: readonly string[]): string {
  return markdownOf(paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })));
}

/** The words of a tree. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
