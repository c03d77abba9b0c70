// What earlier builds found out about picture files.
import { join } from 'node:path';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { FileInfo } from './file-info.ts';

const fileName = 'pictures.bin';

/** By path below `content/`. @param version of the code that makes the infos */
export function readPictures(cacheDir: string, version: string): ReadonlyMap<string, FileInfo> {
  const stored = readChecked(join(cacheDir, fileName)) as StoredPictures | undefined;
  return stored?.version === version ? stored.infos : new Map();
}

export function writePictures(cacheDir: string, version: string, infos: ReadonlyMap<string, FileInfo>): void {
  writeChecked(join(cacheDir, fileName), { version, infos: new Map(infos) } satisfies StoredPictures);
}

interface StoredPictures {
  readonly version: string;
  readonly infos: ReadonlyMap<string, FileInfo>;
}
