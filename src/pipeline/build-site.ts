import { alone } from './alone.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { checkedFolders } from './check-folders.ts';
import { type HeadStart, headStart } from './head-start.ts';
import { inputsOf, keptResult } from './kept-result.ts';

/**
 * Builds the site: only pages whose inputs have changed since the last build are rendered, and nothing in the output
 * folder changes before all of them have been. A mistake leaves the last good site as it was. Where all inputs are those of
 * the last build, not even the code of its steps is loaded.
 *
 * @param headStarted what has been asked for before this code was loaded
 * @throws {ContentErrors} all mistakes at once
 * @throws {BuildRefused} a newspaper without articles, or many pages that would disappear at once
 * @throws {WrongArgument} for places that cannot be built to
 * @throws {BuildRunning} when another build uses the same cache or output folder
 */
export async function buildSite(given: BuildOptions, headStarted?: HeadStart): Promise<BuildResult> {
  const options = checkedFolders(given);
  return alone(options, async () => {
    const start = headStarted ?? headStart(options.contentDir, options.cacheDir);
    const inputs = await inputsOf(options);
    const kept = await keptResult(options, inputs, start);
    if (kept !== undefined) return kept;
    const { buildInSteps } = await import('./build-steps.ts');
    return buildInSteps(options, start, inputs);
  });
}
