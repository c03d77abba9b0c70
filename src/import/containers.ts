// Boxes of other systems: `:::note` of Docusaurus, VitePress, Starlight and Pandoc, `!!! note` of MkDocs, `> [!NOTE]` of
// GitHub and Hugo. The newspaper's box is a quotation; what only arranges its content goes.
import { fencedParts } from './fenced-parts.ts';
import type { Fate } from './imported-article.ts';

/** `:::note[Titel]{.klasse}`, `::: tip Titel`, `::: {.callout-note}` */
const opening =
  /^ {0,3}(:{3,})[ \t]*(?:\{([^{}\n]{0,200})\}|([a-z][\w-]{0,40}))(?:\[([^\]\n]{0,300})\])?(?:\{[^{}\n]{0,200}\})?(?:[ \t]+([^\n]{1,300}))?$/i;
const closing = /^ {0,3}(:{3,})[ \t]*$/;
const mkdocs = /^(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]{0,40})[\w \t-]{0,100}(?:"([^"\n]{0,300})")?[ \t]*$/i;
const alert = /^((?:[ \t]*>)+[ \t]?)\[!([a-z]{3,20})\][+-]?([^\n]*)$/i;
/** Others are rows, columns and the like. */
const box =
  /(?:^|[\s.-])(?:note|tip|info|warning|caution|danger|important|success|failure|question|hint|example|abstract|summary|details|callout|admonition|aside|box|hinweis|tipp|achtung|warnung|wichtig|kasten|infobox)(?:$|[\s-])/i;
/** What readers saw above a box without a title. https://docs.github.com/de/get-started/writing-on-github */
const germanNames: Readonly<Record<string, string>> = {
  note: 'Hinweis',
  info: 'Hinweis',
  tip: 'Tipp',
  hint: 'Tipp',
  important: 'Wichtig',
  warning: 'Warnung',
  caution: 'Vorsicht',
  danger: 'Gefahr',
  example: 'Beispiel',
  quote: 'Zitat',
};

/** A line and whether it is part of fenced code. */
interface Line {
  readonly text: string;
  readonly isCode: boolean;
}

/** @param told of each kind of box @returns the same text with boxes of the newspaper */
export function withoutContainers(markdown: string, told: (construct: string, fate: Fate) => void): string {
  if (!/^(?: {0,3}:::|!!!|\?\?\?|[ \t]*>[> \t]*\[!)/m.test(markdown)) return markdown;
  const lines = fencedParts(markdown).flatMap((part, index): Line[] =>
    part === ''
      ? []
      : part.split(/(?<=\n)/).map((text) => ({ text: text.replace(/\n$/, ''), isCode: index % 2 === 1 })),
  );
  const end = markdown.endsWith('\n') ? '\n' : '';
  return boxed(lines, told).join('\n') + end;
}

function boxed(lines: readonly Line[], told: (construct: string, fate: Fate) => void): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const { text, isCode } = line;
    const inner = isCode ? undefined : (container(lines, at) ?? indentedBox(lines, at));
    if (inner === undefined) {
      result.push(isCode ? text : withoutAlert(text, told));
      continue;
    }
    told(inner.name, 'converted');
    const content = [...(inner.title === '' ? [] : [`**${inner.title}**`, '']), ...boxed(inner.lines, told)];
    if (result.length > 0 && result.at(-1)?.trim() !== '') result.push('');
    result.push(...(inner.isBox ? content.map((one) => (one === '' ? '>' : `> ${one}`)) : content));
    at = inner.end;
    if (lines[at + 1] !== undefined && lines[at + 1]?.text.trim() !== '') result.push('');
  }
  return result;
}

/** What a box holds, and the last line of it. */
interface Box {
  readonly name: string;
  readonly title: string;
  readonly isBox: boolean;
  readonly lines: readonly Line[];
  readonly end: number;
}

/** From `:::name` to the `:::` that closes it; without one it is words. */
function container(lines: readonly Line[], at: number): Box | undefined {
  const [found, marks = '', attributes = '', name = attributes, label, words = ''] =
    opening.exec(lines[at]?.text ?? '') ?? [];
  if (found === undefined) return undefined;
  const open = [marks.length];
  for (let end = at + 1; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || line.isCode) continue;
    const closes = closing.exec(line.text)?.[1]?.length;
    const opens = opening.exec(line.text)?.[1]?.length;
    if (opens !== undefined) open.push(opens);
    // The innermost one, unless the run is that of an outer one: Docusaurus writes outer ones with more colons.
    if (closes !== undefined)
      open.length = open.includes(closes) ? open.lastIndexOf(closes) : open.length - 1;
    if (open.length === 0)
      return {
        name: `Kasten :::${name.replace(/^[.#]/, '').replace(/\s.*/, '')}`,
        title: (label ?? words.replace(/^\{[^{}]*\}$/, '')).trim(),
        isBox: box.test(name),
        lines: lines.slice(at + 1, end),
        end,
      };
  }
  return undefined;
}

/** `!!! note "Titel"` with its text indented below. */
function indentedBox(lines: readonly Line[], at: number): Box | undefined {
  const [found, name = '', title = ''] = mkdocs.exec(lines[at]?.text ?? '') ?? [];
  if (found === undefined) return undefined;
  let end = at;
  for (let next = at + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (/^(?: {4}|\t)/.test(text)) end = next;
    else if (text.trim() !== '') break;
  }
  if (end === at) return undefined;
  const inside = lines
    .slice(at + 1, end + 1)
    .map((line) => ({ ...line, text: line.text.replace(/^(?: {4}|\t)/, '') }));
  return { name: `Kasten !!! ${name}`, title, isBox: true, lines: inside, end };
}

/** `> [!NOTE]` is a heading within its quotation. */
function withoutAlert(text: string, told: (construct: string, fate: Fate) => void): string {
  const [found, marks = '', name = '', title = ''] = alert.exec(text) ?? [];
  const known = germanNames[name.toLowerCase()] ?? (box.test(name) ? title.trim() : '');
  if (found === undefined || known === '') return text;
  told(`Kasten [!${name.toUpperCase()}]`, 'converted');
  return `${marks}**${title.trim() || known}**\n${marks.trimEnd()}`;
}
