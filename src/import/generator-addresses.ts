// At which addresses a generator published the texts of its folder.
import { posix } from 'node:path';
import slugifyWords from '@sindresorhus/slugify';
import type { ReadFields } from './foreign-fields.ts';
import { type ForeignFields, filledText } from './foreign-front-matter.ts';
import type { Generator } from './generator-of.ts';

/** A text's place: path below the folder of texts, without its ending. */
export interface TextPath {
  /** `blog/2019-12-05-rat`, of a page bundle the folder's name: `blog/rat`. */
  readonly path: string;
  readonly isBundle: boolean;
  /** Named between the file's name and its ending: `rat.de.md`. */
  readonly language?: string | undefined;
}

/** Addresses at which the generator published a text, the likeliest first; empty for what has none. */
export function oldAddresses(generator: Generator, text: TextPath, fields: ReadFields): string[] {
  const { permalink } = fields;
  const base = siteFolder(generator);
  const own =
    permalink === undefined || permalink === 'false'
      ? []
      : [slashed(permalink)].filter((one) => !/[{}]/.test(one) && !/[:*]/.test(one));
  const rule = own.length > 0 && permalink?.includes('/') ? [] : ruleOf(generator, text, fields);
  return [...own, ...rule]
    .map((one) => (one.startsWith(base) ? one : base + one))
    .filter((one) => one !== '/');
}

const slashed = (path: string): string => (path.startsWith('/') || /^https?:/.test(path) ? path : `/${path}`);

/** Sites below a folder of their host. @returns it without a slash at the end, mostly empty */
export function siteFolder({ kind, settings }: Pick<Generator, 'kind' | 'settings'>): string {
  const written =
    kind === 'jekyll'
      ? filledText(settings.baseurl)
      : kind === 'hexo'
        ? filledText(settings.root)
        : pathOf(filledText(settings.baseURL ?? settings.base_url));
  return (written ?? '').replace(/\/$/, '').replace(/^(?!\/|$)/, '/');
}

const pathOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).pathname : undefined;

const day = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_]|$)/;

function ruleOf({ kind, settings }: Generator, { path, language }: TextPath, fields: ReadFields): string[] {
  const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
  const base = posix.basename(path);
  const inName = day.exec(base);
  const bare = inName === null ? base : base.slice(inName[0].length) || base;
  switch (kind) {
    case 'jekyll':
      return jekyll(settings, path, bare, inName, fields);
    case 'hexo':
      return path.startsWith('_posts/')
        ? [
            filled(filledText(settings.permalink) ?? ':year/:month/:day/:title/', {
              ...partsOf(fields, inName),
              title: path.replace(/^_posts\//, ''),
              categories: fields.tags[0] ?? '',
            }),
          ]
        : [`/${path}/`];
    case 'zola':
      return [zola(settings, folder, base, language, fields)];
    case 'eleventy':
      return [`/${[folder, bare].filter(Boolean).join('/')}/`];
    case 'hugo': {
      const section = folder.split('/')[0] ?? '';
      const pattern =
        typeof settings.permalinks === 'object' && !Array.isArray(settings.permalinks)
          ? (settings.permalinks as ForeignFields)
          : {};
      const nested =
        typeof pattern.page === 'object' && !Array.isArray(pattern.page)
          ? (pattern.page as ForeignFields)[section]
          : undefined;
      const given = filledText(nested ?? pattern[section]);
      const values = {
        ...partsOf(fields, inName),
        title: plainSlug(fields.title),
        slug: fields.slug ?? plainSlug(fields.title),
        section,
        sections: folder,
        filename: base,
        contentbasename: base,
        slugorfilename: fields.slug ?? base,
        slugorcontentbasename: fields.slug ?? base,
      };
      if (given !== undefined) return [filled(given, values)];
      return [
        `/${[folder, fields.slug ?? base].filter(Boolean).join('/').toLowerCase().replace(/ /g, '-')}/`,
      ];
    }
    case 'astro':
      return [`/${[folder, fields.slug ?? base].filter(Boolean).join('/')}/`];
    case 'unknown':
      return [];
  }
}

/** https://www.getzola.org/documentation/content/page/ and /getting-started/configuration/ (slugify) */
function zola(
  settings: ForeignFields,
  folder: string,
  base: string,
  language: string | undefined,
  { slug }: ReadFields,
): string {
  const slugify = settings.slugify;
  const given: ForeignFields =
    typeof slugify === 'object' && !Array.isArray(slugify) ? (slugify as ForeignFields) : {};
  const how = settings.slugify_paths === 'false' ? 'safe' : (filledText(given.paths) ?? 'on');
  const keepsDay = filledText(given.paths_keep_dates) === 'true';
  const bare = base.replace(/^\d{4}-\d\d-\d\d(?:[T ][\d:+.Z-]*)?[-_]/, '');
  const isForeign = language !== undefined && language !== (filledText(settings.default_language) ?? 'en');
  const parts = [...folder.split('/'), slug ?? (keepsDay || bare === '' ? base : bare)].map((part) =>
    how === 'on'
      ? asciiSlug(part)
      : how === 'safe'
        ? part.replace(/[<>:"/\\|?*#\n]/g, '').replace(/\s/g, '_')
        : part,
  );
  return `/${[...(isForeign ? [language] : []), ...parts].filter(Boolean).join('/')}/`;
}

/** As Zola's library and WordPress in English write letters: an umlaut is its vowel. */
export const asciiSlug = (text: string): string =>
  plainSlug(
    text
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, ''),
  );

/** https://jekyllrb.com/docs/permalinks/ */
function jekyll(
  settings: ForeignFields,
  path: string,
  bare: string,
  inName: RegExpExecArray | null,
  fields: ReadFields,
): string[] {
  const isPost = /(?:^|\/)_posts\//.test(path);
  const styles: Readonly<Record<string, string>> = {
    date: '/:categories/:year/:month/:day/:title:output_ext',
    pretty: '/:categories/:year/:month/:day/:title/',
    ordinal: '/:categories/:year/:y_day/:title:output_ext',
    weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
    none: '/:categories/:title:output_ext',
  };
  const written = filledText(settings.permalink) ?? 'date';
  const pattern = styles[written] ?? written;
  if (!isPost) {
    const page = path.replace(/^_/, '').replace(/(?:^|\/)index$/, '');
    return /\/$/.test(pattern) || written === 'pretty'
      ? [`/${page}${page === '' ? '' : '/'}`]
      : [`/${page === '' ? '' : `${page}.html`}`];
  }
  const folders = path
    .slice(0, path.search(/(?:^|\/)_posts\//))
    .split('/')
    .filter(Boolean);
  const categories = [...folders, ...(fields.categories ?? [])]
    .map((one) => one.toLowerCase().replace(/\s+/g, '-'))
    .join('/');
  const values = (date: string | undefined) => ({
    ...partsOf(fields, inName, date),
    title: fields.slug ?? bare,
    slug: fields.slug ?? bare,
    categories,
    output_ext: '.html',
  });
  const fromFile =
    inName === null
      ? undefined
      : `${inName[1]}-${inName[2]?.padStart(2, '0')}-${inName[3]?.padStart(2, '0')}`;
  // The day in the field wins; where the file's name says another one, people may have linked to that.
  return [...new Set([filled(pattern, values(undefined)), filled(pattern, values(fromFile))])];
}

function partsOf(
  { date: given }: ReadFields,
  inName: RegExpExecArray | null,
  instead?: string,
): Record<string, string> {
  const fromName =
    inName === null
      ? undefined
      : `${inName[1]}-${inName[2]?.padStart(2, '0')}-${inName[3]?.padStart(2, '0')}`;
  const date = instead ?? given ?? fromName ?? '0000-00-00';
  const [year = '', month = '', dayOf = ''] = date.slice(0, 10).split('-');
  return {
    year,
    month,
    day: dayOf,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(dayOf)),
    hour: date.slice(11, 13),
    minute: date.slice(14, 16),
    second: date.slice(17, 19),
    monthname: '',
    weekday: '',
  };
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return slashed(
    pattern.replace(/:([a-z_]+?)(?=:|[^a-z_]|$)/g, (found, name: string) => values[name] ?? found),
  ).replace(/\/{2,}/g, '/');
}

const plainSlug = (text: string): string => slugifyWords(text, { decamelize: false });
