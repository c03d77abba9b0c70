// Depesche's own encoding, from looking at the photos to the files; runs in a checkout of an earlier state, too.
import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as cacheFiles from '../../../src/images/cache-files.ts';
import { encodeVariants } from '../../../src/images/encode.ts';
import { inspectPictures } from '../../../src/images/inspect.ts';
import { filesOf } from '../../../src/images/picture-use.ts';
import { asked } from './photos.ts';

const { output, lead, folder, photos } = asked();
const { infos, problems } = await inspectPictures(folder, photos, new Map());
if (problems.size > 0) throw new Error(`Not encodable: ${[...problems].join('; ')}`);
const uses = Array.from(infos.values(), (info) => ({ info, leads: lead ? [undefined] : [] }));
const { cache } = await encodeVariants(folder, uses, output);
for (const use of uses) {
  const own = join(output, use.info.file);
  mkdirSync(own, { recursive: true });
  for (const variant of filesOf(use)) {
    const name = basename(variant.output);
    // Up to November 2026 all kept files lay in one folder.
    const kept = 'keptName' in cacheFiles ? cacheFiles.keptName(variant.output) : name;
    renameSync(cache.path(kept), join(own, name));
  }
}
