import type { Link } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';

/** The article's tags as links, or `Tags: keine`. */
export function tagList(tags: readonly Link[]): Html {
  if (tags.length === 0) return html`<p class="labelled">Tags: keine</p>`;
  return html`<div class="labelled">
<p id="seite-tags">Tags:</p>
<ul aria-labelledby="seite-tags">
${tags.map(
  (tag) => html`<li><a rel="tag" href="${tag.url}">${tag.label}</a></li>
`,
)}</ul>
</div>`;
}
