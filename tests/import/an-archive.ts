// An old archive in a temporary folder, and what becomes of it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import { type Imported, type ImportOptions, importArticles } from '../../src/import/import-articles.ts';
import type { SourceOptions } from '../../src/import/open-source.ts';
import { openSource } from '../../src/import/open-source.ts';
import { settings } from '../newspaper/settings.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const picture = await sharp({ create: { width: 1300, height: 800, channels: 3, background: '#789' } })
  .jpeg()
  .toBuffer();

export interface Archive {
  readonly folder: string;
  readonly source: string;
  readonly output: string;
  /** @param name of the source below its folder; empty: the folder */
  readonly run: (
    name?: string,
    options?: Partial<ImportOptions & SourceOptions> & { readonly origin?: string },
  ) => Promise<Imported>;
  /** Texts of the written files by their paths, the report left out. */
  readonly written: () => Map<string, string>;
}

export function archive(t: TestContext, files: Files): Archive {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-import-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const source = join(folder, 'alt');
  mkdirSync(source);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), content);
  }
  const output = join(folder, 'content');
  return {
    ...{ folder, source, output },
    run: async (name = '', { zone = settings.zone, mediaDirs = [], map = {}, ...options } = {}) =>
      importArticles({
        source: openSource(join(source, name), { zone, mediaDirs, map }),
        outputDir: output,
        settings,
        ...options,
      }),
    written: () =>
      new Map(
        readdirSync(output, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((file) => [file.slice(output.length + 1), readFileSync(file, 'utf8')]),
      ),
  };
}

/** What an import says of itself: counts that differ, and what was dropped or left. */
export function told({ differences, constructs, notes }: Imported) {
  return {
    differences: [...differences].map(({ origin, source, written }) => ({ origin, source, written })),
    constructs: Object.fromEntries(
      constructs.map(({ name, converted, dropped, left }) => [name, [converted, dropped, left]]),
    ),
    notes: [...notes].map(({ origin, message }) => `${origin}: ${message}`),
  };
}
