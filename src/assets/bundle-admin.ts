// The form in the browser, `/admin/`: Sveltia CMS from its build for npm (`dist/` would load fonts and languages from a CDN),
// in one folder. Only loaded where the newspaper has the form, and only made anew where something of it has changed.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { formConfig } from '../admin/form-config.ts';
import { adminPolicy } from '../admin/form-policy.ts';
import { withGermanWords } from '../admin/german-words.ts';
import { type Key, Keys, keyOf } from '../article/key.ts';
import type { AdminSetting } from '../settings.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { AdminFiles, AdminOptions } from './admin-files.ts';
import { forBrowsers, withEsbuild } from './with-esbuild.ts';

/** Of what a program needs; maps and licences stay behind, but for those of fonts. */
const asset = /\.(?:js|wasm|png|woff2|txt)$/;

/**
 * The folder's files.
 *
 * @throws {Error} when Sveltia's code is not the one for which this was written
 */
export async function bundleAdmin(
  admin: AdminSetting,
  { projectDir, cacheDir, settings }: AdminOptions,
): Promise<AdminFiles> {
  const config = JSON.stringify(formConfig(admin, settings));
  const page = await readFile(join(projectDir, 'layouts/admin.html'), 'utf8');
  const key = await folderKey(projectDir, [config, settings.zone, page, adminPolicy(admin)]);
  const file = join(cacheDir, 'admin.bin');
  const stored = readChecked(file) as { readonly key: Key; readonly files: AdminFiles } | undefined;
  if (stored?.key === key) return stored.files;
  const files = {
    'admin/index.html': page.replace('%policy%', () => adminPolicy(admin)),
    ...(await bundled(projectDir, { formConfig: config, zone: JSON.stringify(settings.zone) })),
    ...(await assets()),
  };
  await mkdir(cacheDir, { recursive: true });
  writeChecked(file, { key, files });
  return files;
}

async function bundled(projectDir: string, define: Record<string, string>): Promise<AdminFiles> {
  const { outputFiles } = await withEsbuild(({ build }) =>
    build({
      ...forBrowsers,
      entryPoints: { admin: resolve(projectDir, 'src/admin/start-form.ts') },
      absWorkingDir: resolve(projectDir),
      outdir: '/admin',
      entryNames: '[name]',
      chunkNames: 'teil-[hash]',
      splitting: true,
      format: 'esm',
      define,
      plugins: [untouchedText, neededOnly],
    }),
  );
  return Object.fromEntries(
    outputFiles.map(({ path, contents }) => [`admin/${path.replace(/^.*[\\/]/, '')}`, contents]),
  );
}

/**
 * Sveltia trims a file before a custom format reads it, gives it other line ends, and trims what the format writes: a file
 * would not come back as it was. It also asks githubstatus.com and status.io every few minutes, which the page's policy
 * refuses, with an error in the console each time. Each place must be there as often as expected.
 */
const untouchedText: Plugin = {
  name: 'untouched-text',
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: ownFonts(
        untouched(await readFile(path, 'utf8')),
        await readdir(join(dirname(path), 'assets')),
      ),
      loader: 'js',
    }));
  },
};

/** @throws {Error} when a place is missing, or more are like it */
export function untouched(code: string): string {
  const places: readonly (readonly [place: RegExp, instead: string, times?: number])[] = [
    [
      /(\w+)=\1\.trim\(\)\.replace\(\/\\r\\n\?\/g,`(?:\\n|\n)`\);(?=let \w+=[^;]{1,80};?[^;]{1,160}\.parser;if)/g,
      'let untouchedText=$1;$&',
    ],
    [/(\.parser;if\((\w+)\)return )\2\(\w+\);/g, '$1$2(untouchedText);'],
    [/`\$\{\(await (\w+)\((\w+)\)\)\.trim\(\)\}(?:\\n|\n)`/g, ' await $1($2)'],
    // Files of a local folder; a byte order mark stays, too.
    [
      /\(await (\w+)\.text\(\)\)\.replace\(\/\\r\\n\?\/g,`(?:\\n|\n)`\)/g,
      'new TextDecoder("utf-8",{ignoreBOM:true}).decode(await $1.arrayBuffer())',
    ],
    // Once for GitHub, once for GitLab.
    [/(statusDashboardURL:\w+),checkStatus:\w+(?=,init:)/g, '$1', 2],
  ];
  return places.reduce((text, [place, instead, times = 1]) => {
    const found = text.match(place)?.length ?? 0;
    if (found !== times) throw new Error(`Sveltia CMS has ${found} places like ${place}`);
    return text.replace(place, instead);
  }, code);
}

/** Sveltia's style sheet names its fonts on a CDN, although they lie beside it. @throws {Error} when one does not */
function ownFonts(code: string, names: readonly string[]): string {
  return code.replace(
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[^)]*\.woff2/g,
    (address, font) => {
      const own = names.find((name) => name.startsWith(font) && name.endsWith('.woff2'));
      if (own === undefined) throw new Error(`Sveltia CMS has no ${address} of its own`);
      return `assets/${own}`;
    },
  );
}

/** Colours for code in 200 languages, and languages of editors who read German. */
const neededOnly: Plugin = {
  name: 'needed-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@shikijs\/|locales\/[\w-]+\.json$/ }, ({ path }) =>
      path.endsWith('/de.json') ? undefined : { path: 'left-out', namespace: 'left-out' },
    );
    onLoad({ filter: /locales[\\/]de\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(withGermanWords(JSON.parse(await readFile(path, 'utf8')))),
      loader: 'json',
    }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'export default {}', loader: 'js' }));
  },
};

async function assets(): Promise<AdminFiles> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), 'assets');
  const names = (await readdir(folder)).filter((name) => asset.test(name));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [`admin/assets/${name}`, await readFile(join(folder, name))] as const),
    ),
  );
}

/** Names all that the folder is made of. @param said what the newspaper's settings make of it */
async function folderKey(projectDir: string, said: readonly string[]): Promise<Key> {
  const keys = new Keys().add(keyOf(JSON.stringify(said)));
  // The lock file names the versions of Sveltia, yaml and esbuild.
  const files = ['package-lock.json', 'src/assets/bundle-admin.ts', 'src/article/front-matter.ts'];
  const admin = (await readdir(join(projectDir, 'src/admin'))).sort().map((name) => `src/admin/${name}`);
  for (const file of [...files, ...admin]) keys.add(file).add(keyOf(await readFile(join(projectDir, file))));
  return keys.key;
}
