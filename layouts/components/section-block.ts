import type { Link } from '../../src/plan/props/shared.ts';
import type { Teaser } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { teaser } from './teaser.ts';

const half = {
  sizes: '(min-width: 64rem) 26rem, (min-width: 40rem) 50vw, 100vw',
};

const alone = { sizes: '13rem' };

/** A section on the home page: its newest article with picture, the others by headline. */
export function sectionBlock(section: Link, [first, ...others]: readonly Teaser[]): Html | undefined {
  if (first === undefined) return undefined;
  return html`<section class="block">
<h2 class="block-title"><a href="${section.url}">${section.label}</a></h2>
${others.length === 0 ? teaser(first, { look: 'row', heading: 3, picture: alone }) : body(first, others)}
</section>`;
}

function body(first: Teaser, others: readonly Teaser[]): Html {
  return html`<div class="block-body">
${teaser(first, { look: 'card', heading: 3, picture: half })}
<div class="block-lines">
${others.map((item) => teaser(item, { look: 'line', heading: 3 }))}
</div>
</div>`;
}
