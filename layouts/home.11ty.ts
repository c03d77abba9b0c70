import type { LayoutData } from '../src/plan/props/by-layout.ts';
import type { Teaser } from '../src/plan/props/teaser.ts';
import { sectionBlock } from './components/section-block.ts';
import { teaser } from './components/teaser.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

const large = { sizes: '(min-width: 75rem) 55rem, (min-width: 64rem) 70vw, 100vw', eager: true };
const third = {
  sizes: '(min-width: 64rem) 17rem, (min-width: 40rem) 33vw, 100vw',
};

/** One that has a row to itself, in a newspaper of few articles. */
const alone = { look: 'row', heading: 2, picture: third } as const;

/** The front page: the newest story first, then the sections. */
export default function home({ entry: { props } }: LayoutData<'home'>): string {
  return html`<h1 class="unseen">Aktuelle Nachrichten</h1>
${props.lead ? teaser(props.lead, { look: 'lead', heading: 2, picture: large }) : html`<p class="empty">Noch ist nichts erschienen.</p>`}
${rowsOfThree(props.top).map(
  (
    row,
  ) => html`<div class="cards cards--top${row.some(({ figure }) => figure === undefined) && ' cards--mixed'}">
${row.map((item) => teaser(item, row.length === 1 ? alone : { look: 'card', heading: 2, picture: third }))}
</div>
`,
)}${props.blocks.map((block) => sectionBlock(block.section, block.teasers))}`.toString();
}

/** On a wide screen three stand side by side; those of a row show their pictures when each has one, and no hole gapes. */
function rowsOfThree(teasers: readonly Teaser[]): Teaser[][] {
  return Array.from({ length: Math.ceil(teasers.length / 3) }, (_, row) =>
    teasers.slice(row * 3, row * 3 + 3),
  );
}
