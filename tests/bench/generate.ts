// Writes a generated archive: `node tests/bench/generate.ts --count 10000 --dir DIR [--seed 1] [--flavour hugo]`.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { newspaperFile } from '../../src/newspaper/read-newspaper.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { articleFile, type Flavour } from './article-file.ts';
import { createNewsroom, type GeneratedArticle, makeArticle } from './generated-article.ts';

export interface ArchiveOptions {
  /** Number of articles. */
  readonly count: number;
  readonly seed: number;
  /** Content folder; made when it is missing. */
  readonly dir: string;
  readonly flavour: Flavour;
}

/** How many articles each list of the archive has: what a page count is checked against. */
export interface ArchiveSummary {
  readonly articles: number;
  readonly words: number;
  readonly bytes: number;
  readonly bySection: ReadonlyMap<string, number>;
  readonly byTag: ReadonlyMap<string, number>;
  readonly byAuthor: ReadonlyMap<string, number>;
  readonly byDay: ReadonlyMap<string, number>;
}

/** Writes `count` articles below `dir` and returns what is in them; the same options write the same bytes. */
export function generateArchive({ count, seed, dir, flavour }: ArchiveOptions): ArchiveSummary {
  const newsroom = createNewsroom(count, seed);
  const tally = createTally();
  const folders = new Set<string>();
  for (let index = 0; index < count; index++) {
    const article = makeArticle(newsroom, index);
    const { path, bytes } = articleFile(article, flavour);
    const file = join(dir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(file, bytes);
    tally.add(article, Buffer.byteLength(bytes));
  }
  if (flavour === 'depesche') copyNewspaper(dir);
  return tally.summary();
}

/** The archive has the sections of the frozen newspaper. */
export function copyNewspaper(dir: string): void {
  mkdirSync(dir, { recursive: true });
  copyFileSync(join(contentDir, newspaperFile), join(dir, newspaperFile));
}

function createTally(): {
  add: (article: GeneratedArticle, bytes: number) => void;
  summary: () => ArchiveSummary;
} {
  const totals = { articles: 0, words: 0, bytes: 0 };
  const maps = {
    bySection: new Map<string, number>(),
    byTag: new Map<string, number>(),
    byAuthor: new Map<string, number>(),
    byDay: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  return {
    add: (article, bytes) => {
      totals.articles++;
      totals.words += article.words;
      totals.bytes += bytes;
      count(maps.bySection, article.section.slug);
      count(maps.byDay, article.day);
      for (const tag of article.tags) count(maps.byTag, tag);
      for (const author of article.authors) count(maps.byAuthor, author);
    },
    summary: () => ({ ...totals, ...maps }),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      dir: { type: 'string' },
      seed: { type: 'string', default: '1' },
      flavour: { type: 'string', default: 'depesche' },
    },
  });
  const { dir, flavour } = values;
  const count = Number(values.count);
  if (dir === undefined || !Number.isInteger(count) || count < 1) {
    throw new Error(
      'usage: node tests/bench/generate.ts --count 10000 --dir DIR [--seed 1] [--flavour depesche]',
    );
  }
  if (flavour !== 'depesche' && flavour !== 'hugo' && flavour !== 'eleventy') {
    throw new Error(`unknown flavour ${flavour}: expected depesche, hugo or eleventy`);
  }
  const { articles, words, bytes, byTag } = generateArchive({
    count,
    seed: Number(values.seed),
    dir,
    flavour,
  });
  console.log(
    `${articles} articles, ${Math.round(words / articles)} words each, ${Math.round(bytes / 1e6)} MB, ${byTag.size} tags`,
  );
}
