import type { Moment } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';

/** `05 Dezember 2019`, followed by `, 14:32 Uhr` when the time of day is known; „Uhr“ stays beside it. */
export function time(moment: Moment): Html {
  return html`<time datetime="${moment.iso}">${moment.day}${moment.clock && `, ${moment.clock}\u00a0Uhr`}</time>`;
}
