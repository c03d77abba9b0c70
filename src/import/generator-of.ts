// Which generator a folder belongs to, and where its texts lie.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ForeignFields,
  type ForeignValue,
  filledText,
  foreignSettings,
  isMap,
  pythonSettings,
} from './foreign-front-matter.ts';
import { sourceText } from './source-text.ts';

/** An old site, as far as its folder says. */
export interface Generator {
  /** German, for the report. */
  readonly name: string;
  readonly kind: 'jekyll' | 'hugo' | 'zola' | 'eleventy' | 'hexo' | 'astro' | 'pelican' | 'unknown';
  /** Folder below the source in which its texts lie; empty: all of it. */
  readonly texts: string;
  /** Folders from which addresses that begin with a slash are served. */
  readonly roots: readonly string[];
  /** Without a slash at the end. */
  readonly origin?: string;
  readonly settings: ForeignFields;
}

const hugoFiles = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'];
/** Where Hugo finds its configuration in parts. */
const hugoFolder = 'config/_default';

/** What lies at the top of the old site. */
interface TopFolder {
  /** Whether there is one of these files or folders. */
  has(...names: readonly string[]): boolean;
  /** The first of these configurations that is there. */
  read(...names: readonly string[]): ForeignFields | undefined;
  /** The text of the first of these files that is there. */
  source(...names: readonly string[]): string | undefined;
  /** What lies in a folder; nothing where there is none. */
  list(folder: string): string[];
}

function topFolder(dir: string): TopFolder {
  const found = (names: readonly string[]): string | undefined =>
    names.find((one) => existsSync(join(dir, one)));
  const source = (name: string): string => sourceText(readFileSync(join(dir, name))).text;
  return {
    source(...names) {
      const name = found(names);
      return name === undefined ? undefined : source(name);
    },
    has: (...names) => found(names) !== undefined,
    list: (folder) => (existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)).sort() : []),
    read(...names) {
      const name = found(names);
      return name === undefined ? undefined : foreignSettings(name, source(name));
    },
  };
}

/** Of one generator, if the folder is one of its. */
type Detect = (top: TopFolder) => Generator | undefined;

const plainConfig = ['config.toml', 'config.yaml', 'config.yml', 'config.json'];
const underscored = ['_config.yml', '_config.yaml', '_config.toml'];
const eleventyFiles = [
  '.eleventy.js',
  ...['eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', 'eleventy.config.ts'],
];

/**
 * `hugo.toml` or `config.yaml`, `params.toml`, `languages.en.toml`: each file besides the first is what is below its name.
 * https://gohugo.io/configuration/introduction/#configuration-directory
 */
function hugoParts({ list, read }: TopFolder): ForeignFields | undefined {
  const names = list(hugoFolder).filter((name) => /\.(?:toml|ya?ml|json)$/i.test(name));
  const isWhole = (name: string): boolean => /^(?:hugo|config)\.\w+$/i.test(name);
  if (!names.some(isWhole)) return undefined;
  let settings: ForeignFields = {};
  for (const name of names.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)))) {
    const part = read(`${hugoFolder}/${name}`) ?? {};
    const [key = '', inner] = name.split('.').slice(0, -1);
    if (isWhole(name)) settings = { ...part, ...settings };
    else if (inner === undefined) settings = { ...settings, [key]: part };
    else {
      const known = settings[key];
      settings = { ...settings, [key]: { ...(isMap(known) ? known : {}), [inner]: part } };
    }
  }
  return settings;
}

const hugo: Detect = (top) => {
  const { has, read } = top;
  const parts = hugoParts(top);
  const config = read(...plainConfig);
  const isNamed = config?.baseURL !== undefined || config?.baseurl !== undefined;
  if (!has(...hugoFiles) && parts === undefined && !isNamed && !(config !== undefined && has('archetypes')))
    return undefined;
  const settings = lowered({ ...parts, ...(read(...hugoFiles) ?? config) });
  const texts = hugoTexts(settings);
  return made('hugo', 'Hugo-Ordner', settings, texts, ['static', 'assets', texts], settings.baseurl);
};

/** Hugo does not care for capitals in names of settings. */
const lowered = (settings: ForeignFields): ForeignFields =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name.toLowerCase(),
      isMap(value) ? lowered(value) : value,
    ]),
  );

/** Folders of languages lie side by side below the usual one. */
function hugoTexts({ contentdir, languages }: ForeignFields): string {
  const hasFolders =
    isMap(languages) && Object.values(languages).some((one) => isMap(one) && one.contentdir !== undefined);
  return hasFolders ? 'content' : (filledText(contentdir)?.replace(/^(?:\.?\/)+|\/+$/g, '') ?? 'content');
}

const zola: Detect = ({ read }) => {
  const config = read(...plainConfig);
  if (config?.base_url === undefined) return undefined;
  return made('zola', 'Zola-Ordner', config, 'content', ['static', 'content'], config.base_url);
};

const astro: Detect = ({ has }) => {
  if (!has('astro.config.mjs', 'astro.config.ts', 'astro.config.js')) return undefined;
  const texts = has('src/content') ? 'src/content' : 'src/pages';
  return made('astro', 'Astro-Ordner', {}, texts, ['public', 'src', 'src/assets']);
};

const eleventy: Detect = ({ has, source }) => {
  const config = source(...eleventyFiles);
  if (config === undefined) return undefined;
  // `dir: { input: "src" }`, `setInputDirectory("src")`: https://www.11ty.dev/docs/config/#input-directory
  const [, named] =
    /(?:\bdir\s*:\s*\{[^{}]{0,1000}?\binput\s*:|\bsetInputDirectory\()\s*["'`]([^"'`]*)["'`]/.exec(config) ??
    [];
  const written = named?.replace(/^(?:\.?\/)+|^\.$|\/+$/g, '');
  const texts =
    [written, 'content', 'src', 'site'].find((one) => one !== undefined && (one === '' || has(one))) ?? '';
  return made('eleventy', 'Eleventy-Ordner', {}, texts, ['public', texts, '.', 'src', 'static']);
};

const hexo: Detect = ({ has, read }) => {
  const config = read(...underscored);
  if (config === undefined) return undefined;
  const { public_dir: output, source_dir: texts, url } = config;
  if (output === undefined && texts === undefined && (isOctopress(config) || !has('source/_posts')))
    return undefined;
  return made('hexo', 'Hexo-Ordner', config, filledText(texts) ?? 'source', ['source'], url);
};

/** Jekyll with its texts in `source/`, too: it names both folders otherwise than Hexo does. */
const isOctopress = ({ source, destination }: ForeignFields): boolean =>
  source !== undefined || destination !== undefined;

const jekyll: Detect = ({ has, read }) => {
  const config = read(...underscored);
  if (config === undefined && !has('_posts')) return undefined;
  const texts = filledText(config?.source) ?? '';
  const roots = [...(texts === '' ? [] : [texts]), '.', 'assets'];
  return made('jekyll', 'Jekyll-Ordner', config ?? {}, texts, roots, config?.url);
};

const pelican: Detect = ({ has, source }) => {
  const config = source('pelicanconf.py');
  if (config === undefined) return undefined;
  // What counts on the server stands in a second file, which takes the first one's place.
  const settings = { ...pythonSettings(config), ...pythonSettings(source('publishconf.py') ?? '') };
  const written = filledText(settings.PATH)?.replace(/^(?:\.?\/)+|^\.$|\/+$/g, '');
  const texts = written !== undefined && has(written) ? written : has('content') ? 'content' : '';
  return made('pelican', 'Pelican-Ordner', settings, texts, [texts, '.'], settings.SITEURL);
};

/** Those first whose signs others do not have. */
const detectors: readonly Detect[] = [hugo, zola, astro, eleventy, hexo, jekyll, pelican];

/** @param dir the folder of the old site, in which its configuration lies */
export function generatorOf(dir: string): Generator {
  const top = topFolder(dir);
  for (const detect of detectors) {
    const found = detect(top);
    if (found !== undefined) return found;
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
  const url = filledText(origin);
  const isWhole = url !== undefined && /^https?:\/\/[^/\s]+/.test(url) && URL.canParse(url);
  return { kind, name, settings, texts, roots, ...(isWhole ? { origin: new URL(url).origin } : {}) };
}
