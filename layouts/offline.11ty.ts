import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** What the service worker shows without a connection, in the place of pages that it does not keep. */
export default function offline(): string {
  const lead = html`<p class="page-lead">Ihr Gerät ist gerade nicht mit dem Internet verbunden, und diese Seite haben Sie hier noch nicht gelesen.</p>`;
  return html`${pageTitle('Keine Verbindung', undefined, lead)}
<ul class="ways">
<li>Artikel, die Sie kürzlich gelesen haben, öffnen sich auch ohne Verbindung.</li>
<li><a href="/merkliste/">Zur Merkliste</a>: was Sie sich gemerkt haben, steht auch jetzt bereit</li>
<li><a href="/">Zur Startseite</a>, so wie Sie sie zuletzt gesehen haben</li>
</ul>`.toString();
}
