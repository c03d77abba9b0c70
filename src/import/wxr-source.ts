// WordPress' export (WXR), read as a stream: posts and pages with their pictures, authors, topics and footnotes.

import { decodedPart } from '../article/percent-decoded.ts';
import { isPictureAddress } from '../article/picture-file.ts';
import { withoutComments } from '../markdown/enclosed.ts';
import { beginningOf } from './beginning-of.ts';
import { withBuilders } from './builder-shortcodes.ts';
import { elementorHtml } from './elementor-html.ts';
import { elementsOf } from './feed-markup.ts';
import { headOf } from './file-text.ts';
import { textOfHtml } from './html-tree.ts';
import type { Fate, Source, SourceItem, SourcePicture, Telling } from './imported-article.ts';
import { leadBefore } from './lead-before.ts';
import { addressKeyOf } from './old-addresses.ts';
import { readOne } from './one-text.ts';
import { ownCopy } from './own-copy.ts';
import { Scratch, type ScratchGroups, type ScratchMap } from './scratch.ts';
import { type Attachment, withoutShortcodes } from './shortcodes.ts';
import { asciiSlug } from './slugs.ts';
import { withBlocksFilled, withoutServedBlocks } from './wordpress-blocks.ts';
import { withParagraphs } from './wordpress-paragraphs.ts';
import { writtenMoment } from './written-moment.ts';
import { openXmlExport } from './xml-export.ts';
import { allIn, textIn, type XmlNode } from './xml-records.ts';

/** What posts refer to by number, and what may stand behind them in the file. */
interface Index {
  readonly attachments: ScratchMap;
  /** Their numbers by the post to which they were uploaded. */
  readonly uploads: ScratchGroups;
  /** What an attachment's own page belongs to, by the key of its address: a post's number. */
  readonly pages: ScratchMap;
  /** Names of topics by how they are called in addresses. */
  readonly topics: ScratchMap;
  /** Display name by login. */
  readonly authors: Map<string, string>;
  /** Blocks that several posts share. */
  readonly blocks: ScratchMap;
}

/** Whether a file looks like an export of WordPress. */
export const isWxr = (file: string): boolean =>
  /<wp:wxr_version>|xmlns:wp="http:\/\/wordpress\.org\/export/.test(headOf(file));

/** @param zone in which moments without one are @param mediaDirs where uploaded files may lie */
export function wxrSource(file: string, zone: string, mediaDirs: readonly string[]): Source {
  const addresses = [/<wp:base_blog_url>\s*([^<\s]+)/, /<link>\s*(https?:[^<\s]+)/];
  const { source, records } = openXmlExport(file, addresses, mediaDirs);
  const scratch = new Scratch();
  const index: Index = {
    attachments: scratch.map(),
    uploads: scratch.groups(),
    pages: scratch.map(),
    topics: scratch.map(),
    authors: new Map(),
    blocks: scratch.map(),
  };
  return {
    name: 'WordPress-Export',
    ...source,
    owner(address) {
      const post = index.pages.get(addressKeyOf(address));
      return post === undefined ? undefined : `/?p=${post}`;
    },
    // WordPress makes the one of the other: `m.feldhoff` is `m-feldhoff` in addresses.
    nameOf: (kind, slug) =>
      kind === 'topic'
        ? index.topics.get(slug.toLowerCase())
        : [...index.authors].find(([login]) => login === slug || asciiSlug(login) === slug)?.[1],
    async *items(telling) {
      for (const record of records(telling)) {
        if (record.name === 'wp:author') {
          const login = textIn(record, 'wp:author_login');
          if (login !== undefined)
            index.authors.set(
              ownCopy(login),
              ownCopy(textOfHtml(textIn(record, 'wp:author_display_name') ?? login)),
            );
          const id = textIn(record, 'wp:author_id');
          const name = login === undefined ? undefined : index.authors.get(login);
          if (id !== undefined && name !== undefined) index.authors.set(`author=${id}`, name);
        } else if (/^wp:(?:category|tag|term)$/.test(record.name)) noteTopic(record, index);
        else if (record.name === 'item') {
          const item = readOne(
            () => originOf(record, textIn(record, 'title') ?? ''),
            () => itemOf(record, index, zone, telling),
          );
          if (item !== undefined) yield item;
        }
      }
    },
  };
}

/** `/category/sport/` and `/?cat=3` mean the same. */
function noteTopic(record: XmlNode, { topics }: Index): void {
  const kind =
    record.name === 'wp:category' ? 'wp:cat_name' : record.name === 'wp:tag' ? 'wp:tag_name' : 'wp:term_name';
  const name = textIn(record, kind);
  if (name === undefined) return;
  const shown = ownCopy(textOfHtml(name));
  const id = textIn(record, 'wp:term_id');
  const slug = ['wp:category_nicename', 'wp:tag_slug', 'wp:term_slug']
    .map((one) => textIn(record, one))
    .find(Boolean);
  if (id !== undefined) topics.set(`cat=${id}`, shown);
  if (slug !== undefined) topics.set(decodedPart(slug).toLowerCase(), shown);
}

/** States in which nothing was ever meant to be read. */
const gone = new Set(['trash', 'auto-draft', 'inherit']);

function itemOf(record: XmlNode, index: Index, zone: string, telling: Telling): SourceItem | undefined {
  const type = textIn(record, 'wp:post_type') ?? 'post';
  const id = textIn(record, 'wp:post_id') ?? '';
  const meta = metaOf(record);
  if (type === 'attachment') {
    remember(record, id, meta, index);
    return undefined;
  }
  if (type === 'wp_block') index.blocks.set(id, htmlIn(record, 'content:encoded') ?? '');
  const title = textOfHtml(htmlIn(record, 'title') ?? '');
  const link = textIn(record, 'link');
  const origin = originOf(record, title);
  const told = (construct: string, fate: Fate) => telling.construct(construct, fate, origin);
  if (!wasMeantForReaders(record, type, told)) return undefined;
  const isDraft = isHidden(record, (message) => telling.note({ origin, message }));
  for (const _ of allIn(record, 'wp:comment')) telling.leftOut('Kommentar', origin);
  const content = htmlIn(record, 'content:encoded') ?? builtContent(meta, told);
  for (const field of fieldsOf(meta)) telling.leftOut(`Eigenes Feld „${field}“`, origin);
  const filled = withBuilders(
    withBlocksFilled(content, (ref) => index.blocks.get(ref), told),
    {
      attachment: (one) => attachmentOf(one, index),
      told,
    },
  );
  const { lead, body: typed } = leadBefore(filled, leadOf(record), told);
  const body = shownContent(typed, id, index, told, (picture) => {
    told('Bild einer Galerie, das der Export nicht nennt', 'left');
    telling.note({
      origin,
      message: `Die Galerie zeigt auch das Bild ${picture} der Mediathek, das in der Exportdatei fehlt; im Text steht ein Vermerk.`,
    });
  });
  const image = pictureOf(meta.get('_thumbnail_id'), index, told);
  const footnotes = footnotesOf(meta.get('footnotes'));
  const name = decodedPart(textIn(record, 'wp:post_name') ?? '');
  return {
    origin,
    kind: type === 'page' ? 'page' : 'article',
    title: title === '' ? nameOf(content) : title,
    ...(type === 'page' ? {} : momentsOf(record, zone)),
    ...(isDraft ? { draft: true } : {}),
    ...(lead === undefined ? {} : { lead }),
    authors: authorsOf(record, index),
    tags: topicsOf(record, index),
    ...(image === undefined ? {} : { image }),
    gallery: [],
    ...(name === '' ? {} : { slug: name }),
    addresses: link === undefined || /\/\?(?:p|page_id)=/.test(link) || isDraft ? [] : [link],
    names: [`/?p=${id}`, `/?page_id=${id}`],
    body: {
      format: 'html',
      html: withParagraphs(body),
      typed: withCaptions(typed, id, index),
      ...(footnotes.size > 0 ? { footnotes } : {}),
    },
    closing: [],
    base: link ?? '',
  };
}

/** Of a builder that keeps the text elsewhere. */
const builtContent = (
  meta: ReadonlyMap<string, string>,
  told: (construct: string, fate: Fate) => void,
): string => elementorHtml(meta.get('_elementor_data') ?? '', told) ?? '';

/** Filled fields that a newsroom has added to its posts; programs begin theirs with a line. Footnotes have their place. */
const fieldsOf = (meta: ReadonlyMap<string, string>): string[] =>
  [...meta].flatMap(([name, value]) =>
    name.startsWith('_') || name === 'footnotes' || !/[\p{L}\p{N}]/u.test(value) ? [] : [name],
  );

/** HTML of a field: text, or elements where somebody left out CDATA. */
function htmlIn(record: XmlNode, name: string): string | undefined {
  const field = record.children.find((child) => child.name === name);
  return field === undefined || field.children.length === 0 ? textIn(record, name) : elementsOf(field).trim();
}

const originOf = (record: XmlNode, title: string): string =>
  `${title === '' ? 'ohne Titel' : title} (${textIn(record, 'link') ?? `Nr. ${textIn(record, 'wp:post_id') ?? ''}`})`;

/** Whether a record is a post or page that somebody wrote and did not throw away; what is not is told. */
function wasMeantForReaders(
  record: XmlNode,
  type: string,
  told: (construct: string, fate: Fate) => void,
): boolean {
  if (type !== 'post' && type !== 'page') {
    told(`Inhaltstyp „${type}“`, furniture.has(type) ? 'dropped' : 'left');
    return false;
  }
  const status = textIn(record, 'wp:status') ?? 'publish';
  if (gone.has(status)) told(`Zustand „${status}“`, 'dropped');
  return !gone.has(status);
}

/** Whether not everybody could read a post. @param note is told why, where that is no longer so */
function isHidden(record: XmlNode, note: (message: string) => void): boolean {
  const status = textIn(record, 'wp:status') ?? 'publish';
  const isLocked = textIn(record, 'wp:post_password') !== undefined;
  if (status === 'private') note('War privat und ist nun ein Entwurf (draft: true).');
  else if (isLocked) note('War mit einem Kennwort geschützt und ist nun ein Entwurf (draft: true).');
  return isLocked || status === 'draft' || status === 'pending' || status === 'private';
}

function momentsOf(record: XmlNode, zone: string): Pick<SourceItem, 'date' | 'updated'> {
  const date = dateOf(record, zone);
  if (date === undefined) return {};
  const modified = momentIn(record, 'wp:post_modified', zone);
  return { date, ...(modified !== undefined && modified > date ? { updated: modified } : {}) };
}

/** What WordPress keeps for itself. */
const furniture = new Set([
  'nav_menu_item',
  'revision',
  'customize_changeset',
  'custom_css',
  'oembed_cache',
  'user_request',
  'wp_block',
  'wp_template',
  'wp_template_part',
  'wp_global_styles',
  'wp_navigation',
  'wp_font_family',
  'wp_font_face',
]);

function metaOf(record: XmlNode): Map<string, string> {
  return new Map(
    allIn(record, 'wp:postmeta').flatMap((one) => {
      const key = textIn(one, 'wp:meta_key');
      return key === undefined ? [] : [[key, textIn(one, 'wp:meta_value') ?? ''] as const];
    }),
  );
}

function remember(
  record: XmlNode,
  id: string,
  meta: ReadonlyMap<string, string>,
  { attachments, uploads, pages }: Index,
): void {
  const url = textIn(record, 'wp:attachment_url') ?? textIn(record, 'guid');
  if (url === undefined || attachments.has(id)) return;
  const alt = meta.get('_wp_attachment_image_alt');
  const caption = textIn(record, 'excerpt:encoded');
  const attachment: Attachment = {
    url,
    ...(alt === undefined || alt === '' ? {} : { alt: textOfHtml(alt) }),
    ...(caption === undefined ? {} : { caption: textOfHtml(caption) }),
  };
  attachments.set(id, JSON.stringify(attachment));
  const parent = textIn(record, 'wp:post_parent') ?? '0';
  if (parent === '0') return;
  if (isPictureAddress(url)) uploads.add(parent, id);
  const page = textIn(record, 'link');
  if (page !== undefined) pages.set(addressKeyOf(page), parent);
}

function attachmentOf(id: string, { attachments }: Index): Attachment | undefined {
  const known = attachments.get(id);
  return known === undefined ? undefined : (JSON.parse(known) as Attachment);
}

/** Drafts that were never published have neither. */
function dateOf(record: XmlNode, zone: string): string | undefined {
  return (
    momentIn(record, 'wp:post_date', zone) ??
    momentIn(record, 'pubDate', zone) ??
    momentIn(record, 'wp:post_modified', zone)
  );
}

function momentIn(record: XmlNode, name: string, zone: string): string | undefined {
  const text = textIn(record, name);
  return text === undefined || /^0000|-0001/.test(text) ? undefined : writtenMoment(text, zone);
}

const leadOf = (record: XmlNode): string | undefined => {
  const lead = textOfHtml(htmlIn(record, 'excerpt:encoded') ?? '');
  return lead === '' ? undefined : lead;
};

/** Co-authors stand among the categories. */
function authorsOf(record: XmlNode, { authors }: Index): string[] {
  const together = allIn(record, 'category')
    .filter(({ attributes }) => attributes.domain === 'author')
    .map(
      ({ attributes, text }) =>
        authors.get(decodedPart(attributes.nicename ?? '').replace(/^cap-/, '')) ??
        authors.get(text.trim()) ??
        textOfHtml(text),
    );
  if (together.length > 0) return [...new Set(together)];
  const login = textIn(record, 'dc:creator');
  return login === undefined ? [] : [authors.get(login) ?? login];
}

const nothing = /^(?:uncategorized|allgemein|unkategorisiert|nicht kategorisiert|ohne kategorie)$/i;

function topicsOf(record: XmlNode, { topics }: Index): string[] {
  const names = allIn(record, 'category')
    .filter(({ attributes: { domain = 'category' } }) => domain === 'category' || domain === 'post_tag')
    .map(({ attributes: { nicename }, text }) => {
      const name = textOfHtml(text);
      if (nicename !== undefined) topics.set(decodedPart(nicename).toLowerCase(), name);
      return name;
    })
    .filter((name) => name !== '' && !nothing.test(name));
  return [...new Set(names)];
}

function pictureOf(
  id: string | undefined,
  index: Index,
  told: (construct: string, fate: Fate) => void,
): SourcePicture | undefined {
  if (id === undefined || id === '' || id === '0') return undefined;
  const found = attachmentOf(id, index);
  if (found === undefined) {
    // In the first reading it may stand further below.
    told('Beitragsbild, das der Export nicht nennt', 'left');
    return undefined;
  }
  const { url: src, ...words } = found;
  return { src, ...words };
}

function footnotesOf(json: string | undefined): Map<string, string> {
  if (json === undefined || json === '') return new Map();
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list)) return new Map();
    return new Map(
      list.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'id' in one && 'content' in one
          ? [[String(one.id), String(one.content)] as const]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** @param content with its blocks filled in */
function shownContent(
  content: string,
  id: string,
  index: Index,
  told: (construct: string, fate: Fate) => void,
  missing: (picture: string) => void,
): string {
  const blocks = withoutServedBlocks(content, told).replace(/<!--\s*nextpage\s*-->/g, () => {
    told('<!--nextpage-->', 'dropped');
    return '';
  });
  const attachment = (one: string) => attachmentOf(one, index);
  const own = () => index.uploads.of(id).flatMap((one) => attachment(one) ?? []);
  return withoutShortcodes(blocks, { attachment, own, told, missing });
}

/** For the count: what WordPress prints of galleries and captions stands elsewhere than in the text. */
function withCaptions(typed: string, id: string, index: Index): string {
  const below = (caption: string | undefined): string =>
    caption === undefined ? '' : `<figcaption>${caption.replaceAll('<', '&lt;')}</figcaption>`;
  return typed
    .replace(/\[gallery\b([^\]]{0,2000})\]/gi, (found, given: string) => {
      const named = /\b(?:ids|include)=["']?([\d,\s]+)/.exec(given)?.[1]?.split(',');
      const ids = named ?? index.uploads.of(id);
      const captions = ids.map((one) => below(attachmentOf(one.trim(), index)?.caption)).join('');
      return found + (named === undefined ? '<img src="x">'.repeat(ids.length) : '') + captions;
    })
    .replace(
      /\[(?:wp_)?caption\b((?:[^\]"]|"[^"]{0,2000}"){0,2000})\]/gi,
      (found, given: string) => found + below(/\bcaption="([^"]*)"/i.exec(given)?.[1]),
    );
}

/** The first words of a text that has no title. */
function nameOf(content: string): string {
  const text = textOfHtml(withoutComments(content));
  return beginningOf(text, 80) || 'Ohne Titel';
}
