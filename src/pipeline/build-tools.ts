// What a build works with from its first step to its last.

import { randomUUID } from 'node:crypto';
import { siteIcon } from '../../layouts/icons/site-icon.ts';
import { type AdminFiles, adminFiles } from '../assets/admin-files.ts';
import { type Assets, bundleAssets } from '../assets/bundle.ts';
import { customStyle } from '../assets/custom-style.ts';
import { styleSheet } from '../contract/assets.ts';
import { type SiteIcons, siteIcons } from '../icons/site-icons.ts';
import { Output } from '../ledger/output.ts';
import { readRedirects } from '../newspaper/redirects-file.ts';
import { SearchNotes } from '../search/notes.ts';
import { type CodeVersions, codeVersions } from '../site/code-versions.ts';
import type { SiteOptions } from '../site/open-site.ts';
import { Workers } from '../workers/workers.ts';
import type { BuildOptions } from './build-options.ts';
import { buildsSearch, searchCache } from './build-search.ts';
import type { HeadStart } from './head-start.ts';

export interface BuildTools {
  readonly versions: CodeVersions;
  readonly assets: Assets;
  /** The folder of the form in the browser; empty for a newspaper without one. */
  readonly admin: AdminFiles;
  readonly icons: SiteIcons;
  /** What pages carry themselves. */
  readonly carried: Pick<SiteOptions, 'style' | 'searchScript' | 'redirects'>;
  readonly output: Output;
  readonly workers: Workers;
  /** Absent: this build makes no search. */
  readonly searchNotes: SearchNotes | undefined;
  /** Ends what helps to render; to be called once more does no harm. */
  endHelp(): Promise<void>;
}

/**
 * Bundles, draws and starts what the steps share; whoever has it calls {@link BuildTools.endHelp}, whatever happens.
 *
 * @throws {ContentErrors} the mistakes of `custom.css`
 */
export async function openTools(options: BuildOptions, start: HeadStart): Promise<BuildTools> {
  const { contentDir, publicDir, outputDir, cacheDir, projectDir, settings, now, previewAt } = options;
  const made = codeVersions(projectDir, settings);
  // Records of a preview show what no reader may see: a build never takes them for its own.
  const records =
    previewAt === undefined
      ? made.records
      : { ...made.records, articles: `${made.records.articles}-preview` };
  const versions = { ...made, records };
  const { assets, searchScript } = await bundleAssets({
    projectDir,
    cacheDir,
    settings,
    customStyle: customStyle(contentDir),
  });
  const carried = { style: assets[styleSheet], searchScript, redirects: readRedirects(contentDir) };
  const admin = await adminFiles({ projectDir, cacheDir, settings });
  const icons = await siteIcons({ projectDir, cacheDir, settings, markup: siteIcon });
  const search = { cacheDir: searchCache(cacheDir), version: versions.search };
  const setup = {
    contentDir,
    publicDir,
    outputDir,
    cacheDir,
    settings,
    now,
    ...(previewAt === undefined ? {} : { previewAt }),
    ...carried,
    versions: versions.records,
    // A worker that outlives a killed build must not meet the next one's files.
    build: randomUUID(),
    ...(buildsSearch(options) ? { search } : {}),
  };
  const searchNotes = setup.search && new SearchNotes(setup.search.cacheDir, setup.search.version);
  const workers = new Workers(options.processes, setup, start.workers);
  return {
    versions,
    assets,
    admin,
    icons,
    carried,
    output: new Output(outputDir, setup.build),
    workers,
    searchNotes,
    async endHelp() {
      searchNotes?.close();
      await workers.close();
    },
  };
}
