// What every encoder of `picture-encoders.ts` is told: `node FILE OUTPUT (whole|lead) FOLDER PHOTO…`. It makes the files of each
// photo into a folder of OUTPUT that bears the photo's name.

/** Files that a picture in a text becomes; of `lead` pictures, which have crops, only Depesche makes all. */
export const widths = { avif: [400, 800, 1344], jpeg: [800, 1600] } as const;

export interface Asked {
  readonly output: string;
  readonly lead: boolean;
  readonly folder: string;
  /** Names of files in that folder. */
  readonly photos: readonly string[];
}

export function asked(): Asked {
  const [output = '', what, folder = '', ...photos] = process.argv.slice(2);
  return { output, lead: what === 'lead', folder, photos };
}

/** The widths that do not enlarge a photo, or its own. @param original pixels */
export function widthsUpTo(original: number, format: keyof typeof widths): number[] {
  const all: readonly number[] = widths[format];
  const largest = Math.min(original, all.at(-1) ?? original);
  return [...all.filter((width) => width < largest * 0.9), largest];
}
