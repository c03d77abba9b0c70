// Cache files: written whole, believed only when not a byte is missing or different.
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { ReadFile } from './read-ahead.ts';
import { prepareWhole } from './whole-file.ts';

const headLength = 8;
/** Changes with the layout of the head below. */
const magic = 0x44455031;

/** Replaces a cache file in one step; `value` is whatever the structured-clone algorithm takes. */
export function writeChecked(file: string, value: unknown): void {
  prepareChecked(file, value)();
}

/** Writes a cache file beside its place; what is returned replaces the old one, in one step that needs no space. */
export function prepareChecked(file: string, value: unknown): () => void {
  const body = serialize(value);
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(magic, 0);
  head.writeUInt32BE(crc32(body), 4);
  return prepareWhole(file, head, body);
}

/**
 * The value of a cache file, or `undefined` for a file that is missing, cut short, damaged or of another kind:
 * a cache may only ever save time. The caller checks the value's shape by the version it wrote into it.
 */
export function readChecked(file: string, read: ReadFile = readFileSync): unknown {
  try {
    const bytes = read(file);
    const body = bytes.subarray(headLength);
    if (bytes.readUInt32BE(0) !== magic || bytes.readUInt32BE(4) !== crc32(body)) return undefined;
    return deserialize(body);
  } catch {
    return undefined;
  }
}
