// A copy of the project with its own configuration and content, as somebody who adopts it would have.
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { newspaperFile } from '../../src/newspaper/read-newspaper.ts';
import { keepPictures } from '../images/kept-pictures.ts';
import { contentDir as frozenContent } from '../newspaper/content-dir.ts';

const projectDir = resolve(import.meta.dirname, '../..');
const copied = [
  '.eleventy.ts',
  'layouts',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/**
 * Copies everything but tests, with the frozen newspaper, or its settings and another content; dependencies
 * and encoded pictures are shared. Removed after the test.
 */
export async function projectCopy(
  t: Pick<TestContext, 'after'>,
  contentDir = frozenContent,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-kopie-'));
  // A process that is being ended may still write.
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  await copyProject(folder, contentDir);
  keepPictures(join(folder, '.cache'));
  keepPictures(join(folder, '.cache/depesche'));
  return folder;
}

/** The same into a folder of the caller's, without pictures. */
export async function copyProject(folder: string, contentDir = frozenContent): Promise<void> {
  for (const name of copied) {
    if (!existsSync(join(projectDir, name))) continue;
    cpSync(join(projectDir, name), join(folder, name), { recursive: true });
  }
  cpSync(join(frozenContent, newspaperFile), join(folder, 'content', newspaperFile));
  cpSync(contentDir, join(folder, 'content'), { recursive: true });
  await symlink(join(projectDir, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
