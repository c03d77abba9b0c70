// From words to the last part of an address.
import { createHash } from 'node:crypto';
import slugifyWords from '@sindresorhus/slugify';
import type { Tag } from './article.ts';
import { Recent } from './recent.ts';

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
    .replace(/^-+|(?<!-)-+$/g, '');
  return slug === '' ? `x${createHash('sha1').update(normal).digest('hex').slice(0, 8)}` : slug;
}

/**
 * Signs that make another topic of a name, as they are read aloud: without them `C#` and `C`, `§ 218` and `218` would
 * share an address. The rule looks at the name alone, so that an address does not depend on what else there is.
 */
const readAloud: readonly (readonly [RegExp, string])[] = [
  // Behind a letter it is a sharp; before a word it marks a topic, and `#Klima` is `Klima`.
  [/(?<=[\p{L}\p{N}])[#♯](?!\p{L})/gu, ' sharp '],
  [/#(?=\d)/g, ' nummer '],
  [/♭/g, ' b '],
  [/§{2,}/g, ' paragrafen '],
  [/§/g, ' paragraf '],
  [/(?<![\p{L}\p{N}])[-−–](?=\d)/gu, ' minus '],
  [/(?<![\p{L}\p{N}.])\.(?=\p{L})/gu, ' punkt '],
  // Between letters a star is German spelling: `Lehrer*innen`.
  [/(?<=\p{L})\*(?!\p{L})|(?<!\p{L})\*(?=\p{L})/gu, ' stern '],
  [/@/g, ' at '],
  [/‰/g, ' promille '],
  [/\$/g, ' dollar '],
  [/£/g, ' pfund '],
  [/¥/g, ' yen '],
  [/°/g, ' grad '],
  [/±/g, ' plus minus '],
  [/=/g, ' gleich '],
  [/</g, ' kleiner '],
  [/>/g, ' groesser '],
  [/∞/g, ' unendlich '],
];
/** Most names have none of these signs. */
const sign = /[#♯♭§−–*@‰$£¥°±=<>∞]|(?:^|[^\p{L}\p{N}])[-.][\p{L}\p{N}]/u;

function spelledOut(name: string): string {
  if (!sign.test(name)) return name;
  return readAloud.reduce((text, [pattern, word]) => text.replace(pattern, word), name);
}

/** An archive repeats a few thousand tags and names in a hundred thousand articles. */
const tags = new Recent(20_000, (written: string): Tag => {
  const name = oneLine(written);
  return Object.freeze({ slug: slugify(spelledOut(name)), name });
});

/**
 * A tag (or an author) from its name as written: spaces trimmed and joined, Unicode NFC. Spellings that differ
 * only in case, spaces or Unicode form get the same slug; signs that make another topic are spelled out in it.
 *
 * @example tagOf('C#') // { slug: 'c-sharp', name: 'C#' }
 * @example tagOf(' klima  Wandel') // { slug: 'klima-wandel', name: 'klima Wandel' }
 */
export function tagOf(written: string): Tag {
  return tags.get(written);
}

/** A text on one line: runs of white space become one space, the ends are trimmed, Unicode NFC. */
export function oneLine(text: string): string {
  const composed = mayDecompose.test(text) ? text.normalize('NFC') : text;
  return (severalBlanks.test(composed) ? composed.replace(/[ \t\r\n]+/g, ' ') : composed).trim();
}

/** Below U+0300 there is no combining character, and the marks of German typography are what they are in every form. */
const mayDecompose = /[^\0-\u02ff–„“”‚‘’…]/;
const severalBlanks = /[\t\r\n]| {2}/;
