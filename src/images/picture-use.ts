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

const never: PictureUse['leads'] = [];
/** Of 100,000 pictures nearly all lead one article, without a focus. */
const once: (Focus | undefined)[] = [undefined];

/** @param infos by path below `content/` */
export function pictureUses(
  infos: ReadonlyMap<string, PictureInfo>,
  articles: Iterable<Pictured>,
): PictureUse[] {
  const leads = new Map<string, (Focus | undefined)[]>();
  for (const { image } of articles) {
    if (image === undefined) continue;
    const foci = leads.get(image.file);
    if (foci === undefined) leads.set(image.file, image.focus === undefined ? once : [image.focus]);
    else if (foci === once) leads.set(image.file, [undefined, image.focus]);
    else foci.push(image.focus);
  }
  return Array.from(infos, ([file, info]) => ({ info, leads: leads.get(file) ?? never }));
}

/** Every file of the picture, each once. */
export function filesOf({ info, leads }: PictureUse): (Variant & { readonly cut?: Cut })[] {
  const files = [...variantsOf(info), ...leads.flatMap((focus) => croppedVariantsOf(info, focus))];
  return leads.length < 2 ? files : [...new Map(files.map((file) => [file.output, file])).values()];
}
