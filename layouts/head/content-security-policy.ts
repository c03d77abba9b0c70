import { createHash } from 'node:crypto';
import { inlineScripts } from './inline-scripts.ts';

/** What a page needs beyond the site's own files. */
export interface PolicyOptions {
  /** Whether the page's scripts compile WebAssembly, as the search does. */
  readonly wasm?: boolean | undefined;
  /** Origins of foreign pages that the reader may load into the page. */
  readonly frames?: readonly string[] | undefined;
  /** The text of the page's own style element. */
  readonly style?: string | undefined;
}

/** What a page may load and run: only the site's own, and inline only what is named by its hash. */
export function contentSecurityPolicy({ wasm, frames = [], style }: PolicyOptions = {}): string {
  return [
    "default-src 'self'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''} ${scripts}`,
    ...(style === undefined ? [] : [`style-src 'self' ${hashOf(style)}`]),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(' ')}`]),
  ].join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const scripts = Object.values(inlineScripts).map(hashOf).join(' ');
