import { type PublishedCards, publishCards } from '../cards/publish-cards.ts';
import type { PlaceFile } from '../images/publish.ts';
import { inSlice } from '../ledger/slice.ts';
import type { PlanContext } from '../plan/context.ts';
import { siteCards } from '../plan/share-images.ts';
import { cardMaking } from '../site/card-making.ts';
import type { BuildOptions } from './build-options.ts';

/**
 * Draws and places the cards that pages without a picture share.
 *
 * @param isPublished whether the output holds one already
 */
export async function publishShareCards(
  context: PlanContext,
  isPublished: (path: string) => boolean,
  place: PlaceFile,
  options: BuildOptions,
): Promise<PublishedCards> {
  const { slice, now, later, onProgress } = options;
  if (later !== undefined) return { outputs: [], drawn: 0, forgotten: 0 };
  const all = [...siteCards(context)];
  return publishCards({
    ...cardMaking(context, options),
    cards: all.filter(({ output }) => inSlice(output, slice)),
    place,
    forgetting: { now, ofSite: () => all.map(({ output }) => output) },
    isPublished,
    onProgress: (done, total) => onProgress?.('cards', done, total),
  });
}
