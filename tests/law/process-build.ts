// A build as a process of its own: `node process-build.ts OPTIONS`, with the options of a build as JSON.
import type { BuildOptions } from '../../src/pipeline/build-options.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';

const options: BuildOptions = JSON.parse(process.argv[2] ?? '');
process.chdir(options.projectDir);
await buildSite(options);
