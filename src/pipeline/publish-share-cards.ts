import { shareCard } from '../../layouts/cards/share-card.ts';
import { publishCards } from '../cards/publish-cards.ts';
import type { PlaceFile } from '../images/publish.ts';
import { inSlice } from '../ledger/slice.ts';
import { defaultAccent } from '../newspaper/accent.ts';
import type { PlanContext } from '../plan/context.ts';
import { siteCards } from '../plan/share-images.ts';
import type { BuildOptions } from './build-options.ts';

/**
 * Draws and places the cards that pages without a picture share; returns their paths below the output folder.
 *
 * @param isPublished whether the output holds one already
 */
export async function publishShareCards(
  context: PlanContext,
  isPublished: (path: string) => boolean,
  place: PlaceFile,
  { cacheDir, slice, onProgress }: BuildOptions,
): Promise<readonly string[]> {
  const { settings } = context;
  const { outputs } = await publishCards({
    cards: Array.from(siteCards(context)).filter(({ output }) => inSlice(output, slice)),
    look: () => shareCard((settings.accent ?? defaultAccent).light),
    logo: settings.logo,
    cacheDir: `${cacheDir}/images`,
    place,
    isPublished,
    onProgress: (done, total) => onProgress?.('cards', done, total),
  });
  return outputs;
}
