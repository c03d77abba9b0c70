// What German prose means in Markdown: the part that a text and its teaser have in common. Nothing here has markup.
import type { MarkdownIt } from 'markdown-it';
import { footnoteSyntax } from './footnotes.ts';
import { germanEmphasis } from './german-emphasis.ts';
import { knownTags } from './known-tags.ts';
import { lenientAddresses } from './lenient-addresses.ts';
import { numberedLists } from './numbered-lists.ts';
import { quotations } from './quotations.ts';
import { ruleNamed } from './rule-named.ts';
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

/** What all schemes that linkify knows have in common: `http://`, `ftp://`, `//host`, `mailto:`. */
const mayHoldAddress = /\/\/|mailto:/i;

/** Which addresses are links, also bare ones. */
export function proseAddresses(md: MarkdownIt): void {
  // What must not be published is taken out of the parsed text: refused here, it would stand in print as source.
  md.validateLink = () => true;
  // Only addresses with a scheme: „Amazon.de“ and a forgotten blank („gut.Es“) are no links.
  md.set({ linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  const linkify = ruleNamed(md.core.ruler, 'linkify');
  md.core.ruler.at('linkify', (state) => {
    // Looking for schemes takes a tenth of the time that a text takes, and most texts have none.
    if (mayHoldAddress.test(state.src)) linkify(state);
  });
}
