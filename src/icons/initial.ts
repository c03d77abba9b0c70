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
  const [shape] = face.line(letter.toLocaleUpperCase('de'), false).glyphs;
  if (shape?.box === undefined) return morse((square - extent) / 2, (square - extent) / 2, extent);
  const { left, top, right, bottom } = shape.box;
  const size = extent / Math.max(right - left, bottom - top);
  const middle = (low: number, high: number): number => (square - (low + high) * size) / 2;
  return shape.outline(middle(left, right), middle(top, bottom), size);
}
