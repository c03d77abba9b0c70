// The bytes of foreign files as text: old archives are in many encodings.
import { isUtf8 } from 'node:buffer';

export interface SourceText {
  readonly text: string;
  /** Name of the encoding when it is not UTF-8: worth a note. */
  readonly encoding?: ForeignEncoding;
}

export type ForeignEncoding =
  | 'UTF-16 LE'
  | 'UTF-16 BE'
  | 'Windows-1252'
  | 'MacRoman'
  | 'UTF-8 und Windows-1252';

/**
 * UTF-8; UTF-16 by its mark or its zeros; else Windows-1252, which every byte can be (WHATWG Encoding Standard), or MacRoman
 * where the umlauts lie as old Macs have them. Files put together from several may be in both: then each line counts.
 * Line ends become `\n`, a mark at the start goes.
 */
export function sourceText(bytes: Buffer): SourceText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return {
      text: plain(new TextDecoder(wide).decode(bytes)),
      encoding: wide === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE',
    };
  if (isUtf8(bytes)) return { text: plain(bytes.toString('utf8')) };
  if (german.test(bytes.toString('utf8')))
    return { text: plain(perLine(bytes)), encoding: 'UTF-8 und Windows-1252' };
  return isMac(bytes)
    ? { text: plain(new TextDecoder('macintosh').decode(bytes)), encoding: 'MacRoman' }
    : { text: plain(windows.decode(bytes)), encoding: 'Windows-1252' };
}

/** UTF-16 by its mark, or since every other byte of its Latin letters is zero; undefined for every other encoding. */
export function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const head = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 4;
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : undefined;
}

/** ä ö ü Ä Ö Ü ß; the ones are no letters, or rare ones, in the other encoding. */
const macLetters = new Set([0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7]);
const windowsLetters = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf]);
const isLatin = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** Whether more umlauts stand within words as MacRoman has them. */
function isMac(bytes: Buffer): boolean {
  let [mac, windows] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    // „Sätze…“ and „5 €“ have the same bytes: only those before a letter count.
    if (macLetters.has(byte) && isLatin(bytes[at + 1])) mac++;
    else if (windowsLetters.has(byte)) windows++;
  }
  return mac > windows;
}

const windows = new TextDecoder('windows-1252');
/** A letter of UTF-8 of several bytes, or a byte that is no part of one; bytes shown as Latin letters. */
const byteGroup = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
/** In Windows-1252 „Spaß…“ is, by its bytes, a letter of West Africa in UTF-8; these are never anything else. */
const german = /[äöüÄÖÜßéèàç„“”‘’–…«»§°\u00a0]/;

function perLine(bytes: Buffer): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    const utf8 = line.toString('utf8');
    parts.push(german.test(utf8) ? repaired(line, utf8) : windows.decode(line));
    start = end;
  }
  return parts.join('');
}

/** A text in UTF-8 with a few bytes that are none: cut off in the middle of a letter, or pasted from elsewhere. */
function repaired(line: Buffer, utf8: string): string {
  if (isUtf8(line)) return utf8;
  return line
    .toString('latin1')
    .replace(byteGroup, (group) =>
      group.length > 1
        ? Buffer.from(group, 'latin1').toString('utf8')
        : windows.decode(Buffer.from(group, 'latin1')),
    );
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
