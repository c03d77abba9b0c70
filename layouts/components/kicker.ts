import { type Html, html } from '../html.ts';

/** Dachzeile within a headline; the colon is read aloud, not shown. */
export function kicker(text: string | undefined): Html | undefined {
  if (text === undefined) return undefined;
  return html`<span class="kicker">${text}<span class="unseen">:</span></span> `;
}
