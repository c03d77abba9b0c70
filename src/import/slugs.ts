// Names in addresses as other systems write them.
import slugifyWords from '@sindresorhus/slugify';

/** `Der Rat für Köln` → `der-rat-fuer-koeln` */
export const plainSlug = (text: string): string => slugifyWords(text, { decamelize: false });

/** As Zola's and Pelican's libraries and WordPress in English write letters: an umlaut is its vowel. */
export const asciiSlug = (text: string): string =>
  plainSlug(
    text
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, ''),
  );
