import { shareCard } from '../../layouts/cards/share-card.ts';
import type { PublishCardsOptions } from '../cards/publish-cards.ts';
import { defaultAccent } from '../newspaper/accent.ts';
import type { PlanContext } from '../plan/context.ts';

/** How a newspaper's cards are drawn, and where they are kept. */
export function cardMaking(
  { settings }: Pick<PlanContext, 'settings'>,
  { cacheDir }: { readonly cacheDir: string },
): Pick<PublishCardsOptions, 'look' | 'logo' | 'cacheDir'> {
  const look = () => shareCard((settings.accent ?? defaultAccent).light);
  return { look, logo: settings.logo, cacheDir: `${cacheDir}/images` };
}
