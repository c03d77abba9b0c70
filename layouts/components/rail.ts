import type { Rail } from '../../src/plan/props/chrome.ts';
import type { TickerLine } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { mostRead } from './most-read.ts';
import { related } from './related.ts';
import { ticker } from './ticker.ts';
import { topics } from './topics.ts';

/** The column beside every page, on phones below it: the newsticker, and what belongs to the page but is not it. */
export function rail(lines: readonly TickerLine[], below: Rail = {}): Html {
  return html`<div class="rail">
${ticker(lines)}
${mostRead(below.mostRead ?? [])}${topics(below.topics ?? [])}${related(below.related ?? [])}</div>`;
}
