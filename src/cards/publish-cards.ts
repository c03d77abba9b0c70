// Drawn cards on their way into the site: each once, kept from build to build.
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { CacheFiles } from '../images/cache-files.ts';
import { inParallel } from '../images/in-parallel.ts';
import type { PlaceFile } from '../images/publish.ts';
import type { CardFile } from './card.ts';
import type { CardMarkup } from './draw.ts';

export interface PublishCardsOptions {
  readonly cards: Iterable<CardFile>;
  readonly markup: CardMarkup;
  /** Folder of the drawn cards; may be that of the encoded pictures. */
  readonly cacheDir: string;
  readonly place: PlaceFile;
  /** Whether the output is known to hold a file already, by its path below the output folder. */
  isPublished?(output: string): boolean;
  onProgress?(done: number, total: number): void;
}

export interface PublishedCards {
  /** Paths below the output folder. */
  readonly outputs: readonly string[];
  readonly drawn: number;
}

/** Cards drawn at the same time: libvips rasterises on Node's pool of four threads. */
const atOnce = 4;

/** Draws what the cache lacks and places what the output lacks; equal cards are one file. */
export async function publishCards(options: PublishCardsOptions): Promise<PublishedCards> {
  const { markup, cacheDir, place, onProgress } = options;
  const wanted = new Map(Array.from(options.cards, ({ output, card }) => [output, card]));
  const outputs = [...wanted.keys()];
  const unpublished = outputs.filter((output) => options.isPublished?.(output) !== true);
  if (unpublished.length === 0) return { outputs, drawn: 0 };
  await mkdir(cacheDir, { recursive: true });
  const cache = await CacheFiles.open(cacheDir);
  const missing: string[] = [];
  for (const output of unpublished) if (!(await cache.has(basename(output)))) missing.push(output);
  // Fonts and sharp are loaded only when there is something to draw.
  const draw = missing.length === 0 ? undefined : await (await import('./draw.ts')).cardDrawer(markup);
  let done = 0;
  await inParallel(missing, atOnce, async (output) => {
    const card = wanted.get(output)?.();
    if (card !== undefined && draw !== undefined) {
      await cache.write(basename(output), await draw(card));
    }
    onProgress?.(++done, missing.length);
  });
  await inParallel(unpublished, atOnce, (output) => place(cache.path(basename(output)), output));
  return { outputs, drawn: missing.length };
}
