// Where Pelican published a text, and what its texts call by other names.
import { posix } from 'node:path';
import type { ReadFields } from './foreign-fields.ts';
import { type ForeignFields, filledText } from './foreign-front-matter.ts';
import { asciiSlug } from './slugs.ts';

/**
 * Rule: https://docs.getpelican.com/en/latest/settings.html#url-settings
 *
 * @param path below the folder of texts, without its ending
 * @returns the address, with a slash before it; undefined for a pattern with parts that nothing here knows
 */
export function pelicanAddress(
  settings: ForeignFields,
  path: string,
  fields: ReadFields,
): string | undefined {
  const kind = isPelicanPage(path) ? 'PAGE' : 'ARTICLE';
  const foreign = fields.lang !== undefined && fields.lang !== (filledText(settings.DEFAULT_LANG) ?? 'en');
  const [own, usual] = [
    foreign ? `${kind}_LANG_URL` : `${kind}_URL`,
    `${kind === 'PAGE' ? 'pages/' : ''}{slug}${foreign ? '-{lang}' : ''}.html`,
  ];
  const inName = /^\d{4}-\d\d-\d\d/.exec(posix.basename(path))?.[0];
  const [year, month, day] = (fields.date ?? inName ?? '').slice(0, 10).split('-');
  const folder = posix.dirname(path) === '.' ? undefined : posix.basename(posix.dirname(path));
  const times: Readonly<Record<string, string | undefined>> = {
    Y: year,
    y: year?.slice(2),
    m: month,
    d: day,
    H: fields.date?.slice(11, 13),
    M: fields.date?.slice(14, 16),
  };
  const category = fields.categories?.[0] ?? folder ?? filledText(settings.DEFAULT_CATEGORY) ?? 'misc';
  const values: Readonly<Record<string, string | undefined>> = {
    slug: fields.slug ?? asciiSlug(fields.title),
    lang: fields.lang,
    category: asciiSlug(category),
    author: asciiSlug(fields.authors[0] ?? filledText(settings.AUTHOR) ?? ''),
  };
  let isKnown = true;
  const known = (value: string | undefined): string => {
    if (value === undefined || value === '') isKnown = false;
    return value ?? '';
  };
  const filled = (filledText(settings[own]) ?? usual).replace(
    /\{(\w+)(?::([^{}]*))?\}/g,
    (_, name: string, time = '') =>
      name === 'date'
        ? String(time).replace(/%-?(\w)/g, (found: string, letter: string) => {
            const value = known(times[letter]);
            return found.includes('-') ? String(Number(value)) : value;
          })
        : known(values[name]),
  );
  return isKnown ? filled.replace(/^\/*/, '/') : undefined;
}

/** Ordinary pages lie in a folder of that name. */
export const isPelicanPage = (path: string): boolean => /^pages\//.test(path);

/** `{filename}/rat.md`, `{static}/bild.jpg`: paths from the folder of texts, or from the text's own. */
export const withPlainPaths = (text: string): string =>
  text.replace(/(?<=[("'<\s:])(?:\{(?:filename|static|attach)\}|\|(?:filename|static|attach)\|)/g, '');
