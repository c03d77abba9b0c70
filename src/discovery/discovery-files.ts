// What programs ask a site for before they ask for pages. A file of the same name in `public/` takes its place.
import { openSearchUrl, searchUrl } from '../contract/addresses.ts';
import type { Settings } from '../settings.ts';
import { openSearchFile } from './open-search.ts';
import { robotsFile } from './robots.ts';
import { securityFile, securityTxt } from './security-txt.ts';
import { isReserved, tdmrepFile } from './text-mining.ts';

/** Path below the output folder → text. */
export function discoveryFiles(settings: Settings): Readonly<Record<string, string>> {
  const { search, security } = settings;
  return {
    'robots.txt': robotsFile(settings),
    ...(search ? { [openSearchUrl.slice(1)]: openSearchFile(settings, `${searchUrl}?q={searchTerms}`) } : {}),
    ...(isReserved(settings) ? { '.well-known/tdmrep.json': tdmrepFile(settings) } : {}),
    ...(security === undefined ? {} : { [securityFile]: securityTxt(security, settings) }),
  };
}
