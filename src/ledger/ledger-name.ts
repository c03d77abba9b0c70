import type { Slice } from './slice.ts';

/** Of the ledger of a site that is not built in slices. */
export const wholeName = 'ledger';

/** `ledger`, or `ledger-2-8` of a slice. */
export function ledgerName(slice: Slice | undefined): string {
  return slice === undefined ? wholeName : `${wholeName}-${slice.index}-${slice.count}`;
}

/** Whether a file is called as a ledger is. */
export const isLedgerName = (name: string): boolean => /^ledger(?:-\d+-\d+)?$/.test(name);

/** The inverse of {@link ledgerName}. */
export function sliceOf(name: string): Slice | undefined {
  const [, index, count] = name.split('-').map(Number);
  return index === undefined || count === undefined ? undefined : { index, count };
}
