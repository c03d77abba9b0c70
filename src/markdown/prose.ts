// What German prose means in Markdown: the part that a text and its teaser have in common. Nothing here has markup.
import type { MarkdownIt } from 'markdown-it';
import { footnoteSyntax } from './footnotes.ts';
import { germanEmphasis } from './german-emphasis.ts';
import { knownTags } from './known-tags.ts';
import { lenientAddresses } from './lenient-addresses.ts';
import { numberedLists } from './numbered-lists.ts';
import { quotations } from './quotations.ts';
import { surplusCells } from './surplus-cells.ts';
import { typographyRule } from './typography-rule.ts';

/** Call it before other rules are added. */
export function germanProse(md: MarkdownIt): void {
  lenientAddresses(md);
  footnoteSyntax(md);
  numberedLists(md);
  quotations(md);
  surplusCells(md);
  knownTags(md);
  germanEmphasis(md);
  typographyRule(md);
}
