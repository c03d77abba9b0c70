// The process that builds while developing. It lives as long as the code does: the server replaces it when code changes,
// which is simpler and safer than loading changed modules into a running process.
import { ContentErrors } from '../article/content-error.ts';
import { formatContentErrors, formatHints } from '../article/format-errors.ts';
import { Refusal } from '../content/refusal.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { buildSite } from '../pipeline/build-site.ts';
import type { LaterPictures } from '../pipeline/later-pictures.ts';
import type {
  BuilderReport,
  BuilderRequest,
  BuildReport,
  BuildRequest,
  PictureReport,
} from './builder-messages.ts';

/** Of the pages that are in place. */
let pictures: LaterPictures | undefined;

async function build({
  contentDir,
  publicDir,
  outputDir,
  cacheDir,
  projectDir,
}: BuildRequest): Promise<BuildReport> {
  const started = performance.now();
  try {
    const { written, removed, hints } = await buildSite({
      ...{ contentDir, publicDir, outputDir, cacheDir, projectDir },
      settings: readNewspaper(contentDir),
      now: Date.now(),
      previewAt: Date.now(),
      search: 'keep',
      // Nobody reads this site but whoever is deleting.
      allowEmpty: true,
      allowRemovals: true,
      allowBlanks: true,
      later: (made) => {
        pictures = made;
      },
    });
    return {
      ok: true,
      changed: [...written, ...removed],
      milliseconds: performance.now() - started,
      hints: formatHints(hints),
    };
  } catch (error) {
    return { ok: false, text: explained(error) };
  }
}

async function picture(output: string): Promise<PictureReport> {
  try {
    const made = await pictures?.file(output);
    if (made === 'changed') return { changed: true };
    return made ?? { none: true };
  } catch (error) {
    return { text: explained(error) };
  }
}

function explained(error: unknown): string {
  if (error instanceof ContentErrors) return formatContentErrors(error.errors);
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const send = (report: BuilderReport): void => {
  process.send?.(report);
};

process.on('message', async (request: BuilderRequest) => {
  if (request.ask === 'build') send({ did: 'build', ...(await build(request)) });
  else send({ did: 'picture', output: request.output, ...(await picture(request.output)) });
});
process.on('disconnect', () => process.exit());
