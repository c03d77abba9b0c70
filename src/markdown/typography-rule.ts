// Applies German typography to the text of a Markdown document, never to code, addresses or escaped characters.
import type { MarkdownIt, Token } from 'markdown-it';
import { seam, typeset } from './typography.ts';

/** Text of a paragraph may be cut by emphasis and links; quotes pair across the cuts, so it is set as one string. */
export function typographyRule(md: MarkdownIt): void {
  md.core.ruler.after('linkify', 'german_typography', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children !== null) setInline(token.children);
    }
  });
}

function setInline(children: readonly Token[]): void {
  const [only] = children;
  if (children.length === 1 && only?.type === 'text') {
    only.content = typeset(only.content);
    return;
  }
  const texts: Token[] = [];
  let joined = '';
  let inAddress = false;
  for (const token of children) {
    if (token.type === 'link_open' && isAddress(token)) inAddress = true;
    else if (token.type === 'link_close') inAddress = false;
    else if (token.type === 'text' && !inAddress) {
      // Every text stands between two seams, everything else outside of them: odd pieces are texts.
      joined += seam + token.content + seam;
      texts.push(token);
    } else joined += standIn(token);
  }
  if (texts.length === 0) return;
  const pieces = typeset(joined).split(seam);
  for (const [index, token] of texts.entries()) token.content = pieces[2 * index + 1] ?? token.content;
}

/** `<https://…>` and bare addresses, whose text is the address. */
function isAddress(token: Token): boolean {
  return token.info === 'auto' || token.markup === 'linkify';
}

/** What the neighbouring text sees of a token that is not set: a letter, a line break or nothing. */
function standIn(token: Token): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'code_inline':
    case 'image':
    case 'text':
      return 'x';
    case 'text_special':
      return token.content === '' ? '' : 'x';
    default:
      return '';
  }
}
