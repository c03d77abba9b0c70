// At which addresses a generator published the texts of its folder.
import { posix } from 'node:path';
import { DateTime } from 'luxon';
import type { ReadFields } from './foreign-fields.ts';
import { type ForeignFields, filledText } from './foreign-front-matter.ts';
import type { Generator } from './generator-of.ts';
import { collectionOf } from './jekyll-settings.ts';
import { pelicanAddress } from './pelican-address.ts';
import { asciiSlug, plainSlug } from './slugs.ts';
import { type LanguagePlace, languageFolder } from './text-languages.ts';

/** A text's place: path below the folder of texts, without its ending. */
export interface TextPath {
  /** `blog/2019-12-05-rat`, of a page bundle the folder's name: `blog/rat`. */
  readonly path: string;
  readonly place: LanguagePlace;
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
    .filter((one) => one !== '/' && !/\/[^/]*:[a-z_]{2,}/.test(one.replace(/^https?:\/\/[^/]*/, '')));
}

const slashed = (path: string): string => (path.startsWith('/') || /^https?:/.test(path) ? path : `/${path}`);

/** Sites below a folder of their host. @returns it without a slash at the end, mostly empty */
export function siteFolder({ kind, settings }: Pick<Generator, 'kind' | 'settings'>): string {
  const written =
    kind === 'jekyll'
      ? filledText(settings.baseurl)
      : kind === 'hexo'
        ? filledText(settings.root)
        : pathOf(filledText(settings.baseurl ?? settings.base_url));
  return (written ?? '').replace(/\/$/, '').replace(/^(?!\/|$)/, '/');
}

const pathOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).pathname : undefined;

const day = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_]|$)/;

function ruleOf({ kind, settings }: Generator, text: TextPath, fields: ReadFields): string[] {
  const { place } = text;
  // Only Hugo's folders of a language are no part of the address.
  const path = kind === 'hugo' ? place.path : text.path.replace(/^_?index$/, '');
  if (path === '' && kind !== 'jekyll') return [`${kind === 'hugo' ? languageFolder(place, settings) : ''}/`];
  const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
  const base = posix.basename(path);
  const inName = day.exec(base);
  const bare = inName === null ? base : base.slice(inName[0].length) || base;
  switch (kind) {
    case 'jekyll':
      return jekyll(settings, path, bare, inName, fields);
    case 'hexo':
      return [path.startsWith('_posts/') ? hexo(settings, path, inName, fields) : `/${path}/`];
    case 'pelican':
      return [pelicanAddress(settings, path, fields) ?? []].flat();
    case 'zola':
      return [zola(settings, folder, base, place, fields)];
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
      const language = languageFolder(place, settings);
      if (given !== undefined) return [language + filled(given, values)];
      return [
        `${language}/${[folder, fields.slug ?? base].filter(Boolean).join('/').toLowerCase().replace(/ /g, '-')}/`,
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
  { language, isFirst }: LanguagePlace,
  { slug }: ReadFields,
): string {
  const slugify = settings.slugify;
  const given: ForeignFields =
    typeof slugify === 'object' && !Array.isArray(slugify) ? (slugify as ForeignFields) : {};
  const how = settings.slugify_paths === 'false' ? 'safe' : (filledText(given.paths) ?? 'on');
  const keepsDay = filledText(given.paths_keep_dates) === 'true';
  const bare = base.replace(/^\d{4}-\d\d-\d\d(?:[T ][\d:+.Z-]*)?[-_]/, '');
  const parts = [...folder.split('/'), slug ?? (keepsDay || bare === '' ? base : bare)].map((part) =>
    how === 'on'
      ? asciiSlug(part)
      : how === 'safe'
        ? part.replace(/[<>:"/\\|?*#\n]/g, '').replace(/\s/g, '_')
        : part,
  );
  return `/${[...(isFirst || language === undefined ? [] : [language]), ...parts].filter(Boolean).join('/')}/`;
}

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
  const collection = collectionOf(settings, path);
  if (collection !== undefined) {
    const place = collection.path.replace(/(?<=^|\/)index$/, '');
    const usual = `/:collection/:path${/\/$/.test(pattern) ? '/' : ':output_ext'}`;
    return [
      filled(collection.permalink ?? usual, {
        ...partsOf(fields, inName),
        collection: collection.label,
        path: place,
        name: posix.basename(place),
        title: fields.slug ?? bare,
        output_ext: '.html',
        categories: (fields.categories ?? []).join('/').toLowerCase(),
      }),
    ];
  }
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
  const categories = [...new Set([...folders, ...(fields.categories ?? [])].map((one) => one.toLowerCase()))];
  const values = (date: string | undefined) => ({
    ...partsOf(fields, inName, date),
    title: fields.slug ?? bare,
    slug: fields.slug ?? bare,
    categories: categories.map((one) => encodeURI(one)).join('/'),
    slugified_categories: categories.map((one) => one.replace(/[^\p{L}\p{N}]+/gu, '-')).join('/'),
    output_ext: '.html',
  });
  const fromFile =
    inName === null
      ? undefined
      : `${inName[1]}-${inName[2]?.padStart(2, '0')}-${inName[3]?.padStart(2, '0')}`;
  // The day in the field wins; where the file's name says another one, people may have linked to that.
  return [...new Set([filled(pattern, values(undefined)), filled(pattern, values(fromFile))])];
}

/** https://hexo.io/docs/permalinks */
function hexo(
  settings: ForeignFields,
  path: string,
  inName: RegExpExecArray | null,
  fields: ReadFields,
): string {
  const { permalink_defaults: defaults, default_category: usual } = settings;
  const title = path.replace(/^_posts\//, '');
  const own = Object.entries(
    typeof defaults === 'object' && !Array.isArray(defaults) ? defaults : {},
  ).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []));
  const categories = (fields.categories ?? []).map(plainPart);
  return filled(filledText(settings.permalink) ?? ':year/:month/:day/:title/', {
    ...Object.fromEntries(own),
    ...(fields.lang === undefined ? {} : { lang: fields.lang }),
    ...partsOf(fields, inName),
    title,
    name: posix.basename(title),
    post_title: plainPart(fields.title),
    category: categories.join('/') || (filledText(usual) ?? 'uncategorized'),
  });
}

/** Hexo keeps letters as they are. https://github.com/hexojs/hexo-util#slugizestr-options */
const plainPart = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\s~`!@#$%^&*()_+=[\]{}|\\;:"'<>,.?/-]+/g, '-')
    .replace(/^-|-$/g, '');

function partsOf(
  { date: given }: ReadFields,
  inName: RegExpExecArray | null,
  instead?: string,
): Record<string, string> {
  const fromName =
    inName === null
      ? undefined
      : `${inName[1]}-${inName[2]?.padStart(2, '0')}-${inName[3]?.padStart(2, '0')}`;
  const written = instead ?? given ?? fromName;
  if (written === undefined) return {};
  const date = DateTime.fromISO(written.slice(0, 19).replace(' ', 'T'), { zone: 'UTC', locale: 'en' });
  const [year = '', month = '', day = ''] = written.slice(0, 10).split('-');
  return {
    ...{ year, month, day, short_year: year.slice(2), i_month: String(Number(month)) },
    ...{ i_day: String(Number(day)), hour: written.slice(11, 13), minute: written.slice(14, 16) },
    second: written.slice(17, 19),
    y_day: date.toFormat('ooo'),
    week: date.toFormat('WW'),
    w_year: date.toFormat('kkkk'),
    short_day: date.toFormat('ccc'),
    long_day: date.toFormat('cccc'),
    short_month: date.toFormat('LLL'),
    long_month: date.toFormat('LLLL'),
    monthname: date.toFormat('LLLL').toLowerCase(),
    weekdayname: date.toFormat('cccc').toLowerCase(),
    weekday: String(date.weekday % 7),
    yearday: String(date.ordinal),
  };
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return slashed(
    pattern.replace(/:([a-z_]+?)(?=:|[^a-z_]|$)/g, (found, name: string) => values[name] ?? found),
  ).replace(/\/{2,}/g, '/');
}
