import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Hint } from '../article/content-error.ts';
import { isLeftBehind } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import { captionsOf } from '../markdown/media-types.ts';

const shown = /\.(?:jpe?g|png|webp|avif|tiff?|gif|svg|mp4|webm|mp3|m4a|ogg)$/i;

/** Pictures, films and sound beside articles that no article shows, drafts included: forgotten, or a mistyped name. */
export function unusedPictures(contentDir: string, articles: readonly ArchivedArticle[]): Hint[] {
  const used = new Set<string>();
  for (const { image, pictures } of articles) {
    if (image !== undefined) used.add(image.file);
    for (const file of pictures) used.add(file).add(captionsOf(file));
  }
  // Most files are articles: they are left out before paths are made of their names.
  return filesBelow(join(contentDir, 'artikel'), (entry) => shown.test(entry.name) && entry.isFile())
    .map((path) => `artikel/${path}`)
    .filter((file) => !isLeftBehind(file) && !used.has(file))
    .map((file) => ({
      file: `content/${file}`,
      severity: 'hint' as const,
      rule: 'unused-picture',
      message: 'Diese Datei zeigt kein Artikel.',
      expected: 'Dateien, die ein Artikel zeigt',
      remedy: 'Löschen Sie die Datei, oder zeigen Sie sie in einem Artikel.',
    }));
}
