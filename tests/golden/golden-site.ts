// A newspaper of a dozen articles that has every kind of page, at a fixed instant.
import { join } from 'node:path';
import { settings } from '../../src/settings.ts';
import { builtSite } from '../browser/built-site.ts';

/** Lists so short that a dozen articles fill numbered pages. */
const goldenSettings: typeof settings = {
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
  return builtSite(join(import.meta.dirname, 'content'), {
    now: '2019-12-06T12:00',
    settings: goldenSettings,
    search: false,
  });
}
