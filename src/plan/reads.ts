import { leastReads, type Settings } from '../settings.ts';
import { grouped } from './numbers.ts';

/** How often an article has been read, `12.345`; `undefined` where the newspaper does not say it. */
export function shownReads(reads: number, settings: Pick<Settings, 'reads'>): string | undefined {
  const isShown = { always: true, never: false, auto: reads >= leastReads }[settings.reads];
  return isShown ? grouped(reads) : undefined;
}
