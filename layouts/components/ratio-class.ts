/** Above this many tenths a picture is so much wider than high that it fits any screen. */
const widest = 12;

/**
 * The class of a picture that is not much wider than high, `tenths-7`: by it the style sheet keeps the picture within a screen
 * and its place free from the start, which `max-height` alone cannot do. Others have none.
 */
export function ratioClass({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): string | undefined {
  const tenths = tenthsOf(width, height);
  return tenths > widest ? undefined : `tenths-${tenths}`;
}

/** Ten times the ratio, as a whole number that is not greater; 1 at least. */
export const tenthsOf = (width: number, height: number): number =>
  Math.max(1, Math.floor((10 * width) / height));
