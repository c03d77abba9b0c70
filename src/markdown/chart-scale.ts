// The vertical scale of a line chart.

/** From `from` to `to`, both round numbers. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** From the lowest to the highest. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Distances between ticks, at most. */
const mostSteps = 4;

/** Round numbers around all values; from zero unless that would flatten the course. */
export function scaleOf(values: readonly number[]): Scale {
  const highest = largest(values);
  const lowest = smallest(values);
  const start = lowest > 0 && lowest < highest / 3 ? 0 : lowest;
  const step = roundStep((highest - start || Math.abs(highest) || 1) / mostSteps);
  const from = Math.floor(start / step);
  const to = Math.max(Math.ceil(highest / step), from + 1);
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => {
    const value = Number(((from + index) * step).toFixed(decimals));
    return { value, label: written(value, decimals) };
  });
  return { from: ticks[0]?.value ?? 0, to: ticks.at(-1)?.value ?? 1, ticks };
}

/** Of thousands of values: more than a function takes as arguments. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** Of as many values as {@link largest}. */
export function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** The next of 1, 2, 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((one) => one * power >= least * 0.999_999) ?? 10;
  return factor * power;
}

function written(value: number, decimals: number): string {
  const format = new Intl.NumberFormat('de', {
    // Four digits stay together (DIN 5008).
    useGrouping: 'min2',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(value).replace('-', '−');
}
