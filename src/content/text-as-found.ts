import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../article/decode.ts';

/** The text of a file with mistakes, whatever its encoding; empty where the mistake is that nobody can read it. */
export function textAsFound(contentDir: string, file: string): string {
  try {
    return decode(readFileSync(join(contentDir, file)), file).text ?? '';
  } catch {
    return '';
  }
}
