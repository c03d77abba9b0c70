import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from '../article/check-page.ts';
import type { ContentError } from '../article/content-error.ts';
import { strayFile } from '../content/file-errors.ts';
import { isLeftBehind, isStray } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import type { Settings } from '../settings.ts';

/**
 * Mistakes in the front-matter of the Markdown pages in `content/seiten`: Eleventy would tell them in its own words. Where
 * pages are Markdown alone, every other file is one: Eleventy would run it.
 */
export function checkPages(contentDir: string, pages: Settings['pages']): ContentError[] {
  const dir = join(contentDir, 'seiten');
  if (!existsSync(dir)) return [];
  return filesBelow(dir).flatMap((path) => {
    const file = `seiten/${path}`;
    if (isStray(file)) return [strayFile(file)];
    if (isLeftBehind(file)) return [];
    if (!path.endsWith('.md')) return pages === 'markdown' ? [noTemplate(file)] : [];
    return checkPage(file, readFileSync(join(dir, path)));
  });
}

function noTemplate(file: string): ContentError {
  return {
    file: `content/${file}`,
    rule: 'page-template',
    message:
      'Feste Seiten sind hier nur Markdown: Eine Vorlage oder Datendatei würde beim Bauen Programme ausführen.',
    expected: 'Dateien, die auf .md enden; Bilder und anderes im Ordner „public“',
    remedy: 'Löschen Sie die Datei, oder erlauben Sie Vorlagen in content/newspaper.yaml: pages: templates.',
  };
}
