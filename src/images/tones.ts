// Placeholder colours: a picture's average colour, rounded to a palette small enough to stand in the stylesheet as
// classes, because a colour of its own would need an inline style, which a strict content security policy forbids.

type Triple = readonly [number, number, number];

const lightnesses = [0.28, 0.46, 0.64, 0.82];
/** Average colours of photographs are muted; this much chroma tells a forest from a sunset. */
const chroma = 0.06;
const hues = [20, 65, 110, 155, 200, 245, 290, 335];

/** Four greys and eight hues of each lightness, in OKLab (Björn Ottosson, bottosson.github.io/posts/oklab). */
const palette: readonly Triple[] = lightnesses.flatMap((lightness) => [
  [lightness, 0, 0] as const,
  ...hues.map((hue) => {
    const angle = (hue * Math.PI) / 180;
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)] as const;
  }),
]);

/** The class whose colour is nearest: `tone-17` for `#7a6a4f`. */
export function toneClass(colour: string): string {
  const wanted = oklab(colour);
  let best = 0;
  for (const [index, tone] of palette.entries()) {
    if (distance(tone, wanted) < distance(palette[best] ?? tone, wanted)) best = index;
  }
  return `tone-${best}`;
}

/** The rules of `layouts/styles/tones.css`; a test compares them. */
export function toneRules(): string {
  return palette.map((tone, index) => `.tone-${index} {\n  background: ${hex(tone)};\n}\n`).join('');
}

function distance(a: Triple, b: Triple): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function oklab(colour: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function hex([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const parts = linear.map((part) => {
    const encoded = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(Math.max(encoded, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
