// Drawn cards on their way into the site: each once, kept from build to build.
import { CacheFiles, keptFolder, keptName } from '../images/cache-files.ts';
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
  /** What is unused for long leaves the cache; absent: nothing does. */
  readonly forgetting?: {
    /** Milliseconds since the epoch. */
    readonly now: number;
    /** Outputs of all cards of the site, of which `cards` may be a part. */
    readonly ofSite: () => Iterable<string>;
  };
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
  const cache = new CacheFiles(cacheDir);
  const missing: [output: string, card: Card][] = [];
  for (const [output, card] of unpublished) {
    if (!(await cache.has(keptName(output)))) missing.push([output, card]);
  }
  // Fonts and sharp are loaded only when there is something to draw.
  const draw =
    missing.length === 0 ? undefined : await (await import('./draw.ts')).cardDrawer(look(), options.logo);
  let done = 0;
  await inParallel(missing, atOnce, async ([output, card]) => {
    if (draw !== undefined) await cache.write(keptName(output), await draw(card));
    onProgress?.(++done, missing.length);
  });
  await inParallel([...unpublished.keys()], atOnce, (output) => place(cache.path(keptName(output)), output));
  const forgotten = await forget(cache, missing.length, options);
  return { outputs: [...outputs], drawn: missing.length, forgotten };
}

/** Only when the output lacked a card: else the cache has not grown since it was last looked at. */
async function forget(
  cache: CacheFiles,
  drawn: number,
  { cacheDir, forgetting }: PublishCardsOptions,
): Promise<number> {
  if (forgetting === undefined) return 0;
  const { forgetUnused } = await import('../images/forget-unused.ts');
  const byFolder = Map.groupBy(Array.from(forgetting.ofSite(), keptName), keptFolder);
  const inUse = (folder: string) => byFolder.get(folder) ?? [];
  return forgetUnused({ kind: 'cards', cacheDir, cache, inUse, added: drawn }, forgetting.now);
}
