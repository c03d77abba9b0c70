import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Hint } from '../article/content-error.ts';
import { isPictureFile } from '../article/picture-file.ts';
import { isArticle, isLeftBehind, isStray } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import { textAsFound } from '../content/text-as-found.ts';
import { captionsOf, mediaTypeOf } from '../markdown/media-types.ts';

const isShown = (name: string): boolean => isPictureFile(name) || mediaTypeOf(name) !== undefined;

/**
 * Pictures, films, their captions and sound beside articles that no article shows, drafts included: forgotten, or a
 * mistyped name.
 *
 * @param wrong files with mistakes, `content/artikel/….md`, which `articles` has not: of whatever one of them names, nobody
 *   can say it
 */
export function unusedPictures(
  contentDir: string,
  articles: readonly ArchivedArticle[],
  wrong: ReadonlySet<string>,
): Hint[] {
  const folder = join(contentDir, 'artikel');
  // Git keeps no empty folders: a newspaper before its first article, or one of pages alone.
  if (!existsSync(folder)) return [];
  const used = new Set<string>();
  for (const { image, pictures } of articles) {
    if (image !== undefined) used.add(image.file);
    for (const file of pictures) used.add(file).add(captionsOf(file));
  }
  const isNamed = namedIn(contentDir, wrong);
  // Most files are articles: they are left out before paths are made of their names.
  return filesBelow(folder, (entry) => isShown(entry.name) && entry.isFile())
    .map((path) => `artikel/${path}`)
    .filter((file) => !isLeftBehind(file) && !used.has(file) && !isNamed(file))
    .map((file) => ({
      file: `content/${file}`,
      severity: 'hint' as const,
      rule: 'unused-picture',
      message: 'Diese Datei zeigt kein Artikel.',
      expected: 'Dateien, die ein Artikel zeigt',
      remedy: 'Löschen Sie die Datei, oder zeigen Sie sie in einem Artikel.',
    }));
}

function namedIn(contentDir: string, files: ReadonlySet<string>): (file: string) => boolean {
  // Read only when there is a picture that nobody shows.
  let texts: string | undefined;
  return (file) => {
    texts ??= [...files]
      .filter((name) => name.startsWith('content/artikel/'))
      .map((name) => name.slice('content/'.length))
      .filter((name) => isArticle(name) || isStray(name))
      .map((name) => textAsFound(contentDir, name).normalize('NFC'))
      .join('\n');
    const name = basename(file).normalize('NFC');
    return texts.includes(name) || texts.includes(encodeURI(name));
  };
}
