import { breakingClass, breakingWord } from '../../src/contract/hooks.ts';
import type { Language } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { germanIn } from './language.ts';

/** „Eil“ before a headline, as agencies mark their urgent reports. @param lang of the headline */
export const breakingMark = (lang?: Language): Html =>
  html`<strong class="${breakingClass}"${germanIn(lang)}>${breakingWord}</strong> `;

/** Across the top of the story that leads the home page, as long as it is breaking news. */
export const breakingBanner = html`<p class="eil-banner"><strong>Eilmeldung</strong></p>
`;
