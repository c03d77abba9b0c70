// `npm run dev`: builds, serves, and builds again whenever a file is saved.
import { join, resolve } from 'node:path';
import { Rebuild } from '../dev/rebuild.ts';
import { watchFolders } from '../dev/watch-folders.ts';
import { startDevServer } from '../eleventy/dev-server.ts';
import { devArguments } from './dev-arguments.ts';

const projectDir = resolve(import.meta.dirname, '../..');
const { contentDir, outputDir, cacheDir, port } = devArguments(process.argv.slice(2));
process.chdir(projectDir);

const server = await startDevServer(outputDir, port);
const rebuild = new Rebuild({ contentDir, outputDir, cacheDir, projectDir }, (report) => {
  if (report.ok) {
    if (report.hints !== '') console.warn(report.hints);
    console.log(`${report.changed.length} files changed, ${Math.round(report.milliseconds)} ms`);
  } else console.error(report.text);
  server.show(report);
});
await rebuild.changed('content');
watchFolders([contentDir], () => rebuild.changed('content'));
watchFolders(
  ['src', 'layouts', 'public', '.eleventy.ts', 'package-lock.json'].map((name) => join(projectDir, name)),
  () => rebuild.changed('code'),
);
console.log('Waiting for changes; end with Ctrl+C.');
