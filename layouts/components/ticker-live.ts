import { liveClass, offerClass, pauseClass } from '../../src/contract/hooks.ts';
import { html } from '../html.ts';

/** What a living newsticker needs: how it stands, the offer of news (in the same place), and the switch. */
export const tickerLive = html`<p class="${liveClass} with-script"><span>Wird laufend erneuert</span><button class="${offerClass}" type="button" hidden></button><button class="${pauseClass}" type="button" aria-pressed="false">Anhalten</button></p>`;
