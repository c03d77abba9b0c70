// What a worker renders pages with; one that only reads articles does not load it.
import type { Output } from '../ledger/output.ts';
import type { SearchNotes } from '../search/notes.ts';
import { openStoredSite } from '../site/stored-site.ts';
import { notingContext } from './noting-context.ts';
import { PageRenderer } from './page-renderer.ts';
import { PlannedPages } from './planned-pages.ts';
import type { WorkerSetup } from './worker-messages.ts';

/**
 * The main process has checked everything and stored it: what it stored is the site.
 *
 * @param waiting pictures that are not made yet, paths below `content/`
 */
export async function openRenderer(
  given: WorkerSetup,
  to: Output,
  notes: SearchNotes | undefined,
  waiting: ReadonlySet<string>,
): Promise<PageRenderer> {
  const { site } = await openStoredSite(given, given.versions);
  const context = notingContext(site.contextWithout(waiting), notes);
  return new PageRenderer(context, given, to, new PlannedPages(context));
}
