// A foreign file of any size as text, one piece after the other: never the whole file.
import { closeSync, openSync, readSync } from 'node:fs';
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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isPlain = true;
  try {
    for (const chunk of chunksOf(file)) {
      isPlain &&= decoder.decode(chunk, { stream: true }).length === chunk.length;
    }
    decoder.decode();
    return { isUtf8: true, isPlain };
  } catch {
    return { isUtf8: false, isPlain: false };
  }
}

function* decodedParts(file: string, label: string): Generator<string> {
  const decoder = new TextDecoder(label);
  for (const chunk of chunksOf(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
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
