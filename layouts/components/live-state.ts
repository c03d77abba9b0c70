import { feedHook, offerClass, pauseClass, runningClass } from '../../src/contract/hooks.ts';
import type { ArticleProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';

/** The line above a live blog: whether it goes on, the offer of new entries (in the same place), and the switch. */
export function liveState({ ended, feed }: NonNullable<ArticleProps['live']>): Html {
  return ended
    ? html`<p class="live-state"><strong>Liveblog</strong> <span>beendet</span></p>
`
    : html`<p class="live-state ${runningClass}" ${feedHook}="${feed}"><strong>Liveblog</strong> <span>läuft, Neues steht oben</span><button class="${offerClass} with-script" type="button" hidden></button><button class="${pauseClass} with-script" type="button" aria-pressed="false">Anhalten</button></p>
`;
}
