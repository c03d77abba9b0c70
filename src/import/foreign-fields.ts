// What the keys of other systems' front-matter mean here. Keys that mean nothing are dropped and told, each with its count.
import { hasFileEnding } from './file-ending.ts';
import { type ForeignFields, type ForeignValue, isMap, listOf } from './foreign-front-matter.ts';
import type { SourceItem, SourcePicture } from './imported-article.ts';
import { writtenMoment } from './written-moment.ts';

export type ReadFields = Pick<
  SourceItem,
  | 'title'
  | 'date'
  | 'updated'
  | 'publish'
  | 'expires'
  | 'draft'
  | 'kicker'
  | 'lead'
  | 'section'
  | 'tags'
  | 'authors'
  | 'source'
  | 'reads'
  | 'image'
  | 'gallery'
  | 'closing'
  | 'lang'
> & {
  readonly slug?: string;
  /** Former addresses that the fields name. */
  readonly aliases: readonly string[];
  /** `permalink`, `url`, `path`: where the old site has it. */
  readonly permalink?: string;
  /** Those of the tags that Jekyll puts into addresses. */
  readonly categories?: readonly string[];
  /** `layout` or `type`. */
  readonly layout?: string;
  /** Keys that mean nothing here. */
  readonly dropped: readonly string[];
  /** Dates that could not be read. */
  readonly problems: readonly string[];
};

const titleKeys = ['title', 'titel', 'headline', 'name'];
const dateKeys = [
  'date',
  'datum',
  'published_at',
  'pubdate',
  'pubdatetime',
  'publisheddate',
  'date_published',
  'created',
  'created_at',
];
const updatedKeys = [
  'updated',
  'lastmod',
  'last_modified_at',
  'modified',
  'moddatetime',
  'updateddate',
  'updated_at',
  'aktualisiert',
  'last_updated',
  'modified_date',
];
const authorKeys = [
  'authors',
  'author',
  'autor',
  'autorin',
  'autoren',
  'autorinnen',
  'verfasser',
  'by',
  'byline',
];
/** The first that is filled. */
const leadKeys = [
  'lead',
  'excerpt',
  'description',
  'teaser',
  'meta_beschreibung',
  'einleitung',
  'summary',
  'intro',
  'vorspann',
  'abstract',
  'beschreibung',
  'zusammenfassung',
];
const imageKeys = [
  ...[
    'image',
    'bild',
    'titelbild',
    'feature_image',
    'featured_image',
    'lead_image',
    'main_image',
    'post_image',
    'title_image',
  ],
  ...[
    'hero',
    'hero_image',
    'header',
    'header_image',
    'cover',
    'cover_image',
    'banner',
    'banner_image',
    'thumbnail',
    'thumbnail_image',
    'teaserbild',
    'teaser_image',
    'card_image',
    'preview',
    'picture',
    'photo',
    'foto',
    'img',
    'image_path',
    'image_url',
  ],
  ...['og_image', 'social_image'],
];
const galleryKeys = ['images', 'bilder', 'gallery', 'galerie', 'photos', 'fotos'];
const tagKeys = [
  'categories',
  'category',
  'kategorie',
  'kategorien',
  'topic',
  'topics',
  'tags',
  'tag',
  'keywords',
  'schlagworte',
  'schlagwort',
  'thema',
  'themen',
  'series',
];
const aliasKeys = ['aliases', 'alias', 'redirect_from', 'redirects'];
const permalinkKeys = ['permalink', 'url', 'path'];
const altKeys = [
  'image_alt',
  'bild_alt',
  'alt',
  'cover_alt',
  'thumbnail_alt',
  'featured_image_alt',
  'hero_alt',
  'feature_image_alt',
];
const captionKeys = [
  'image_caption',
  'bildunterschrift',
  'caption',
  'featured_image_caption',
  'feature_image_caption',
  'cover_caption',
  'thumbnail_caption',
];
const creditKeys = [
  'image_credit',
  'bildnachweis',
  'photo_credit',
  'image_source',
  'attribution',
  'copyright',
  'bildquelle',
  'image_attribution',
  'credit',
];
const buttonKeys = ['button_url', 'button_link', 'external_url', 'link_url'];
/** Where and when something takes place. */
const eventKeys: Readonly<Record<string, string>> = {
  where: 'Ort',
  ort: 'Ort',
  location: 'Ort',
  place: 'Ort',
  venue: 'Ort',
  adresse: 'Adresse',
  address: 'Adresse',
  when: 'Zeit',
  zeit: 'Zeit',
  uhrzeit: 'Zeit',
  time: 'Zeit',
  start: 'Beginn',
  beginn: 'Beginn',
  start_date: 'Beginn',
  end: 'Ende',
  ende: 'Ende',
  end_date: 'Ende',
};

/** `featureImage`, `feature_image` and `Feature-Image` are one key. */
const spelled = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

/** Sections at the top of a page, which have headlines and words beside their picture. */
const heroKeys = new Set(['hero', 'header', 'banner', 'cover']);

class Reader {
  readonly #fields = new Map<string, ForeignValue>();
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(fields: ForeignFields) {
    // Zola's `extra` and `taxonomies`, Hugo's `params` are what others have at the top.
    for (const [key, value] of Object.entries(fields)) {
      const nested =
        ['extra', 'params', 'taxonomies', 'seo', 'meta'].includes(key.toLowerCase()) && isMap(value);
      for (const [name, one] of nested ? Object.entries(value) : [[key, value] as const]) {
        const known = spelled(name);
        if (this.#fields.has(known)) continue;
        this.#fields.set(known, one);
        this.#names.set(known, nested ? `${key}.${name}` : name);
      }
    }
  }

  take(key: string): ForeignValue | undefined {
    this.#used.add(spelled(key));
    return this.#fields.get(spelled(key));
  }

  has(key: string): boolean {
    return this.#fields.has(spelled(key));
  }

  /** A part of a value that nothing here has a place for. */
  drop(key: string): void {
    this.#names.set(key, key);
  }

  /** Of the first key that is filled. */
  first(keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const value = textOf(this.#fields.get(spelled(key)));
      if (value === undefined) continue;
      this.#used.add(spelled(key));
      return value;
    }
    return undefined;
  }

  get rest(): string[] {
    return [...this.#names].flatMap(([known, name]) => (this.#used.has(known) ? [] : [name]));
  }
}

/** @param zone of the newspaper @param splitsBlanks Jekyll: `tags: a b` are two */
export function readFields(given: ForeignFields, zone: string, splitsBlanks: boolean): ReadFields {
  const fields = new Reader(given);
  const problems: string[] = [];
  const moment = (keys: readonly string[]): string | undefined => {
    const written = fields.first(keys);
    const read = written === undefined ? undefined : writtenMoment(written, zone);
    if (written !== undefined && read === undefined)
      problems.push(`„${written}“ ist keine lesbare Zeitangabe.`);
    return read;
  };
  const title = plainText(fields.first(titleKeys) ?? '');
  const dateWritten = moment(dateKeys);
  const publish = moment(['publishdate', 'publish']);
  const updated = moment(updatedKeys);
  const expires = moment(['expiry_date', 'expires']);
  const { image, gallery } = picturesOf(fields);
  const draft =
    isTrue(fields.take('draft')) ||
    isFalse(fields.take('published')) ||
    fields.take('status') === 'draft' ||
    isTrue(fields.take('entwurf'));
  const date = dateWritten ?? (fields.has('published') ? moment(['published']) : undefined) ?? publish;
  const lead = plainText(fields.first(leadKeys) ?? '');
  const lang = languageCode(fields.first(['lang', 'language', 'locale', 'sprache']));
  const layout = textOf(fields.take('layout')) ?? textOf(fields.take('type'));
  const reads = /^\d{1,15}$/.exec(fields.first(['reads', 'gelesen', 'views']) ?? '')?.[0];
  const read = {
    title,
    ...defined({
      date,
      updated: updated !== undefined && date !== undefined && updated > date ? updated : undefined,
      publish: publish !== date ? publish : undefined,
      expires,
      kicker: fields.first(['kicker', 'dachzeile', 'subtitle', 'untertitel', 'subheadline', 'subheading']),
      lead: lead === '' ? undefined : lead,
      section: fields.first(['section', 'ressort', 'rubrik']),
      source: fields.first(['source', 'quelle', 'agentur']),
      slug: fields.first(['slug']),
      permalink: fields.first(permalinkKeys),
      layout,
      lang,
      image,
    }),
    ...(draft ? { draft } : {}),
    ...(reads === undefined ? {} : { reads: Number(reads) }),
    authors: unique(authorKeys.flatMap((key) => peopleIn(fields.take(key)))),
    categories: unique(
      ['categories', 'category'].flatMap((key) =>
        namesIn(fields.take(key), splitsBlanks && key.endsWith('s')),
      ),
    ),
    tags: unique(tagKeys.flatMap((key) => namesIn(fields.take(key), splitsBlanks && key.endsWith('s')))),
    gallery,
    aliases: unique(aliasKeys.flatMap((key) => listOf(fields.take(key)).flatMap((one) => textOf(one) ?? []))),
    closing: closingOf(fields),
    problems,
  };
  return { ...read, dropped: fields.rest };
}

function defined<Values extends Record<string, unknown>>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };
}

/** `de_DE.UTF-8` is `de-DE`. */
const languageCode = (written: string | undefined): string | undefined =>
  /^[a-z]{2}(?:[-_][a-z]{2})?(?![a-z])/i.exec(written ?? '')?.[0].replace('_', '-');

const isTrue = (value: ForeignValue | undefined): boolean =>
  typeof value === 'string' && /^(?:true|yes|ja)$/i.test(value);
const isFalse = (value: ForeignValue | undefined): boolean =>
  typeof value === 'string' && /^(?:false|no|nein)$/i.test(value);
const unique = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => name.replace(/\s+/g, ' ').trim()))].filter((name) => name !== '');

function textOf(value: ForeignValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.length === 1 ? textOf(value[0]) : undefined;
  return undefined;
}

/** Of the tags that people put into fields; `<lacht>` is a word. */
const tag =
  /<!--[\s\S]{0,300}?-->|<\/?(?:a|abbr|b|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul|wbr)(?:\s[^<>]{0,300})?\/?>/gi;

/** Fields are shown as they are typed: without tags and Markdown's marks. */
export function plainText(text: string): string {
  return (
    text
      .replace(tag, ' ')
      .replace(/!?\[([^\][]*)\]\([^)]{0,2000}\)/g, '$1')
      // A picture that is a link.
      .replace(/\[([^\][]*)\]\([^)]{0,2000}\)/g, '$1')
      .replace(/(?<![\p{L}\p{N}])(\*{1,3}|_{1,3})(?=\S)([^*_]*[^*_\s])\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/\{[{%][^{}]{0,200}[}%]\}/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&quot;', '"')
      .replace(/&shy;|\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** „Staff and agencies“ is one author: an English „and“ stands between two only where both have a whole name. */
function ofEnglish(written: string): string[] {
  const names = written.split(/\sand\s/);
  return names.every((name) => /^\s*\p{Lu}\S*\s+\S/u.test(name)) ? names : [written];
}

/** „A, B und C“, „A & B“, „A + B“, lists of names or of maps that hold one. */
export function peopleIn(value: ForeignValue | undefined): string[] {
  return listOf(value).flatMap((one) => {
    if (isMap(one)) return peopleIn(one.name ?? one.display_name ?? one.title);
    if (typeof one !== 'string') return [];
    const names = one
      .split(/[,;]|\s(?:[&+/]|und)\s/u)
      .flatMap(ofEnglish)
      .map((name) => name.trim());
    // Between the marks of „A, und B“ stands nobody.
    return names.filter((name) => name !== '');
  });
}

function namesIn(value: ForeignValue | undefined, splitsBlanks: boolean): string[] {
  if (typeof value !== 'string')
    return listOf(value).flatMap((one) =>
      isMap(one) ? namesIn(one.name ?? one.title, false) : (textOf(one) ?? namesIn(one, false)),
    );
  if (/[,;]/.test(value)) return value.split(/[,;]/);
  return splitsBlanks ? value.split(/\s+/) : [value];
}

/** What readers got from the fields themselves. */
function closingOf(fields: Reader): string[] {
  const result: string[] = [];
  const told = Object.entries(eventKeys).flatMap(([key, label]) => {
    if (!fields.has(key)) return [];
    const value = textOf(fields.take(key));
    return value === undefined ? [] : [`${label}: ${escaped(value)}`];
  });
  if (told.length > 0) result.push(told.join('; '));
  const url = fields.first(buttonKeys);
  if (url !== undefined) {
    const words = fields.first(['button_text', 'button_label', 'button', 'link_text', 'button_title']) ?? url;
    result.push(
      words === url && /^https?:/.test(url)
        ? `<${url}>`
        : `[${escaped(words)}](${url.replace(/[\s()<>]/g, encodeURIComponent)})`,
    );
  }
  return result;
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<{]/g, '\\$&');

/** The lead picture, and the further ones of a list. */
function picturesOf(fields: Reader): { image: SourcePicture | undefined; gallery: SourcePicture[] } {
  const folder = fields.first(['imgfolder', 'image_folder', 'bildordner']);
  const within = (picture: SourcePicture): SourcePicture =>
    folder === undefined || /^(?:[a-z]+:|\/)/i.test(picture.src)
      ? picture
      : { ...picture, src: `${folder.replace(/\/$/, '')}/${picture.src}` };
  const found: SourcePicture[] = [];
  let isFirst = true;
  for (const key of [...imageKeys, ...galleryKeys]) {
    if (!fields.has(key)) continue;
    const value = fields.take(key);
    const pictures = listOf(
      isMap(value) && heroKeys.has(key) ? withoutHeadline(key, value, fields) : value,
    ).flatMap(pictureIn);
    // A small copy of the same picture, or one for networks, is none of its own.
    if (imageKeys.includes(key) && !isFirst) continue;
    if (pictures.length > 0) isFirst = false;
    found.push(...pictures.map(within));
  }
  const [image, ...gallery] = found.filter(
    ({ src }, index) => found.findIndex((one) => one.src === src) === index,
  );
  const alt = fields.first(altKeys);
  const caption = fields.first(captionKeys);
  const credit = fields.first(creditKeys);
  return {
    image: image && {
      ...image,
      ...(image.alt === undefined && alt !== undefined ? { alt: plainText(alt) } : {}),
      ...(image.caption === undefined && caption !== undefined ? { caption: plainText(caption) } : {}),
      ...(image.credit === undefined && credit !== undefined ? { credit: plainText(credit) } : {}),
    },
    gallery,
  };
}

/** What a section at the top says is no caption of its picture. */
function withoutHeadline(key: string, section: ForeignFields, fields: Reader): ForeignFields {
  const words = ['title', 'text', 'intro', 'subtitle', 'description', 'heading', 'headline', 'content'];
  for (const one of words) if (textOf(section[one]) !== undefined) fields.drop(`${key}.${one}`);
  return Object.fromEntries(Object.entries(section).filter(([name]) => !words.includes(name)));
}

function pictureIn(value: ForeignValue): SourcePicture[] {
  if (typeof value === 'string') {
    const src = value
      .trim()
      .replace(/^!\[[^\]]*\]\(([^)\s]*).*/s, '$1')
      .replace(/^\[\[|\]\]$/g, '');
    return hasFileEnding(src) ? [{ src }] : [];
  }
  if (!isMap(value)) return listOf(value).flatMap(pictureIn);
  const get = (...names: string[]): string | undefined =>
    names.map((name) => textOf(value[name])).find((one) => one !== undefined);
  const inner = value.image ?? value.img ?? value.src;
  if (isMap(inner)) return pictureIn({ ...value, ...inner });
  const src = get(
    'src',
    'imgname',
    'url',
    'path',
    'file',
    'image',
    'img',
    'name',
    'filename',
    'feature',
    'overlay_image',
    'teaser',
  );
  if (src === undefined || !hasFileEnding(src)) return [];
  const words = {
    alt: get('alt', 'description', 'beschreibung', 'image_description'),
    caption: get('caption', 'title', 'bildunterschrift', 'text'),
    credit: get('credit', 'attribution', 'copyright', 'author', 'photographer', 'quelle', 'source'),
  };
  return [
    {
      src,
      ...(words.alt === undefined ? {} : { alt: plainText(words.alt) }),
      ...(words.caption === undefined ? {} : { caption: plainText(words.caption) }),
      ...(words.credit === undefined ? {} : { credit: plainText(words.credit) }),
    },
  ];
}
