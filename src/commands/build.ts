// What `npm run build` does: loads everything else from compiled code that is kept between builds.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { buildArguments } from './build-arguments.ts';

const started = performance.now();
const projectDir = resolve(import.meta.dirname, '../..');
const given = buildArguments(process.argv.slice(2));
// Half a second of a build's start is compiling; only modules that are loaded from here on are kept.
enableCompileCache(join(given.cacheDir, 'compiled'));
// Eleventy finds its configuration and layouts from the working folder.
process.chdir(projectDir);
const { headStartWithWorkers } = await import('../pipeline/head-start.ts');
const headStarted = headStartWithWorkers(given.contentDir, given.cacheDir);
const { runBuild } = await import('./run-build.ts');
await runBuild({ ...given, projectDir }, started, headStarted);
// Those that nobody needed.
for (const worker of headStarted.workers) worker.kill();
