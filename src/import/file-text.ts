// A foreign file of any size as text, one piece after the other: never the whole file.
import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { CannotImport } from './cannot-import.ts';
import { type ForeignEncoding, sourceText, wideEncoding } from './source-text.ts';

export interface FileText {
  /** What it is written in, where it is neither UTF-8 nor what it says itself: worth a note. */
  readonly encoding?: ForeignEncoding | 'UTF-8';
  /** What it says itself; absent: nothing. */
  readonly declared?: string;
  /** As often as one likes. Line ends are as in the file. */
  parts(): Generator<string>;
}

/** The first characters of a file; where it is not UTF-16, as Latin letters show its bytes. */
export function headOf(file: string, bytes = 65_536): string {
  const head = headBytes(file, bytes);
  const wide = wideEncoding(head);
  return wide === undefined ? head.toString('latin1') : new TextDecoder(wide).decode(head);
}

function headBytes(file: string, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

/** One piece of a file after the other, in the same bytes: a stream leaves so many behind that memory fills before it is tidied. */
export function* chunksOf(file: string): Generator<Buffer> {
  const buffer = Buffer.alloc(131_072);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

/**
 * By its mark, by what its bytes can be, and by what it declares: bytes that are UTF-8 are nothing else.
 * @param declaredIn finds the name of an encoding in the file's beginning
 * @throws {CannotImport} for an encoding that nobody knows
 */
export function openText(file: string, declaredIn?: RegExp): FileText {
  const wide = wideEncoding(headBytes(file, 1_000));
  const decoded = (label: string) => ({ parts: () => decodedParts(file, label) });
  const name = wide === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE';
  const declared = declaredIn?.exec(headOf(file, 1_000))?.[1];
  const said = declared === undefined ? {} : { declared };
  if (wide !== undefined)
    return {
      ...decoded(wide),
      ...said,
      ...(/^utf-?16/i.test(declared ?? '') ? {} : { encoding: name }),
    };
  const label = declared === undefined ? 'utf-8' : labelOf(declared, file);
  const { isUtf8, isPlain } = looked(file);
  // What can be read as Latin letters has one byte for each.
  const isTrue = label === 'utf-8' || isPlain;
  if (isUtf8) return { ...decoded('utf-8'), ...said, ...(isTrue ? {} : { encoding: 'UTF-8' }) };
  if (label !== 'utf-8' && !label.startsWith('utf-16')) return { ...decoded(label), ...said };
  const found = new Set([...knownParts(file)].map(({ encoding }) => encoding ?? 'UTF-8'));
  const [only = 'Windows-1252', ...others] = found;
  return {
    ...said,
    encoding: others.length > 0 || only === 'UTF-8' ? 'UTF-8 und Windows-1252' : only,
    *parts() {
      for (const { text } of knownParts(file)) yield text;
    },
  };
}

function labelOf(declared: string, file: string): string {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new CannotImport(
      `${file} nennt die Kodierung „${declared}“, die nicht bekannt ist. Speichern Sie die Datei in UTF-8.`,
    );
  }
}

/** @returns `isPlain`: all its letters are ASCII */
function looked(file: string): { isUtf8: boolean; isPlain: boolean } {
  let isPlain = true;
  let begun = Buffer.alloc(0);
  for (const chunk of chunksOf(file)) {
    const bytes = Buffer.concat([begun, chunk]);
    const end = bytes.length - begunLetter(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return { isUtf8: false, isPlain: false };
    isPlain &&= isAscii(bytes);
    begun = bytes.subarray(end);
  }
  return begun.length === 0 ? { isUtf8: true, isPlain } : { isUtf8: false, isPlain: false };
}

/** How many bytes at the end begin a letter of UTF-8 that goes on behind them. */
function begunLetter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function* decodedParts(file: string, label: string): Generator<string> {
  if (label === 'utf-8') {
    yield* utf8Parts(file);
    return;
  }
  const decoder = new TextDecoder(label);
  for (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Several times as fast as the general decoder. @param file that is UTF-8 throughout */
function* utf8Parts(file: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  let isFirst = true;
  for (const chunk of chunksOf(file)) {
    const text = decoder.write(chunk);
    yield isFirst ? text.replace(/^\ufeff/, '') : text;
    isFirst = false;
  }
  yield decoder.end();
}

/** Pieces that end with an ASCII character, which no encoding of one byte and no UTF-8 has within another one. */
function* knownParts(file: string): Generator<{ text: string; encoding?: ForeignEncoding }> {
  let kept = Buffer.alloc(0);
  for (const chunk of chunksOf(file)) {
    const bytes = Buffer.concat([kept, chunk]);
    const end = bytes.findLastIndex((byte) => byte < 0x80 && byte !== 0x0d) + 1;
    kept = bytes.subarray(end);
    if (end > 0) yield sourceText(bytes.subarray(0, end));
  }
  if (kept.length > 0) yield sourceText(kept);
}
