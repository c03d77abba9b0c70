// What `npm run build` does: loads everything else from compiled code that is kept between builds.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { buildArguments, buildHelp } from './build-arguments.ts';
import { runCommand } from './command-line.ts';

const started = performance.now();
const projectDir = resolve(import.meta.dirname, '../..');

await runCommand(async () => {
  const given = buildArguments(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(buildHelp);
    return;
  }
  // Half a second of a build's start is compiling; only modules that are loaded from here on are kept.
  enableCompileCache(join(given.cacheDir, 'compiled'));
  // Eleventy finds its configuration and layouts from the working folder.
  process.chdir(projectDir);
  const { headStartWithWorkers } = await import('../pipeline/head-start.ts');
  const headStarted = headStartWithWorkers(given.contentDir, given.cacheDir);
  try {
    const { runBuild } = await import('./run-build.ts');
    await runCommand(() => runBuild({ ...given, projectDir }, started, headStarted), {
      logDir: given.cacheDir,
    });
  } finally {
    // Those that nobody needed: while they wait for work, this process does not end.
    for (const worker of headStarted.workers) worker.kill();
  }
});
