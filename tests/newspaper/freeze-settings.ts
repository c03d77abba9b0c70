// A copy of the project builds the frozen newspaper, whatever the project's own settings say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const declaration = 'export const settings: Settings = ';

/**
 * Gives a copy of the project the settings of the frozen newspaper.
 * @param folder the copy, never the project itself
 * @throws {Error} when the copy keeps its settings elsewhere
 */
export function freezeSettings(folder: string): void {
  const file = join(folder, 'src/settings.ts');
  const [types, own] = halves(file);
  const [, frozen] = halves(join(import.meta.dirname, 'settings.ts'));
  // A copy that has the same values stays as it is, with its time stamp.
  if (own !== frozen) writeFileSync(file, types + frozen);
}

/** A settings file's types, and its values. */
function halves(file: string): [types: string, values: string] {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(declaration);
  if (at === -1) throw new Error(`${file} has no „${declaration}“`);
  return [text.slice(0, at), text.slice(at)];
}
