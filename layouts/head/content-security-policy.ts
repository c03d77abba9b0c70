import { createHash } from 'node:crypto';
import { inlineScripts } from './inline-scripts.ts';

const hashes = Object.values(inlineScripts).map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);

/**
 * What a page may load and run: only the site's own, no inline style, inline scripts by their hash.
 *
 * @param frames origins of foreign pages that the reader may load into the page
 * @param wasm whether the page's scripts compile WebAssembly, as the search does
 */
export function contentSecurityPolicy(wasm = false, frames: readonly string[] = []): string {
  const scripts = wasm ? policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") : policy;
  return frames.length === 0 ? scripts : `${scripts}; frame-src ${frames.join(' ')}`;
}

const policy = [
  "default-src 'self'",
  `script-src 'self' ${hashes.join(' ')}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
