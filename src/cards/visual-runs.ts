// A line of text in the order in which it is set: from left to right, in runs of one font and one direction.
import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { clusters, fontOf, withoutIgnorable } from './letters.ts';

export interface Run {
  /** Place in `cardFonts`. */
  readonly font: number;
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Letters that run from right to left (Hebrew, Arabic and their presentation forms), and marks that make others do so. */
const rightToLeftSign =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10ec0}-\u{10eff}]/u;

let bidi: Bidi | undefined;

/** Loaded only for texts that need it. The package's types describe another module format than its file has. */
function loadedBidi(): Bidi {
  bidi ??= (createRequire(import.meta.url)('bidi-js') as () => Bidi)();
  return bidi;
}

/** Whether anything of the text may run from right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeftSign.test(text);

/** Whether the text as a whole does: its first letter that has a direction decides (UAX 9, rules P2 and P3). */
export function runsRightToLeft(text: string): boolean {
  return rightToLeftSign.test(/[\p{L}\u200e\u200f]/u.exec(text)?.[0] ?? '');
}

/**
 * @param fromRight whether the paragraph that the line belongs to runs from right to left
 */
export function visualRuns(text: string, fromRight: boolean): Run[] {
  const levels =
    fromRight || hasRightToLeft(text)
      ? loadedBidi().getEmbeddingLevels(text, fromRight ? 'rtl' : 'ltr').levels
      : undefined;
  const runs: { font: number; text: string; level: number }[] = [];
  let at = 0;
  for (const cluster of clusters(text)) {
    const level = levels?.[at] ?? 0;
    at += cluster.length;
    const last = runs.at(-1);
    const font = cluster === ' ' ? (last?.font ?? 0) : fontOf(cluster);
    if (font === undefined) continue;
    const visible = withoutIgnorable(cluster);
    if (visible === '') continue;
    const shown = level % 2 === 1 ? (loadedBidi().getMirroredCharacter(visible) ?? visible) : visible;
    if (last?.font === font && last.level === level) last.text += shown;
    else runs.push({ font, text: shown, level });
  }
  return inVisualOrder(runs).map(({ font, text, level }) => ({ font, text, rightToLeft: level % 2 === 1 }));
}

/** From the highest level down to the lowest odd one, every sequence at that level or higher is reversed (UAX 9, L2). */
function inVisualOrder<Item extends { readonly level: number }>(items: readonly Item[]): Item[] {
  const order = [...items];
  const highest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
