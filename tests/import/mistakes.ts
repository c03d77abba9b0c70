// What a build would say of imported files, without building.
import { readArticle } from '../../src/article/read-article.ts';
import { look } from '../markdown/a-renderer.ts';
import { settings } from '../newspaper/settings.ts';

/** Why a build would refuse what was written; hints are none. */
export function mistakes(written: ReadonlyMap<string, string>): string[] {
  return [...written].flatMap(([file, text]) => {
    if (!file.startsWith('artikel/') || !file.endsWith('.md')) return [];
    const read = readArticle({ file, hash: '', text }, settings);
    if (!read.ok) return read.errors.map(({ message, found }) => `${file}: ${message} ${found ?? ''}`);
    return look(read.body)
      .problems.filter(({ severity }) => severity !== 'hint')
      .map(({ message, found }) => `${file}: ${message} ${found ?? ''}`);
  });
}
