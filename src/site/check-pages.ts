import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from '../article/check-page.ts';
import type { ContentError } from '../article/content-error.ts';
import { strayFile } from '../content/file-errors.ts';
import { isLeftBehind, isStray } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';

/** Mistakes in the front-matter of the Markdown pages in `content/seiten`: Eleventy would tell them in its own words. */
export function checkPages(contentDir: string): ContentError[] {
  const dir = join(contentDir, 'seiten');
  if (!existsSync(dir)) return [];
  return filesBelow(dir).flatMap((path) => {
    const file = `seiten/${path}`;
    if (isStray(file)) return [strayFile(file)];
    if (!path.endsWith('.md') || isLeftBehind(file)) return [];
    return checkPage(file, readFileSync(join(dir, path)));
  });
}
