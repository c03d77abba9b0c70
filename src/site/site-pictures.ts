// The pictures that pages may show. Most pages are not made: what stands for a picture is made when one asks.
import { toCrops } from '../images/crops.ts';
import type { PictureInfo } from '../images/inspect.ts';
import { toPicture } from '../images/variants.ts';
import type { PlanContext, SitePicture } from '../plan/context.ts';

/**
 * @param infos by path below `content/`
 * @param waiting those that no page may show yet
 */
export function sitePictures(
  infos: ReadonlyMap<string, PictureInfo>,
  waiting: ReadonlySet<string>,
): PlanContext['pictures'] {
  const made = new Map<string, SitePicture>();
  const has = (file: string): boolean => infos.has(file) && !waiting.has(file);
  return {
    has,
    get(file) {
      const info = has(file) ? infos.get(file) : undefined;
      if (info === undefined) return undefined;
      const picture = made.get(file) ?? shown(info);
      made.set(file, picture);
      return picture;
    },
  };
}

const shown = (info: PictureInfo): SitePicture => ({
  hash: info.hash,
  whole: () => toPicture(info),
  crops: (focus) => toCrops(info, focus),
});
