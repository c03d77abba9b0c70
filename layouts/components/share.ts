import { copyHook } from '../../src/contract/hooks.ts';
import type { ShareLink } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';

/** Plain links to services; „Link kopieren“ needs script and shows only with it. */
export function share(links: readonly ShareLink[]): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<div class="labelled share">
<p id="seite-teilen">Teilen:</p>
<ul aria-labelledby="seite-teilen">
${links.map((link) =>
  link.service === 'copy'
    ? html`<li class="with-script"><a href="${link.url}" ${copyHook}>${link.label}</a></li>
`
    : html`<li><a href="${link.url}">${link.label}</a></li>
`,
)}</ul>
</div>`;
}
