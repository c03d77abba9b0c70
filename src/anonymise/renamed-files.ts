// New names for files and folders that have a person's name.
import { basename } from 'node:path';
import { slugify } from '../article/slug.ts';
import { anonymisedSlug, slugForms } from './anonymise-text.ts';

export interface Renames {
  /** The path below `content/` that a file has afterwards. */
  pathOf(file: string): string;
  /** A text in which files and folders are called by their new names. */
  referring(text: string): string;
}

/**
 * @param files all below `content/`
 * @param isMeant whether a file is the person's, so that the surname alone is enough: an article that names it, a picture that
 *   such an article shows
 */
export function renamesOf(
  files: readonly string[],
  isMeant: (file: string) => boolean,
  name: string,
  replacement: string,
): Renames {
  const forms = slugForms(name);
  const all = [...forms.whole, ...forms.last];
  const renamed = (segment: string, of: readonly string[]): string => {
    const { stem, ending } = cut(segment);
    const slug = slugify(stem);
    const other = anonymisedSlug(slug, of, replacement);
    return other === slug ? segment : other + ending;
  };
  // By what they are called, so that a film's captions follow the film, and no other file of the name is left behind.
  const names = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const file of files) {
    const segments = file.split('/');
    const of = isMeant(file) ? all : forms.whole;
    for (const [index, segment] of segments.entries()) {
      const isFolder = index < segments.length - 1;
      const key = isFolder ? segment : cut(segment).stem;
      const other = renamed(isFolder ? segment : key, of);
      if (other !== key) (isFolder ? folders : names).set(key, other);
    }
  }
  const pathOf = (file: string): string =>
    file
      .split('/')
      .map((segment, index, { length }) => {
        if (index < length - 1) return folders.get(segment) ?? segment;
        const { stem, ending } = cut(segment);
        return (names.get(stem) ?? stem) + ending;
      })
      .join('/');
  const pairs = [
    ...files.flatMap((file) => {
      const [old, now] = [basename(file), basename(pathOf(file))];
      return old === now ? [] : [[old, now] as const];
    }),
    ...Array.from(folders, ([old, now]) => [`${old}/`, `${now}/`] as const),
  ];
  const written = new Map(
    pairs.flatMap(([old, now]) => [old, encodeURI(old), old.normalize('NFD')].map((form) => [form, now])),
  );
  return { pathOf, referring: (text) => replaceNames(text, written) };
}

function cut(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /(?<=.)\.[a-z0-9]{1,9}$/i.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

/** Each name where it stands for itself: `mueller.jpg` is no part of `schmueller.jpg`. */
export function replaceNames(text: string, names: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [old, now] of names) {
    let from = 0;
    for (let at = result.indexOf(old); at >= 0; at = result.indexOf(old, from)) {
      const end = at + old.length;
      const isWhole =
        !isPart.test(result[at - 1] ?? '') && (old.endsWith('/') || !isPart.test(result[end] ?? ''));
      if (isWhole) result = result.slice(0, at) + now + result.slice(end);
      from = isWhole ? at + now.length : end;
    }
  }
  return result;
}

const isPart = /[\p{L}\p{M}\p{N}_-]/u;
