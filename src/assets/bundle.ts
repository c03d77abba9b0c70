// What the browser loads besides pages: style sheets and scripts, each bundled and minified by esbuild.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { type Key, Keys, keyOf } from '../article/key.ts';
import {
  embedsScript,
  liveBlogScript,
  liveEntriesScript,
  savedScript,
  siteScript,
  styleSheet,
  workerScript,
  zoomScript,
} from '../contract/assets.ts';
import { basePath, type Settings } from '../settings.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import { SourceGraph } from '../store/source-graph.ts';
import { bundleCustomStyle } from './custom-style.ts';
import { inFolder } from './in-folder.ts';
import { contractTexts, inlineContract } from './inline-contract.ts';
import { logoRules } from './logo-style.ts';
import { forBrowsers, withEsbuild } from './with-esbuild.ts';

/** Path below the output folder → text. */
export type Assets = Readonly<Record<string, string>> & { readonly [styleSheet]: string };

export interface BundleOptions {
  /** Folder with `layouts/` and `src/`. */
  readonly projectDir: string;
  readonly cacheDir: string;
  readonly settings: Settings;
  /** The text of the newspaper's own `custom.css`. */
  readonly customStyle?: string | undefined;
}

export interface Bundles {
  /** What is published. */
  readonly assets: Assets;
  /** What the search page carries itself. */
  readonly searchScript: string;
}

interface Stored extends Bundles {
  readonly key: Key;
}

/** Output → entry point, below the project's folder. */
const entries = ({ offline }: Settings): Readonly<Record<string, string>> => ({
  [styleSheet]: 'layouts/styles/site.css',
  'assets/feed.css': 'layouts/styles/feed.css',
  [siteScript]: 'src/browser/site.ts',
  [savedScript]: 'src/browser/merkliste.ts',
  [zoomScript]: 'src/browser/zoom.ts',
  [liveBlogScript]: 'src/browser/live-blog.ts',
  [liveEntriesScript]: 'src/browser/live-entries.ts',
  [embedsScript]: 'src/browser/embeds.ts',
  [workerScript]: offline ? 'src/browser/worker/sw.ts' : 'src/browser/worker/off.ts',
});

/** What the search page carries itself. */
const searchEntry = 'src/browser/search.ts';
/** What names a style sheet is found by nobody but esbuild: all of them count. */
const styles = 'layouts/styles';

/**
 * The bundles of the site. As long as their sources are the same they come from the cache, and esbuild is
 * not even loaded.
 *
 * @throws {ContentErrors} the mistakes of `custom.css`
 * @throws esbuild's own error, with file and line, for sources that do not compile
 */
export async function bundleAssets({
  projectDir,
  cacheDir,
  settings,
  customStyle,
}: BundleOptions): Promise<Bundles> {
  const key = await bundlesKey(projectDir, settings, customStyle);
  const file = join(cacheDir, 'assets.bin');
  const stored = readChecked(file) as Stored | undefined;
  if (stored?.key === key) {
    const { assets, searchScript } = stored;
    return { assets, searchScript };
  }
  const made = await withEsbuild(({ build }) => bundlesOf({ projectDir, settings, customStyle }, key, build));
  await mkdir(cacheDir, { recursive: true });
  writeChecked(file, { key, ...made } satisfies Stored);
  return made;
}

async function bundlesOf(
  { projectDir, settings, customStyle }: Omit<BundleOptions, 'cacheDir'>,
  key: Key,
  build: typeof import('esbuild').build,
): Promise<Bundles> {
  const bundle = async (entry: string): Promise<string> => {
    const options = bundleOptions(settings, key.toString(36));
    const { outputFiles } = await build({ ...options, entryPoints: [join(projectDir, entry)] });
    return outputFiles[0]?.text ?? '';
  };
  const assets: Record<string, string> & { [styleSheet]: string } = { [styleSheet]: '' };
  for (const [output, entry] of Object.entries(entries(settings))) {
    assets[output] = await bundle(entry);
  }
  assets[styleSheet] =
    (await bundle(`layouts/styles/types/${settings.type}.css`)) + assets[styleSheet] + accentRules(settings);
  if (settings.logo !== undefined) assets[styleSheet] += await logoRules(settings.logo);
  if (customStyle !== undefined) assets[styleSheet] += await bundleCustomStyle(customStyle);
  assets[styleSheet] = inFolder(assets[styleSheet], basePath(settings));
  return { assets, searchScript: await bundle(searchEntry) };
}

/** What `tokens.css` says of the accent, for a newspaper that has its own; minified as all else. */
function accentRules({ accent }: Settings): string {
  if (accent === undefined) return '';
  const { light, dark } = accent;
  const both = `:root{--accent:light-dark(${light},${dark})}`;
  return `:root{--accent:${light}}@supports (color:light-dark(#000,#fff)){${both}}`;
}

/** For runs in which Eleventy writes the pages itself. @param files contents by path below the output folder */
export async function writeAssets(
  outputDir: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [output, contents] of Object.entries(files)) {
    const file = join(outputDir, output);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}

/** How esbuild bundles everything. @param version changes whenever any bundle may */
export function bundleOptions(settings: Settings, version: string) {
  const { offline, tickerLength, type, zone } = settings;
  return {
    ...forBrowsers,
    format: 'esm',
    external: ['/assets/*'] as string[],
    plugins: [inlineContract] as Plugin[],
    // All but the contract's are declared in src/browser/constants.d.ts and src/browser/worker/constants.d.ts.
    define: {
      ...contractTexts,
      base: JSON.stringify(basePath(settings)),
      offline: String(offline),
      tickerLength: String(tickerLength),
      type: JSON.stringify(type),
      zone: JSON.stringify(zone),
      version: JSON.stringify(version),
    },
  } as const;
}

/** Names all that the bundles are made of, and by. */
async function bundlesKey(
  projectDir: string,
  settings: Settings,
  customStyle: string | undefined,
): Promise<Key> {
  const keys = new Keys().add(keyOf(JSON.stringify([settings, customStyle])));
  // The lock file names the version of esbuild.
  keys.add(keyOf(await readFile(join(projectDir, 'package-lock.json'))));
  const scripts = Object.values(entries(settings)).filter((entry) => entry.endsWith('.ts'));
  const maker = 'src/assets/bundle.ts';
  keys.add(new SourceGraph(projectDir).reach([maker, searchEntry, ...scripts]).sum);
  const names = await readdir(join(projectDir, styles), { recursive: true });
  for (const name of names.filter((name) => name.endsWith('.css')).sort()) {
    keys.add(name).add(keyOf(await readFile(join(projectDir, styles, name))));
  }
  return keys.key;
}
