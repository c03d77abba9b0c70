// One Markdown file: looked at, read when it is new, checked, and made a record of the archive.
import { lstatSync, readFileSync } from 'node:fs';
import { type ArchivedArticle, archived } from '../article/archived-article.ts';
import type { Article, ArticleImage } from '../article/article.ts';
import type { BrokenArticle } from '../article/broken-article.ts';
import { type ContentError, type Hint, isHint } from '../article/content-error.ts';
import type { Correction } from '../article/corrections.ts';
import { type Decoded, decode } from '../article/decode.ts';
import { keyOf } from '../article/key.ts';
import { placeAt } from '../article/locate.ts';
import { type ReadResult, type Rest, readArticle, restOf } from '../article/read-article.ts';
import { mayBeOwn } from '../markdown/links.ts';
import type { Markdown } from '../markdown/markdown.ts';
import { captionsOf, isUnplayable, mediaTypeOf } from '../markdown/media-types.ts';
import { inLanguage, typographic } from '../markdown/typography.ts';
import type { Settings } from '../settings.ts';
import type { IndexEntry } from './article-index.ts';
import { errorCode, isMissing } from './error-code.ts';
import { foreignPicture, strayFile, unplayable, unreadable } from './file-errors.ts';
import { isStray } from './file-kinds.ts';
import { fileStamp, racyMs, youngest } from './file-stamp.ts';
import { blobId } from './hash.ts';
import { previewed } from './preview.ts';
import { readAtOnce } from './read-at-once.ts';
import { repeatedTitle } from './repeated-title.ts';
import { resolvePicture } from './resolve-picture.ts';

/** What one article's file is read with. */
export interface SourceContext {
  readonly contentDir: string;
  readonly settings: Settings;
  readonly markdown: Markdown;
  /** Drafts and scheduled articles are to be seen, as of this time, see `previewed`; absent: as readers see them. */
  readonly previewAt?: number | undefined;
  /** Is given each text in UTF-8 that had to be read, for whoever has more to say of it. */
  readonly onText?: ((file: string, text: string) => void) | undefined;
}

/** An entry for the index, what is wrong with the file, or `null` when there is no such file. */
export type SourceResult = IndexEntry | BrokenSource | null;

export interface BrokenSource {
  /** In no order. */
  readonly errors: readonly ContentError[];
  /** Absent where nothing can be read. */
  readonly broken?: BrokenArticle;
}

/** Reads `file`, and parses it unless it holds what is `known`; never throws for what an editor can do wrong. */
export function readSource(
  file: string,
  known: IndexEntry | undefined,
  context: SourceContext,
): SourceResult {
  const path = `${context.contentDir}/${file}`;
  try {
    const atOnce = isStray(file) ? undefined : readAtOnce(path);
    const stats = atOnce?.stats ?? lstatSync(path);
    const isLink = stats.isSymbolicLink();
    if (!stats.isFile() && !isLink) return null;
    if (isStray(file)) return { errors: [strayFile(file)] };
    const bytes = atOnce?.bytes ?? readFileSync(path);
    const hash = blobId(bytes);
    // A link stays as it is when the file that it leads to changes.
    const stamp = !isLink && Date.now() - youngest(stats) > racyMs ? fileStamp(stats) : 0;
    if (known?.article.hash === hash) return { stamp, article: known.article };
    const decoded = decode(bytes, file);
    if (!decoded.ok) return besideEncoding(file, hash, decoded, context);
    context.onText?.(file, decoded.text);
    const read = parse(file, hash, decoded.text, context);
    return 'errors' in read ? read : { stamp, article: read };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return isMissing(error) ? null : { errors: [unreadable(file, code)] };
  }
}

/** A file in another encoding: what is wrong with its text is told with that. */
function besideEncoding(
  file: string,
  hash: string,
  { error, text }: Exclude<Decoded, { ok: true }>,
  context: SourceContext,
): BrokenSource {
  const read = text === undefined ? undefined : parse(file, hash, text, context);
  if (read === undefined) return { errors: [error] };
  if (!('errors' in read)) {
    const { image, url, aliases, draft } = read;
    const rest = { draft, ...(image === undefined ? {} : { image }), address: { url, aliases } };
    return { errors: [error], broken: brokenArticle(file, rest, { ...read, hints: read.hints ?? [] }) };
  }
  return { ...read, errors: [error, ...read.errors.filter(({ line }) => line !== error.line)] };
}

/** The whole file in one go: mistakes of the fields do not keep those of the text for later. */
function parse(
  file: string,
  hash: string,
  text: string,
  context: SourceContext,
): ArchivedArticle | BrokenSource {
  const result = readArticle({ file, hash, text }, context.settings);
  const lang = result.ok ? result.article.lang : undefined;
  return inLanguage(lang, () => parsed(file, text, result, context));
}

function parsed(
  file: string,
  text: string,
  result: ReadResult,
  { settings, markdown, previewAt }: SourceContext,
): ArchivedArticle | BrokenSource {
  const readable = result.ok ? result : result.rest;
  if (readable === undefined) return { errors: result.ok ? [] : result.errors };
  const pictures = new Set<string>();
  const errors: ContentError[] = result.ok ? [] : [...result.errors];
  const hints: Hint[] = [...readable.hints];
  const look = markdown.look(readable.body);
  for (const { src, line } of look.pictures) {
    const picture = resolvePicture(file, src);
    if (picture === null) errors.push(foreignPicture(file, src, readable.bodyLine + line, text));
    else {
      if (isUnplayable(picture)) errors.push(unplayable(file, src, readable.bodyLine + line, text));
      pictures.add(picture);
      if (mediaTypeOf(picture)?.startsWith('video/')) pictures.add(captionsOf(picture));
    }
  }
  for (const { line, column, ...words } of look.problems) {
    const finding = { ...placeAt(text, readable.bodyLine + line, column, file), ...words };
    if (isHint(finding)) hints.push(finding);
    else errors.push(finding);
  }
  const links = look.links.filter((href) => mayBeOwn(href, settings.siteUrl));
  if (!result.ok || errors.length > 0) {
    const rest = result.ok ? restOf(result) : readable;
    return { errors, broken: brokenArticle(file, rest, { pictures: [...pictures], links, hints }) };
  }
  const { article } = result;
  hints.push(...repeatedTitle(article.title, result.body, result.bodyLine, { file, text }));
  const { frames } = look;
  // Of several pictures the article does not say which ones a machine has made.
  const isOnlyPicture = pictures.size === 0 && article.ai?.includes('image') === true;
  const whole: Article = {
    ...article,
    title: typographic(article.title),
    ...(article.kicker === undefined ? {} : { kicker: typographic(article.kicker) }),
    lead: article.hasLead ? typographic(article.lead) : look.lead(),
    ...(article.image === undefined
      ? {}
      : { image: { ...typographicImage(article.image), ...(isOnlyPicture && { ai: true }) } }),
    ...(article.corrections === undefined
      ? {}
      : { corrections: article.corrections.map(typographicCorrection) }),
    pictures: [...pictures],
    ...(frames.length === 0 ? {} : { frames }),
    ...(links.length === 0 ? {} : { links }),
  };
  return previewAt === undefined
    ? archived(whole, result.draft, hints)
    : archived(previewed(whole, result.draft, previewAt, settings.zone), false, hints);
}

function brokenArticle(
  file: string,
  { draft, image, address }: Pick<Rest, 'draft' | 'image' | 'address'>,
  { pictures, links, hints }: Pick<BrokenArticle, 'pictures' | 'links' | 'hints'>,
): BrokenArticle {
  return {
    file,
    draft,
    hints,
    ...(image === undefined ? {} : { image }),
    pictures,
    ...(links === undefined || links.length === 0 ? {} : { links }),
    ...(address === undefined ? {} : { address: { file, urlKey: keyOf(address.url), ...address } }),
  };
}

const typographicCorrection = (correction: Correction): Correction => ({
  ...correction,
  paragraphs: correction.paragraphs.map(typographic),
});

function typographicImage(image: ArticleImage): ArticleImage {
  const { alt, caption, credit } = image;
  return {
    ...image,
    alt: typographic(alt),
    ...(caption === undefined ? {} : { caption: typographic(caption) }),
    ...(credit === undefined ? {} : { credit: typographic(credit) }),
  };
}
