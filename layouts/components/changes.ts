import type { ArticleProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';
import { time } from './time.ts';

type Changes = NonNullable<ArticleProps['changes']>;

const id = 'seite-aenderungen';

/** The newest change, and the way to all of them. */
export const lastChange = ([last]: Changes): Html | undefined =>
  last &&
  html`<li>Geändert: <a href="#${id}">${time(last.moment)}</a></li>
`;

/** So many fit below an article; those before them are folded. */
const mostOpen = 5;

/** What was changed when, newest first. */
export function changeLog(changes: Changes): Html {
  const earlier = changes.slice(mostOpen);
  return html`<div class="labelled" id="${id}">
<p>Geändert:</p>
<div>
${list(changes.slice(0, mostOpen))}${
  earlier.length > 0 &&
  html`<details><summary>${earlier.length} frühere</summary>
${list(earlier)}</details>
`
}</div>
</div>
`;
}

const list = (changes: Changes): Html => html`<ol>
${changes.map(({ moment, what }) => html`<li>${time(moment)}: ${what}</li>\n`)}</ol>
`;
