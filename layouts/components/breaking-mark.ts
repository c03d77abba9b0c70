import { html } from '../html.ts';

/** „Eil“ before a headline, as agencies mark their urgent reports. */
export const breakingMark = html`<strong class="eil">Eil</strong> `;
