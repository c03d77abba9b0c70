// Footnotes (`[^1]` or `^[…]`) with German labels and the roles of the Digital Publishing WAI-ARIA module.
import type { MarkdownIt, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { ownAttributes, ownElement } from './trusted.ts';

export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
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
