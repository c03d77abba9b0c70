// What a line of a log, or a row of another counter's export, says; all formats come down to these two.

/** One request that a server has answered. */
export interface Request {
  /** Of the reader, as logged; what a proxy was told of the reader follows it. */
  readonly address: string;
  /** Absent where the format does not log it; empty where the reader did not say. */
  readonly agent?: string;
  readonly method: string;
  /** As requested: `/2019/12/05/x.html?from=feed`, perhaps with scheme and host before it. */
  readonly target: string;
  /** Absent where the format does not log it. */
  readonly host?: string;
  readonly status: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `Sec-Purpose` or its forerunners, where logged: `prefetch;prerender`. */
  readonly purpose?: string;
  /** Seen by another counter, not by the server: it knows the same readers under other names. */
  readonly elsewhere?: true;
}

/** How often another counter says that a page was read on a day. */
export interface Counted {
  readonly tool: string;
  /** `2026-11-24`; absent where the export does not say which day it is of. */
  readonly day?: string;
  readonly target: string;
  readonly host?: string;
  readonly reads: number;
}

/** `other`: a readable line about nothing that is counted. */
export type Read = Request | 'other';

/**
 * Reads the line of `bytes` from `start` to before `end`, or says `undefined` where it is not of this format.
 *
 * @param wants whether a target (bytes from `from` to before `to`) may matter; what does not is not taken apart further
 */
export type ReadLine = (bytes: Buffer, start: number, end: number, wants: Wants) => Read | undefined;

export type Wants = (bytes: Buffer, from: number, to: number) => boolean;

/** The request, if its target is wanted. It is the last one that is asked for, so that a sink may remember which it was. */
export function ifWanted(read: Read | undefined, wants: Wants): Read | undefined {
  if (read === undefined || read === 'other') return read;
  const target = Buffer.from(read.target);
  return wants(target, 0, target.length) ? read : 'other';
}

/** The present instant of a wall clock's time, milliseconds as if it were UTC: for logs that name no offset. */
export type FromWallClock = (wallTime: number) => number;
