import { html } from '../html.ts';

/** What a living newsticker needs: how it stands, the offer of news (in the same place), and the switch. */
export const tickerLive = html`<p class="live with-script"><span>Wird laufend erneuert</span><button class="live-offer" type="button" hidden></button><button class="live-pause" type="button" aria-pressed="false">Anhalten</button></p>`;
