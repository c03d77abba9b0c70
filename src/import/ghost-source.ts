// Ghost's export, versions 2 to 5: posts in HTML, or in the editors' own formats.

import { textOfHtml } from './html-tree.ts';
import type { Fate, Source, SourceItem, Telling } from './imported-article.ts';
import { isRecord, type JsonRecord, records, textIn } from './json-records.ts';
import { leadBefore } from './lead-before.ts';
import { lexicalHtml } from './lexical-html.ts';
import { mobiledocHtml } from './mobiledoc-html.ts';
import { uploadedFile } from './uploaded-file.ts';
import { writtenMoment } from './written-moment.ts';

/** The tables of an export; undefined for what is none. */
export function ghostData(value: JsonRecord): JsonRecord | undefined {
  const [first] = Array.isArray(value.db) ? value.db : [value];
  const data = isRecord(first) && isRecord(first.data) ? first.data : value;
  return Array.isArray(data.posts) ? data : undefined;
}

export function ghostSource(
  data: JsonRecord,
  zone: string,
  mediaDirs: readonly string[],
  origin: string | undefined,
): Source {
  const tables = {
    tags: byId(records(data.tags)),
    users: byId(records(data.users)),
    tagsOf: grouped(records(data.posts_tags), 'tag_id'),
    authorsOf: grouped(records(data.posts_authors), 'author_id'),
    meta: new Map(records(data.posts_meta).map((one) => [textIn(one, 'post_id') ?? '', one])),
  };
  return {
    name: 'Ghost-Export',
    ...(origin === undefined ? {} : { origin }),
    file: (src, base) => uploadedFile(src, base, origin, mediaDirs),
    async *items(telling) {
      for (const post of records(data.posts)) yield itemOf(post, tables, zone, origin, telling);
    },
  };
}

/** What a post says to search engines, networks and browsers only, or where else it stood first. */
const unused = [
  ...['codeinjection_head', 'codeinjection_foot', 'meta_title', 'meta_description', 'canonical_url'],
  ...['og_title', 'og_description', 'og_image', 'twitter_title', 'twitter_description', 'twitter_image'],
  ...['email_subject', 'frontmatter', 'custom_template'],
];

interface Tables {
  readonly tags: ReadonlyMap<string, JsonRecord>;
  readonly users: ReadonlyMap<string, JsonRecord>;
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
  readonly authorsOf: ReadonlyMap<string, readonly string[]>;
  readonly meta: ReadonlyMap<string, JsonRecord>;
}

const byId = (rows: readonly JsonRecord[]): Map<string, JsonRecord> =>
  new Map(rows.map((one) => [textIn(one, 'id') ?? '', one]));

/** Ids by post, in the order in which the editors put them. */
function grouped(rows: readonly JsonRecord[], name: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const order = (row: JsonRecord): number => (typeof row.sort_order === 'number' ? row.sort_order : 0);
  for (const row of rows.toSorted((a, b) => order(a) - order(b))) {
    const post = textIn(row, 'post_id') ?? '';
    groups.set(post, [...(groups.get(post) ?? []), textIn(row, name) ?? '']);
  }
  return groups;
}

function itemOf(
  post: JsonRecord,
  tables: Tables,
  zone: string,
  origin: string | undefined,
  telling: Telling,
): SourceItem {
  const id = textIn(post, 'id') ?? '';
  const slug = textIn(post, 'slug') ?? '';
  const title = textOfHtml(textIn(post, 'title') ?? '') || 'Ohne Titel';
  const place = `${title} (/${slug}/)`;
  const told = (construct: string, fate: Fate) => telling.construct(construct, fate, place);
  const moment = (name: string): string | undefined => {
    const text = textIn(post, name);
    return text === undefined
      ? undefined
      : writtenMoment(/^\d{13}$/.test(text) ? new Date(Number(text)).toISOString() : zoned(text), zone);
  };
  const isPage = textIn(post, 'type') === 'page' || textIn(post, 'page') === '1' || post.page === true;
  const status = textIn(post, 'status') ?? 'published';
  const date = moment('published_at') ?? moment('created_at');
  const updated = moment('updated_at');
  const meta = tables.meta.get(id) ?? {};
  const words = (name: string): string | undefined => textIn(post, name) ?? textIn(meta, name);
  const visibility = textIn(post, 'visibility') ?? 'public';
  if (visibility !== 'public')
    telling.note({ origin: place, message: `War nur für „${visibility}“ sichtbar; nun ist es für alle.` });
  if (status === 'sent')
    telling.note({
      origin: place,
      message: 'Ging nur als Newsletter hinaus und stand nie auf der Website; nun ist es ein Entwurf.',
    });
  for (const name of unused) if (words(name) !== undefined) told(`Schlüssel ${name}`, 'dropped');
  const html = withOrigin(contentOf(post, told), origin);
  const excerpt = textOfHtml(words('custom_excerpt') ?? '');
  const { lead, body } = leadBefore(html, excerpt === '' ? undefined : excerpt, told);
  const image = textIn(post, 'feature_image') ?? textIn(post, 'image');
  const captionHtml = words('feature_image_caption') ?? '';
  if (/<a\s/i.test(captionHtml)) told('Verweis in einer Bildunterschrift', 'dropped');
  const caption = textOfHtml(captionHtml);
  const alt = textOfHtml(words('feature_image_alt') ?? '');
  const named = (tables.tagsOf.get(id) ?? []).flatMap(
    (one) => textIn(tables.tags.get(one) ?? {}, 'name') ?? [],
  );
  const writers = tables.authorsOf.get(id) ?? [textIn(post, 'author_id') ?? ''];
  const isDraft = status === 'draft' || status === 'sent';
  return {
    origin: place,
    kind: isPage ? 'page' : 'article',
    title,
    ...(date === undefined || isPage ? {} : { date }),
    // Ghost stamps a post once more while it is published.
    ...(updated !== undefined &&
    date !== undefined &&
    updated.slice(0, 16) > date &&
    status === 'published' &&
    !isPage
      ? { updated }
      : {}),
    ...(isDraft ? { draft: true } : {}),
    ...(lead === undefined ? {} : { lead }),
    authors: writers.flatMap((one) => textIn(tables.users.get(one) ?? {}, 'name') ?? []),
    // Names that begin with # are for the editors only.
    tags: named.filter((name) => !name.startsWith('#')),
    ...(image === undefined
      ? {}
      : {
          image: {
            src: withOrigin(image, origin),
            ...(alt === '' ? {} : { alt }),
            ...(caption === '' ? {} : { caption }),
          },
        }),
    gallery: [],
    ...(slug === '' ? {} : { slug }),
    addresses: slug === '' || isDraft ? [] : [`/${slug}/`],
    body: { format: 'html', html: body },
    closing: [],
    base: `${origin ?? ''}/${slug}/`,
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
  if (html !== undefined) return html.replace(/<!--\s*kg-card-(?:begin|end)[^>]*-->/g, '');
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
