// What a page's output depends on besides content: a change of code re-renders the pages that can reach it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, Keys, keyOf } from '../article/key.ts';
import type { Settings } from '../settings.ts';
import type { Layout } from './page.ts';
import { SourceGraph } from './source-graph.ts';

/** Versions of what is kept of the content's files. */
export interface RecordVersions {
  readonly articles: string;
  readonly pictures: string;
}

/** Names the code, the settings and the packages behind what is kept between builds. */
export interface CodeVersions {
  readonly records: RecordVersions;
  /** Of what makes articles searchable. */
  readonly search: string;
  /** Of the pages that `src/plan/<maker>.ts` plans for a layout. */
  page(maker: string, layout: Layout | null): Key;
}

/** The text of an article is made by this. */
const textSource = 'src/site/article-bodies.ts';
/** What pages show of a picture they get through the plan's context, not by importing it. */
const pictureSources = ['src/images/inspect.ts', 'src/images/variants.ts', 'src/images/crops.ts'];
/** What makes the records of articles, and what keeps them. */
const articleSources = ['src/site/read-content.ts', 'src/content/scan.ts', 'src/store/article-store.ts'];
/** What makes articles searchable; of their HTML only the words are taken, so that markup does not matter. */
const searchSources = ['src/search/search-indexes.ts', textSource];
/** The settings' values count, wherever they stand. */
const settingsFile = 'src/settings.ts';
/**
 * Where Eleventy's room meets the rest of the house: what these import counts for the pages that reach it. Whatever the
 * configuration or another file of that room imports, a plugin or a filter, counts for all pages.
 */
const thresholds = new Set(
  ['dev-server', 'page-error', 'register-markdown', 'register-pages', 'register-site'].map(
    (name) => `src/eleventy/${name}.ts`,
  ),
);
const isEleventys = (path: string): boolean => path.startsWith('src/eleventy/');

export function codeVersions(projectDir: string, settings: Settings): CodeVersions {
  const graph = new SourceGraph(projectDir);
  const follow = (path: string) => path !== settingsFile;
  const packages = packagesKey(projectDir);
  const common = new Keys().add(JSON.stringify(settings)).add(packages).add(process.version);
  const wiring = graph.keys(
    ['.eleventy.ts', 'src/eleventy/render-pages.ts'],
    (path, from) => follow(path) && path !== textSource && (isEleventys(path) || !thresholds.has(from)),
  );
  addAll(common, wiring);
  const base = common.key;
  const versions = new Map<string, Key>();
  // The plan asks for one page after the other, nearly always for the same.
  let last: { maker: string; layout: Layout | null; version: Key } = { maker: '', layout: null, version: 0 };
  return {
    records: {
      articles: versionOf(base, graph.keys(articleSources, follow)).toString(36),
      pictures: versionOf(
        base,
        graph.keys(
          ['src/images/inspect.ts', 'src/images/inspect-media.ts', 'src/site/picture-store.ts'],
          follow,
        ),
      ).toString(36),
    },
    search: versionOf(
      packages,
      graph.keys(searchSources, (path) => follow(path) && !path.startsWith('layouts/')),
    ).toString(36),
    page(maker, layout) {
      if (maker === last.maker && layout === last.layout) return last.version;
      const name = `${maker} ${layout}`;
      const version = versions.get(name) ?? versionOf(base, graph.keys(rootsOf(maker, layout), follow));
      versions.set(name, version);
      last = { maker, layout, version };
      return version;
    },
  };
}

function rootsOf(maker: string, layout: Layout | null): string[] {
  const roots = [`src/plan/${maker}.ts`];
  if (layout !== null) roots.push(`layouts/${layout}.11ty.ts`, ...pictureSources);
  if (layout === 'article') roots.push(textSource);
  return roots;
}

function versionOf(base: Key, sources: ReadonlyMap<string, number>): Key {
  return addAll(new Keys().add(base), sources).key;
}

function addAll(keys: Keys, sources: ReadonlyMap<string, number>): Keys {
  for (const [path, key] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) keys.add(path).add(key);
  return keys;
}

interface LockedPackage {
  readonly version?: string;
  /** Hash of its files; absent for packages that lie in the project itself. */
  readonly integrity?: string;
  readonly dev?: boolean;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The packages that can leave traces in the site: another version of a test tool re-renders nothing. */
function packagesKey(projectDir: string): Key {
  const lock = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')) as LockFile;
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  return keyOf(packages.map(([path, { version, integrity }]) => `${path}@${version} ${integrity}`).join());
}
