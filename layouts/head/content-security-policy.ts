import { createHash } from 'node:crypto';
import { inlineScripts } from './inline-scripts.ts';

/** What a page needs beyond the site's own files. */
export interface PolicyOptions {
  /** Origins of foreign pages that the reader may load into the page. */
  readonly frames?: readonly string[] | undefined;
  /** The text of the page's own style element. */
  readonly style?: string | undefined;
  /** The text of the page's own script. */
  readonly script?: string | undefined;
}

/**
 * What a page may load and run: only the site's own, and inline only what is named by its hash.
 *
 * @param base the site's folder on its host, on which the inline scripts depend
 */
export function contentSecurityPolicy(
  base: string,
  { frames = [], style, script }: PolicyOptions = {},
): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scriptHashes(base)}${script === undefined ? '' : ` ${hashOf(script)}`}`,
    ...(style === undefined ? [] : [`style-src 'self' ${hashOf(style)}`]),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(' ')}`]),
  ].join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A build renders one site, so that one is remembered. */
let last = { base: '\0', hashes: '' };
function scriptHashes(base: string): string {
  if (last.base !== base) last = { base, hashes: Object.values(inlineScripts(base)).map(hashOf).join(' ') };
  return last.hashes;
}
