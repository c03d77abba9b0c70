import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../content/refusal.ts';
import { standFile } from '../hosting/stand.ts';

/**
 * The folder of a site that was built, as an absolute path.
 *
 * @param output as it was given
 * @throws {Refusal} when there is none: whoever deploys an empty folder deletes all that is on the server
 */
export function builtSite(output: string): string {
  const site = resolve(output);
  if (['index.html', standFile].every((file) => existsSync(join(site, file)))) return site;
  throw new Refusal(`In ${output} liegt keine Website. Bauen Sie sie zuerst: npm run build`);
}
