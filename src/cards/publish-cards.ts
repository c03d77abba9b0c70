// Drawn cards on their way into the site: each once, kept from build to build.
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { CacheFiles } from '../images/cache-files.ts';
import { inParallel } from '../images/in-parallel.ts';
import type { PlaceFile } from '../images/publish.ts';
import type { Logo } from '../settings.ts';
import type { Card, CardFile, CardLook } from './card.ts';

export interface PublishCardsOptions {
  readonly cards: Iterable<CardFile>;
  /** Asked only when there is something to draw. */
  readonly look: () => CardLook;
  /** Stands instead of the name where it can be seen on the cards' ground. */
  readonly logo?: Logo | undefined;
  /** Folder of the drawn cards; may be that of the encoded pictures. */
  readonly cacheDir: string;
  readonly place: PlaceFile;
  /** Milliseconds since the epoch: what is unused for long then leaves the cache. Absent where `cards` are not all. */
  readonly now?: number;
  /** Whether the output is known to hold a file already, by its path below the output folder. */
  isPublished?(output: string): boolean;
  onProgress?(done: number, total: number): void;
}

export interface PublishedCards {
  /** Paths below the output folder. */
  readonly outputs: readonly string[];
  readonly drawn: number;
  /** Files that left the cache, unused for long. */
  readonly forgotten: number;
}

/** Cards drawn at the same time: libvips rasterises on Node's pool of four threads. */
const atOnce = 4;

/** Draws what the cache lacks and places what the output lacks; equal cards are one file. */
export async function publishCards(options: PublishCardsOptions): Promise<PublishedCards> {
  const { look, cacheDir, place, onProgress } = options;
  const outputs = new Set<string>();
  const unpublished = new Map<string, Card>();
  for (const { output, card } of options.cards) {
    const isThere = options.isPublished?.(output) === true;
    // Headlines are read only of cards that are not there: of nearly none.
    const wanted = isThere ? undefined : card();
    if (wanted !== undefined) unpublished.set(output, wanted);
    if (isThere || wanted !== undefined) outputs.add(output);
  }
  if (unpublished.size === 0) return { outputs: [...outputs], drawn: 0, forgotten: 0 };
  await mkdir(cacheDir, { recursive: true });
  const cache = await CacheFiles.open(cacheDir);
  const missing: [output: string, card: Card][] = [];
  for (const [output, card] of unpublished) {
    if (!(await cache.has(basename(output)))) missing.push([output, card]);
  }
  // Fonts and sharp are loaded only when there is something to draw.
  const draw =
    missing.length === 0 ? undefined : await (await import('./draw.ts')).cardDrawer(look(), options.logo);
  let done = 0;
  await inParallel(missing, atOnce, async ([output, card]) => {
    if (draw !== undefined) await cache.write(basename(output), await draw(card));
    onProgress?.(++done, missing.length);
  });
  await inParallel([...unpublished.keys()], atOnce, (output) => place(cache.path(basename(output)), output));
  const forgotten = options.now === undefined ? 0 : await forget(outputs, cache, cacheDir, options.now);
  return { outputs: [...outputs], drawn: missing.length, forgotten };
}

/** Only when the output lacked a card: else the cache has not grown since it was last looked at. */
async function forget(
  outputs: ReadonlySet<string>,
  cache: CacheFiles,
  cacheDir: string,
  now: number,
): Promise<number> {
  const { forgetUnused } = await import('../images/forget-unused.ts');
  const inUse = new Set(Array.from(outputs, (output) => basename(output)));
  return forgetUnused({ kind: 'cards', cacheDir, cache, inUse }, now);
}
