// From the list of files to articles: what the index already knows is not read, what is new is read and checked.
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentError } from '../article/content-error.ts';
import { readArticle } from '../article/read-article.ts';
import type { Markdown } from '../markdown/markdown.ts';
import { typographic } from '../markdown/typography.ts';
import type { Settings } from '../settings.ts';
import { archived } from './archived-article.ts';
import type { ArticleIndex, IndexEntry } from './article-index.ts';
import { blobId } from './hash.ts';
import type { FileList } from './list-files.ts';
import { resolvePicture } from './resolve-picture.ts';

export interface Sources {
  readonly entries: IndexEntry[];
  readonly errors: ContentError[];
  /** How many files had to be parsed. */
  readonly parsed: number;
}

export interface SourceContext {
  readonly contentDir: string;
  readonly settings: Settings;
  readonly markdown: Markdown;
}

/** How many files are open at the same time. */
const concurrency = 64;
/** A file changed this recently may change again without a new time stamp (git calls it „racy“). */
const racyMs = 2_000;

/** Reads what is new in `files` and takes the rest from `index`; errors are collected, never thrown. */
export async function readSources(
  files: FileList,
  index: ArticleIndex,
  context: SourceContext,
): Promise<Sources> {
  const entries: IndexEntry[] = [];
  const errors: ContentError[] = [];
  const pending: string[] = [];
  for (const [file, hash] of files) {
    const known = index.get(file);
    if (known !== undefined && hash !== null && known.article.hash === hash) {
      entries.push(known);
    } else {
      pending.push(file);
    }
  }
  let parsed = 0;
  const next = pending.values();
  const work = async (): Promise<void> => {
    for (const file of next) {
      const result = await readSource(file, index.get(file), context);
      if (Array.isArray(result)) {
        errors.push(...result);
      } else if (result !== null) {
        entries.push(result);
        parsed += result === index.get(file) ? 0 : 1;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, pending.length) }, work));
  return { entries, errors, parsed };
}

/** `null` for a file that is gone. */
async function readSource(
  file: string,
  known: IndexEntry | undefined,
  context: SourceContext,
): Promise<IndexEntry | ContentError[] | null> {
  const path = join(context.contentDir, file);
  try {
    const before = await stat(path);
    if (known !== undefined && known.size === before.size && known.mtimeMs === before.mtimeMs) {
      return known;
    }
    const real = await realpath(path);
    if (relative(await realpath(context.contentDir), real).startsWith('..')) {
      return [outside(file)];
    }
    const bytes = await readFile(path);
    const hash = blobId(bytes);
    const trusted = Date.now() - before.mtimeMs > racyMs;
    const stamp = { size: before.size, mtimeMs: trusted ? before.mtimeMs : 0 };
    if (known?.article.hash === hash) {
      return { ...stamp, article: known.article };
    }
    const article = parse(file, hash, bytes.toString('utf8'), context);
    return Array.isArray(article) ? article : { ...stamp, article };
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return error.code === 'ENOENT' ? null : [unreadable(file, error.code)];
    }
    throw error;
  }
}

function parse(file: string, hash: string, text: string, { settings, markdown }: SourceContext) {
  const result = readArticle({ file, hash, text }, settings);
  if (!result.ok) {
    return result.errors;
  }
  const { article } = result;
  const pictures = new Set<string>();
  const errors: ContentError[] = [];
  for (const { src, line } of markdown.pictures(result.body)) {
    const picture = resolvePicture(file, src);
    if (picture === null) {
      errors.push(foreignPicture(file, src, result.bodyLine + line, text));
    } else {
      pictures.add(picture);
    }
  }
  if (errors.length > 0) {
    return errors;
  }
  return archived(
    {
      ...article,
      title: typographic(article.title),
      ...(article.kicker === undefined ? {} : { kicker: typographic(article.kicker) }),
      lead: typographic(article.lead),
      pictures: [...pictures],
    },
    result.draft,
  );
}

function foreignPicture(file: string, src: string, line: number, text: string): ContentError {
  return {
    file: `content/${file}`,
    line,
    source: text.split(/\r?\n/)[line - 1] ?? '',
    message: 'Ein Bild im Text liegt nicht im Ordner „content“.',
    found: src,
    expected: 'eine Bilddatei neben dem Artikel oder mit „/“ am Anfang ab dem Ordner „content“',
    remedy: 'Legen Sie das Bild neben den Artikel und nennen Sie nur den Dateinamen.',
  };
}

function outside(file: string): ContentError {
  return {
    file: `content/${file}`,
    message: 'Die Datei ist eine Verknüpfung, die aus dem Ordner „content“ hinausführt.',
    expected: 'eine Datei innerhalb von „content“',
    remedy: 'Ersetzen Sie die Verknüpfung durch eine Kopie der Datei.',
  };
}

function unreadable(file: string, code: string): ContentError {
  return {
    file: `content/${file}`,
    message: 'Die Datei lässt sich nicht lesen.',
    found: code,
    expected: 'eine lesbare Textdatei',
    remedy: 'Prüfen Sie die Zugriffsrechte der Datei.',
  };
}
