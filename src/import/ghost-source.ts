// Ghost's export, versions 1 to 5: posts in HTML, or in the editors' own formats.

import { textOfHtml } from './html-tree.ts';
import type { Fate, Source, SourceItem, SourcePicture, Telling } from './imported-article.ts';
import { isRecord, type JsonRecord, jsonRecord, records, textIn, unwrapped } from './json-records.ts';
import { leadBefore } from './lead-before.ts';
import { lexicalHtml } from './lexical-html.ts';
import { mobiledocHtml } from './mobiledoc-html.ts';
import { readOne } from './one-text.ts';
import { Scratch, type ScratchGroups, type ScratchMap } from './scratch.ts';
import { uploadedFile } from './uploaded-file.ts';
import { writtenMoment } from './written-moment.ts';

/** What posts refer to, and what may stand behind them in the file: on disk. */
export class GhostTables {
  readonly #names: ScratchMap;
  readonly #tags: ScratchGroups;
  readonly #authors: ScratchGroups;
  readonly #meta: ScratchMap;

  constructor() {
    const scratch = new Scratch();
    [this.#names, this.#meta] = [scratch.map(), scratch.map()];
    [this.#tags, this.#authors] = [scratch.groups(), scratch.groups()];
  }

  /** @param table `tags`, `posts_tags` … */
  add(table: string, row: JsonRecord): void {
    const post = textIn(row, 'post_id') ?? '';
    const order = typeof row.sort_order === 'number' ? row.sort_order : 0;
    const placed = (name: string): string => JSON.stringify([order, textIn(row, name) ?? '']);
    if (table === 'tags' || table === 'users')
      this.#names.set(`${table} ${textIn(row, 'id') ?? ''}`, textIn(row, 'name') ?? '');
    else if (table === 'posts_tags') this.#tags.add(post, placed('tag_id'));
    else if (table === 'posts_authors') this.#authors.add(post, placed('author_id'));
    else if (table === 'posts_meta') this.#meta.set(post, JSON.stringify(row));
  }

  tagsOf(post: JsonRecord): string[] {
    return this.#namesOf('tags', this.#tags.of(textIn(post, 'id') ?? ''), post.tags);
  }

  authorsOf(post: JsonRecord): string[] {
    const found = this.#authors.of(textIn(post, 'id') ?? '');
    const only = textIn(post, 'author_id');
    return this.#namesOf(
      'users',
      found.length > 0 || only === undefined ? found : [JSON.stringify([0, only])],
      post.authors ?? (isRecord(post.author) ? [post.author] : undefined),
    );
  }

  metaOf(post: JsonRecord): JsonRecord {
    return jsonRecord(this.#meta.get(textIn(post, 'id') ?? '') ?? '{}') ?? {};
  }

  /** In the order in which the editors put them. @param own what the post itself names, as Ghost's API has it */
  #namesOf(table: 'tags' | 'users', placed: readonly string[], own: unknown): string[] {
    if (placed.length === 0) return records(own).flatMap((one) => textIn(unwrapped(one), 'name') ?? []);
    return placed
      .map((one) => JSON.parse(one) as [order: number, id: string])
      .sort(([a], [b]) => a - b)
      .map(([, id]) => this.#names.get(`${table} ${id}`) ?? '')
      .filter((name) => name !== '');
  }
}

/** @param posts opens the table, each time from its beginning */
export function ghostSource(
  tables: GhostTables,
  posts: () => Iterable<unknown>,
  zone: string,
  mediaDirs: readonly string[],
  origin: string | undefined,
): Source {
  return {
    name: 'Ghost-Export',
    ...(origin === undefined ? {} : { origin }),
    file: (src, base) => uploadedFile(src, base, origin, mediaDirs),
    async *items(telling) {
      for (const row of posts()) {
        if (!isRecord(row)) continue;
        const post = unwrapped(row);
        yield readOne(
          () => `${textIn(post, 'title') ?? 'Ohne Titel'} (/${textIn(post, 'slug') ?? ''}/)`,
          () => itemOf(post, { tables, zone, site: origin, telling }),
        );
      }
    },
  };
}

/** What a post says to search engines, networks and browsers only, or where else it stood first. */
const unused = [
  ...['codeinjection_head', 'codeinjection_foot', 'meta_title', 'meta_description', 'canonical_url'],
  ...['og_title', 'og_description', 'og_image', 'twitter_title', 'twitter_description', 'twitter_image'],
  ...['email_subject', 'frontmatter', 'custom_template'],
];

/** What is the same for all posts of an export while they are read. */
interface Reading {
  readonly tables: GhostTables;
  readonly zone: string;
  /** Address of the old site. */
  readonly site: string | undefined;
  readonly telling: Telling;
}

function itemOf(post: JsonRecord, { tables, zone, site, telling }: Reading): SourceItem {
  const slug = textIn(post, 'slug') ?? '';
  const title = textOfHtml(textIn(post, 'title') ?? '') || 'Ohne Titel';
  const origin = `${title} (/${slug}/)`;
  const told = (construct: string, fate: Fate) => telling.construct(construct, fate, origin);
  const meta = tables.metaOf(post);
  const words = (name: string): string | undefined => textIn(post, name) ?? textIn(meta, name);
  const isPage = textIn(post, 'type') === 'page' || textIn(post, 'page') === '1' || post.page === true;
  const status = textIn(post, 'status') ?? 'published';
  const former = textIn(post, 'formerUrl');
  const isDraft = status === 'draft' || status === 'sent';
  for (const message of notesOf(post, status)) telling.note({ origin, message });
  for (const name of unused) if (words(name) !== undefined) telling.leftOut(`Schlüssel „${name}“`, origin);
  const html = withOrigin(contentOf(post, told), site);
  const excerpt = textOfHtml(words('custom_excerpt') ?? '');
  const { lead, body } = leadBefore(html, excerpt === '' ? undefined : excerpt, told);
  const image = pictureOf(post, words, site, told);
  return {
    origin,
    kind: isPage ? 'page' : 'article',
    title,
    ...(isPage ? {} : momentsOf(post, status, zone)),
    ...(isDraft ? { draft: true } : {}),
    ...(lead === undefined ? {} : { lead }),
    authors: tables.authorsOf(post),
    // Names that begin with # are for the editors only.
    tags: tables.tagsOf(post).filter((name) => !name.startsWith('#')),
    ...(image === undefined ? {} : { image }),
    gallery: [],
    ...(slug === '' ? {} : { slug }),
    addresses: isDraft
      ? []
      : [...(slug === '' ? [] : [`/${slug}/`]), ...(former === undefined ? [] : [former])],
    body: { format: 'html', html: body },
    closing: [],
    base: `${site ?? ''}/${slug}/`,
  };
}

/** German: who could read the post until now, where that was not everybody. */
function notesOf(post: JsonRecord, status: string): string[] {
  const visibility = textIn(post, 'visibility') ?? 'public';
  return [
    ...(visibility === 'public' ? [] : [`War nur für „${visibility}“ sichtbar; nun ist es für alle.`]),
    ...(status === 'sent'
      ? ['Ging nur als Newsletter hinaus und stand nie auf der Website; nun ist es ein Entwurf.']
      : []),
  ];
}

function momentsOf(post: JsonRecord, status: string, zone: string): Pick<SourceItem, 'date' | 'updated'> {
  const moment = (name: string): string | undefined => {
    const text = textIn(post, name);
    return text === undefined
      ? undefined
      : writtenMoment(/^\d{13}$/.test(text) ? new Date(Number(text)).toISOString() : zoned(text), zone);
  };
  const date = moment('published_at') ?? moment('created_at');
  const updated = moment('updated_at');
  if (date === undefined) return {};
  // Ghost stamps a post once more while it is published.
  const isLater = updated !== undefined && updated.slice(0, 16) > date && status === 'published';
  return { date, ...(isLater ? { updated } : {}) };
}

/** @param words of the post or of its row with more of it */
function pictureOf(
  post: JsonRecord,
  words: (name: string) => string | undefined,
  site: string | undefined,
  told: (construct: string, fate: Fate) => void,
): SourcePicture | undefined {
  const html = words('feature_image_caption') ?? '';
  if (/<a\s/i.test(html)) told('Verweis in einer Bildunterschrift', 'dropped');
  const src = textIn(post, 'feature_image') ?? textIn(post, 'image');
  if (src === undefined) return undefined;
  const [caption, alt] = [textOfHtml(html), textOfHtml(words('feature_image_alt') ?? '')];
  return {
    src: withOrigin(src, site),
    ...(alt === '' ? {} : { alt }),
    ...(caption === '' ? {} : { caption }),
  };
}

/** Times of databases are in UTC and do not say so. */
const zoned = (text: string): string =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text;

const withOrigin = (text: string, origin: string | undefined): string =>
  text.replaceAll('__GHOST_URL__', origin ?? '');

/** The editors' own formats say more than the HTML made of them, which an export may lack. */
function contentOf(post: JsonRecord, told: (construct: string, fate: Fate) => void): string {
  const html = textIn(post, 'html');
  if (html !== undefined) return html;
  const lexical = textIn(post, 'lexical');
  if (lexical !== undefined) return lexicalHtml(lexical, told);
  const mobiledoc = textIn(post, 'mobiledoc');
  if (mobiledoc !== undefined) return mobiledocHtml(mobiledoc, told);
  const plain = textIn(post, 'plaintext') ?? textIn(post, 'markdown') ?? '';
  return plain
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
}
