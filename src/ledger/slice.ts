import { keyOf } from '../article/key.ts';
import { WrongArgument } from '../content/refusal.ts';

/** One of `count` parts of a build, numbered from 1; the parts are disjoint and together the whole site. */
export interface Slice {
  readonly index: number;
  readonly count: number;
}

/** `2/8` → the second of eight. @throws {WrongArgument} for anything else */
export function parseSlice(text: string): Slice {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const slice = { index: Number(match?.[1]), count: Number(match?.[2]) };
  if (match === null || slice.index < 1 || slice.index > slice.count) {
    throw new WrongArgument(
      `--slice ${text}: Erwartet wird, der wievielte Teil von wie vielen, zum Beispiel 2/8.`,
    );
  }
  return slice;
}

/** Whether an output belongs to the slice; without a slice everything does. @param path below the output folder */
export function inSlice(path: string, slice: Slice | undefined): boolean {
  return slice === undefined || keyOf(path) % slice.count === slice.index - 1;
}
