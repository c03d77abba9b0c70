import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkPage } from '../article/check-page.ts';
import type { ContentError } from '../article/content-error.ts';

/** Mistakes in the front-matter of the Markdown pages in `content/seiten`: Eleventy would tell them in its own words. */
export function checkPages(contentDir: string): ContentError[] {
  const dir = join(contentDir, 'seiten');
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return checkPage(relative(contentDir, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    });
}
