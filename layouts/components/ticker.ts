import { emptyClass, tickerClass } from '../../src/contract/hooks.ts';
import type { TickerLine } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { tickerList } from './ticker-list.ts';
import { tickerLive } from './ticker-live.ts';

/** The newsticker beside (on phones: below) every page. It does not move. */
export function ticker(lines: readonly TickerLine[]): Html {
  return html`<aside class="${tickerClass}" aria-labelledby="seite-newsticker">
<h2 class="ticker-title" id="seite-newsticker">Newsticker</h2>
${tickerLive}
${lines.length === 0 ? html`<p class="${emptyClass}">Zurzeit keine Meldungen.</p>` : tickerList(lines)}
<p class="more"><a href="/newsticker/">Alle Meldungen</a></p>
</aside>`;
}
