// Feeds that somebody has saved: RSS, Atom and JSON Feed.

import { isPictureAddress } from '../article/picture-file.ts';
import { beginningOf } from './beginning-of.ts';
import { headOf } from './file-text.ts';
import { peopleIn } from './foreign-fields.ts';
import { textOfHtml } from './html-tree.ts';
import type { Source, SourceItem, SourcePicture } from './imported-article.ts';
import { isRecord } from './json-records.ts';
import { uploadedFile } from './uploaded-file.ts';
import { writtenMoment } from './written-moment.ts';
import { openXmlExport } from './xml-export.ts';
import { allIn, textIn, type XmlNode } from './xml-records.ts';

/** Whether a file looks like RSS or Atom. */
export const isXmlFeed = (file: string): boolean => /<(?:rss|feed|rdf:RDF)[\s>]/.test(headOf(file));

/** What all three formats say. */
interface Entry {
  readonly title: string;
  readonly link: string | undefined;
  readonly id: string | undefined;
  readonly date: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly html: string | undefined;
  readonly image: SourcePicture | undefined;
}

/** RSS or Atom. @param zone in which moments without one are @param mediaDirs where files may lie that entries name */
export function xmlFeedSource(file: string, zone: string, mediaDirs: readonly string[]): Source {
  const addresses = [/<link>\s*(https?:[^<\s]+)/, /<link[^<>]+href="(https?:[^"]+)"/];
  const { source, records } = openXmlExport(file, addresses, mediaDirs);
  return {
    name: 'Feed',
    ...source,
    async *items(telling) {
      for (const record of records(telling)) {
        if (record.name === 'item') yield itemOf(rssEntry(record, zone));
        else if (record.name === 'entry') yield itemOf(atomEntry(record, zone));
      }
    },
  };
}

/** @param home address of the site, where the feed says it @param items opens the file's entries @throws {CannotImport} */
export function jsonFeedSource(
  home: string | undefined,
  items: () => Iterable<unknown>,
  zone: string,
  mediaDirs: readonly string[],
): Source {
  const origin = home !== undefined && URL.canParse(home) ? new URL(home).origin : undefined;
  return {
    name: 'JSON Feed',
    ...(origin === undefined ? {} : { origin }),
    file: (src, base) => uploadedFile(src, base, origin, mediaDirs),
    async *items() {
      for (const one of items()) if (isRecord(one)) yield itemOf(jsonEntry(one, zone));
    },
  };
}

function rssEntry(record: XmlNode, zone: string): Entry {
  const moment = textIn(record, 'pubDate') ?? textIn(record, 'dc:date');
  const mail = textIn(record, 'author');
  const people =
    textIn(record, 'dc:creator') ??
    mail?.replace(/^[^\s@]+@[^\s(]+\s*\((.*)\)$/, '$1').replace(/^[^\s@]+@\S+$/, '');
  const pictures = [
    ...allIn(record, 'enclosure'),
    ...allIn(record, 'media:content'),
    ...allIn(record, 'media:thumbnail'),
  ];
  const picture = pictures.find(
    ({ attributes: { type = '', medium, url = '' } }) =>
      type.startsWith('image/') || medium === 'image' || isPictureAddress(url),
  );
  const guid = record.children.find(({ name }) => name === 'guid');
  const id = guid?.text.trim();
  const isLink = guid?.attributes.isPermaLink !== 'false' && /^https?:/.test(id ?? '');
  const full = textIn(record, 'content:encoded');
  const description = textIn(record, 'description');
  return {
    title: textOfHtml(textIn(record, 'title') ?? ''),
    link: textIn(record, 'link') ?? (isLink ? id : undefined),
    id,
    date: moment === undefined ? undefined : writtenMoment(moment, zone),
    updated: undefined,
    authors: peopleIn(textOfHtml(people ?? '')),
    tags: allIn(record, 'category').map(({ text }) => textOfHtml(text)),
    summary: full === undefined ? undefined : description,
    html: full ?? description,
    image: picture === undefined ? undefined : pictureOf(picture),
  };
}

function pictureOf({ attributes, children }: XmlNode): SourcePicture {
  const caption = children
    .find(({ name }) => name === 'media:description' || name === 'media:title')
    ?.text.trim();
  const credit = children.find(({ name }) => name === 'media:credit')?.text.trim();
  return {
    src: attributes.url ?? '',
    ...(caption ? { caption: textOfHtml(caption) } : {}),
    ...(credit ? { credit: textOfHtml(credit) } : {}),
  };
}

function atomEntry(record: XmlNode, zone: string): Entry {
  const moment = (name: string): string | undefined => {
    const text = textIn(record, name);
    return text === undefined ? undefined : writtenMoment(text, zone);
  };
  const links = allIn(record, 'link').map(({ attributes }) => attributes);
  const published = moment('published') ?? moment('issued') ?? moment('updated');
  const content = record.children.find(({ name }) => name === 'content');
  const summary = record.children.find(({ name }) => name === 'summary');
  const picture = links.find(({ rel, type = '' }) => rel === 'enclosure' && type.startsWith('image/'))?.href;
  const title = record.children.find(({ name }) => name === 'title');
  return {
    title: title === undefined ? '' : textOfHtml(markupOf(title)),
    link: links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
    id: textIn(record, 'id'),
    date: published,
    updated: moment('updated'),
    authors: allIn(record, 'author').flatMap((author) => peopleIn(textIn(author, 'name'))),
    tags: allIn(record, 'category').map(({ attributes }) => attributes.label ?? attributes.term ?? ''),
    summary: content === undefined || summary === undefined ? undefined : markupOf(summary),
    html: content === undefined ? summary && markupOf(summary) : markupOf(content),
    image: picture === undefined ? undefined : { src: picture },
  };
}

/** HTML of a text construct (RFC 4287, 3.1): text, escaped HTML, or elements. */
function markupOf(node: XmlNode): string {
  const { type = 'text' } = node.attributes;
  if (type === 'xhtml' || (type !== 'html' && type !== 'text/html' && node.children.length > 0))
    return node.children.map(serialised).join('');
  return type === 'html' || type === 'text/html' ? node.text : `<p>${escaped(node.text.trim())}</p>`;
}

/** Text and elements of one parent have lost their order; feeds have the text in elements of its own. */
function serialised({ name, attributes, children, text }: XmlNode): string {
  const bare = name.replace(/^\w+:/, '');
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return `<${bare}${given}>${escaped(text)}${children.map(serialised).join('')}</${bare}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function jsonEntry(one: Readonly<Record<string, unknown>>, zone: string): Entry {
  const text = (name: string): string | undefined =>
    typeof one[name] === 'string' && one[name] !== '' ? String(one[name]) : undefined;
  const moment = (name: string): string | undefined => {
    const written = text(name);
    return written === undefined ? undefined : writtenMoment(written, zone);
  };
  const names = (value: unknown): string[] =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap((author: unknown) =>
      typeof author === 'object' && author !== null && 'name' in author && typeof author.name === 'string'
        ? peopleIn(author.name)
        : [],
    );
  const plain = text('content_text');
  const image = text('image') ?? text('banner_image');
  return {
    title: textOfHtml(text('title') ?? ''),
    link: text('url'),
    id: typeof one.id === 'string' || typeof one.id === 'number' ? String(one.id) : undefined,
    date: moment('date_published') ?? moment('date_modified'),
    updated: moment('date_modified'),
    authors: [...new Set([...names(one.authors), ...names(one.author)])],
    tags: Array.isArray(one.tags) ? one.tags.filter((tag): tag is string => typeof tag === 'string') : [],
    summary: text('summary'),
    html:
      text('content_html') ??
      (plain === undefined
        ? undefined
        : plain
            .split(/\n\s*\n/)
            .map((part) => `<p>${escaped(part.trim())}</p>`)
            .join('')),
    image: image === undefined ? undefined : { src: image },
  };
}

function itemOf({
  title,
  link,
  id,
  date,
  updated,
  authors,
  tags,
  summary = '',
  html = '',
  image,
}: Entry): SourceItem {
  const lead = textOfHtml(summary);
  const text = textOfHtml(html);
  const named = title === '' ? beginningOf(text, 80) || 'Ohne Titel' : title;
  // A lead that is only the beginning of the text is none.
  const isOwn =
    lead !== '' &&
    !text.startsWith(
      lead
        .replace(/(?:\[?(?:…|\.{3})\]?|\[&hellip;\])$/, '')
        .trimEnd()
        .slice(0, 200),
    );
  return {
    origin: `${named} (${link ?? id ?? 'ohne Adresse'})`,
    kind: 'article',
    title: named,
    ...(date === undefined ? {} : { date }),
    ...(updated !== undefined && date !== undefined && updated > date ? { updated } : {}),
    ...(isOwn ? { lead } : {}),
    authors,
    tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    ...(image === undefined || image.src === '' ? {} : { image }),
    gallery: [],
    addresses: link === undefined ? [] : [link],
    body: { format: 'html', html },
    closing: [],
    base: link ?? '',
  };
}
