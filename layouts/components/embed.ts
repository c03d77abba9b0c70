import type { EmbedProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';

/** Belongs on every page with an {@link embed}. */
export const embedsScript = html`
<script type="module" src="/assets/embeds.js"></script>`;

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
  return html`<div class="embed embed--${shapes[kind]}" data-frame="${frame}" data-provider="${provider}" data-title="${title ?? `${what} bei ${provider}`}">
<p class="embed-title">${title ?? `${what} bei ${provider}`}</p>
<p data-note>Hier steht ein Inhalt von ${operator}. Erst wenn Sie ihn laden, erfährt ${provider} Ihre IP-Adresse und welche Seite Sie lesen, und kann Cookies setzen.</p>
<p class="embed-choice with-script"><button type="button" data-load>${what} laden</button> <label><input type="checkbox" data-always> ${provider} künftig ohne Nachfrage laden</label></p>
<p><a href="${url}" rel="external noopener">${what} bei ${provider} öffnen</a></p>
</div>
`;
}
