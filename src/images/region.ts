/** Size of the largest part of a ratio, pixels. */
export function regionOf(
  { width, height }: { readonly width: number; readonly height: number },
  across: number,
  down: number,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, Math.min(width, Math.floor((height * across) / down))),
    height: Math.max(1, Math.min(height, Math.floor((width * down) / across))),
  };
}
