// Encoded pictures and drawn cards of the tests, kept from run to run: their names hold the hash of what they are made from
// and of the code that makes them. Whoever tests that making has a folder of its own.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const keptPictures = resolve(import.meta.dirname, '../../.cache/test-images');

/** Lets builds with this cache find what others have encoded. @param cacheDir made when it is missing */
export function keepPictures(cacheDir: string, images: string = keptPictures): void {
  for (const folder of [images, cacheDir]) mkdirSync(folder, { recursive: true });
  symlinkSync(images, join(cacheDir, 'images'), 'junction');
}
