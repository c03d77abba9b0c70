import type { Link } from '../../src/plan/props/shared.ts';
import type { Teaser } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { teaser } from './teaser.ts';

const beside = { sizes: '(min-width: 40rem) 18rem, (min-width: 33rem) 13rem, 6.5rem' };

/** A section on the home page: its newest article with picture, below it the others by headline. */
export function sectionBlock(section: Link, [first, ...others]: readonly Teaser[]): Html | undefined {
  if (first === undefined) return undefined;
  return html`<section class="block">
<h2 class="block-title"><a href="${section.url}">${section.label}</a></h2>
${teaser(first, { look: 'row', heading: 3, picture: beside })}
${
  others.length > 0 &&
  html`<div class="block-lines">
${others.map((item) => teaser(item, { look: 'line', heading: 3 }))}
</div>`
}
</section>`;
}
