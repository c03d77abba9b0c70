// Builds from nothing, to which all others are held.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from '../../src/pipeline/build-options.ts';
import type { Newspaper } from './newspaper.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import type { Workshop } from './workshop.ts';

export interface CleanSite {
  readonly of: Newspaper;
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly nextChange: BuildResult['nextChange'];
}

export class CleanBuilds {
  readonly #workshop: Workshop;
  #last: CleanSite | undefined;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /**
   * The site of the newspaper as the workshop has saved it. It is built from files that were copied out of the
   * repository: neither git, nor time stamps, nor the place of the files can help or mislead. The last one is remembered,
   * since much that happens to a newspaper leaves its files alone.
   */
  async site(of: Newspaper): Promise<CleanSite> {
    if (this.#last?.of !== of) {
      const folders = this.#workshop.folders('clean');
      const contentDir = join(folders.outputDir, '../content');
      this.#workshop.lose(folders.outputDir, folders.cacheDir, contentDir);
      cpSync(this.#workshop.contentDir, contentDir, { recursive: true });
      const { nextChange } = await this.#workshop.build(of, folders, { contentDir });
      this.#last = { of, files: siteFiles(folders.outputDir), nextChange };
    }
    return this.#last;
  }
}
