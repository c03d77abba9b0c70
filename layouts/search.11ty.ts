import { raw } from 'hono/html';
import { searchUrl } from '../src/contract/addresses.ts';
import { moreHits, olderYears, searchAgain, searchHook } from '../src/contract/hooks.ts';
import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** Without scripts the form is hidden by the style sheet, and the other ways to an article stand in its place. */
export default function search({ entry: { props } }: LayoutData<'search'>): string {
  return html`${pageTitle('Suche')}
<form class="search" role="search" action="${searchUrl}">
<p class="search-words"><label for="suche-worte">Suchwörter</label>
<input id="suche-worte" type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="200">
<button class="button" type="submit">Suchen</button></p>
<p class="search-filter"><label for="suche-ressort">Ressort</label>
<select id="suche-ressort" name="ressort">
<option value="">Alle Ressorts</option>
${props.chrome.sections.map(({ slug, name }) => html`<option value="${slug}">${name}</option>\n`)}</select></p>
<p class="search-filter"><label for="suche-jahr">Jahr</label>
<select id="suche-jahr" name="jahr">
<option value="">Alle Jahre</option>
${props.years.map((year) => html`<option>${year}</option>\n`)}</select></p>
</form>
<p class="search-status" role="status"></p>
<p><button class="button" type="button" ${searchHook}="${searchAgain}" hidden>Noch einmal versuchen</button></p>
<ol class="rows search-results"></ol>
<p class="search-more"><button class="button" type="button" ${searchHook}="${moreHits}" hidden>Weitere Treffer zeigen</button>
<button class="button" type="button" ${searchHook}="${olderYears}" hidden>Ältere Jahre durchsuchen</button></p>
<div class="search-ways">
<noscript><p class="page-lead">Die Suche braucht JavaScript. Ohne sie führen diese Wege zu jedem Artikel:</p></noscript>
<h2>Andere Wege zum Artikel</h2>
<ul class="ways">
<li><a href="/archiv/">Ins Archiv</a> mit allen Artikeln nach Jahr, Monat und Tag</li>
<li><a href="/thema/">Zu den Themen</a> von A bis Z</li>
<li><a href="/meistgelesen/">Zu den meistgelesenen Artikeln</a></li>
</ul>
</div>
<script type="module" async>${raw(props.chrome.meta.carried?.script ?? '')}</script>`.toString();
}
