import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from '../article/content-error.ts';
import { locateField } from '../article/locate.ts';

/** Of ten thousand of a kind three are shown: where a field stands is looked up for these alone. */
export interface Finding extends ContentError {
  /** Way to the field that it is about, where the place is not known yet. */
  readonly path?: readonly (string | number)[];
}

/** The finding with its place; reads the file when it is not known yet. */
export function placed({ path, ...finding }: Finding, contentDir: string): ContentError {
  if (path === undefined) return finding;
  const file = finding.file.slice('content/'.length);
  return { ...finding, ...locateField(readFileSync(join(contentDir, file), 'utf8'), path, file) };
}
