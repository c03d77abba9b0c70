// Shortcodes of WordPress: the ones that show something become HTML that shows it; of the others what stands between them
// stays, and a remark says what was there.

import { comment, type Enclosure, elements, replaceEnclosed } from '../markdown/enclosed.ts';
import { escapedHtml } from './escaped-html.ts';
import type { Fate } from './imported-article.ts';

export interface Attachment {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
}

export interface ShortcodeSurroundings {
  attachment(id: string): Attachment | undefined;
  /** Of the article itself, in their order. */
  own(): readonly Attachment[];
  told(construct: string, fate: Fate): void;
  /** A picture that a gallery names and the export does not have. */
  missing(id: string): void;
}

const attributes = /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]+)"|([^\s"'=\]]+)/g;
/** A name, perhaps attributes; not the beginning of a link or picture in Markdown. */
const shortcodeMark =
  /(\[?)\[(\/?)([a-z][\w-]{1,40})((?:\s[^\]<>]{0,2000}|\s(?:[^\]<>"']|"[^"]*"|'[^']*'){0,2000})?)(\/?)\](\]?)(?!\()/gi;

/** One mark of a text. */
export interface ShortcodeMark {
  readonly found: string;
  /** Brackets around it: `[[gallery]]` is the way to write about one. */
  readonly before: string;
  readonly after: string;
  /** Whether it ends what another one has begun. */
  readonly isEnd: boolean;
  readonly name: string;
  /** Its attributes, as typed. */
  readonly given: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** @param shown what stands for a mark, brackets and all */
export const replaceShortcodes = (text: string, shown: (mark: ShortcodeMark) => string): string =>
  text.replace(
    shortcodeMark,
    (
      found: string,
      before: string,
      slash: string,
      name: string,
      given: string,
      _self: string,
      after: string,
      at: number,
    ) => shown({ found, before, after, isEnd: slash !== '', name, given, at }),
  );

export type ShortcodeValues = Readonly<Record<string, string>>;

/** Attributes by their names; those without one by their place. Editors' programs make their quotation marks pretty. */
export function valuesOf(text: string): ShortcodeValues {
  const values: Record<string, string> = {};
  let plain = 0;
  for (const [, name, a, b, c, quoted, bare] of text
    .replace(/[“”„″]|&#822[012];|&quot;/g, '"')
    .matchAll(attributes)) {
    if (name === undefined) values[String(plain++)] = quoted ?? bare ?? '';
    else values[name.toLowerCase()] = a ?? b ?? c ?? '';
  }
  return values;
}
/** See html-to-markdown.ts: such a comment stays in the article. */
export const leftComment = (text: string): string =>
  `<!--offen:${text.replace(/--+/g, '-').replace(/[<>]/g, '')}-->`;

/** Code, in which brackets are only talked about. */
export const asTyped = elements('pre', 'code');

const captioned: Enclosure = {
  open: /\[(?:wp_)?caption\b([^\]]{0,2000})\]/gi,
  close: /\[\/(?:wp_)?caption\]/gi,
};

/** @param html of a text, before its paragraphs are made */
export function withoutShortcodes(html: string, surroundings: ShortcodeSurroundings): string {
  return html.includes('[') ? exceptCode(html, (text) => shownShortcodes(text, surroundings)) : html;
}

/** Names of shortcodes that have an end. */
export const closedNames = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/\[\/([a-z][\w-]{1,40})\]/gi), ([, name = '']) => name.toLowerCase()));

/** Changes a text, but neither its code nor its comments. */
export function exceptCode(html: string, change: (text: string) => string): string {
  const code: string[] = [];
  const kept = replaceEnclosed(
    html,
    [asTyped, comment],
    ({ whole }) => `\u0000${code.push(whole) - 1}\u0000`,
  );
  return change(kept).replace(/\p{Cc}(\d+)\p{Cc}/gu, (_, index: string) => code[Number(index)] ?? '');
}

function shownShortcodes(kept: string, surroundings: ShortcodeSurroundings): string {
  const captions = replaceEnclosed(kept, [captioned], ({ inner, opened: [, given = ''] }) => {
    surroundings.told('Shortcode [caption]', 'converted');
    const [, picture = '', words = ''] =
      /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
    const caption = valuesOf(given).caption ?? words.trim();
    return picture === '' ? inner : `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
  });
  const embeds = captions.replace(
    /\[embed\b[^\][]*\]((?:[^[]|\[(?!\/?embed\b))*)\[\/embed\]/gi,
    (_, address: string) => {
      surroundings.told('Shortcode [embed]', 'converted');
      return `\n\n${address.trim()}\n\n`;
    },
  );
  const closed = closedNames(embeds);
  return replaceShortcodes(embeds, ({ found, before, after, isEnd, name, given }) => {
    if (before !== '' && after !== '') return found.slice(1, -1);
    const known = name.toLowerCase();
    const around = (text: string): string => before + text + after;
    if (isEnd) return closed.has(known) ? around('') : found;
    const shown = shownAs(known, valuesOf(given), surroundings);
    if (shown !== undefined) return around(shown);
    // Words in brackets are words: „[sic]“, „[der Red.]“.
    if (!/[="]|https?:/.test(given) && !closed.has(known) && !common.test(known)) return found;
    surroundings.told(`Shortcode [${known}]`, wrappers.test(known) ? 'dropped' : 'left');
    return around(wrappers.test(known) ? '' : leftComment(`Shortcode: ${found}`));
  });
}

/** Only what is in them is text; see also builder-shortcodes.ts. */
const wrappers = /^(?:(?:\w+_)?(?:dropcap|highlight|label|tooltip|icon|span|abbr))$/;
/** Shortcodes that have no attributes. */
const common =
  /^(?:gallery|playlist|contact-form|contact-form-7|sitemap|archives|toc|ez-toc|mailpoet_\w+|gravityform|wpforms|ngg\w*|woocommerce_\w+|share|social\w*|printfriendly|latest\w*|recent\w*)$/;

function shownAs(
  name: string,
  values: ShortcodeValues,
  surroundings: ShortcodeSurroundings,
): string | undefined {
  const told = (text: string): string => {
    surroundings.told(`Shortcode [${name}]`, 'converted');
    return `\n\n${text}\n\n`;
  };
  const address = values.url ?? values.src ?? values.href ?? values.id ?? values['0'] ?? '';
  switch (name) {
    case 'gallery': {
      const shown = gallery(values, surroundings);
      return shown === undefined ? undefined : told(shown);
    }
    case 'audio':
    case 'video': {
      const src = mediaSource(values);
      return src === undefined ? undefined : told(`<${name} src="${escapedHtml(src)}"></${name}>`);
    }
    case 'youtube':
      return address === ''
        ? undefined
        : told(address.includes('/') ? address : `https://www.youtube.com/watch?v=${escapedHtml(address)}`);
    case 'vimeo':
      return address === ''
        ? undefined
        : told(address.includes('/') ? address : `https://vimeo.com/${escapedHtml(address)}`);
    case 'tweet':
    case 'twitter':
    case 'instagram':
    case 'soundcloud':
    case 'spotify':
    case 'tiktok':
    case 'facebook':
      return /^https?:/.test(address) ? told(address) : undefined;
    default:
      return undefined;
  }
}

/** Of the pictures that are named, or of all that belong to the article; none: there are no such. */
function gallery(values: ShortcodeValues, surroundings: ShortcodeSurroundings): string | undefined {
  const ids = (values.ids ?? values.include ?? '').split(/[\s,]+/).filter((id) => id !== '');
  const pictures = ids.length > 0 ? ids.map((id) => surroundings.attachment(id)) : [...surroundings.own()];
  if (pictures.length === 0) return undefined;
  const missing = ids.filter((_, index) => pictures[index] === undefined);
  for (const id of missing) surroundings.missing(id);
  const figures = pictures.map((picture) => {
    if (picture === undefined) return '';
    const caption = picture.caption ? `<figcaption>${picture.caption}</figcaption>` : '';
    return `<figure>${imageTag(picture)}${caption}</figure>`;
  });
  const left = missing.map((id) => leftComment(`Bild fehlt: Anhang ${id} der Mediathek`));
  return `<div class="gallery">${figures.join('')}</div>${left.join('')}`;
}

/** Whichever of its formats a film or recording names first. */
function mediaSource(values: ShortcodeValues): string | undefined {
  const named = ['src', 'mp4', 'mp3', 'm4a', 'ogg', 'webm', 'm4v', 'ogv', 'wav'].map((name) => values[name]);
  const unnamed = /^https?:/.test(values['0'] ?? '') ? values['0'] : undefined;
  return [...named, unnamed].find((src) => src !== undefined);
}

/** A picture of the media library as HTML. */
export const imageTag = ({ url, alt = '' }: Attachment): string =>
  `<img src="${escapedHtml(url)}" alt="${escapedHtml(alt)}">`;
