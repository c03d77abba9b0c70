// Feeds that somebody has saved: RSS, Atom and JSON Feed.

import { beginningOf } from './beginning-of.ts';
import { atomMarkup, paragraphs, rssMarkup } from './feed-markup.ts';
import { type FeedFile, filesHtml, mediaIn } from './feed-media.ts';
import { headOf } from './file-text.ts';
import { peopleIn } from './foreign-fields.ts';
import { textOfHtml } from './html-tree.ts';
import type { Source, SourceItem, SourcePicture } from './imported-article.ts';
import { isRecord, records } from './json-records.ts';
import { readOne } from './one-text.ts';
import { uploadedFile } from './uploaded-file.ts';
import { writtenMoment } from './written-moment.ts';
import { openXmlExport } from './xml-export.ts';
import { allIn, resolved, textIn, type XmlNode } from './xml-records.ts';

/** Whether a file looks like RSS or Atom. */
export const isXmlFeed = (file: string): boolean =>
  /<(?:rss|(?:[\w-]+:)?feed|rdf:RDF)[\s>]/.test(headOf(file));

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
  /** The first one is the lead picture. */
  readonly pictures: readonly SourcePicture[];
  readonly files: readonly FeedFile[];
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
        if (record.name !== 'item' && record.name !== 'entry') continue;
        const entryOf = record.name === 'item' ? rssEntry : atomEntry;
        const item = readOne(
          () => textIn(record, 'title') ?? 'ohne Titel',
          () => itemOf(entryOf(withBase(record, source.origin), zone)),
        );
        for (const name of leftOut(record)) telling.leftOut(`Feld <${name}>`, item.origin);
        yield item;
      }
    },
  };
}

/** Fields of an entry that are read, or tell programs something. */
const read =
  /^(?:title|link|guid|id|description|summary|content(?::encoded)?|body|xhtml:body|category|author|enclosure|source|comments|rights|contributor|(?:pubDate|published|updated|issued|created|modified)|dc(?:terms)?:\w+|media:\w+|itunes:(?:author|summary|keywords|image|title|explicit|duration|episode\w*|season|block|order|category)|atom:\w+|slash:\w+|wfw:\w+|thr:\w+|sy:\w+|feedburner:\w+)$/;

/** Names of what an entry says in a field that nobody reads here. */
const leftOut = (record: XmlNode): ReadonlySet<string> =>
  new Set(
    record.children
      .filter(({ name, text, children }) => !read.test(name) && (text.trim() !== '' || children.length > 0))
      .map(({ name }) => name),
  );

/** Addresses count from the site where the feed says nothing else. */
const withBase = (record: XmlNode, origin: string | undefined): XmlNode =>
  record.base === undefined && origin !== undefined ? { ...record, base: `${origin}/` } : record;

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
      for (const one of items()) {
        if (!isRecord(one)) continue;
        yield readOne(
          () => String(one.title ?? 'ohne Titel'),
          () => itemOf(jsonEntry(one, zone)),
        );
      }
    },
  };
}

/** Where versions and modules of RSS say when an entry was published. */
const moments = [
  'pubDate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'published',
  'dcterms:modified',
  'updated',
];

function rssEntry(record: XmlNode, zone: string): Entry {
  const [moment] = moments.flatMap((name) => textIn(record, name) ?? []);
  const id = record.children.find(({ name }) => name === 'guid');
  const guid = id?.text.trim();
  const isLink = id?.attributes.isPermaLink !== 'false' && /^https?:/.test(guid ?? '');
  const atom = allIn(record, 'link').find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  const link = textIn(record, 'link') ?? atom?.attributes.href ?? (isLink ? guid : undefined);
  const html = (name: string): string | undefined => {
    const node = record.children.find((one) => one.name === name);
    const markup = node === undefined ? '' : rssMarkup(node, record.base);
    return markup.trim() === '' ? undefined : markup;
  };
  const full = html('content:encoded') ?? html('xhtml:body') ?? html('body');
  const description =
    html('description') ??
    html('itunes:summary') ??
    html('summary') ??
    html('dc:description') ??
    mediaText(record);
  const { pictures, files } = mediaIn(record);
  return {
    title: textOfHtml(html('title') ?? html('dc:title') ?? html('media:title') ?? ''),
    link: link === undefined ? undefined : (resolved(link, record.base) ?? link),
    id: guid ?? record.attributes['rdf:about'],
    date: moment === undefined ? undefined : writtenMoment(moment, zone),
    updated: undefined,
    authors: rssAuthors(record),
    tags: [
      ...['category', 'dc:subject', 'media:category'].flatMap((name) =>
        allIn(record, name).map(({ text, attributes }) => textOfHtml(attributes.label ?? text)),
      ),
      ...(textIn(record, 'itunes:keywords') ?? '').split(',').map(textOfHtml),
    ],
    summary: full === undefined ? undefined : description,
    html: full ?? description,
    pictures,
    files,
  };
}

/** `redaktion@zeitung.example (Mara Feldhoff)`; an address alone is no name. */
function rssAuthors(record: XmlNode): string[] {
  const named = ['dc:creator', 'dc:author', 'author', 'itunes:author'].map((one) =>
    allIn(record, one).flatMap(({ text }) => peopleIn(nameIn(textOfHtml(text)))),
  );
  return [...new Set(named.find((names) => names.length > 0) ?? [])];
}

const nameIn = (text: string): string =>
  text
    .replace(/^[^\s@]+@[^\s(]+\s*\((.*)\)$/, '$1')
    .replace(/[<(][^<>()\s@]+@[^<>()\s@]+[>)]$/, '')
    .trimEnd()
    .replace(/^[^\s@]+@\S+$/, '');

/** What services for films say of one. */
function mediaText(record: XmlNode): string | undefined {
  const said = [record, ...allIn(record, 'media:group')].map((one) => textIn(one, 'media:description'));
  const [text] = said.filter((one) => one !== undefined);
  return text === undefined ? undefined : paragraphs(text);
}

function atomEntry(record: XmlNode, zone: string): Entry {
  const moment = (name: string): string | undefined => {
    const text = textIn(record, name);
    return text === undefined ? undefined : writtenMoment(text, zone);
  };
  const markup = (name: string): string | undefined => {
    const node = record.children.find((one) => one.name === name);
    const html = node === undefined ? '' : atomMarkup(node, record.base);
    return html.trim() === '' ? undefined : html;
  };
  const links = allIn(record, 'link').map(({ attributes }) => attributes);
  const updated = moment('updated') ?? moment('modified');
  const content = markup('content');
  const summary = markup('summary') ?? mediaText(record);
  const href = links.find(({ rel = 'alternate' }) => rel === 'alternate')?.href;
  const { pictures, files } = mediaIn(record);
  return {
    title: textOfHtml(markup('title') ?? ''),
    link: href === undefined ? undefined : (resolved(href, record.base) ?? href),
    id: textIn(record, 'id'),
    date: moment('published') ?? moment('issued') ?? moment('created') ?? updated,
    updated,
    authors: allIn(record, 'author').flatMap((author) => peopleIn(textIn(author, 'name'))),
    tags: [
      ...allIn(record, 'category').map(({ attributes }) => attributes.label ?? attributes.term ?? ''),
      ...allIn(record, 'dc:subject').map(({ text }) => textOfHtml(text)),
    ],
    summary: content === undefined ? undefined : summary,
    html: content ?? summary,
    pictures,
    files,
  };
}

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
    html: text('content_html') ?? (plain === undefined ? undefined : paragraphs(plain)),
    pictures: image === undefined ? [] : [{ src: image }],
    files: records(one.attachments).flatMap((file): FeedFile[] =>
      typeof file.url === 'string'
        ? [{ url: file.url, type: typeof file.mime_type === 'string' ? file.mime_type : '' }]
        : [],
    ),
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
  pictures,
  files,
}: Entry): SourceItem {
  const [image, ...others] = pictures.filter(({ src }) => src !== '');
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
    ...(image === undefined ? {} : { image }),
    gallery: others.filter(({ src }) => !html.includes(src) && !html.includes(src.replaceAll('&', '&amp;'))),
    addresses: link === undefined ? [] : [link],
    body: { format: 'html', html: html + filesHtml(files, html) },
    closing: [],
    base: link ?? '',
  };
}
