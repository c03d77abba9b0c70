// Which generator a folder belongs to, where its texts lie, and at which addresses it published them.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import slugifyWords from '@sindresorhus/slugify';
import type { ReadFields } from './foreign-fields.ts';
import { type ForeignFields, type ForeignValue, foreignSettings } from './foreign-front-matter.ts';
import { sourceText } from './source-text.ts';

export interface Generator {
  /** German, for the report. */
  readonly name: string;
  readonly kind: 'jekyll' | 'hugo' | 'zola' | 'eleventy' | 'hexo' | 'astro' | 'unknown';
  /** Folder below the source in which its texts lie; empty: all of it. */
  readonly texts: string;
  /** Folders from which addresses that begin with a slash are served. */
  readonly roots: readonly string[];
  /** Without a slash at the end. */
  readonly origin?: string;
  readonly settings: ForeignFields;
}

const hugoFiles = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config/_default/hugo.toml',
  'config/_default/config.toml',
];

/** @param dir the folder of the old site, in which its configuration lies */
export function generatorOf(dir: string): Generator {
  const read = (...names: readonly string[]): ForeignFields | undefined => {
    const name = names.find((one) => existsSync(join(dir, one)));
    return name === undefined
      ? undefined
      : foreignSettings(name, sourceText(readFileSync(join(dir, name))).text);
  };
  const has = (...names: readonly string[]): boolean => names.some((one) => existsSync(join(dir, one)));
  const config = read('config.toml', 'config.yaml', 'config.yml', 'config.json');
  const underscore = read('_config.yml', '_config.yaml', '_config.toml');
  if (
    has(...hugoFiles) ||
    config?.baseURL !== undefined ||
    config?.baseurl !== undefined ||
    (config !== undefined && has('archetypes'))
  ) {
    const settings = read(...hugoFiles) ?? config ?? {};
    return made(
      'hugo',
      'Hugo-Ordner',
      settings,
      'content',
      ['static', 'assets', 'content'],
      settings.baseURL ?? settings.baseurl,
    );
  }
  if (config?.base_url !== undefined)
    return made('zola', 'Zola-Ordner', config, 'content', ['static', 'content'], config.base_url);
  if (has('astro.config.mjs', 'astro.config.ts', 'astro.config.js')) {
    return made('astro', 'Astro-Ordner', {}, has('src/content') ? 'src/content' : 'src/pages', [
      'public',
      'src',
      'src/assets',
    ]);
  }
  if (
    has(
      '.eleventy.js',
      'eleventy.config.js',
      'eleventy.config.mjs',
      'eleventy.config.cjs',
      'eleventy.config.ts',
    )
  ) {
    const texts = ['content', 'src', 'site'].find((one) => existsSync(join(dir, one))) ?? '';
    return made('eleventy', 'Eleventy-Ordner', {}, texts, ['public', texts, '.', 'src', 'static']);
  }
  if (
    underscore !== undefined &&
    (underscore.public_dir !== undefined || has('source/_posts') || underscore.source_dir !== undefined)
  ) {
    return made(
      'hexo',
      'Hexo-Ordner',
      underscore,
      textOf(underscore.source_dir) ?? 'source',
      ['source'],
      underscore.url,
    );
  }
  if (underscore !== undefined || has('_posts')) {
    return made(
      'jekyll',
      'Jekyll-Ordner',
      underscore ?? {},
      textOf(underscore?.source) ?? '',
      ['.', 'assets'],
      underscore?.url,
    );
  }
  return made('unknown', 'Ordner mit Markdown', {}, '', ['.', 'static', 'public', 'assets']);
}

function made(
  kind: Generator['kind'],
  name: string,
  settings: ForeignFields,
  texts: string,
  roots: readonly string[],
  origin?: ForeignValue,
): Generator {
  const url = textOf(origin);
  const isWhole = url !== undefined && /^https?:\/\/[^/\s]+/.test(url) && URL.canParse(url);
  return { kind, name, settings, texts, roots, ...(isWhole ? { origin: new URL(url).origin } : {}) };
}

const textOf = (value: ForeignValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

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
      ? textOf(settings.baseurl)
      : kind === 'hexo'
        ? textOf(settings.root)
        : pathOf(textOf(settings.baseURL ?? settings.base_url));
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
            filled(textOf(settings.permalink) ?? ':year/:month/:day/:title/', {
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
      const given = textOf(nested ?? pattern[section]);
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
  const how = settings.slugify_paths === 'false' ? 'safe' : (textOf(given.paths) ?? 'on');
  const keepsDay = textOf(given.paths_keep_dates) === 'true';
  const bare = base.replace(/^\d{4}-\d\d-\d\d(?:[T ][\d:+.Z-]*)?[-_]/, '');
  const isForeign = language !== undefined && language !== (textOf(settings.default_language) ?? 'en');
  const parts = [...folder.split('/'), slug ?? (keepsDay || bare === '' ? base : bare)].map((part) =>
    how === 'on'
      ? asciiSlug(part)
      : how === 'safe'
        ? part.replace(/[<>:"/\\|?*#\n]/g, '').replace(/\s/g, '_')
        : part,
  );
  return `/${[...(isForeign ? [language] : []), ...parts].filter(Boolean).join('/')}/`;
}

/** As Zola's library writes letters: an umlaut is its vowel. */
const asciiSlug = (text: string): string =>
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
  const written = textOf(settings.permalink) ?? 'date';
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
