// Builds that would take down the site, or most of it: an unmounted folder or a wrong path looks like a deleted archive.
import { germanCount } from '../article/german-count.ts';
import { Refusal } from '../content/refusal.ts';
import type { LastOutput } from '../ledger/last-output.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Slice } from '../ledger/slice.ts';

/** A build that does nothing before somebody says that it is meant; the message is German. */
export class BuildRefused extends Refusal {
  override name = 'BuildRefused';
}

/** For a folder of articles in which there is none, unless `--allow-empty` says that it is meant. */
export const noArticles = (): BuildRefused =>
  new BuildRefused(
    'Im Ordner „artikel“ liegt kein Artikel; die Website bleibt, wie sie ist.\n' +
      'Abhilfe: Prüfen Sie, ob der Inhalt da ist, wo --content ihn sucht. Soll die Website wirklich leer sein, bauen Sie mit --allow-empty.',
  );

/** So many pages may always go, and so large a part of them. */
const fewest = 20;
const part = 1 / 10;

/**
 * @param removed what the build would remove, paths below the output folder; a slice removes nothing itself
 * @throws {BuildRefused} when more than a tenth of the pages, at least 20, are in the last output and not in `ledger`
 */
export function refuseManyRemovals(
  ledger: Ledger,
  last: LastOutput,
  removed: readonly string[],
  slice: Slice | undefined,
): void {
  const gone = (slice === undefined ? removed : ledger.missing(last.ledger)).filter(isPage).length;
  if (gone < fewest / (slice?.count ?? 1)) return;
  let before = last.others.filter((path) => isPage(path) && !last.ledger.hasFile(path)).length;
  for (const path of last.ledger.names()) if (isPage(path)) before += 1;
  if (gone <= before * part) return;
  throw new BuildRefused(
    `Dieser Bau würde ${germanCount(gone)} von ${germanCount(before)} Seiten löschen; die Website bleibt, wie sie ist.\n` +
      'Abhilfe: Prüfen Sie, ob in „content“ alles liegt, was erscheinen soll. Sollen die Seiten wirklich fort, bauen Sie einmal mit --allow-removals.',
  );
}

const isPage = (path: string): boolean => path.endsWith('.html');
