import type { Chrome } from '../../src/plan/props/chrome.ts';
import { html } from '../html.ts';
import { once } from './once.ts';

/** Service links and, as German law asks of every page, the way to the Impressum. */
export const footer = once(
  (site: Chrome['site']) => html`<footer class="footer">
<p class="footer-name">${site.name}</p>
${
  site.claim &&
  html`<p class="footer-claim">${site.claim}</p>
`
}${
  site.social.length > 0 &&
  html`<ul class="footer-social" aria-label="${site.name} in sozialen Netzen">
${site.social.map(
  ({ name, url }) => html`<li><a href="${url}" rel="me">${name}</a></li>
`,
)}</ul>
`
}<nav aria-label="Lesen und Suchen">
<ul>
${
  site.search &&
  html`<li><a href="/suche/">Suche</a></li>
`
}<li><a href="/archiv/">Archiv</a></li>
<li><a href="/thema/">Themen</a></li>
<li><a href="/meistgelesen/">Meistgelesen</a></li>
<li><a href="/newsticker/">Newsticker</a></li>
<li><a href="/feeds/">Feeds</a></li>
<li><a href="/merkliste/">Merkliste</a></li>
</ul>
</nav>
<nav aria-label="Über diese Zeitung">
<ul>
<li><a href="/ueber-uns/">Über uns</a></li>
<li><a href="/kontakt/">Kontakt</a></li>
<li><a href="/impressum/">Impressum</a></li>
<li><a href="/datenschutz/">Datenschutz</a></li>
<li><a href="/barrierefreiheit/">Barrierefreiheit</a></li>
${
  site.hasCorrections &&
  html`<li><a href="/korrekturen/">Korrekturen</a></li>
`
}</ul>
</nav>
</footer>`,
);
