// What editors are told of a file that would load something from another server, see `src/foreign/`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from '../article/content-error.ts';
import { type Place, placeOfOffset } from '../article/locate.ts';
import { foreignLoads } from '../foreign/foreign-loads.ts';
import type { Settings } from '../settings.ts';

/** A file as readers get it. */
interface Written {
  /** Path below the output folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * One error for each address, once for each file.
 *
 * @param source where the file comes from as editors know it (`content/seiten/kontakt.md`), and where that lies; undefined: of
 *   the site itself
 */
export function foreignLoadErrors(
  { path, content }: Written,
  { siteUrl }: Pick<Settings, 'siteUrl'>,
  source: () => { readonly origin: string; readonly file: string } | undefined,
): ContentError[] {
  const loads = foreignLoads(path, content, siteUrl);
  if (loads.length === 0) return [];
  const from = source();
  const text = from === undefined || !existsSync(from.file) ? '' : readFileSync(from.file, 'utf8');
  const once = new Map(loads.map((load) => [load.address, load]));
  return [...once.values()].map(({ carrier, address }) => ({
    ...placeOf(text, address, path),
    file: from?.origin ?? `/${path}`,
    rule: 'foreign-load',
    message: `„/${path}“ würde etwas von einem fremden Server laden: Der erführe von jedem Leser.`,
    found: `${address} (${carrier})`,
    expected: `nur Adressen dieser Website, ${siteUrl}`,
    remedy:
      'Legen Sie die Datei in den Ordner „public“ und nennen Sie sie von dort („/datei.jpg“), oder setzen Sie einen Verweis.',
  }));
}

/** Where the address stands in the file that was typed, if it does. */
function placeOf(text: string, address: string, file: string): Partial<Place> {
  const at = address === '' ? -1 : text.indexOf(address);
  return at < 0 ? {} : placeOfOffset(text, at, file);
}

/** A file below a folder that editors know by `name`. */
export const sourceIn = (name: string, dir: string, path: string) => ({
  origin: `${name}/${path}`,
  file: join(dir, path),
});
