import type { Figure } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { figure } from './figure.ts';
import { ratioClass, tenthsOf } from './ratio-class.ts';

/** Across the article. */
const across = { sizes: '(min-width: 75rem) 52rem, 100vw', eager: true };

/** The picture that leads an article. */
export function leadFigure(shown: Figure): Html {
  const { width, height } = shown.picture;
  const ratio = ratioClass({ width, height });
  if (ratio === undefined) return figure(shown, across);
  const sizes = `(min-width: 48rem) calc(50vh * ${tenthsOf(width, height) / 10}), 100vw`;
  return html`<div class="lead ${ratio}">${figure(shown, { sizes, eager: true })}</div>`;
}
