// The pictures that pages may show. Most pages are not made: what stands for a picture is made when one asks.
import type { Focus } from '../article/focus.ts';
import type { Key } from '../article/key.ts';
import { toCrops } from '../images/crops.ts';
import type { PictureInfo } from '../images/inspect.ts';
import type { Crops, Picture } from '../images/picture.ts';
import { contentKey } from '../images/stored-pictures.ts';
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
  return {
    has: (file) => infos.has(file) && !waiting.has(file),
    get(file) {
      const info = infos.get(file);
      return info === undefined || waiting.has(file) ? undefined : new ShownPicture(info);
    },
  };
}

/** A plan asks each picture for its key, and only pages that are rendered for more. */
class ShownPicture implements SitePicture {
  readonly #info: PictureInfo;

  constructor(info: PictureInfo) {
    this.#info = info;
  }

  get key(): Key {
    return contentKey(this.#info);
  }

  whole(): Picture {
    return toPicture(this.#info);
  }

  crops(focus?: Focus): Crops {
    return toCrops(this.#info, focus);
  }
}
