import { markClass } from '../../src/contract/hooks.ts';
import { type Html, html } from '../html.ts';

/** „Anzeige“ before a headline. */
export const mark = (text: string | undefined): Html | undefined =>
  text === undefined ? undefined : html`<strong class="${markClass}">${text}</strong> `;
