// Where Eleventy reads and writes: what the configuration file returns wins over what a program asked for.
import { relative } from 'node:path';
import { renderJobs } from './render-job.ts';
import type { EleventyConfig } from './types.ts';

/** Eleventy's `dir`; layouts and includes are relative to the input folder. */
export interface Directories {
  readonly input: string;
  readonly output?: string;
  readonly includes: string;
  readonly layouts: string;
}

/** The repository's own folders, or those of the build that drives Eleventy. Without `output` its option counts. */
export function directories(config: EleventyConfig): Directories {
  const job = renderJobs.get(config);
  // Eleventy loses its virtual templates when the input is an absolute path outside the working folder.
  const input = job === undefined ? 'content/seiten' : relative(process.cwd(), job.pagesDir);
  const layouts = relative(input, 'layouts');
  return {
    input,
    ...(job === undefined ? {} : { output: job.outputDir }),
    includes: layouts,
    layouts,
  };
}
