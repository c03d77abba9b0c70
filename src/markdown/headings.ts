// Headings inside a text: from h2 downwards without gaps (h1 is the headline), each with an id.

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { slugify } from '../article/slug.ts';
import { ownAttributes } from './trusted.ts';

/** Before the slug, so that no heading („Suche“) takes an id of the page's own. */
export const headingPrefix = 'abschnitt-';

/**
 * Levels follow the outline, not the number of `#`: the first heading is h2, one below it h3. Ids are those that the text
 * gives (`{#name}`), or made of the words.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('heading_levels', (state) => {
    const outline: number[] = [];
    let tag = 'h2';
    for (const token of state.tokens) {
      if (token.type === 'heading_open') {
        const level = Number(token.tag.slice(1));
        while ((outline.at(-1) ?? 0) >= level) outline.pop();
        outline.push(level);
        tag = `h${Math.min(outline.length + 1, 6)}`;
        token.tag = tag;
      } else if (token.type === 'heading_close') token.tag = tag;
    }
  });
  md.core.ruler.push('anchor', giveIds);
  md.renderer.rules.heading_open = (tokens, index, _options, env, renderer) => {
    const token = tokens[index];
    return token === undefined ? '' : `<${token.tag}${ownAttributes(env, renderer.renderAttrs(token))}>`;
  };
}

/** Equal headings count on: `abschnitt-kosten`, `abschnitt-kosten-1`. */
function giveIds({ tokens }: StateCore): void {
  const taken = new Set<string>();
  /** The next number to try, by slug: thousands of equal headings must not try all the numbers before theirs. */
  const next = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const slug = token.attrGet('id') ?? headingPrefix + slugify(wordsOf(tokens[index + 1]));
    let id = String(slug);
    let number = next.get(id) ?? 1;
    while (taken.has(id)) id = `${slug}-${number++}`;
    next.set(String(slug), number);
    taken.add(id);
    token.attrSet('id', id);
  }
}

function wordsOf(inline: Token | undefined): string {
  const children = inline?.children ?? [];
  return children
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');
}
