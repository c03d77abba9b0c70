// A newspaper's initial as the mark of its icons.
import { loadTypeface } from '../cards/typeface.ts';

/** The Morse D, for names whose initial the typeface lacks. */
const morse = (x: number, y: number, size: number): string => {
  const at = (left: number, top: number) => `M${x + left * size} ${y + top * size}`;
  const [bar, dot, high] = [size, size * 0.4, size * 0.25];
  return [
    `${at(0, 0.15)}h${bar}v${high}h-${bar}z`,
    ...[0, 0.6].map((left) => `${at(left, 0.6)}h${dot}v${high}h-${dot}z`),
  ].join('');
};

/**
 * The first letter or digit of a name, in the middle of a square.
 *
 * @param square length of the square's sides
 * @param extent the longer side of the mark
 * @returns SVG path data
 */
export async function initialMark(name: string, square: number, extent: number): Promise<string> {
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(name.normalize('NFC')) ?? [];
  const face = await loadTypeface(600);
  const size = 1000;
  const box = bounds(face.outline(letter.toLocaleUpperCase('de'), 0, 0, size));
  if (box === undefined) return morse((square - extent) / 2, (square - extent) / 2, extent);
  const scale = extent / Math.max(box.right - box.left, box.bottom - box.top);
  const middle = (low: number, high: number): number => (square - (low + high) * scale) / 2;
  return face.outline(
    letter.toLocaleUpperCase('de'),
    middle(box.left, box.right),
    middle(box.top, box.bottom),
    size * scale,
  );
}

/** What an outline covers; undefined for an empty one. Points that only bend a curve count, which is exact enough. */
function bounds(path: string): Record<'left' | 'top' | 'right' | 'bottom', number> | undefined {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  if (numbers.length === 0) return undefined;
  const across = numbers.filter((_, index) => index % 2 === 0);
  const down = numbers.filter((_, index) => index % 2 === 1);
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}
