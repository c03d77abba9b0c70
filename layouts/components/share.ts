import type { ShareLink } from '../../src/plan/props.ts';
import { type Html, html } from '../html.ts';

/** Plain links to services; „Link kopieren“ leads to the article itself until a script takes it over. */
export function share(links: readonly ShareLink[]): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<div class="labelled share">
<p id="seite-teilen">Teilen:</p>
<ul aria-labelledby="seite-teilen">
${links.map(
  (link) =>
    html`<li><a href="${link.url}"${link.service === 'copy' && html` data-copy`}>${link.label}</a></li>
`,
)}</ul>
</div>`;
}
