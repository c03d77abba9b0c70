// What is said of texts, kept between two runs: a text of the same bytes is not read again.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Hint } from '../article/content-error.ts';
import { decode } from '../article/decode.ts';
import { type TextHintsByFile, textHints } from '../markdown/text-hints.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import { ProjectCode } from '../store/project-code.ts';

/** What the cache's file holds: by file its hash, and the hints of those that have any. */
interface Known {
  readonly version: string;
  readonly hashes: ReadonlyMap<string, string>;
  readonly hints: ReadonlyMap<string, readonly Hint[]>;
}

interface Folders {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
}

/** The hints of all texts, in the articles' order. @param justRead those of the texts that this run has read anyway */
export function hintsOfTexts(
  articles: readonly ArchivedArticle[],
  justRead: TextHintsByFile,
  folders: Folders,
): Hint[] {
  const file = join(folders.cacheDir, 'lint.bin');
  const version = String(new ProjectCode(folders.projectDir).version(['src/markdown/text-hints.ts']));
  const read = readChecked(file) as Known | undefined;
  const known: Known = read?.version === version ? read : { version, hashes: new Map(), hints: new Map() };
  const hashes = new Map<string, string>();
  const hints = new Map<string, readonly Hint[]>();
  let fresh = 0;
  for (const article of articles) {
    const { file, hash } = article;
    const isKnown = known.hashes.get(file) === hash;
    const found = isKnown
      ? (known.hints.get(file) ?? [])
      : (justRead.get(file) ?? lookedAt(folders.contentDir, file));
    if (!isKnown) fresh += 1;
    hashes.set(file, hash);
    if (found.length > 0) hints.set(file, found);
  }
  if (fresh > 0 || known.hashes.size !== hashes.size) {
    mkdirSync(folders.cacheDir, { recursive: true });
    writeChecked(file, { version, hashes, hints } satisfies Known);
  }
  return [...hints.values()].flat();
}

function lookedAt(contentDir: string, file: string): readonly Hint[] {
  const decoded = decode(readFileSync(join(contentDir, file)), file);
  return decoded.ok ? textHints(decoded.text, file) : [];
}
