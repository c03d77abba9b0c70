import { markClass } from '../../src/contract/hooks.ts';
import type { Language } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { germanIn } from './language.ts';

/** „Anzeige“ before a headline. @param lang of the headline */
export const mark = (text: string | undefined, lang?: Language): Html | undefined =>
  text === undefined ? undefined : html`<strong class="${markClass}"${germanIn(lang)}>${text}</strong> `;
