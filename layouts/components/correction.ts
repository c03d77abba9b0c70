import type { Language, ShownCorrection } from '../../src/plan/props/shared.ts';
import { type Child, type Html, html } from '../html.ts';
import { germanIn, language } from './language.ts';
import { time } from './time.ts';

/** What was corrected and when; a reply (Gegendarstellung) looks like everything else, as § 20 MStV demands. */
export function correctionText(
  { kind, moment, paragraphs }: Omit<ShownCorrection, 'prominent'>,
  lang?: Language,
): Html {
  return html`<p class="kicker"${germanIn(lang)}>${kind}, ${time(moment)}</p>
${paragraphs.map((paragraph) => html`<p${language(lang)}>${linesOf(paragraph)}</p>\n`)}`;
}

/** As they were written, a signature's for one. */
const linesOf = (paragraph: string): Child =>
  paragraph.split('\n').map((line, index) => (index === 0 ? line : html`<br>\n${line}`));

type Shown = readonly ShownCorrection[] | undefined;

/** What stands above an article's text: ways to the replies below it, and what is to be seen first. */
export const correctionsAbove = (all: Shown = [], lang?: Language): readonly Html[] => [
  ...all
    .filter(({ kind, prominent }) => kind === 'Gegendarstellung' && !prominent)
    .map(
      ({ id }) =>
        html`<p class="correction"${germanIn(lang)}><a href="#${id}">Zu diesem Artikel gibt es eine Gegendarstellung</a></p>\n`,
    ),
  ...sections(
    all.filter(({ prominent }) => prominent),
    lang,
  ),
];

/** The others, below it. */
export const correctionsBelow = (all: Shown = [], lang?: Language): readonly Html[] =>
  sections(
    all.filter(({ prominent }) => !prominent),
    lang,
  );

const sections = (shown: readonly ShownCorrection[], lang?: Language): readonly Html[] =>
  shown.map(
    (one) => html`<section class="correction text" id="${one.id}" aria-label="${one.kind}">
${correctionText(one, lang)}</section>
`,
  );
