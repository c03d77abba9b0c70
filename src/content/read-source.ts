// One Markdown file: looked at, read when it is new, checked, and made a record of the archive.
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archived } from '../article/archived-article.ts';
import type { ArticleImage } from '../article/article.ts';
import { type ContentError, type Hint, isHint } from '../article/content-error.ts';
import { decode } from '../article/decode.ts';
import { placeAt } from '../article/locate.ts';
import { readArticle } from '../article/read-article.ts';
import { leadOf } from '../markdown/lead.ts';
import { mayBeOwn } from '../markdown/links.ts';
import type { Markdown } from '../markdown/markdown.ts';
import { captionsOf, isUnplayable, mediaTypeOf } from '../markdown/media-types.ts';
import { typographic } from '../markdown/typography.ts';
import type { Settings } from '../settings.ts';
import type { IndexEntry } from './article-index.ts';
import { errorCode, isMissing } from './error-code.ts';
import { foreignPicture, strayFile, unplayable, unreadable } from './file-errors.ts';
import { isStray } from './file-kinds.ts';
import { fileStamp } from './file-stamp.ts';
import { blobId } from './hash.ts';
import { resolvePicture } from './resolve-picture.ts';

export interface SourceContext {
  readonly contentDir: string;
  readonly settings: Settings;
  readonly markdown: Markdown;
}

/** An entry for the index, what is wrong with the file, or `null` when there is no such file. */
export type SourceResult = IndexEntry | readonly ContentError[] | null;

/** A file changed this recently may change again without a new time stamp (git calls it „racy“). */
const racyMs = 2_000;

/** Whether the file looks on disk as it did when it was read: then there is no need to read it, or to ask others to. */
export function looksUnchanged(file: string, known: IndexEntry, contentDir: string): boolean {
  try {
    return known.stamp === fileStamp(lstatSync(join(contentDir, file)));
  } catch {
    // Whoever reads it says what is wrong with it.
    return false;
  }
}

/** Reads `file`, and parses it unless it holds what is `known`; never throws for what an editor can do wrong. */
export function readSource(
  file: string,
  known: IndexEntry | undefined,
  context: SourceContext,
): SourceResult {
  const path = join(context.contentDir, file);
  try {
    const stats = lstatSync(path);
    const isLink = stats.isSymbolicLink();
    if (!stats.isFile() && !isLink) return null;
    if (isStray(file)) return [strayFile(file)];
    const bytes = readFileSync(path);
    const hash = blobId(bytes);
    // A link stays as it is when the file that it leads to changes.
    const youngest = Math.max(stats.mtimeMs, stats.ctimeMs);
    const stamp = !isLink && Date.now() - youngest > racyMs ? fileStamp(stats) : 0;
    if (known?.article.hash === hash) return { stamp, article: known.article };
    const decoded = decode(bytes, file);
    if (!decoded.ok) return [decoded.error];
    const article = parse(file, hash, decoded.text, context);
    return Array.isArray(article) ? article : { stamp, article };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return isMissing(error) ? null : [unreadable(file, code)];
  }
}

function parse(file: string, hash: string, text: string, { settings, markdown }: SourceContext) {
  const result = readArticle({ file, hash, text }, settings);
  if (!result.ok) return result.errors;
  const { article } = result;
  const pictures = new Set<string>();
  const errors: ContentError[] = [];
  const hints: Hint[] = [...result.hints];
  const look = markdown.look(result.body);
  for (const { src, line } of look.pictures) {
    const picture = resolvePicture(file, src);
    if (picture === null) errors.push(foreignPicture(file, src, result.bodyLine + line, text));
    else {
      if (isUnplayable(picture)) errors.push(unplayable(file, src, result.bodyLine + line, text));
      pictures.add(picture);
      if (mediaTypeOf(picture)?.startsWith('video/')) pictures.add(captionsOf(picture));
    }
  }
  for (const { line, column, ...words } of look.problems) {
    const finding = { ...placeAt(text, result.bodyLine + line, column, file), ...words };
    if (isHint(finding)) hints.push(finding);
    else errors.push(finding);
  }
  if (errors.length > 0) return errors;
  const { frames } = look;
  const links = look.links.filter((href) => mayBeOwn(href, settings.siteUrl));
  return archived(
    {
      ...article,
      title: typographic(article.title),
      ...(article.kicker === undefined ? {} : { kicker: typographic(article.kicker) }),
      lead: article.hasLead ? typographic(article.lead) : leadOf(result.body),
      ...(article.image === undefined ? {} : { image: typographicImage(article.image) }),
      pictures: [...pictures],
      ...(frames.length === 0 ? {} : { frames }),
      ...(links.length === 0 ? {} : { links }),
    },
    result.draft,
    hints,
  );
}

function typographicImage(image: ArticleImage): ArticleImage {
  const { alt, caption, credit } = image;
  return {
    ...image,
    alt: typographic(alt),
    ...(caption === undefined ? {} : { caption: typographic(caption) }),
    ...(credit === undefined ? {} : { credit: typographic(credit) }),
  };
}
