// A link to a known service that stands alone in its paragraph becomes a box, which loads nothing before a click.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type Embed, embedOf } from './providers.ts';
import { ownElement } from './trusted.ts';

/** An embed with the words that the editor gave its link, if any. */
export interface TextEmbed extends Embed {
  readonly title?: string;
}

const embedToken = 'embed';

/**
 * Makes each such paragraph a token of its own.
 *
 * @param box must escape what it prints
 */
export function embeds(md: MarkdownIt, box: (embed: TextEmbed) => string): void {
  md.core.ruler.after('pictures', 'embeds', placeEmbeds);
  md.renderer.rules[embedToken] = (tokens, index, _options, env) => {
    const embed = embedIn(tokens[index]);
    return embed === undefined ? '' : ownElement(env, box(embed));
  };
}

/** What a token of {@link embeds} stands for; undefined for all others. */
export function embedIn(token: Token | undefined): TextEmbed | undefined {
  return token?.type === embedToken ? (token.meta?.embed as TextEmbed | undefined) : undefined;
}

function placeEmbeds(state: StateCore): void {
  if (!state.src.includes('//')) return;
  const result: Token[] = [];
  for (const token of state.tokens) {
    result.push(token);
    const [open, inline] = result.slice(-3);
    // Paragraphs of lists and quotations stay links: a box would tear them apart.
    if (token.type !== 'paragraph_close' || token.level !== 0 || open?.type !== 'paragraph_open') continue;
    const embed = loneLink(inline);
    if (embed === undefined) continue;
    const box = new state.Token(embedToken, '', 0);
    box.block = true;
    box.map = open.map;
    box.meta = { embed };
    result.splice(-3, 3, box);
  }
  state.tokens = result;
}

function loneLink(inline: Token | undefined): TextEmbed | undefined {
  const [open, ...rest] = inline?.children ?? [];
  if (open?.type !== 'link_open' || rest.at(-1)?.type !== 'link_close') return undefined;
  const words = rest.slice(0, -1);
  if (words.some(({ type }) => type.startsWith('link_'))) return undefined;
  const embed = embedOf(String(open.attrGet('href') ?? ''));
  if (embed === undefined) return undefined;
  const title = words
    .map(({ content }) => content)
    .join('')
    .trim();
  return open.markup === '' && title !== '' ? { ...embed, title } : embed;
}
