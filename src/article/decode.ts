// The bytes of a content file as text, or which encoding they are in instead of UTF-8.
import { isUtf8 } from 'node:buffer';
import type { ContentError } from './content-error.ts';

/** The file's text, or what is wrong with its bytes. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly error: ContentError;
      /** As it reads in the encoding that the error names; absent where that is a guess. */
      readonly text?: string;
    };

/**
 * Reads UTF-8, with or without a byte order mark. Every other encoding is an error that names it: a letter that cannot
 * be read would be published as `�`.
 *
 * @param file path below `content/`
 */
export function decode(bytes: Buffer, file: string): Decoded {
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8');
    // UTF-16 without a mark is valid UTF-8 as long as all letters are Latin: then every other byte is 0.
    const wide = text.includes('\0') ? wideWithoutMark(bytes) : undefined;
    return wide === undefined ? { ok: true, text } : inEncoding(bytes, file, wide);
  }
  return inEncoding(bytes, file, wideWithMark(bytes) ?? wideWithoutMark(bytes) ?? narrow(bytes));
}

function inEncoding(bytes: Buffer, file: string, encoding: Encoding): Decoded {
  const { name, label, partly } = encoding;
  const isGuess = partly === true || label === 'ibm866' || name === 'UTF-32';
  return {
    ok: false,
    error: foreign(bytes, file, encoding),
    ...(isGuess ? {} : { text: new TextDecoder(label).decode(bytes) }),
  };
}

interface Encoding {
  readonly name: string;
  /** For `TextDecoder`; what Node does not know is shown by a near relation. */
  readonly label: string;
  /** What else is to be known of the file. */
  readonly partly?: boolean;
}

function wideWithMark(bytes: Buffer): Encoding | undefined {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start.startsWith('fffe0000') || start === '0000feff') return { name: 'UTF-32', label: 'utf-16le' };
  if (start.startsWith('fffe')) return { name: 'UTF-16 LE', label: 'utf-16le' };
  return start.startsWith('feff') ? { name: 'UTF-16 BE', label: 'utf-16be' } : undefined;
}

/** Two thirds of the bytes on one side of the pairs are 0 in European languages. */
function wideWithoutMark(bytes: Buffer): Encoding | undefined {
  const sample = bytes.subarray(0, 1_000);
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > sample.length / 3 && even < sample.length / 20) return { name: 'UTF-16 LE', label: 'utf-16le' };
  return even > sample.length / 3 && odd < sample.length / 20
    ? { name: 'UTF-16 BE', label: 'utf-16be' }
    : undefined;
}

/** German letters in the encodings of one byte: which of them the file has tells which one it is in. */
const umlauts = {
  western: [0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf],
  mac: [0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7],
  dos: [0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1],
} as const;

function narrow(bytes: Buffer): Encoding {
  const counts = new Map<number, number>();
  let [wellFormed, broken] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      wellFormed += 1;
      at += length - 1;
    } else {
      broken += 1;
      counts.set(byte, (counts.get(byte) ?? 0) + 1);
    }
  }
  const partly = wellFormed > broken ? { partly: true } : {};
  const of = (letters: readonly number[]): number =>
    letters.reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0);
  const [western, mac, dos] = [of(umlauts.western), of(umlauts.mac), of(umlauts.dos)];
  if (mac > western && mac >= dos) return { name: 'Mac OS Roman', label: 'macintosh', ...partly };
  if (dos > western) return { name: 'DOS (CP850)', label: 'ibm866', ...partly };
  // Windows has letters and quotation marks where ISO 8859-1 has control characters, and is a superset of it.
  const windows = [...counts.keys()].some((byte) => byte < 0xa0);
  return { name: windows ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)', label: 'windows-1252', ...partly };
}

/** Bytes of the well-formed sequence of UTF-8 that begins at `at`; 0 when none does. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

function foreign(bytes: Buffer, file: string, { name, label, partly = false }: Encoding): ContentError {
  const wide = label.startsWith('utf-16');
  const at = wide ? 0 : firstBroken(bytes);
  const lineStart = at === 0 ? 0 : bytes.lastIndexOf(0x0a, at - 1) + 1;
  const lineEnd = bytes.indexOf(0x0a, at);
  const decoder = new TextDecoder(label);
  const source = wide
    ? (decoder.decode(bytes.subarray(0, 400)).split(/\r?\n/)[0] ?? '')
    : mixed(bytes.subarray(lineStart, lineEnd === -1 ? undefined : lineEnd), decoder).replace(/\r$/, '');
  const line = wide ? 1 : countLines(bytes, at) + 1;
  return {
    file: `content/${file}`,
    line,
    column: wide ? 1 : mixed(bytes.subarray(lineStart, at), decoder).length + 1,
    source,
    rule: 'wrong-encoding',
    message: partly
      ? `Die Datei ist zum Teil nicht in UTF-8 gespeichert, sondern wohl in ${name}.`
      : `Die Datei ist nicht in UTF-8 gespeichert, sondern in ${name}.`,
    found: name,
    expected: 'UTF-8',
    remedy: partly
      ? 'Öffnen Sie die Datei im Editor, schreiben Sie die unlesbaren Zeichen neu und speichern Sie sie mit der Codierung UTF-8.'
      : `Öffnen Sie die Datei im Editor mit der Codierung ${name} und speichern Sie sie mit der Codierung UTF-8.`,
  };
}

/** A line of which some letters are well-formed and others are not. */
function mixed(line: Buffer, decoder: InstanceType<typeof TextDecoder>): string {
  if (isUtf8(line)) return line.toString('utf8');
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(line, at);
    if (length > 0) {
      text += line.toString('utf8', at, at + length);
      at += length - 1;
    } else text += decoder.decode(line.subarray(at, at + 1));
  }
  return text;
}

function firstBroken(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length - 1;
  }
  return 0;
}

function countLines(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < end; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}
