// The articles that scenarios publish: of the archive's vocabulary, each newer than all before it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleFile, type Flavour } from '../article-file.ts';
import { createNewsroom, makeArticle } from '../generated-article.ts';
import { newsDay, pastDay, type Workspace } from './contestant.ts';

/** Writes the next new article below `contentDir`. @param backdated whether its date is an old one */
export type PublishNext = (contentDir: string, backdated?: boolean) => void;

/** Two calls with the same count and seed publish the same articles, so that all contestants do. */
export function createNews({ count, seed }: Omit<Workspace, 'dir'>, flavour: Flavour): PublishNext {
  const newsroom = createNewsroom(count, seed);
  let published = 0;
  return (contentDir, backdated = false) => {
    const article = makeArticle(newsroom, count + published);
    published++;
    const { path, bytes } = articleFile(
      { ...article, day: backdated ? pastDay : newsDay, clock: clockOf(published) },
      flavour,
    );
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
}

/** `06:01`, `06:02`, …: minutes after six in the morning. */
function clockOf(minutes: number): string {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${twoDigits(6 + Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
