// Fields that Eleventy's texts have from data files beside them. Only those in JSON are read: programs are not run.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ForeignFields, foreignSettings, listOf } from './foreign-front-matter.ts';
import type { Telling } from './imported-article.ts';
import { sourceText } from './source-text.ts';

/** Data files of one folder of texts, each read once. */
export class EleventyData {
  readonly #dir: string;
  readonly #read = new Map<string, ForeignFields>();

  /** @param dir in which the names of texts count */
  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * `posts/posts.json` counts for all texts in and below `posts/`, `posts/rat.json` for `posts/rat.md`; the nearest wins.
   * Rule: https://www.11ty.dev/docs/data-template-dir/
   *
   * @param name of the text's file @returns its own fields and those that it has by data files
   */
  fieldsOf(name: string, own: ForeignFields): ForeignFields {
    const folders = posix.dirname(name).split('/');
    const plain = name.replace(/\.[^./]+$/, '');
    const files = [
      ...(folders[0] === '.'
        ? []
        : folders.map((folder, index) => posix.join(...folders.slice(0, index + 1), folder))),
      plain,
    ];
    const found = files.map((file) => this.#dataOf(file));
    const tags = [...found, own].flatMap(({ tags: given }) => listOf(given));
    return Object.assign({}, ...found, own, tags.length === 0 ? {} : { tags: [...new Set(tags)] });
  }

  #dataOf(file: string): ForeignFields {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const data = Object.assign(
      {},
      ...['.11tydata.json', '.json'].toReversed().map((ending) => {
        const path = join(this.#dir, file + ending);
        return existsSync(path) ? foreignSettings(path, sourceText(readFileSync(path)).text) : {};
      }),
    ) as ForeignFields;
    this.#read.set(file, data);
    return data;
  }
}

/** Programs that give texts fields: told, since what they say is not known. */
export function tellPrograms(names: readonly string[], telling: Telling): void {
  for (const name of names)
    if (/\.11tydata\.[cm]?[jt]s$/.test(name))
      telling.construct('Datei mit Angaben, die ein Programm ist (.11tydata.js)', 'left', name);
}
