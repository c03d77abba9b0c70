// From words to the last part of an address.
import { createHash } from 'node:crypto';
import slugifyWords from '@sindresorhus/slugify';
import type { Tag } from './article.ts';

// Long enough for any headline, short enough for a file name with temporary suffix on every file system.
const longest = 180;
const alreadySlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const options = {
  decamelize: false,
  customReplacements: [
    ['&', ' und '],
    ['+', ' plus '],
    ['%', ' prozent '],
    ['€', ' euro '],
    ['♥', ' herz '],
    ['🦄', ' einhorn '],
  ],
} satisfies Parameters<typeof slugifyWords>[1];

/**
 * Address part for a text: only `a`–`z`, `0`–`9` and single hyphens between, at most 180 characters, never empty.
 * German rules: ä → ae, ö → oe, ü → ue, ß → ss. Applying it to its own result changes nothing. A text that has
 * no Latin spelling (`日本`, `🙂`) gets a stable `x` with eight hex digits of its SHA-1.
 *
 * @example slugify('Bäcker & Söhne') // 'baecker-und-soehne'
 */
export function slugify(text: string): string {
  if (text.length <= longest && alreadySlug.test(text)) return text;
  // NFKC first: the library's table knows composed letters only.
  const normal = text.normalize('NFKC');
  const slug = slugifyWords(normal, options)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? `x${createHash('sha1').update(normal).digest('hex').slice(0, 8)}` : slug;
}

// A pure memo: an archive repeats a few thousand tags and names in a hundred thousand articles.
const tagByName = new Map<string, Tag>();

/**
 * A tag (or an author) from its name as written: spaces trimmed and joined, Unicode NFC. Spellings that differ
 * only in case, spaces or Unicode form get the same slug.
 *
 * @example tagOf(' klima  Wandel') // { slug: 'klima-wandel', name: 'klima Wandel' }
 */
export function tagOf(written: string): Tag {
  const known = tagByName.get(written);
  if (known !== undefined) return known;
  const name = oneLine(written);
  const tag: Tag = Object.freeze({ slug: slugify(name), name });
  tagByName.set(written, tag);
  return tag;
}

/** A text on one line: runs of white space become one space, the ends are trimmed, Unicode NFC. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
