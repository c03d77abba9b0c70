// The typefaces that come with Depesche, as browsers fetch them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the fonts below the project. */
export const fontsFolder = 'src/assets/fonts';

/** The fonts with their licence, by path below the output folder. */
export function fontFiles(projectDir: string): Record<string, Uint8Array> {
  const folder = join(projectDir, fontsFolder);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`assets/fonts/${name}`, readFileSync(join(folder, name))]),
  );
}
