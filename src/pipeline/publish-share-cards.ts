import { shareCard } from '../../layouts/cards/share-card.ts';
import { type PublishCardsOptions, type PublishedCards, publishCards } from '../cards/publish-cards.ts';
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

/** How a newspaper's cards are drawn, and where they are kept. */
export function cardMaking(
  { settings }: Pick<PlanContext, 'settings'>,
  { cacheDir }: Pick<BuildOptions, 'cacheDir'>,
): Pick<PublishCardsOptions, 'look' | 'logo' | 'cacheDir'> {
  const look = () => shareCard((settings.accent ?? defaultAccent).light);
  return { look, logo: settings.logo, cacheDir: `${cacheDir}/images` };
}
