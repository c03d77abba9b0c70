import type { ArticleProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';

/** The line above a live blog: whether it goes on, the offer of new entries (in the same place), and the switch. */
export function liveState({ ended, feed }: NonNullable<ArticleProps['live']>): Html {
  return ended
    ? html`<p class="live-state"><strong>Liveblog</strong> <span>beendet</span></p>
`
    : html`<p class="live-state live-state--running" data-feed="${feed}"><strong>Liveblog</strong> <span>läuft, Neues steht oben</span><button class="live-offer with-script" type="button" hidden></button><button class="live-pause with-script" type="button" aria-pressed="false">Anhalten</button></p>
`;
}
