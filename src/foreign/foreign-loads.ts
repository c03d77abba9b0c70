// The proof that nothing of a site loads anything from another origin, file by file, on the bytes that readers get. What a
// reader chooses is no load: links, and what a provider shows after a click (`layouts/components/embed.ts`).
import { isForeign, type Load } from './load.ts';
import { markupLoads } from './markup-loads.ts';
import { scriptLoads } from './script-loads.ts';
import { styleLoads } from './style-loads.ts';

/** By the ending of a file, what programs find in it. */
const readers: Readonly<Record<string, (text: string) => Load[]>> = {
  html: markupLoads,
  htm: markupLoads,
  xhtml: markupLoads,
  svg: markupLoads,
  xml: markupLoads,
  atom: markupLoads,
  rss: markupLoads,
  css: styleLoads,
  js: scriptLoads,
  mjs: scriptLoads,
  json: dataLoads,
  webmanifest: dataLoads,
};

/** Icons of a web manifest, pictures of a feed, and the markup in its texts. */
function dataLoads(text: string): Load[] {
  const named = /"(src|image|icon|favicon|banner_image|avatar)"\s?:\s?"((?:https?:)?\\?\/\\?\/[^"]*)"/gi;
  return [
    ...[...text.matchAll(named)].map(([, key, address = '']) => ({
      carrier: `"${key}"`,
      address: address.replaceAll('\\/', '/'),
    })),
    ...(text.includes('content_html') ? markupLoads(text.replaceAll('\\"', '"')) : []),
  ];
}

/**
 * What the file at `path` would load from another origin, in order.
 *
 * @param path below the output folder; only its ending matters
 * @param siteUrl address of the newspaper
 */
export function foreignLoads(path: string, content: string | Uint8Array, siteUrl: string): Load[] {
  const read = readers[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
  if (read === undefined) return [];
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  return read(text).filter(({ address }) => isForeign(address, siteUrl));
}
