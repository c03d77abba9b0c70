import { shareCard } from '../../layouts/cards/share-card.ts';
import { type PublishedCards, publishCards } from '../cards/publish-cards.ts';
import type { PlanContext } from '../plan/context.ts';
import { siteCards } from '../plan/share-images.ts';
import type { BuildOptions } from './build-options.ts';
import type { Ledger } from './ledger.ts';
import { inSlice } from './slice.ts';

/** The cards that pages without a picture share; those that `ledger` names are in the output already. */
export function publishShareCards(
  context: PlanContext,
  ledger: Ledger,
  { cacheDir, outputDir, slice, onProgress }: BuildOptions,
): Promise<PublishedCards> {
  return publishCards({
    cards: Array.from(siteCards(context)).filter(({ output }) => inSlice(output, slice)),
    markup: shareCard,
    cacheDir: `${cacheDir}/images`,
    outputDir,
    isPublished: (path) => ledger.has(path),
    onProgress: (done, total) => onProgress?.('cards', done, total),
  });
}
