import { chrome } from '../plan/chrome.ts';
import type { PlanContext } from '../plan/context.ts';
import type { Chrome, OrdinaryPageData } from '../plan/props/chrome.ts';
import { newestTicker, tickerLines } from '../plan/ticker.ts';

/** What stands around an ordinary Eleventy page: as around every other, from its own front-matter. @param frames origins that its text may load */
export function ordinaryChrome(
  context: PlanContext,
  data: OrdinaryPageData & { readonly page?: { readonly url: string | false } },
  frames: readonly string[],
): Chrome {
  const { settings } = context;
  const title = data.title ?? settings.name;
  return chrome(
    {
      url: data.page?.url || '/',
      title,
      description: data.description ?? `${title} – ${settings.name}`,
      hasCorrections: context.archive.corrected.length > 0,
      ticker: tickerLines.value({ context, ticker: newestTicker(context) }),
      ...(frames.length === 0 ? {} : { meta: { frames } }),
    },
    settings,
  );
}
