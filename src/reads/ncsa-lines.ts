// Lines of NCSA's family: common and combined, with a virtual host before them or after the address (OVH), with what
// Traefik, Gandi and Icecast add, and Amazon S3's, which have the address behind the time. Nine of ten lines of a log are
// about pictures and scripts: their target is found by its bytes, and nothing else of them is looked at.
import { commonTime } from './log-time.ts';
import type { FromWallClock, Read, ReadLine, Request } from './request.ts';

const quote = 0x22;
const space = 0x20;
const bracket = 0x5b;
const bracketEnd = 0x5d;
const backslash = 0x5c;

/** Common Log Format and its kin, see above. @param fromWallClock for times without an offset */
export function ncsaLines(fromWallClock: FromWallClock): ReadLine {
  return (bytes, start, end, wants): Read | undefined => {
    const open = indexIn(bytes, bracket, start, Math.min(end, start + 1000));
    if (open < 0) return undefined;
    // `24/Nov/2026:10:00:00 +0100` has its marks in fixed places.
    if (bytes[open + 3] !== 0x2f || bytes[open + 7] !== 0x2f || bytes[open + 12] !== 0x3a) return undefined;
    const close = indexIn(bytes, bracketEnd, open + 21, Math.min(end, open + 40));
    if (close < 0) return undefined;
    const from = indexIn(bytes, quote, close, Math.min(end, close + 1000));
    if (from < 0) return undefined;
    const to = endOfQuoted(bytes, from, end);
    // Behind the request stands the status, three digits; HAProxy has it before.
    if (to < 0 || bytes[to + 1] !== space || !isStatus(bytes, to + 2)) return undefined;
    const target = targetIn(bytes, from + 1, to);
    if (target === undefined) return 'other';
    if (!wants(bytes, target.from, target.to)) return 'other';
    return requestOf(bytes, { start, open, close, from, to, end, target }, fromWallClock);
  };
}

interface Marks {
  readonly start: number;
  readonly open: number;
  readonly close: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly target: { readonly from: number; readonly to: number };
}

function requestOf(bytes: Buffer, marks: Marks, fromWallClock: FromWallClock): Request | undefined {
  const at = commonTime(bytes.toString('latin1', marks.open + 1, marks.close), fromWallClock);
  if (Number.isNaN(at)) return undefined;
  const before = words(bytes.toString('latin1', marks.start, marks.open));
  const between = words(bytes.toString('latin1', marks.close + 1, marks.from));
  const who = askedBy(before, between);
  if (who === undefined) return undefined;
  const quoted = quotedAfter(bytes, marks.to + 5, marks.end);
  const [, agent, forwarded] = quoted;
  return {
    address: isForwarded(forwarded) ? `${who.address} ${forwarded}` : who.address,
    ...(who.host === undefined ? {} : { host: who.host }),
    ...(agent === undefined ? {} : { agent: agent === '-' ? '' : agent }),
    method: bytes.toString('latin1', marks.from + 1, marks.target.from - 1),
    target: textOf(bytes, marks.target.from, marks.target.to),
    status: Number(bytes.toString('latin1', marks.to + 2, marks.to + 5)),
    at,
  };
}

/** Who asked whom, of the words before the time, and of those behind it in S3's logs. */
function askedBy(
  before: readonly string[],
  between: readonly string[],
): { readonly address: string; readonly host?: string } | undefined {
  const behind = between[0];
  if (behind !== undefined && isAddress(behind)) {
    const bucket = before.at(-1);
    return { address: behind, ...(bucket === undefined ? {} : { host: bucket }) };
  }
  const usual = before.length - 3;
  // A name with blanks shifts the words: then the first that is an address counts.
  const at = isAddress(before[usual] ?? '') ? usual : before.findIndex(isAddress);
  const address = before[at] ?? before[Math.max(0, usual)];
  if (address === undefined) return undefined;
  const host = [before[at + 1], before[at - 1]].find((word) => word !== undefined && isHost(word));
  return { address, ...(host === undefined || at < 0 ? {} : { host }) };
}

const isAddress = (word: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f]*:[0-9a-f:.]+(?:%\w+)?\]?)$/i.test(word);

/** A port, or a syslog tag, is none. */
const isHost = (word: string): boolean =>
  /^(?:[\w-]+\.)+(?=[\w-]*[a-z])[\w-]+\.?(?::\d+)?$/i.test(word) || /^localhost(?::\d+)?$/i.test(word);

/** What a proxy has been told of the reader: addresses, and not another field that the log's owner has added. */
const isForwarded = (text: string | undefined): text is string =>
  text !== undefined && text.length < 500 && text.split(/, ?/).every(isAddress);

const words = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean).slice(-40);

/** A text of the log, whose bytes are UTF-8 where somebody has not escaped them. */
function textOf(bytes: Buffer, from: number, to: number): string {
  for (let index = from; index < to; index++) {
    if ((bytes[index] ?? 0) >= 0x80) return bytes.toString('utf8', from, to);
  }
  return bytes.toString('latin1', from, to);
}

/** Where in `GET /path HTTP/1.1` the target is; `undefined` for what is no request: `-`, or TLS on a port without. */
function targetIn(
  bytes: Buffer,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  const first = indexIn(bytes, space, from, Math.min(to, from + 20));
  if (first < 0) return undefined;
  let last = to - 1;
  while (last > first && bytes[last] !== space) last--;
  // HTTP/0.9 names no version.
  const end = last > first ? last : to;
  return end > first + 1 ? { from: first + 1, to: end } : undefined;
}

function isStatus(bytes: Buffer, at: number): boolean {
  return isDigit(bytes[at]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The quotation mark that ends a text begun at `from`, one behind a backslash does not; -1 where there is none. */
function endOfQuoted(bytes: Buffer, from: number, end: number): number {
  for (let index = from + 1; index < end; index++) {
    const byte = bytes[index];
    if (byte === backslash) index++;
    else if (byte === quote) return index;
  }
  return -1;
}

/** The first texts in quotation marks: referrer, agent, and often what a proxy has been told. */
function quotedAfter(bytes: Buffer, from: number, end: number): string[] {
  const found: string[] = [];
  let at = from;
  while (found.length < 3) {
    const open = indexIn(bytes, quote, at, end);
    if (open < 0) break;
    const close = endOfQuoted(bytes, open, end);
    if (close < 0) break;
    found.push(bytes.toString('latin1', open + 1, Math.min(close, open + 2000)));
    at = close + 1;
  }
  return found;
}

function indexIn(bytes: Buffer, byte: number, from: number, end: number): number {
  for (let index = from; index < end; index++) if (bytes[index] === byte) return index;
  return -1;
}
