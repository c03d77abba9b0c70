import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `contentDir` has at least `count` articles, without looking at more files than that takes. */
export function hasArticles(contentDir: string, count: number): boolean {
  const folders = [join(contentDir, 'artikel')];
  let found = 0;
  for (let folder = folders.pop(); folder !== undefined && found < count; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (/\.(?:md|markdown)$/i.test(entry.name)) found++;
    }
  }
  return found >= count;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Whoever reads the articles says what is wrong with it.
    return [];
  }
}
