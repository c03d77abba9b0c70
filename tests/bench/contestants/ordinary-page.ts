import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `impressum.md`, the one page that every site has beside its articles. */
export function writeOrdinaryPage(folder: string, fields: readonly string[] = []): void {
  mkdirSync(folder, { recursive: true });
  const lines = ['---', 'title: Impressum', 'description: Wer verantwortlich ist.', ...fields, '---'];
  writeFileSync(join(folder, 'impressum.md'), `${lines.join('\n')}\n\nDiese Zeitung ist erfunden.\n`);
}
