import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Key, keyOf } from '../article/key.ts';

/** Files above this (films) are known by their length, their beginning and their end: they do not go through memory. */
const limit = 16 << 20;
const part = 1 << 20;

/** Names the contents of a file of the output, as {@link fileKey} does. */
export function contentKey(content: Uint8Array): Key {
  if (content.length <= limit) return keyOf(content);
  return keyOfParts(content.subarray(0, part), content.subarray(content.length - part), content.length);
}

/** Key of what a file holds. @throws as `readFileSync` does */
export function fileKey(path: string): Key {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size <= limit) return keyOf(readFileSync(file));
    const [first, last] = [Buffer.alloc(part), Buffer.alloc(part)];
    readSync(file, first, 0, part, 0);
    readSync(file, last, 0, part, size - part);
    return keyOfParts(first, last, size);
  } finally {
    closeSync(file);
  }
}

function keyOfParts(first: Uint8Array, last: Uint8Array, size: number): Key {
  return keyOf(Buffer.concat([first, last, Buffer.from(String(size))]));
}
