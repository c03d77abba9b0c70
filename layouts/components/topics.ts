import type { Link } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';

/** What a section writes about lately. */
export function topics(links: readonly Link[]): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<aside class="block topics" aria-labelledby="seite-themen">
<h2 class="block-title" id="seite-themen"><a href="/thema/">Themen</a></h2>
<ul>
${links.map(
  ({ url, label }) => html`<li><a href="${url}">${label}</a></li>
`,
)}</ul>
</aside>
`;
}
