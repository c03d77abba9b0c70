import { feedHook, offerClass, pauseClass, runningClass } from '../../src/contract/hooks.ts';
import type { ArticleProps } from '../../src/plan/props/article.ts';
import type { Language } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { germanIn } from './language.ts';

/** The line above a live blog: whether it goes on, the offer of new entries (in the same place), and the switch. */
export function liveState({ ended, feed }: NonNullable<ArticleProps['live']>, lang?: Language): Html {
  return ended
    ? html`<p class="live-state"${germanIn(lang)}><strong>Liveblog</strong> <span>beendet</span></p>
`
    : html`<p class="live-state ${runningClass}" ${feedHook}="${feed}"${germanIn(lang)}><strong>Liveblog</strong> <span>läuft, Neues steht oben</span><button class="${offerClass} with-script" type="button" hidden></button><button class="${pauseClass} with-script" type="button" aria-pressed="false">Anhalten</button></p>
`;
}
