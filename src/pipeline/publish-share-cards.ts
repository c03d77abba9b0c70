import { shareCard } from '../../layouts/cards/share-card.ts';
import { type PublishedCards, publishCards } from '../cards/publish-cards.ts';
import type { PlaceFile } from '../images/publish.ts';
import { inSlice } from '../ledger/slice.ts';
import { defaultAccent } from '../newspaper/accent.ts';
import type { PlanContext } from '../plan/context.ts';
import { siteCards } from '../plan/share-images.ts';
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
  { cacheDir, slice, now, onProgress }: BuildOptions,
): Promise<PublishedCards> {
  const { settings } = context;
  return publishCards({
    cards: Array.from(siteCards(context)).filter(({ output }) => inSlice(output, slice)),
    look: () => shareCard((settings.accent ?? defaultAccent).light),
    logo: settings.logo,
    cacheDir: `${cacheDir}/images`,
    place,
    // A part of the site does not know the others' cards.
    ...(slice === undefined ? { now } : {}),
    isPublished,
    onProgress: (done, total) => onProgress?.('cards', done, total),
  });
}
