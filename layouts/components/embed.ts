import { embedsScript } from '../../src/contract/assets.ts';
import {
  alwaysHook,
  embedClass,
  frameHook,
  loadHook,
  noteHook,
  providerHook,
  titleHook,
} from '../../src/contract/hooks.ts';
import type { EmbedProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';

/** Belongs on every page with an {@link embed}. */
export const embedsTag = html`
<script type="module" src="/${embedsScript}"></script>`;

/** How much room the page needs, see layouts/styles/embed.css. */
const shapes: Readonly<Record<EmbedProps['kind'], string>> = {
  'das Video': 'film',
  'das Audio': 'sound',
  'die Karte': 'map',
  'die Grafik': 'chart',
  'der Beitrag': 'post',
};

/** Stands in for a foreign page; without script it is a link, with it a button loads the page in place. */
export function embed({ provider, operator, kind, url, frame, title }: EmbedProps): Html {
  const what = kind.slice(4);
  return html`<div class="${embedClass} embed--${shapes[kind]}" ${frameHook}="${frame}" ${providerHook}="${provider}" ${titleHook}="${title ?? `${what} bei ${provider}`}">
<p class="embed-title">${title ?? `${what} bei ${provider}`}</p>
<p ${noteHook}>Hier steht ein Inhalt von ${operator}. Erst wenn Sie ihn laden, erfährt ${provider} Ihre IP-Adresse und welche Seite Sie lesen, und kann Cookies setzen.</p>
<p class="embed-choice with-script"><button type="button" ${loadHook}>${what} laden</button> <label><input type="checkbox" ${alwaysHook}> ${provider} künftig ohne Nachfrage laden</label></p>
<p><a href="${url}" rel="external noopener">${what} bei ${provider} öffnen</a></p>
</div>
`;
}
