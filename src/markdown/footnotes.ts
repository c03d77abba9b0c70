// Footnotes (`[^1]` or `^[…]`) with German labels and the roles of the Digital Publishing WAI-ARIA module.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { ownAttributes, ownElement } from './trusted.ts';

/** How notes and the references to them are printed; {@link footnoteSyntax} finds them. */
export function footnotes(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index, _options, env) => {
    const { number, suffix } = numbering(tokens[index]);
    return ownElement(
      env,
      `<sup class="footnote-ref"><a href="#fussnote-${number}" id="verweis-${number}${suffix}" role="doc-noteref" aria-label="Fußnote ${number}">${number}</a></sup>`,
    );
  };
  rules.footnote_block_open = (_tokens, _index, _options, env) =>
    `<section${ownAttributes(env, ' class="footnotes" role="doc-endnotes" aria-label="Fußnoten"')}>\n<ol>\n`;
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index, _options, env) =>
    `<li${ownAttributes(env, ` id="fussnote-${numbering(tokens[index]).number}"`)}>`;
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index, _options, env) => {
    const { number, suffix, occurrence } = numbering(tokens[index]);
    const label = `Zurück zur Textstelle von Fußnote ${number}${occurrence > 1 ? `, ${occurrence}. Stelle` : ''}`;
    // U+FE0E keeps the arrow from becoming an emoji.
    return ownElement(
      env,
      ` <a href="#verweis-${number}${suffix}" class="footnote-back" role="doc-backlink" aria-label="${label}">↩\ufe0e</a>`,
    );
  };
}

/** What the notes mean, without how they look: also for texts that are only read. */
export function footnoteSyntax(md: MarkdownIt): void {
  md.use(footnote);
  // The plugin's own copies all of the text for each note.
  md.core.ruler.at('footnote_tail', notesToTheEnd);
}

/** What markdown-it-footnote keeps about a text; `refs` holds -1 for notes that nothing refers to. */
interface Notes {
  readonly refs?: Readonly<Record<string, number>>;
  readonly list?: readonly {
    readonly label?: string;
    readonly count?: number;
    readonly content?: string;
    readonly tokens?: Token[];
  }[];
}

/**
 * Moves the notes behind the text, in the order in which they are referred to; those that nothing
 * refers to, and second ones of a name, stay where they are, as typed.
 */
function notesToTheEnd(state: StateCore): void {
  const notes = state.env?.footnotes as Notes | undefined;
  if (notes === undefined) return;
  const text: Token[] = [];
  const defined = new Map<string, Token[]>();
  let current = text;
  let typed = '';
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      const label = String(token.meta?.label);
      const unused = (notes.refs?.[`:${label}`] ?? -1) < 0 || defined.has(label);
      typed = unused ? `[^${label}]:` : '';
      current = unused ? text : [];
      if (!unused) defined.set(label, current);
    } else if (token.type === 'footnote_reference_close') {
      if (typed !== '') text.push(...paragraphOf(state, [textToken(state, typed)], typed));
      typed = '';
      current = text;
    } else {
      if (typed !== '' && token.type === 'inline') {
        token.children?.unshift(textToken(state, `${typed} `));
        typed = '';
      }
      current.push(token);
    }
  }
  const list = notes.list ?? [];
  if (list.length > 0) {
    text.push(new state.Token('footnote_block_open', '', 1));
    for (const [id, { label, count = 1, content, tokens }] of list.entries()) {
      const open = new state.Token('footnote_open', '', 1);
      open.meta = { id, label };
      const inside =
        tokens === undefined ? (defined.get(label ?? '') ?? []) : paragraphOf(state, tokens, content);
      const last = inside.at(-1)?.type === 'paragraph_close' ? inside.pop() : undefined;
      text.push(open);
      for (const token of inside) text.push(token);
      for (let subId = 0; subId < Math.max(count, 1); subId++) {
        const anchor = new state.Token('footnote_anchor', '', 0);
        anchor.meta = { id, subId, label };
        text.push(anchor);
      }
      if (last !== undefined) text.push(last);
      text.push(new state.Token('footnote_close', '', -1));
    }
    text.push(new state.Token('footnote_block_close', '', -1));
  }
  state.tokens = text;
}

function paragraphOf(state: StateCore, children: Token[], content = ''): Token[] {
  const inline = new state.Token('inline', '', 0);
  inline.children = children;
  inline.content = content;
  return [new state.Token('paragraph_open', 'p', 1), inline, new state.Token('paragraph_close', 'p', -1)];
}

function textToken(state: StateCore, content: string): Token {
  const text = new state.Token('text', '', 0);
  text.content = content;
  return text;
}

/** Number of a footnote from 1, and which of its references this is: the second one's id ends in `-2`. */
function numbering(token: Token | undefined): {
  number: number;
  occurrence: number;
  suffix: string;
} {
  const number = Number(token?.meta?.id ?? 0) + 1;
  const occurrence = Number(token?.meta?.subId ?? 0) + 1;
  return { number, occurrence, suffix: occurrence > 1 ? `-${occurrence}` : '' };
}
