// `npm run dev`: builds, serves, and builds again whenever a file is saved.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Rebuild } from '../dev/rebuild.ts';
import { watchFolders } from '../dev/watch-folders.ts';
import { startDevServer } from '../eleventy/dev-server.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { checkedFolders } from '../pipeline/check-folders.ts';
import { basePath } from '../settings.ts';
import { runCommand } from './command-line.ts';
import { devArguments, devHelp } from './dev-arguments.ts';

/** A newspaper that cannot be read yet is served from the root; the first build says what is wrong. */
function folderOf(contentDir: string): string {
  try {
    return basePath(readNewspaper(contentDir));
  } catch {
    return '';
  }
}

const projectDir = resolve(import.meta.dirname, '../..');

/** Pictures that a build beside this cache has encoded are not encoded again. */
function sharePictures(cacheDir: string): void {
  const images = join(cacheDir, '../depesche/images');
  const own = join(cacheDir, 'images');
  if (!existsSync(images) || existsSync(own) || images === own) return;
  mkdirSync(cacheDir, { recursive: true });
  symlinkSync(images, own, 'junction');
}

await runCommand(async () => {
  const { port, host, help, ...given } = devArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(devHelp);
    return;
  }
  process.chdir(projectDir);
  const folders = checkedFolders({ ...given, projectDir });
  sharePictures(folders.cacheDir);
  const rebuild = new Rebuild(folders, (report) => {
    if (report.ok) {
      if (report.hints !== '') console.warn(report.hints);
      console.log(`${report.changed.length} Dateien geändert, ${Math.round(report.milliseconds)} ms`);
    } else console.error(report.text);
    server.show(report);
  });
  const picture = async (output: string): Promise<string | undefined> => {
    const report = await rebuild.picture(output);
    if ('path' in report) return report.path;
    // The next build shows another file: the page that asked is loaded anew then.
    if ('changed' in report) await rebuild.nextBuild;
    if ('text' in report) {
      console.error(report.text);
      server.show({ ok: false, text: report.text });
    }
    return undefined;
  };
  const server = await startDevServer(folders.outputDir, port, folderOf(folders.contentDir), picture, host);
  await rebuild.changed('content');
  watchFolders([folders.contentDir], () => rebuild.changed('content'));
  const code = ['src', 'layouts', '.eleventy.ts', 'package-lock.json'].map((name) => join(projectDir, name));
  watchFolders([...code, folders.publicDir], () => rebuild.changed('code'));
  console.log('Wartet auf Änderungen; Ende mit Strg+C.');
});
