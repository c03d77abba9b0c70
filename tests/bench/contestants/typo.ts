import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Swaps two letters near the end of an article of the archive's oldest tenth; each round takes another one. */
export function makeTypo(articlesDir: string, round: number): void {
  const files = readdirSync(articlesDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  const path = files[Math.floor(files.length / 10) + round];
  if (path === undefined) throw new Error(`${articlesDir} has too few articles`);
  const file = join(articlesDir, path);
  writeFileSync(file, swapLastLetters(readFileSync(file, 'utf8')));
}

/** @example swapLastLetters('Das Ende kommt.\n') // 'Das Ende komtm.\n' */
export function swapLastLetters(text: string): string {
  return text.replace(/^(.*)(\p{L})(?!\2)(\p{L})/su, '$1$3$2');
}
