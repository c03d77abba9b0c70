// The process that builds while developing. It lives as long as the code does: the server replaces it when code changes,
// which is simpler and safer than loading changed modules into a running process.
import { ContentErrors } from '../article/content-error.ts';
import { formatContentErrors, formatHints } from '../article/format-errors.ts';
import { Refusal } from '../content/refusal.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { buildSite } from '../pipeline/build-site.ts';
import type { BuildReport, BuildRequest } from './builder-messages.ts';

async function build(request: BuildRequest): Promise<BuildReport> {
  const started = performance.now();
  try {
    const { written, removed, hints } = await buildSite({
      ...request,
      settings: readNewspaper(request.contentDir),
      now: Date.now(),
      previewAt: Date.now(),
      search: 'keep',
      // Nobody reads this site but whoever is deleting.
      allowEmpty: true,
      allowRemovals: true,
      allowBlanks: true,
    });
    return {
      ok: true,
      changed: [...written, ...removed],
      milliseconds: performance.now() - started,
      hints: formatHints(hints),
    };
  } catch (error) {
    if (error instanceof ContentErrors) return { ok: false, text: formatContentErrors(error.errors) };
    if (error instanceof Refusal) return { ok: false, text: error.message };
    return { ok: false, text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', async (request: BuildRequest) => {
  process.send?.(await build(request));
});
process.on('disconnect', () => process.exit());
