// From checked front-matter to the Article record: what the fields mean together, with the file's name and the text.
import type { Settings } from '../settings.ts';
import { type Article, type ArticleImage, type Taken, takenFields } from './article.ts';
import { aliasesOf, picture } from './article-links.ts';
import type { ArticleSource } from './article-source.ts';
import { type ArticleTimes, articleTimes, type FileName } from './article-times.ts';
import { bylineHint } from './byline.ts';
import { type Correction, correctionsOf } from './corrections.ts';
import { dayOf } from './dates.ts';
import { labelsOf } from './labels.ts';
import { languageOf } from './language.ts';
import { type LiveBlog, liveBlog } from './live-blog.ts';
import { names } from './names.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './schema.ts';
import { sectionOf } from './section.ts';
import { oneLine, slugify } from './slug.ts';
import { countWords } from './words.ts';

/** The record and what is wrong with it: usable only when `problems` is empty. */
export interface BuiltArticle {
  readonly article: Article;
  readonly problems: Problem[];
}

/** Builds the record of an article from its checked fields and its Markdown text. */
export function buildArticle(
  fields: FrontMatter,
  source: ArticleSource,
  body: string,
  settings: Settings,
): BuiltArticle {
  const problems: Problem[] = [];
  const name = fileNameParts(source.file);
  const times = articleTimes(fields, name, settings, problems);
  const day = Number.isNaN(times.published) ? '0000-00-00' : dayOf(times.published, settings.zone);
  const title = oneLine(fields.title);
  if (title.length > longestTitle) problems.push(tooLong(title));
  const slug = slugify(fields.slug ?? (name.slug || title));
  if (slug === 'index') problems.push(indexSlug(fields.slug === undefined ? 'title' : 'slug'));
  const url = `/${day.replaceAll('-', '/')}/${slug}.html`;
  const section = sectionOf(fields.section ?? settings.defaultSection, settings);
  if (typeof section !== 'string') problems.push(section);
  const lead = written(fields.lead);
  const kicker = written(fields.kicker) ?? (fields.liveblog ? 'Liveblog' : undefined);
  const live = liveOf(fields, body, times, settings, problems);
  const image: ArticleImage | undefined =
    fields.image && picture(fields.image, source.file, settings.zone, problems);
  const corrections = correctionsOf(fields.corrections, times.published, settings.zone, problems);
  const lang = languageOf(fields.lang, problems);
  const byline = bylineHint(fields);
  if (byline !== undefined) problems.push(byline);
  const article: Article = {
    file: source.file,
    hash: source.hash,
    url,
    title,
    ...(kicker === undefined ? {} : { kicker }),
    lead: lead ?? '',
    hasLead: lead !== undefined,
    section: typeof section === 'string' ? section : settings.defaultSection,
    tags: names('tags', fields, source, problems),
    authors: names('authors', fields, source, problems),
    ...taken(fields),
    ...times,
    ...live,
    ...(lang === undefined ? {} : { lang }),
    ...translationsOf(fields),
    ...labelsOf(fields, times.published, settings.zone, problems),
    ...(fields.noindex ? { noindex: true } : {}),
    ...correctedBy(corrections, live.updated ?? times.updated ?? times.published),
    day,
    reads: fields.reads ?? 0,
    ...(image === undefined ? {} : { image }),
    pictures: [],
    aliases: aliasesOf(fields.aliases, url, problems),
    words: countWords(body),
  };
  return { article, problems };
}

function taken(fields: FrontMatter): Taken {
  const values = takenFields.flatMap((name) => {
    const field = fields[name];
    const value = typeof field === 'string' ? written(field) : field;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(values);
}

function translationsOf({ translations = [] }: FrontMatter): Pick<Article, 'translations'> {
  const links = [translations].flat().map((link) => link.trim());
  const given = [...new Set(links.filter((link) => link !== ''))];
  return given.length === 0 ? {} : { translations: given };
}

/** `/2019/12/05/index.html` is the page of the day. */
function indexSlug(field: 'title' | 'slug'): Problem {
  return {
    path: [field],
    rule: 'slug-index',
    message: 'Die Adresse „index“ gehört der Seite des Tages.',
    expected: 'eine andere Adresse für den Artikel',
    remedy:
      field === 'slug'
        ? 'Schreiben Sie slug: der-index.'
        : 'Geben Sie dem Artikel mit „slug“ eine eigene Adresse: slug: der-index.',
  };
}

/** No headline of a newspaper is as long; what is, is a text that has lost its quotation mark, and costs every page. */
const longestTitle = 300;

function tooLong(title: string): Problem {
  return {
    path: ['title'],
    rule: 'title-too-long',
    message: `Die Überschrift ist ${title.length} Zeichen lang.`,
    expected: `höchstens ${longestTitle} Zeichen`,
    remedy: 'Kürzen Sie die Überschrift; was übrig bleibt, gehört in lead oder in den Text.',
  };
}

/** State and entries of a live blog; the newest entry is the article's last change. */
function liveOf(
  { liveblog = false }: FrontMatter,
  body: string,
  times: ArticleTimes,
  { zone }: Settings,
  problems: Problem[],
): { readonly live?: LiveBlog; readonly updated?: number } {
  if (liveblog === false || Number.isNaN(times.published)) return {};
  const live = liveBlog({ body, ended: liveblog === 'beendet', ...times, zone }, problems);
  const newest = live.entries.reduce(
    (latest, { published }) => Math.max(latest, published),
    times.updated ?? 0,
  );
  return { live, ...(newest > times.published ? { updated: newest } : {}) };
}

/** @param changed when the article was last changed otherwise, or published */
function correctedBy(
  corrections: readonly Correction[],
  changed: number,
): Pick<Article, 'corrections' | 'updated'> {
  const newest = corrections.at(-1);
  if (newest === undefined) return {};
  return { corrections, ...(newest.at > changed ? { updated: newest.at } : {}) };
}

const fileName = /^(?:(\d{4}-\d\d-\d\d)(?:[-_\s.]+|$))?(.*)/s;

/** Day and slug of `2019-12-05-slug.md`; each may be missing. */
function fileNameParts(file: string): FileName {
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  const parts = fileName.exec(base);
  const slug = parts?.[2] ?? '';
  return { base, day: parts?.[1], slug: slug === 'index' ? '' : slug };
}

/** A text on one line; undefined when nothing is in it. */
function written(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = oneLine(text);
  return line === '' ? undefined : line;
}
