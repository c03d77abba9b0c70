// What an engine that counts reads (`src/reads/count.sql`) needs to know of the newspaper: its paths, and who is a robot.
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { ArticlePaths } from '../reads/article-paths.ts';
import { csvValue } from '../reads/csv-record.ts';
import { isRobot } from '../reads/robots.ts';
import { basePath, type Settings } from '../settings.ts';
import { readableArticles } from '../site/readable-articles.ts';

/** `path,url` of all articles, CSV. */
export async function printPaths(folders: {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
  readonly settings: Settings;
}): Promise<void> {
  const { articles } = await readableArticles(folders);
  const lines = ['path,url'];
  for (const row of new ArticlePaths(articles, basePath(folders.settings)).rows())
    lines.push(row.map(csvValue).join());
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Of agents, one a line, those that are no browsers. */
export async function printRobots(agents: Readable): Promise<void> {
  for await (const agent of createInterface({ input: agents }))
    if (isRobot(agent)) process.stdout.write(`${agent}\n`);
}
