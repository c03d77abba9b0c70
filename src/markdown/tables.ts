// Tables scroll sideways in a region of their own, which the keyboard can reach (WCAG 2.1.1) and which has a name.
import type { Env, MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { ownAttributes } from './trusted.ts';

const count = Symbol('tables');

/** Names each table by its number in the text and its columns; heads without words are left out. */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push('headless_tables', (state) => {
    dropEmptyHeads(state);
    state.tokens = state.tokens.some(({ type }) => type === 'thead_open')
      ? withoutHeadsOfPictures(state.tokens)
      : state.tokens;
  });
  const { escapeHtml } = md.utils;
  md.renderer.rules.table_open = (tokens, index, _options, env) => {
    const label = escapeHtml(`Tabelle ${nextNumber(env)}${columns(tokens, index)}`);
    const attributes = ` class="table-scroll" aria-label="${label}" tabindex="0"`;
    return `<section${ownAttributes(env, attributes)}>\n<table>\n`;
  };
  md.renderer.rules.table_close = () => '</table>\n</section>\n';
  const heading = cell('th', ' scope="col"');
  const data = cell('td', '');
  // The corner above names and beside headings heads nothing (axe: empty-table-header).
  md.renderer.rules.th_open = (tokens, index, ...more) =>
    (tokens[index + 1]?.content === '' ? data : heading)(tokens, index, ...more);
  md.renderer.rules.th_close = (tokens, index) => (tokens[index - 1]?.content === '' ? '</td>\n' : '</th>\n');
  md.renderer.rules.td_open = data;
}

/** Markdown's tables must have a head; one without words stands for none. */
function dropEmptyHeads(state: StateCore): void {
  const starts = state.tokens.flatMap(({ type }, at) => (type === 'thead_open' ? [at] : []));
  const dropped = new Set<Token>();
  for (const start of starts) {
    const end = state.tokens.findIndex(({ type }, at) => at > start && type === 'thead_close');
    const head = state.tokens.slice(start, end + 1);
    if (head.every(({ type, content }) => type !== 'inline' || content.trim() === ''))
      for (const token of head) dropped.add(token);
  }
  if (dropped.size > 0) state.tokens = state.tokens.filter((token) => !dropped.has(token));
}

/** Pictures side by side head nothing: their row is the first one of the table. */
function withoutHeadsOfPictures(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const end = token.type === 'thead_open' ? closing(tokens, at) : -1;
    const head = tokens.slice(at + 1, end);
    if (end < 0 || !isOfPictures(head)) {
      result.push(token);
      continue;
    }
    for (const cell of head) {
      if (cell.tag !== 'th') continue;
      cell.tag = 'td';
      cell.type = cell.type.replace('th_', 'td_');
    }
    const body = tokens[end + 1];
    const hasBody = body?.type === 'tbody_open';
    const close = tokens[end];
    result.push(hasBody ? body : renamed(token), ...head);
    if (!hasBody && close !== undefined) result.push(renamed(close));
    at = hasBody ? end + 1 : end;
  }
  return result;
}

function closing(tokens: readonly Token[], from: number): number {
  return tokens.findIndex(({ type }, at) => at > from && type === 'thead_close');
}

function renamed(token: Token): Token {
  token.type = token.type.replace('thead', 'tbody');
  token.tag = 'tbody';
  return token;
}

const shown = new Set(['image', 'picture', 'inline_picture', 'link_open', 'link_close', 'softbreak']);

function isOfPictures(head: readonly Token[]): boolean {
  const cells = head.filter(({ type }) => type === 'inline');
  const isPicture = ({ type, content }: Token): boolean =>
    shown.has(type) || (type === 'text' && content.trim() === '');
  return (
    cells.some(({ children }) =>
      children?.some(({ type }) => type === 'image' || type.endsWith('picture')),
    ) && cells.every(({ children }) => children?.every(isPicture) ?? true)
  );
}

function nextNumber(env: Env | undefined): number {
  const before = env?.[count];
  const number = typeof before === 'number' ? before + 1 : 1;
  if (env !== undefined) env[count] = number;
  return number;
}

/** `: Ort, Einwohner`, from the table's head. */
function columns(tokens: readonly Token[], from: number): string {
  const names: string[] = [];
  for (
    let at = from;
    tokens[at] !== undefined && !['thead_close', 'tbody_open'].includes(tokens[at]?.type ?? '');
    at++
  ) {
    const text = tokens[at]?.children
      ?.map((child) => child.content)
      .join('')
      .trim();
    if (text) names.push(text);
  }
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
}

/** The alignment becomes a class, because inline styles need `unsafe-inline` in a content security policy. */
function cell(tag: string, attributes: string): RendererRule {
  return (tokens, index, _options, env) => {
    const style = String(tokens[index]?.attrGet('style') ?? '');
    const align =
      style === 'text-align:right'
        ? ' class="align-right"'
        : style === 'text-align:center'
          ? ' class="align-center"'
          : '';
    return attributes + align === '' ? `<${tag}>` : `<${tag}${ownAttributes(env, attributes + align)}>`;
  };
}
