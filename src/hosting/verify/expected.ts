// What a right answer of each host looks like.
import type { Host } from '../../settings.ts';
import { caching } from '../headers.ts';

export interface Expectations {
  /** Whether the host sends the headers that the site asks for. */
  readonly sendsHeaders: boolean;
  /** Whether it leads on from former addresses; elsewhere the pages that lie there do. */
  readonly leadsOn: boolean;
  /** Whether it sends `/a.html` on to `/a`. */
  readonly dropsEndings: boolean;
  /** Of pages and of what else is not named after its contents; pictures have the same everywhere. */
  readonly caching: { readonly pages: string; readonly others: string };
}

const own = { pages: caching.pages.value, others: caching.others.value };
/** What both send by themselves. */
const asked = { pages: caching.others.value, others: caching.others.value };

/** @param host undefined: an own server */
export function expectationsOf(host: Host | undefined): Expectations {
  switch (host) {
    case undefined:
    case 'apache':
      return { sendsHeaders: true, leadsOn: true, dropsEndings: false, caching: own };
    case 'netlify':
      return { sendsHeaders: true, leadsOn: true, dropsEndings: false, caching: asked };
    case 'cloudflare-pages':
      return { sendsHeaders: true, leadsOn: true, dropsEndings: true, caching: asked };
    case 'github-pages':
    case 'gitlab-pages':
      return { sendsHeaders: false, leadsOn: false, dropsEndings: false, caching: own };
  }
}

/** By the ending of the file, each what servers call it; what is not here may be called anything. */
const types: Readonly<Record<string, readonly string[]>> = {
  html: ['text/html'],
  css: ['text/css'],
  js: ['text/javascript', 'application/javascript'],
  mjs: ['text/javascript', 'application/javascript'],
  json: ['application/json', 'application/feed+json'],
  xml: ['application/xml', 'text/xml'],
  atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  rss: ['application/rss+xml', 'application/xml', 'text/xml'],
  webmanifest: ['application/manifest+json', 'application/json'],
  txt: ['text/plain'],
  svg: ['image/svg+xml'],
  avif: ['image/avif'],
  jpg: ['image/jpeg'],
  png: ['image/png'],
  ico: ['image/x-icon', 'image/vnd.microsoft.icon'],
  woff2: ['font/woff2', 'application/font-woff2'],
};

/** Content types that are right for a file; undefined: any. */
export const typesOf = (file: string): readonly string[] | undefined =>
  types[/\.([a-z0-9]+)$/.exec(file)?.[1] ?? ''];

/** `Cache-Control` of a file. */
export function cachingOf(file: string, expected: Expectations): string {
  if (`/${file}`.startsWith(caching.pictures.folder)) return caching.pictures.value;
  return file.endsWith('.html') ? expected.caching.pages : expected.caching.others;
}
