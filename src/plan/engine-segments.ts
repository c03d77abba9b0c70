// First parts of addresses that are not the newspaper's to give.

import { cardOutput } from '../cards/card.ts';
import { styleSheet } from '../contract/assets.ts';
import { mediaOutput } from '../images/media.ts';
import * as addresses from './addresses.ts';

const anybody = { slug: 'x', name: 'x' };

/** `suche` of `/suche/`, `assets` of `assets/site.css`. */
const firstOf = (path: string): string => path.replace(/^\//, '').split('/')[0] ?? '';

const engines: ReadonlySet<string> = new Set(
  [
    ...Object.values(addresses).filter((address) => typeof address === 'string'),
    addresses.tagUrl(anybody),
    addresses.authorUrl(anybody),
    addresses.transparencyUrl('/'),
    addresses.olderUrl('/', '2019-12-05', 1),
    styleSheet,
    cardOutput({}),
    mediaOutput({ file: 'x.mp4', hash: '' }),
  ].map(firstOf),
);

/** Whether the site itself has, or may one day have, something at `/segment/`: its own pages, years, assets. */
export const isEngineSegment = (segment: string): boolean => engines.has(segment) || /^\d{4}$/.test(segment);
