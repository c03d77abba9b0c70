// Where in the folders that somebody gives with `--media` a file of the old site lies.
import { decodedPart } from '../article/percent-decoded.ts';
import { fileBelow } from './picture-files.ts';

/**
 * @param src as the text names it @param base address of the article @param origin of the old site
 * @returns a larger picture than the one named, where WordPress made that one of it
 */
export function uploadedFile(
  src: string,
  base: string,
  origin: string | undefined,
  dirs: readonly string[],
): string | undefined {
  if (dirs.length === 0) return undefined;
  const path = pathOn(src, base, origin);
  if (path === undefined) return undefined;
  const below = path.replace(
    /^.*?\/(?:wp-content\/(?:uploads|blogs\.dir\/\d+\/files)|content\/images|content\/media|content\/files)\//,
    '',
  );
  const size = /-\d{2,4}x\d{2,4}(?=\.[a-z0-9]+$)/i;
  const scaled = /-scaled(?=\.[a-z0-9]+$)/i;
  const spellings = [below, path].flatMap((one) => {
    // Ghost keeps the smaller ones in folders of their own.
    const whole = one.replace(/(^|\/)size\/w\d+\//, '$1');
    return whole === one ? [one] : [whole, one];
  });
  const larger = spellings
    .filter((one) => size.test(one) || scaled.test(one))
    .flatMap((one) => [one.replace(size, '').replace(scaled, ''), one.replace(size, '-scaled')]);
  return fileBelow(dirs, [...larger, ...spellings]);
}

/** Undefined for other hosts; relative addresses count from the article's. */
function pathOn(src: string, base: string, origin: string | undefined): string | undefined {
  const start = URL.canParse(base) ? base : (origin ?? 'https://zeitung.invalid/');
  const plain = src.trim().replace(/^__GHOST_URL__/, origin ?? '');
  if (!URL.canParse(plain, start)) return undefined;
  const url = new URL(plain, start);
  const bare = (host: string): string => host.replace(/^www\./, '');
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (bare(url.host) !== bare(new URL(start).host) && bare(url.host) !== bare(new URL(origin ?? start).host))
    return undefined;
  return decodedPart(url.pathname);
}
