// The ordinary pages of the last build: a build that has nothing to render need not load Eleventy for an Impressum.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, Keys, keyOf } from '../article/key.ts';
import { filesBelow } from '../content/files-below.ts';
import type { PlanContext } from '../plan/context.ts';
import { newestTicker, tickerKey } from '../plan/ticker.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { OrdinaryPages } from '../workers/page-renderer.ts';
import type { BuildOptions } from './build-options.ts';

interface Kept {
  readonly key: Key;
  readonly pages: OrdinaryPages['pages'];
}

export interface KnownPages extends OrdinaryPages {
  /** Whether it is known what all pages are made of: of templates Eleventy alone knows. */
  readonly isKnown: boolean;
}

/** What makes of a page more than its own text: templates, data of other pages, another layout, a head that is a program. */
const mayKnowMore = /\{[{%]|^---\S|^\W{0,9}(?:layout|pagination|eleventy\w*)\b/m;

/**
 * The ordinary pages, made anew only when something has changed that they are made of.
 *
 * @param version of the code that makes them
 */
export async function keptPages(
  context: PlanContext,
  version: Key,
  make: () => Promise<OrdinaryPages>,
  { contentDir, publicDir, cacheDir }: Pick<BuildOptions, 'contentDir' | 'publicDir' | 'cacheDir'>,
): Promise<KnownPages> {
  const pagesDir = join(contentDir, 'seiten');
  const isThere = existsSync(pagesDir);
  const key = isThere ? keyOfPages(context, version, { pagesDir, publicDir }) : undefined;
  if (key === undefined) return { ...(await make()), isKnown: !isThere };
  const file = join(cacheDir, 'ordinary-pages.bin');
  const kept = readChecked(file) as Kept | undefined;
  if (kept?.key === key) return { pages: kept.pages, errors: [], isKnown: true };
  const made = await make();
  if (made.errors.length === 0) {
    mkdirSync(cacheDir, { recursive: true });
    writeChecked(file, { key, pages: made.pages } satisfies Kept);
  }
  return { ...made, isKnown: true };
}

/** Absent: what they are made of is known to Eleventy alone. */
function keyOfPages(
  context: PlanContext,
  version: Key,
  { pagesDir: dir, publicDir }: { readonly pagesDir: string; readonly publicDir: string },
): Key | undefined {
  const keys = new Keys().add(version).add(context.archive.corrected.length > 0);
  keys.add(tickerKey({ context, ticker: newestTicker(context) })).add(keyOf(context.style));
  for (const path of filesBelow(dir).sort()) {
    const text = readFileSync(join(dir, path), 'utf8');
    if (!path.endsWith('.md') || mayKnowMore.test(text)) return undefined;
    keys.add(path).add(keyOf(text));
  }
  // Pages show only what is there.
  if (existsSync(publicDir)) for (const path of filesBelow(publicDir).sort()) keys.add(path);
  return keys.key;
}
