// What the values of a tag of a template say: a picture with its caption, or where it leads.

import { hasFileEnding } from './file-ending.ts';
import { plainText } from './foreign-fields.ts';
import { textOfHtml } from './html-tree.ts';
import { destination, pictureMarkdown } from './to-markdown.ts';

export interface Arguments {
  readonly named: Readonly<Record<string, string>>;
  readonly plain: readonly string[];
}

/** `src="a.jpg" alt='b' 300 title=c`, with commas or without. */
export function argumentsOf(text: string): Arguments {
  const named: Record<string, string> = {};
  const plain: string[] = [];
  const pattern =
    /(?<![\w-])([\w-]+)\s*[=:]\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,)]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,()]+)/g;
  for (const [, key, a, b, c, d, e, f, g, h] of text.matchAll(pattern)) {
    const value = (a ?? b ?? c ?? d ?? e ?? f ?? g ?? h ?? '').replace(/\\(["'\\])/g, '$1');
    if (key === undefined) plain.push(value);
    else named[key.toLowerCase()] = value;
  }
  return { named, plain };
}

export const isPictureTag = (name: string): boolean =>
  /(?:^|[-_/.])(?:image|img|figure|fig|picture|bild|foto|photo|content_image|asset_img|resize_image|responsive[-_]image|lightbox|thumbnail)(?:$|[-_/.])/i.test(
    name,
  );

export interface TagPicture {
  readonly markdown: string;
  /** What the caption's links were. */
  readonly links: readonly string[];
}

/** A picture from a tag's values; undefined where none is named. */
export function pictureOf({ named, plain }: Arguments): TagPicture | undefined {
  const positional = plain.filter(hasFileEnding);
  const src =
    named.src ??
    named.url ??
    named.path ??
    named.file ??
    named.image ??
    named.image_path ??
    named.img ??
    named.source ??
    named.name ??
    named.link ??
    positional[0];
  if (src === undefined || !hasFileEnding(src)) return undefined;
  const behind = plain.slice(plain.indexOf(src) + 1).filter((one) => !/^\d+(?:px|%)?$/.test(one));
  const alt = named.alt ?? named.description ?? behind[0] ?? '';
  const caption = named.caption ?? named.title ?? named.figcaption ?? named.description ?? behind[1] ?? '';
  const credit =
    named.attr ??
    named.attribution ??
    named.credit ??
    named.copyright ??
    named.author ??
    named.photographer ??
    '';
  const words = [caption, credit === '' ? '' : `(Foto: ${credit})`].filter(Boolean).join(' ');
  // A caption is no place for elements and links: where these led stands behind the picture.
  const links = [...words.matchAll(captionLink)].map(([, text, address]) => `${text} → ${address}`);
  if (named.attrlink !== undefined) links.push(`${credit} → ${named.attrlink}`);
  const title = plainText(/<[a-z/]/i.test(words) ? textOfHtml(words) : words);
  // A caption is shown, a description that says the same would take its place.
  return { markdown: pictureMarkdown(src, plainText(alt) === title ? '' : alt, title), links };
}

const captionLink = /(?<!!)\[([^\][]{0,300})\]\(([^()\s]{0,1000})\)/g;

/** Tags that lead somewhere, with words for it. */
const linkTag =
  /^(?:(?:link[-_]?)?button|btn|button[-_](?:ref|link|external)|cta|link|ext(?:ernal)?[-_]?link|download|file|datei|pdf|attachment|document|dokument)$/i;
const isDocument = (address: string): boolean =>
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|ics|gpx|epub)(?:[?#]|$)/i.test(address);

/** Where a tag leads, and its words; undefined where no address is named. */
export function linkIn(
  name: string,
  { named, plain }: Arguments,
): { address: string; words?: string } | undefined {
  const values = Object.values(named);
  const isLink = linkTag.test(name);
  const ref = named.relref ?? named.ref;
  const document = [...values, ...plain].find(isDocument);
  const given =
    named.href ??
    named.link ??
    named.url ??
    named.to ??
    named.file ??
    named.src ??
    named.document ??
    named.path;
  const address =
    document ??
    (isLink
      ? ref === undefined
        ? (given ?? plain.find((one) => /^(?:https?:|mailto:|tel:|[./#])/i.test(one)))
        : reference(ref)
      : undefined);
  if (address === undefined || address === '') return undefined;
  const words =
    named.text ??
    named.label ??
    named.title ??
    named.name ??
    named.caption ??
    named.content ??
    plain.find((one) => one !== address);
  return { address, ...(words === undefined || words === '' ? {} : { words }) };
}

export const linkMarkdown = (words: string, address: string): string =>
  `[${plainText(words).replace(/[[\]\\]/g, '\\$&')}](${destination(address)})`;

/**
 * Octopress' and Hexo's `img [class …] file [width [height]] [title [description]]`, in quotation marks where both are given;
 * words without any are the title. https://hexo.io/docs/tag-plugins#Image
 */
export function titledPicture(written: string): TagPicture | undefined {
  const [, src, rest = ''] =
    /^\s*(?:[\w-]+\s+){0,3}?((?:https?:\/\/|\/)?[^\s"']+\.\w{2,4})(?:\s+\d+(?:px|%)?){0,2}(?:\s+([\s\S]*))?$/.exec(
      written,
    ) ?? [];
  if (src === undefined || !hasFileEnding(src) || /=/.test(rest)) return undefined;
  const plain = rest.trim().replace(/^'(".*")'$/s, '$1');
  const quoted = [...plain.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => (a ?? b ?? '').trim());
  const [title = '', alt = ''] = /^["']/.test(plain) ? quoted : [plain];
  const markdown =
    alt === '' || alt === title ? pictureMarkdown(src, title, '') : pictureMarkdown(src, alt, title);
  return { markdown, links: [] };
}

/** Jekyll's plugin of that name counts paths from the site's root. */
export function fromRoot({ named, plain }: Arguments): Arguments {
  const { path } = named;
  return path === undefined || /^(?:\/|https?:)/i.test(path)
    ? { named, plain }
    : { named: { ...named, path: `/${path}` }, plain };
}

/** A name that the importer finds the article by; told where the link is resolved. */
export const reference = (name: string): string => `umzug:${encodeURI(name)}`;

/** Both marks of a pair that leads somewhere, and the words of the link between them. */
export const linkPair =
  /\{[{%][<%]?-?\s{0,9}((?:link[-_]?)?button|btn|cta|button[-_](?:ref|link|external))\b([^{}]{0,1000})[>%]\}{1,2}([^{}]{0,1000})\{[{%][<%]?-?\s{0,9}(?:\/\s{0,9}\w|end)[^{}]{0,60}\}{1,2}/gi;
