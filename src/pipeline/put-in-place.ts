import { type Changes, outputChanges } from '../ledger/changes.ts';
import { commit } from '../ledger/commit.ts';
import { FolderNotes } from '../ledger/folder-notes.ts';
import type { LastOutput } from '../ledger/last-output.ts';
import type { Output } from '../ledger/output.ts';
import type { BuildOptions } from './build-options.ts';
import { refuseManyRemovals } from './build-refused.ts';
import type { Outputs } from './make-outputs.ts';

interface Placed extends Changes {
  /** The output's folders as this build leaves them; absent: of a slice, which does not know the others' files. */
  readonly notes?: FolderNotes;
}

/**
 * What differs moves to its place, and the ledger follows.
 *
 * @throws {BuildRefused} when many pages would disappear at once
 * @throws {WrongArgument} when files would be removed that no build has left there
 */
export function putInPlace(
  { rendered, puts, ledger }: Outputs,
  last: LastOutput,
  output: Output,
  { cacheDir, outputDir, slice, allowRemovals }: BuildOptions,
): Placed {
  const { written, removed } = outputChanges(puts, ledger, last, slice);
  if (allowRemovals !== true) refuseManyRemovals(ledger, last, removed, slice);
  const notes = slice === undefined ? { notes: new FolderNotes(outputDir, last.folders) } : {};
  // Where nothing was rendered and nothing differs, the ledger stays as it is, too.
  if (rendered + written.length + removed.length > 0 || !last.settled) {
    const staged = puts.some((put) => put.staged);
    const { interrupted } = last;
    commit({ cacheDir, output, slice, ledger, written, removed, interrupted, staged, ...notes });
  }
  return { written, removed, ...notes };
}
