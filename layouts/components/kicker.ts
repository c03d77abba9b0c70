import { type Html, html } from '../html.ts';

/** Dachzeile within a headline, `mark` before it in the same line; the colon is read aloud, not shown. */
export function kicker(text: string | undefined, mark?: Html | false): Html | undefined {
  if (text === undefined) return mark || undefined;
  return html`<span class="kicker">${mark}${text}<span class="unseen">:</span></span> `;
}
