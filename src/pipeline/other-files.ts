// Outputs that are no pages of the plan: they are few, made anew in each build and only compared.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import { fontFiles } from '../assets/font-files.ts';
import { isLeftBehind } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import { discoveryFiles } from '../discovery/discovery-files.ts';
import { standFile } from '../hosting/stand.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Put } from '../ledger/output.ts';
import type { Former } from '../plan/check-redirects.ts';
import { foreignLoadErrors, sourceIn } from '../site/foreign-load-errors.ts';
import type { OrdinaryPages } from '../workers/page-renderer.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildTools } from './build-tools.ts';
import { checkOthers, type Origin } from './check-others.ts';

interface OtherFile extends Origin {
  readonly content: string | Uint8Array;
}

/**
 * Stages ordinary Eleventy pages, bundles, fonts, icons and the files of `public/`. Of slices the first one does it for
 * all. A font or icon, `robots.txt` and its like, of which `public/` has its own, give way to it.
 *
 * @param planned what the plan's pages, pictures and cards are; `last`: what the output folder holds; `stand`: the text of
 *   `/stand.json`
 * @throws {ContentErrors} for pages that cannot be built and addresses that are taken
 */
export function stageOtherFiles(
  pages: OrdinaryPages,
  tools: Pick<BuildTools, 'admin' | 'assets' | 'icons' | 'output'>,
  { planned, last, stand }: { readonly planned: Ledger; readonly last: Ledger; readonly stand: string },
  articles: readonly Former[],
  options: BuildOptions,
): Put[] {
  const { slice } = options;
  if (slice !== undefined && slice.index > 1) return [];
  const { files, errors } = otherFiles(pages, tools, options, stand);
  const all = [...errors, ...checkOthers(files, planned, last, articles)];
  if (all.length > 0) throw new ContentErrors(all);
  return files.map(({ path, content }) => tools.output.put(path, content, last.get(path)?.bytes));
}

/**
 * All of them in the order in which they are written.
 *
 * @param stand the text of `/stand.json`; empty where only addresses matter
 */
export function otherFiles(
  { pages, errors }: OrdinaryPages,
  { admin, assets, icons }: Pick<BuildTools, 'admin' | 'assets' | 'icons'>,
  { contentDir, publicDir, projectDir, settings }: BuildOptions,
  stand: string,
): { readonly files: readonly OtherFile[]; readonly errors: readonly ContentError[] } {
  const own = publicFiles(publicDir);
  const ownPaths = new Set(own.map(({ path }) => path));
  const engines = (contents: Readonly<Record<string, string | Uint8Array>>): OtherFile[] =>
    Object.entries(contents).map(([path, content]) => ({ path, content, origin: `/${path}` }));
  const files = [
    ...pages,
    ...engines({ ...assets, ...admin, [standFile]: stand }),
    ...engines({ ...fontFiles(projectDir, settings), ...icons, ...discoveryFiles(settings) }).filter(
      ({ path }) => !ownPaths.has(path),
    ),
    ...own,
  ];
  // Sveltia's code names services that nobody has chosen: the page's own policy keeps it from them.
  const isForms = ({ path }: OtherFile): boolean => Object.hasOwn(admin, path) && !path.endsWith('.html');
  const foreign = files
    .filter((file) => !isForms(file))
    .flatMap((file) => foreignLoadErrors(file, settings, () => sourceOf(file, { contentDir, publicDir })));
  return { files, errors: [...errors, ...foreign] };
}

/** What the newspaper has typed; the engine's own files begin with a slash. */
function sourceOf(
  { path, origin }: Origin,
  { contentDir, publicDir }: Pick<BuildOptions, 'contentDir' | 'publicDir'>,
): ReturnType<typeof sourceIn> | undefined {
  const [, folder = '', below = path] = /^(content|public)\/(.+)$/.exec(origin) ?? [];
  if (folder === '') return undefined;
  return sourceIn(folder, folder === 'content' ? contentDir : publicDir, below);
}

/** Byte for byte; what programs leave there for themselves is nobody's to read. */
function publicFiles(dir: string): OtherFile[] {
  if (!existsSync(dir)) return [];
  const paths = filesBelow(dir).filter((path) => !isLeftBehind(path));
  return paths.map((path) => ({ path, content: readFileSync(join(dir, path)), origin: `public/${path}` }));
}
