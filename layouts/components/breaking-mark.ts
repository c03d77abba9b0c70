import { breakingClass, breakingWord } from '../../src/contract/hooks.ts';
import { html } from '../html.ts';

/** „Eil“ before a headline, as agencies mark their urgent reports. */
export const breakingMark = html`<strong class="${breakingClass}">${breakingWord}</strong> `;

/** Across the top of the story that leads the home page, as long as it is breaking news. */
export const breakingBanner = html`<p class="eil-banner"><strong>Eilmeldung</strong></p>
`;
