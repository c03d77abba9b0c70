import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** What hosts show for an address at which there is nothing. */
export default function notFound(): string {
  const lead = html`<p class="page-lead">Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben, oder die Adresse hat einen Tippfehler.</p>`;
  return html`${pageTitle('Diese Seite haben wir nicht gefunden', 'Fehler 404', lead)}
<ul class="ways">
<li><a href="/">Zur Startseite</a> mit den neuesten Nachrichten</li>
<li><a href="/archiv/">Ins Archiv</a> mit allen Artikeln nach Jahr, Monat und Tag</li>
<li><a href="/thema/">Zu den Themen</a> von A bis Z</li>
</ul>`.toString();
}
