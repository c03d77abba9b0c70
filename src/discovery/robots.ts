// `robots.txt`, RFC 9309.
import { basePath, type Settings } from '../settings.ts';
import { collectors, isReserved } from './text-mining.ts';

/** Everything may be read, by all but those who collect texts for models where that is reserved. */
export function robotsFile(settings: Pick<Settings, 'siteUrl' | 'textMining'>): string {
  const all = ['User-agent: *', 'Disallow:', ''];
  const reserved = isReserved(settings)
    ? [...collectors.map((name) => `User-agent: ${name}`), `Disallow: ${basePath(settings)}/`, '']
    : [];
  // The index names all others, that of the news, too.
  return [...all, ...reserved, `Sitemap: ${settings.siteUrl}/sitemap.xml`, ''].join('\n');
}
