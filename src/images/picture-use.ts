// What a site needs of its picture files: each uncropped, those that lead articles also as crops.
import type { Focus } from '../article/focus.ts';
import { type Cut, croppedVariantsOf } from './crops.ts';
import type { PictureInfo } from './inspect.ts';
import { type Variant, variantsOf } from './variants.ts';

/** A picture that the site shows: its files follow from it. */
export interface PictureUse {
  readonly info: PictureInfo;
  /** By article that the picture leads: the focus of its crops, if the editor gave one. */
  readonly leads: readonly (Focus | undefined)[];
}

/** An article, as far as its pictures go. */
interface Pictured {
  readonly image?: { readonly file: string; readonly focus?: Focus };
}

const never: Focus[] = [];
/** Of 100,000 pictures nearly all lead one article, without a focus. */
const once: (Focus | undefined)[] = [undefined];

/** @param infos by path below `content/` */
export function pictureUses(
  infos: ReadonlyMap<string, PictureInfo>,
  articles: Iterable<Pictured>,
): PictureUse[] {
  const uses = Array.from(infos.values(), (info): { info: PictureInfo; leads: (Focus | undefined)[] } => ({
    info,
    leads: never,
  }));
  const indexOf = finderIn([...infos.keys()]);
  for (const { image } of articles) {
    const use = image === undefined ? undefined : uses[indexOf(image.file)];
    if (image === undefined || use === undefined) continue;
    const { focus } = image;
    if (use.leads === never) use.leads = focus === undefined ? once : [focus];
    else if (use.leads === once) use.leads = [undefined, focus];
    else use.leads.push(focus);
  }
  return uses;
}

/** So many pictures of an article's text may lie between its lead picture and the next one's. */
const near = 16;

/**
 * Pictures are known in the order in which articles name them: of 100,000 a `Map` is made only when one leads two articles,
 * or some text shows it before.
 */
function finderIn(names: readonly string[]): (name: string) => number {
  let next = 0;
  let index: Map<string, number> | undefined;
  return (name) => {
    for (let ahead = next; ahead < next + near; ahead++) {
      if (names[ahead] !== name) continue;
      next = ahead + 1;
      return ahead;
    }
    index ??= new Map(names.map((one, place) => [one, place]));
    return index.get(name) ?? -1;
  };
}

/** Every file of the picture, each once. */
export function filesOf({ info, leads }: PictureUse): (Variant & { readonly cut?: Cut })[] {
  const files = [...variantsOf(info), ...leads.flatMap((focus) => croppedVariantsOf(info, focus))];
  return leads.length < 2 ? files : [...new Map(files.map((file) => [file.output, file])).values()];
}
