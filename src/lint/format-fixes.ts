// What `--fix` did, line by line.
import { printable } from '../article/format-errors.ts';
import type { FixedFile } from './fix-files.ts';

/** @param isTrial when nothing was written */
export function formatFixes(files: readonly FixedFile[], isTrial: boolean): string {
  if (files.length === 0) return 'Nichts, was sich von selbst beheben ließe.\n';
  const places = files.reduce(
    (sum, { mended, encoding, renamed }) =>
      sum + mended.length + Number(encoding !== undefined) + Number(renamed !== undefined),
    0,
  );
  const count = `${places === 1 ? '1 Stelle' : `${places} Stellen`} in ${files.length === 1 ? '1 Datei' : `${files.length} Dateien`}`;
  const sum = isTrial ? `${count} ließen sich beheben; geändert ist noch nichts.` : `${count} behoben.`;
  return `${[...files.map(fileText), sum].join('\n\n')}\n`;
}

function fileText({ file, encoding, renamed, mended }: FixedFile): string {
  const lines = [`content/${printable(file)}`];
  if (renamed !== undefined)
    lines.push(`  umbenannt in ${printable(renamed.slice(renamed.lastIndexOf('/') + 1))}`);
  if (encoding !== undefined) lines.push(`  in UTF-8 gespeichert statt in ${encoding}`);
  for (const { line, before, after, rule } of mended) {
    const margin = ' '.repeat(String(line).length);
    lines.push(`  ${line} - ${printable(before)}`, `  ${margin} + ${printable(after)}   (${rule})`);
  }
  return lines.join('\n');
}
