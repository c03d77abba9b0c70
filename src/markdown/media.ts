// Films and sound in a text: written like pictures, `![…](film.mp4 "…")`, or as a picture that leads to the film.
import type { MarkdownIt, Token } from 'markdown-it';
import { mediaTypeOf } from './media-types.ts';
import { ownElement } from './trusted.ts';

/** A film or sound as the text names it; addresses as in `TextPicture`. */
export interface TextMedia {
  readonly src: string;
  /** What is to be seen or heard. */
  readonly label: string;
  readonly caption?: string;
  readonly credit?: string;
  /** The picture that stands for a film until it runs. */
  readonly poster?: string;
}

/** Type of the tokens that stand for them; `meta.media` holds the `TextMedia`. */
export const mediaToken = 'media';

/** @param markup must escape what it prints */
export function media(md: MarkdownIt, markup: (media: TextMedia) => string): void {
  md.renderer.rules[mediaToken] = (tokens, index, _options, env) => {
    const shown = mediaOf(tokens[index]);
    return shown === undefined ? '' : ownElement(env, markup(shown));
  };
}

/** What a token of type {@link mediaToken} stands for; undefined for all others. */
export function mediaOf(token: Token | undefined): TextMedia | undefined {
  return token?.meta?.media as TextMedia | undefined;
}

/** The film that the picture among `siblings` is the link's only word for: `[![…](bild.jpg)](film.mp4)`. */
export function linkedFilm(siblings: readonly Token[], picture: number): string | undefined {
  const [open, close] = [siblings[picture - 1], siblings[picture + 1]];
  if (open?.type !== 'link_open' || close?.type !== 'link_close') return undefined;
  const href = String(open.attrGet('href') ?? '');
  return !leadsElsewhere(href) && mediaTypeOf(href)?.startsWith('video/') ? href : undefined;
}

/** Whether an address leads to another server. */
export const leadsElsewhere = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
