// One item of a source as the newspaper's own file: its text in Markdown, its pictures beside it, its links leading to
// where things lie from now on.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { decodedAddress, decodedPart } from '../article/percent-decoded.ts';
import { isPictureAddress } from '../article/picture-file.ts';
import { sectionOf } from '../article/section.ts';
import { leadsElsewhere } from '../markdown/media.ts';
import { isUnplayable, mediaTypeOf } from '../markdown/media-types.ts';
import type { Settings } from '../settings.ts';
import type { WrittenItem } from './article-file.ts';
import { bareParagraphs } from './bare-text.ts';
import { beginningOf } from './beginning-of.ts';
import { lacking, missingPicture } from './html-handlers.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import type { Fate, ImportNote, Source, SourceItem, SourcePicture } from './imported-article.ts';
import { markdownToMarkdown } from './markdown-body.ts';
import type { OldAddresses } from './old-addresses.ts';
import { faultOfText } from './one-text.ts';
import { copyInto, likelyName, type PictureFiles } from './picture-files.ts';
import type { FoundPicture, TextSurroundings } from './text-surroundings.ts';
import { markdownOfText, pictureMarkdown } from './to-markdown.ts';

export interface Conversion {
  readonly source: Source;
  readonly settings: Settings;
  readonly addresses: OldAddresses;
  readonly pictures: PictureFiles;
  /** In which the items' files will lie. */
  readonly outputDir: string;
  /** Where files that articles link to are copied; absent: they stay where they are. */
  readonly publicDir?: string | undefined;
}

export interface Converted {
  readonly item: WrittenItem;
  readonly notes: readonly ImportNote[];
  readonly told: readonly (readonly [construct: string, fate: Fate])[];
  /** How many of its pictures, films and sounds have no file. */
  readonly missing: number;
}

/** @param path below the output folder @param aliases see {@link OldAddresses.add} */
export async function convertItem(
  item: SourceItem,
  path: string,
  aliases: readonly string[],
  conversion: Conversion,
): Promise<Converted> {
  const notes: ImportNote[] = [];
  const { image } = item;
  const text = await convertText(item, path, conversion, notes);
  const { surroundings, resolved, told } = text;
  let { body } = text;
  const lead = (image === undefined ? undefined : resolved.get(image.src))?.url;
  const isOwn =
    lead !== undefined && !leadsElsewhere(lead) && item.kind === 'article' && mediaTypeOf(lead) === undefined;
  if (image !== undefined && !isOwn) body = `${galleryLine(image, surroundings, 'Beitragsbild')}\n\n${body}`;
  const section = sectionIn(item.section, conversion.settings);
  const tags = [...(item.section !== undefined && section === undefined ? [item.section] : []), ...item.tags];
  if (tags.length > mostNames)
    notes.push({
      origin: item.origin,
      message: `${tags.length} Schlagworte; die ersten ${mostNames} wurden übernommen.`,
    });
  const { title, before } = shortTitle(item.title);
  if (before !== undefined) {
    body = `${markdownOfText([before])}\n\n${body}`;
    notes.push({
      origin: item.origin,
      message: `Die Überschrift ist länger als ${longestTitle} Zeichen; sie steht ganz am Anfang des Textes.`,
    });
  }
  const { image: _, section: __, translation, ...rest } = item;
  const other = translation === undefined ? undefined : conversion.addresses.named(translation);
  return {
    item: {
      ...rest,
      title,
      tags: tags.slice(0, mostNames),
      authors: item.authors.slice(0, mostNames),
      ...(section === undefined ? {} : { section }),
      ...(image !== undefined && isOwn ? { image: leadPicture(image, lead) } : {}),
      ...(other === undefined ? {} : { translations: [other] }),
      aliases,
      body: body.trimEnd(),
    },
    notes,
    told,
    missing: [...resolved.values()].filter(({ lack }) => lack === fileMissing).length,
  };
}

/** What an item's text becomes, and what its pictures are called here. */
interface ConvertedText {
  readonly body: string;
  readonly surroundings: TextSurroundings;
  readonly resolved: ReadonlyMap<string, FoundPicture>;
  readonly told: (readonly [construct: string, fate: Fate])[];
}

/** @param path see {@link convertItem} @param notes takes what is to be said of its pictures */
async function convertText(
  item: SourceItem,
  path: string,
  conversion: Conversion,
  notes: ImportNote[],
): Promise<ConvertedText> {
  const folder = pictureFolder(item, path, conversion);
  const resolved = new Map<string, FoundPicture>();
  /** Files of pictures that have still to be placed, by how the source names them. */
  const wanted = new Map<string, string>();
  let told: (readonly [string, Fate])[] = [];
  const links = new Map<string, string | undefined>();
  const picture = (src: string): FoundPicture => {
    const known = resolved.get(src);
    if (known !== undefined) return known;
    const found = findPicture(src, item, conversion, notes);
    if ('file' in found) wanted.set(src, found.file);
    const likely = 'file' in found ? { url: folder.before + likelyName(found.file) } : found;
    resolved.set(src, likely);
    return likely;
  };
  const surroundings: TextSurroundings = {
    link(href) {
      if (!links.has(href)) links.set(href, linkOf(href, item, conversion, told));
      return links.get(href);
    },
    picture,
    told: (construct, fate) => told.push([construct, fate]),
  };
  const convert = (): string => {
    told = [];
    links.clear();
    const gallery = item.gallery.map((one) => galleryLine(one, surroundings)).join('\n');
    const text = bodyOf(item, surroundings, (fault) => {
      told = [['Text ohne seine Verweise, Bilder und Auszeichnungen', 'left']];
      notes.push({ origin: item.origin, message: bareText(fault) });
    });
    return [named(text, conversion.addresses), ...item.closing, gallery]
      .filter((part) => part !== '')
      .join('\n\n');
  };
  let body = convert();
  const inText = new Set(wanted.keys());
  if (item.image !== undefined) picture(item.image.src);
  await conversion.pictures.look([...wanted.values()]);
  let isOtherwise = false;
  for (const [src, file] of wanted) {
    const placed = await conversion.pictures.place(file, folder);
    const found =
      'name' in placed
        ? { url: folder.before + placed.name }
        : { url: wholeAddress(src, item, conversion.source), lack: `, dessen Datei ${placed.reason} ist` };
    isOtherwise ||= inText.has(src) && found.url !== resolved.get(src)?.url;
    resolved.set(src, found);
    if ('reason' in placed)
      notes.push({ origin: item.origin, message: `Das Bild ${src} ist ${placed.reason}.` });
  }
  // The text says which pictures it wants; where they have other names than were likely, it is written once more.
  if (isOtherwise) body = convert();
  return { body, surroundings, resolved, told };
}

/** Names that stand in no link, in code that was HTML or Markdown by mistake: today's address, else the old name alone. */
const named = (body: string, addresses: OldAddresses): string =>
  body.includes('umzug:')
    ? body.replace(
        /umzug:([^\s)\]>"'<]+)/g,
        (name, path: string) => addresses.named(decodedAddress(name)) ?? path,
      )
    : body;

/** As many as the check of articles allows. */
const mostNames = 100;
const longestTitle = 300;

function shortTitle(title: string): { title: string; before?: string } {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length <= longestTitle
    ? { title: line }
    : { title: beginningOf(line, longestTitle), before: line };
}

/** @param bare is told why only the words of a text came over */
function bodyOf(item: SourceItem, surroundings: TextSurroundings, bare: (fault: string) => void): string {
  try {
    return markedText(item, surroundings);
  } catch (error) {
    bare(faultOfText(error));
    return markdownOfText(bareParagraphs(item.body));
  }
}

const bareText = (fault: string): string =>
  `Der Text ist nicht umzusetzen (${fault}): Nur seine Wörter kamen herüber, ohne Verweise, Bilder und Auszeichnungen. Sehen Sie ihn von Hand nach.`;

function markedText({ body, title }: SourceItem, surroundings: TextSurroundings): string {
  switch (body.format) {
    case 'text':
      return markdownOfText(body.paragraphs);
    case 'html':
      return htmlToMarkdown({ html: body.html, footnotes: body.footnotes, title }, surroundings);
    case 'markdown':
      return markdownToMarkdown(body.text, title, surroundings);
  }
}

function sectionIn(written: string | undefined, settings: Settings): string | undefined {
  if (written === undefined) return undefined;
  return typeof sectionOf(written, settings) === 'string' ? written : undefined;
}

function leadPicture({ alt = '', caption, credit }: SourcePicture, src: string) {
  return {
    src,
    alt,
    ...(caption === undefined || caption === '' ? {} : { caption }),
    ...(credit === undefined || credit === '' ? {} : { credit }),
  };
}

function galleryLine(
  { src, alt = '', caption = '', credit }: SourcePicture,
  surroundings: TextSurroundings,
  what = 'Bild',
): string {
  const { url, lack } = surroundings.picture(src);
  if (lack !== undefined) surroundings.told(lacking(what, lack, url), 'left');
  const title = [caption, credit === undefined || credit === '' ? '' : `(Foto: ${credit})`]
    .filter(Boolean)
    .join(' ');
  if (url === undefined) return missingPicture(src, alt, title);
  // The newspaper shows a link instead, without a caption.
  if (leadsElsewhere(url))
    return [pictureMarkdown(url, alt, ''), ...(title === '' ? [] : [markdownOfText([title])])].join(' ');
  return pictureMarkdown(url, alt, title);
}

/** As {@link FoundPicture.lack}. */
const fileMissing = ', dessen Datei fehlt';

/** What a picture is called here, or its file, which has to be placed first. */
function findPicture(
  src: string,
  item: SourceItem,
  { source, publicDir, addresses }: Conversion,
  notes: ImportNote[],
): FoundPicture | { readonly file: string } {
  const note = (message: string): void => {
    notes.push({ origin: item.origin, message });
  };
  const file = source.file(src, item.base);
  if (file === undefined && leadsElsewhere(src) && !addresses.isOwn(src) && isOnWeb.test(src))
    return {
      url: src,
      lack: /^data:/i.test(src) ? ' mit der Datei in der Adresse (data:)' : ' auf einem anderen Server',
    };
  const url = wholeAddress(src, item, source);
  if (file === undefined) {
    const what = mediaTypeOf(src) === undefined ? 'Das Bild' : 'Die Datei';
    note(`${what} ${src} fehlt${url === undefined ? '' : '; der Text verweist auf die alte Website'}.`);
    return { url, lack: fileMissing };
  }
  if (isUnplayable(file)) {
    note(`${src} spielt nicht jeder Browser ab; wandeln Sie die Datei in MP4 oder MP3 um.`);
    return { url, lack: ', dessen Datei nicht jeder Browser abspielt' };
  }
  if (item.kind === 'article') return { file };
  // Pages show what lies in public/ only.
  if (publicDir === undefined) {
    note(`Das Bild ${src} einer festen Seite gehört in den Ordner public; nennen Sie ihn mit --public.`);
    return { url, lack: ', dessen Datei ohne --public nicht zu kopieren ist' };
  }
  return { file };
}

/** Where the files of an item's pictures go, and what stands before their names in its text. */
function pictureFolder(item: SourceItem, path: string, { outputDir, publicDir }: Conversion) {
  if (item.kind === 'page' && publicDir !== undefined)
    return { root: publicDir, folder: 'umzug', isServed: true, before: '/umzug/' };
  return { root: outputDir, folder: posix.dirname(path), before: '' };
}

/** What readers' browsers can fetch: no file of an editor's disk, no attachment of a mail. */
const isOnWeb = /^(?:https?:)?\/\/|^data:/i;

/** Of the old site, where that is known. */
function wholeAddress(src: string, { addresses, base }: SourceItem, { origin }: Source): string | undefined {
  const start = URL.canParse(base)
    ? base
    : origin === undefined
      ? undefined
      : `${origin}${pathOf(addresses[0] ?? '/')}`;
  return start !== undefined && URL.canParse(src, start) && /^https?:/.test(new URL(src, start).protocol)
    ? new URL(src, start).href
    : undefined;
}

const pathOf = (address: string): string => (leadsElsewhere(address) ? new URL(address).pathname : address);

const documents =
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|ics|txt|epub|gpx|kml|json|xml|mp3|mp4|m4a|ogg|webm|jpe?g|png|gif|svg|webp)$/i;

function linkOf(
  href: string,
  item: SourceItem,
  conversion: Conversion,
  told: (readonly [string, Fate])[],
): string | undefined {
  const { source, addresses, publicDir } = conversion;
  if (href.trim() === '') return undefined;
  if (href.startsWith('#') || /^(?:mailto|tel):/i.test(href)) return href;
  // Calendars that programs subscribe to: the same address, as browsers know it.
  if (/^webcal:/i.test(href)) return href.replace(/^webcal:/i, 'https:');
  if (/^data:/i.test(href)) return dataFile(href, publicDir, told);
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^https?:/i.test(href) && !href.startsWith('umzug:'))
    return undefined;
  if (href.startsWith('umzug:')) {
    const today = addresses.named(decodedAddress(href));
    // Jekyll's `link` may name any file.
    const file = href.slice('umzug:'.length);
    if (today === undefined && documents.test(file.replace(/[?#].*/s, '')))
      return linkOf(file.startsWith('/') ? file : `/${file}`, item, conversion, told);
    told.push(['Verweis auf einen Artikel (ref, post_url)', today === undefined ? 'left' : 'converted']);
    return today;
  }
  if (!addresses.isOwn(href)) return href;
  const [path = ''] = href.split(/[?#]/);
  const fragment = /#.*/s.exec(href)?.[0] ?? '';
  // The name of a Markdown file in the source's folder.
  if (/\.(?:md|markdown|mdx)$/i.test(path) && !leadsElsewhere(path)) {
    if (path.startsWith('@/')) return (addresses.named(`umzug:${path}`) ?? href.slice(1)) + fragment;
    const named = addresses.named(
      `umzug:${posix.normalize(posix.join(path.startsWith('/') ? '' : item.base, decodedPart(path)).replace(/^\//, ''))}`,
    );
    if (named !== undefined) return named + fragment;
  }
  const absolute =
    leadsElsewhere(href) || href.startsWith('/') ? href : relativeTo(item.addresses[0] ?? '/', href);
  const today = addresses.today(absolute);
  if (today !== undefined) {
    told.push(['Verweis innerhalb der alten Website', 'converted']);
    return today;
  }
  if (documents.test(path)) {
    const file = source.file(path, item.base);
    if (file === undefined) told.push(['Datei, auf die ein Text verweist und die fehlt', 'left']);
    else if (publicDir === undefined)
      told.push(['Datei, auf die ein Text verweist, ohne --public nicht kopiert', 'left']);
    else {
      const target = decodedPart(pathOf(relativeTo(item.addresses[0] ?? '/', absolute)));
      if (addresses.isOurs(target)) return encodeURI(target) + fragment;
      copyInto(publicDir, target, readFileSync(file));
      told.push(['Datei, auf die ein Text verweist', 'converted']);
      return encodeURI(target) + fragment;
    }
    // The build refuses pictures that are not there, and nobody knows where the old site is.
    if (source.origin === undefined && isPictureAddress(path) && !leadsElsewhere(absolute)) return undefined;
  } else told.push(['Verweis auf eine Seite, die nicht übernommen wurde', 'left']);
  return source.origin !== undefined && !leadsElsewhere(absolute) ? `${source.origin}${absolute}` : absolute;
}

function relativeTo(address: string, href: string): string {
  const start = leadsElsewhere(address)
    ? address
    : `https://zeitung.invalid${address.startsWith('/') ? '' : '/'}${address}`;
  if (!URL.canParse(href, start)) return href;
  const url = new URL(href, start);
  return url.host === 'zeitung.invalid' ? url.pathname + url.search + url.hash : url.href;
}

/** A file that stands in its link, such as an appointment. */
function dataFile(
  href: string,
  publicDir: string | undefined,
  told: (readonly [string, Fate])[],
): string | undefined {
  const [, type = '', base64, data = ''] = /^data:([^;,]*)(?:;[^;,]*?)*?(;base64)?,(.*)$/is.exec(href) ?? [];
  const ending = dataEndings[type.toLowerCase()];
  if (publicDir === undefined || ending === undefined) {
    told.push([`Datei in ihrem Verweis (data:${type})`, 'left']);
    return undefined;
  }
  const bytes = base64 === undefined ? Buffer.from(decodedPart(data)) : Buffer.from(data, 'base64');
  const path = `/umzug/${createHash('sha1').update(bytes).digest('hex').slice(0, 12)}.${ending}`;
  copyInto(publicDir, path, bytes);
  told.push([`Datei in ihrem Verweis (data:${type})`, 'converted']);
  return path;
}

const dataEndings: Readonly<Record<string, string>> = {
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
};
