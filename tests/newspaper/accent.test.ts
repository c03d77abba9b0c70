import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import Color from 'colorjs.io';
import { accentOf, defaultAccent, grounds } from '../../src/newspaper/accent.ts';
import * as fc from '../law/fast-check.ts';

const tokens = readFileSync(resolve(import.meta.dirname, '../../layouts/styles/tokens.css'), 'utf8');

/** By the formula of WCAG 2.2, not by the library that chose the colours. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('the accent that comes with Depesche and its grounds are those of the style sheet', () => {
  for (const [place, name] of ['paper', 'tint'].entries()) {
    const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    const long = (hex = '') => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
    assert.deepEqual([long(light), long(dark)], [grounds.light[place], grounds.dark[place]], name);
  }
  assert.ok(tokens.includes(`--accent: light-dark(${defaultAccent.light}, ${defaultAccent.dark});`));
});

test('every colour can be read on light and dark pages, or is refused with one that can', () => {
  const colors = fc
    .tuple(...[0, 1, 2].map(() => fc.nat({ max: 255 })))
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  fc.assert(
    fc.property(colors, (color) => {
      const found = accentOf(color);
      if ('nearest' in found) {
        assert.ok(
          grounds.light.some((ground) => contrast(color, ground) < 4.5),
          color,
        );
        // The remedy, obeyed, is accepted.
        assert.ok('accent' in accentOf(found.nearest), `${color} → ${found.nearest}`);
        return;
      }
      const { light, dark } = found.accent;
      assert.equal(light, color);
      for (const ground of grounds.light) assert.ok(contrast(light, ground) >= 4.5, `${light} on ${ground}`);
      for (const ground of grounds.dark) assert.ok(contrast(dark, ground) >= 4.5, `${dark} on ${ground}`);
    }),
    { numRuns: 300 },
  );
});

test('a refused colour keeps its hue', () => {
  for (const color of ['#ff6600', '#00aaff', '#e2001a'.replace('e2', 'ff'), '#3cb371']) {
    const found = accentOf(color);
    if (!('nearest' in found)) continue;
    const hue = (hex: string) => new Color(hex).to('oklch').get('h') ?? 0;
    assert.ok(Math.abs(hue(color) - hue(found.nearest)) < 12, `${color} → ${found.nearest}`);
  }
});
