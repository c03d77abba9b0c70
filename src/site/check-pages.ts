import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage } from '../article/check-page.ts';
import type { ContentError } from '../article/content-error.ts';
import { filesBelow } from '../content/files-below.ts';

/** Mistakes in the front-matter of the Markdown pages in `content/seiten`: Eleventy would tell them in its own words. */
export function checkPages(contentDir: string): ContentError[] {
  const dir = join(contentDir, 'seiten');
  if (!existsSync(dir)) return [];
  return filesBelow(dir)
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => checkPage(`seiten/${path}`, readFileSync(join(dir, path))));
}
