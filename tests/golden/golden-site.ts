// The frozen newspaper at an instant at which a dozen articles have every kind of page.
import type { Settings } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';
import { builtSite } from '../browser/built-site.ts';

/** Lists so short that a dozen articles fill older pages. */
const goldenSettings: Settings = {
  ...settings,
  tickerLength: 4,
  listSize: 2,
  newsfeedLength: 6,
  relatedCount: 2,
  mostReadLength: 3,
  mostReadPageLength: 5,
};

/** The folder of the built newspaper. */
export function goldenSite(): Promise<string> {
  return builtSite(undefined, {
    now: '2019-12-06T12:00',
    settings: goldenSettings,
    search: false,
  });
}
