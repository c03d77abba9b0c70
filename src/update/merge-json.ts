// Three-way merge of JSON by key: own scripts and dependencies stay beside those of a new version.
import { isDeepStrictEqual } from 'node:util';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Two changes of one file, joined value by value. */
export interface MergedJson {
  readonly value: Json | undefined;
  /** Ways to the values that both sides have changed differently, `scripts.build`; theirs stands there. */
  readonly conflicts: readonly string[];
}

/**
 * What comes of a value that was `base`, is `ours` here and `theirs` in the new version; undefined is „not there“. Keys
 * stand in the order of the new version, own ones behind them.
 *
 * @example mergeJson({ a: 1 }, { a: 1, b: 2 }, { a: 3 }).value // { a: 3, b: 2 }
 */
export function mergeJson(
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
  way: readonly string[] = [],
): MergedJson {
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(base, theirs))
    return { value: ours, conflicts: [] };
  if (isDeepStrictEqual(base, ours)) return { value: theirs, conflicts: [] };
  if (!isObject(ours) || !isObject(theirs)) return { value: theirs, conflicts: [way.join('.')] };
  const before = isObject(base) ? base : {};
  const entries: [string, Json][] = [];
  const conflicts: string[] = [];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const merged = mergeJson(before[key], ours[key], theirs[key], [...way, key]);
    if (merged.value !== undefined) entries.push([key, merged.value]);
    conflicts.push(...merged.conflicts);
  }
  return { value: Object.fromEntries(entries), conflicts };
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
