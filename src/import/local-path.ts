import { decodedPart } from '../article/percent-decoded.ts';

/** The path of a file on the old site as a page names it, without query and fragment; undefined for other hosts. */
export function localPath(src: string, origin: string | undefined): string | undefined {
  const plain = src.trim().replace(/[?#].*/s, '');
  const own =
    ownOnGitHub(plain) ??
    (origin !== undefined && plain.startsWith(`${origin}/`) ? plain.slice(origin.length) : plain);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(own)) return undefined;
  return decodedPart(own);
}

/** A site that GitHub serves from `owner/owner.github.io` may name its own file by where it lies there. */
const ownOnGitHub = (address: string): string | undefined =>
  /^https:\/\/(?:raw\.githubusercontent\.com\/([^/]+)\/\1\.github\.io|github\.com\/([^/]+)\/\2\.github\.io\/(?:blob|raw))\/(?:refs\/heads\/)?[^/]+(\/.+)$/i.exec(
    address,
  )?.[3];
