// The stamps in an output folder, which say whose ledger it belongs to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../content/error-code.ts';
import { isLedgerName } from './ledger-name.ts';
import { ownFolder } from './own-folder.ts';

/** By name of the ledger. */
export type Stamps = ReadonlyMap<string, string>;

/** A stamp that cannot be read is one of no ledger. */
export function readStamps(outputDir: string): Stamps {
  const dir = ownFolder(outputDir);
  const names = existsSync(dir) ? readdirSync(dir).filter(isLedgerName) : [];
  return new Map(names.map((name) => [name, readStamp(join(dir, name))]));
}

function readStamp(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return '';
  }
}
