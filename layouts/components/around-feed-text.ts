import type { Language, ShownCorrection } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { correctionsAbove, correctionsBelow } from './correction.ts';
import { germanIn, language } from './language.ts';

interface Said {
  readonly corrections: readonly ShownCorrection[] | undefined;
  readonly lang?: Language;
  /** What machines have made of it. */
  readonly ai: string | undefined;
}

/** What an article's page says above and below its text, for feeds, which show nothing else of the page. */
export const aroundFeedText = ({ corrections, lang, ai }: Said): readonly [above: Html, below: Html] => [
  html`${lang && html`<div${language(lang)}>`}${correctionsAbove(corrections, lang)}`,
  html`${correctionsBelow(corrections, lang)}${ai && html`<p${germanIn(lang)}>Mit KI erzeugt: ${ai}</p>`}${lang && html`</div>`}`,
];
