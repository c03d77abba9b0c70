// `npm run lint -- --fix`: mends files of `content/` in place, each in one step.
import { existsSync, lstatSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from '../article/check-page.ts';
import type { ContentError } from '../article/content-error.ts';
import { decode } from '../article/decode.ts';
import { readArticle } from '../article/read-article.ts';
import { isArticle, isStray } from '../content/file-kinds.ts';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { type Check, fixText, type Mended, mendableRules } from './fix-text.ts';

/** What was, or would be, done to one file. */
export interface FixedFile {
  /** Path below `content/`. */
  readonly file: string;
  /** The encoding in which it was. */
  readonly encoding?: string;
  /** Its new path below `content/`. */
  readonly renamed?: string;
  readonly mended: readonly Mended[];
}

interface Work extends FixedFile {
  /** Absent where only the name changes. */
  readonly bytes?: Buffer;
}

/** Mends what the findings are about. @param isTrial when nothing is to be written */
export function fixFiles(
  findings: readonly ContentError[],
  contentDir: string,
  settings: Settings,
  isTrial: boolean,
): FixedFile[] {
  const files = new Set(
    findings.filter(({ rule }) => mendableRules.has(rule)).map(({ file }) => file.slice('content/'.length)),
  );
  return [...files].sort().flatMap((file) => {
    const work = workOn(file, contentDir, settings);
    if (work === undefined) return [];
    if (!isTrial) write(work, contentDir);
    const { bytes: _, ...fixed } = work;
    return [fixed];
  });
}

function workOn(file: string, contentDir: string, settings: Settings): Work | undefined {
  const path = join(contentDir, file);
  // A link would be replaced by a file, and is somebody's arrangement.
  if (!/^(?:artikel|seiten)\//.test(file) || !existsSync(path) || !lstatSync(path).isFile()) return undefined;
  const renamed = isStray(file) ? properName(file, contentDir) : undefined;
  if (isStray(file) && renamed === undefined) return undefined;
  const fixed = fixBytes(renamed ?? file, readFileSync(path), settings);
  if (fixed === undefined && renamed === undefined) return undefined;
  return { mended: [], ...fixed, file, ...(renamed === undefined ? {} : { renamed }) };
}

/** `.MD` and Windows' hidden `.md.txt` as `.md`, where that is free. */
function properName(file: string, contentDir: string): string | undefined {
  const name = file.replace(/\.(?:md|markdown)(?:\.txt)?$/i, '.md');
  // A disk that does not tell upper from lower case has the file itself there.
  const isFree = name.toLowerCase() === file.toLowerCase() || !existsSync(join(contentDir, name));
  return name !== file && !isStray(name) && isFree ? name : undefined;
}

/** The bytes as they should be; undefined when there is nothing to mend. Pure. @param file path below `content/` */
export function fixBytes(
  file: string,
  bytes: Buffer,
  settings: Settings,
): (Required<Pick<Work, 'bytes' | 'mended'>> & Pick<Work, 'encoding'>) | undefined {
  const decoded = decode(bytes, file);
  const { text } = decoded;
  if (text === undefined || (!decoded.ok && !isReadable(text))) return undefined;
  const fixed = fixText(text, checkOf(file, settings));
  if (decoded.ok && fixed.mended.length === 0) return undefined;
  return {
    bytes: Buffer.from(fixed.text),
    mended: fixed.mended,
    ...(decoded.ok ? {} : { encoding: decoded.error.found ?? '' }),
  };
}

/** Whether a text of another encoding is one: no letters that none knows, nothing that is none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const isReadable = (text: string): boolean => !/[\ufffd\0-\x08\x0e-\x1f\x7f-\x9f]/.test(text);

function checkOf(file: string, settings: Settings): Check {
  if (!isArticle(file)) return (text) => checkPage(file, Buffer.from(text));
  return (text) => {
    const result = readArticle({ file, hash: '', text }, settings);
    return result.ok ? [] : result.errors;
  };
}

function write({ file, renamed, bytes }: Work, contentDir: string): void {
  const path = join(contentDir, file);
  if (bytes !== undefined) prepareWhole(path, bytes)();
  if (renamed !== undefined) renameSync(path, join(contentDir, renamed));
}
