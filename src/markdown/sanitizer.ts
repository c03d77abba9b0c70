// `sanitize-html`, loaded when first needed: it takes longer than all the rest of this folder, and most sites never need it.
import { createRequire } from 'node:module';

type Sanitizer = typeof import('sanitize-html');

let loaded: Sanitizer | undefined;

/** The function that takes out of HTML what its options do not allow. */
export function sanitizer(): Sanitizer {
  loaded ??= createRequire(import.meta.url)('sanitize-html') as Sanitizer;
  return loaded;
}
