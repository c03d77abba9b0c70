// A picture for plans that look at no file.
import { hashKey } from '../../src/content/hash.ts';
import { toCrops } from '../../src/images/crops.ts';
import type { PictureInfo } from '../../src/images/inspect.ts';
import { toPicture } from '../../src/images/variants.ts';
import type { SitePicture } from '../../src/plan/context.ts';

/** With the file below `content/`, as entries of a plan's pictures; square, `width` pixels wide. */
export function aPicture(file: string, width = 1600): readonly [file: string, picture: SitePicture] {
  const info: PictureInfo = { file, size: 1, mtimeMs: 1, hash: '1f2e', width, height: width };
  return [file, { key: hashKey(info.hash), whole: () => toPicture(info), crops: () => toCrops(info) }];
}
