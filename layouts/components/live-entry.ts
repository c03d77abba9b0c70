import { raw } from 'hono/html';
import { entryClass } from '../../src/contract/hooks.ts';
import type { LiveEntryProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';
import { germanIn } from './language.ts';

/** One entry of a live blog; its time is its permanent link, and its headline when it has no other. */
export function liveEntry(entry: LiveEntryProps): Html {
  const { id, pinned, heading, content } = entry;
  const time = html`${pinned && html`<span class="live-pin">Angeheftet</span> `}${permanentLink(entry)}`;
  const german = germanIn(entry.lang);
  return html`<article class="${entryClass}${pinned && ' live-entry--pinned'}" id="${id}" aria-labelledby="${id}-titel">
${
  heading
    ? html`<p class="live-time"${german}>${time}</p>
<h2 id="${id}-titel">${raw(heading)}</h2>`
    : html`<h2 class="live-time" id="${id}-titel"${german}>${time}</h2>`
}
${raw(content)}
</article>
`;
}

function permanentLink({ id, url, published, sameDay }: LiveEntryProps): Html {
  const day = !sameDay && `${published.day}, `;
  return html`<a href="${url}#${id}"><time datetime="${published.iso}">${day}${published.clock}\u00a0Uhr</time></a>`;
}
