import type { Link } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';

/** The way from the home page down to this page; nothing on the home page itself. */
export function breadcrumb(links: readonly Link[]): Html | undefined {
  if (links.length === 0) return undefined;
  const last = links.length - 1;
  return html`<nav class="breadcrumb" aria-label="Sie sind hier">
<ol>
${links.map((link, index) =>
  index === last
    ? html`<li><span aria-current="page">${link.label}</span></li>
`
    : html`<li><a href="${link.url}">${link.label}</a></li>
`,
)}</ol>
</nav>`;
}
