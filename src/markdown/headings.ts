// Headings inside a text: from h2 downwards without gaps (h1 is the headline), each with an id.

import type { MarkdownIt } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { slugify } from '../article/slug.ts';
import { ownAttributes } from './trusted.ts';

/** Before the slug, so that no heading („Suche“) takes an id of the page's own. */
const prefix = 'abschnitt-';

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
  md.use(anchor, {
    level: 1,
    tabIndex: false,
    slugify: (text: string) => prefix + slugify(text),
  });
  md.renderer.rules.heading_open = (tokens, index, _options, env, renderer) => {
    const token = tokens[index];
    return token === undefined ? '' : `<${token.tag}${ownAttributes(env, renderer.renderAttrs(token))}>`;
  };
}
