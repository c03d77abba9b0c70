// Sites in several languages: which one a text is in, and which texts say the same in another one. Hugo and Zola name the
// language in the file's name (`rat.en.md`) or, Hugo, keep each in a folder of its own; others have folders called `en`.
import { posix } from 'node:path';
import { languageOf } from '../article/language.ts';
import { type ForeignFields, filledText, isMap } from './foreign-front-matter.ts';
import type { Generator } from './generator-of.ts';

/** Where a text stands, as far as languages go. */
export interface LanguagePlace {
  /** As the site calls it; absent for sites in one language. */
  readonly language?: string;
  /** Whether it is the site's first one, which is in no folder of its own unless it is said so. */
  readonly isFirst: boolean;
  /** The text's path without its language and ending: `blog/rat` for `en/blog/rat.md` and for `blog/rat.en.md`. */
  readonly path: string;
}

/** Languages that name folders of sites whose settings are programs; `it` and `is` are words, too. */
const likely = new Set('en fr es tr uk ru ar pl nl'.split(' '));

/** @param name of the text's file below the folder of texts */
export function languagePlace({ kind, settings, texts }: Generator, name: string): LanguagePlace {
  const whole = name.replace(/\.[^./]+$/, '');
  const languages = isMap(settings.languages) ? settings.languages : {};
  const first = filledText(settings.defaultcontentlanguage ?? settings.default_language) ?? 'en';
  const isKnown = kind === 'hugo' || kind === 'zola';
  const written = /\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(whole)?.[1];
  const suffix =
    written !== undefined && (written.length === 2 || written in languages) ? written : undefined;
  const plain = suffix === undefined ? whole : whole.slice(0, -suffix.length - 1);
  const path = (within: string): string => within.replace(/(?:^|\/)_?index$/, '');
  if (suffix !== undefined)
    return { language: suffix, isFirst: isKnown && suffix === first, path: path(plain) };
  // Of two with the same folder, the site's first one.
  const known = Object.entries(languages).toSorted(([a], [b]) => Number(b === first) - Number(a === first));
  for (const [language, given] of known) {
    const folder = isMap(given) ? filledText(given.contentdir) : undefined;
    const below = folder === undefined ? '' : posix.relative(texts, folder);
    if (below !== '' && !below.startsWith('..') && plain.startsWith(`${below}/`))
      return { language, isFirst: language === first, path: path(plain.slice(below.length + 1)) };
  }
  // Zola names the others alone.
  const count = Object.keys(languages).filter((one) => one !== first).length + 1;
  if (isKnown) return { ...(count > 1 ? { language: first } : {}), isFirst: true, path: path(plain) };
  const parts = plain.split('/');
  const at = parts.slice(0, -1).findIndex((part) => likely.has(part));
  return at === -1
    ? { isFirst: true, path: path(plain) }
    : { language: parts[at] ?? '', isFirst: false, path: path(parts.toSpliced(at, 1).join('/')) };
}

/** What stands before a text's path in its address on a site of Hugo: `/en`, or nothing. */
export function languageFolder({ language, isFirst }: LanguagePlace, settings: ForeignFields): string {
  const isShown = !isFirst || filledText(settings.defaultcontentlanguageinsubdir) === 'true';
  return language !== undefined && isShown ? `/${language.toLowerCase()}` : '';
}

/** As the newspaper writes it; undefined for German, and for what is no language. */
export const foreignLanguage = (written: string | undefined): string | undefined =>
  languageOf(written?.split('.')[0], []);

/** By its place without the language, the texts that stand there in German or in the site's first language. */
export function firstTexts(generator: Generator, names: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const name of names) {
    const place = languagePlace(generator, name);
    if (foreignLanguage(place.language) !== undefined) continue;
    if (!first.has(place.path)) first.set(place.path, name);
  }
  return first;
}

const twoLetters = /^(?:[a-z]{2}|[a-z]{2}-[a-z]{2})$/i;

/** What tells a translation's name from that of the text in the site's own language: the language that its file or folder says. */
export function languagePart({ kind, settings }: Generator, name: string): string | undefined {
  const given = [settings.languages, settings.language, settings.lang].flat();
  const known = given.flatMap((one) =>
    typeof one === 'string' && twoLetters.test(one) ? [one.toLowerCase()] : [],
  );
  const usual =
    filledText(settings.defaultcontentlanguage ?? settings.default_language ?? settings.default_lang) ??
    (kind === 'hexo' ? known[0] : undefined) ??
    'de';
  const folders = posix.dirname(name).split('/');
  const found =
    languageIn(name)?.toLowerCase() ??
    folders.map((one) => one.toLowerCase()).find((one) => known.length > 1 && known.includes(one));
  return found === usual.toLowerCase() ? undefined : found;
}

/** `rat.de.md` → `de` */
export const languageIn = (name: string): string | undefined =>
  /\.([a-z]{2}(?:-[a-z]{2})?)\.[^./]+$/i.exec(name)?.[1];
