// The typefaces that come with Depesche, as browsers fetch them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

const fontsFolder = 'src/assets/fonts';

/** The fonts of the newspaper's type with their licence, by path below the output folder. */
export function fontFiles(projectDir: string, { type }: Pick<Settings, 'type'>): Record<string, Uint8Array> {
  const folder = join(projectDir, fontsFolder, type);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`assets/fonts/${name}`, readFileSync(join(folder, name))]),
  );
}
