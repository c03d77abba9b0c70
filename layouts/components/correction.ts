import type { Language, ShownCorrection } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { germanIn, language } from './language.ts';
import { time } from './time.ts';

/** What was corrected and when; a reply (Gegendarstellung) looks like everything else, as § 20 MStV demands. */
export function correctionText(
  { kind, moment, paragraphs }: Omit<ShownCorrection, 'prominent'>,
  lang?: Language,
): Html {
  return html`<p class="kicker"${germanIn(lang)}>${kind}, ${time(moment)}</p>
${paragraphs.map((paragraph) => html`<p${language(lang)}>${paragraph}</p>\n`)}`;
}

/** In the text of its article. */
export const corrections = (shown: readonly ShownCorrection[], lang?: Language): readonly Html[] =>
  shown.map(
    (one) => html`<section class="correction text" id="${one.id}" aria-label="${one.kind}">
${correctionText(one, lang)}</section>
`,
  );

/** The way from above the text to a reply below it. */
export const replyLinks = (shown: readonly ShownCorrection[], lang?: Language): readonly Html[] =>
  shown
    .filter(({ kind }) => kind === 'Gegendarstellung')
    .map(
      ({ id }) =>
        html`<p class="correction"${germanIn(lang)}><a href="#${id}">Zu diesem Artikel gibt es eine Gegendarstellung</a></p>\n`,
    );
