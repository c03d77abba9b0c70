import { existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event } from './events.ts';
import { siteFiles } from './site-files.ts';
import type { SiteFolders } from './workshop.ts';

/** Removes, replaces (as editors and copy programs do, with a new file) or adds a file of the output folder. */
export function meddle({ outputDir }: SiteFolders, { how, index }: Extract<Event, { do: 'meddle' }>): void {
  const paths = [...siteFiles(outputDir).keys()].sort();
  const path = paths[index % paths.length];
  if (path === undefined) return;
  const file = join(outputDir, path);
  if (how === 'remove') {
    rmSync(file);
    return;
  }
  const target = how === 'replace' ? file : join(dirname(file), 'fremd', `${index}.html`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.neu`, 'Fremd');
  renameSync(`${target}.neu`, target);
}

/** Cuts a file of the cache in half, if it is there. */
export function damage({ cacheDir }: SiteFolders, name: string): void {
  const file = join(cacheDir, name);
  if (existsSync(file)) truncateSync(file, statSync(file).size >> 1);
}
