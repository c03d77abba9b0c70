import type { Figure } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';

/** Across the article. */
const across = { sizes: '(min-width: 75rem) 52rem, 100vw', eager: true };

/**
 * The picture that leads an article. One that is not much wider than high gets a class with tenths of its ratio, by which the
 * style sheet keeps it within a screen; its place is free from the start, which `max-height` alone cannot do.
 */
export function leadFigure(shown: Figure): Html {
  const { width, height } = shown.picture;
  const tenths = Math.max(1, Math.floor((10 * width) / height));
  if (tenths > 12) return figure(shown, across);
  const sizes = `(min-width: 48rem) calc(50vh * ${tenths / 10}), 100vw`;
  return html`<div class="lead lead--${tenths}">${figure(shown, { sizes, eager: true })}</div>`;
}
