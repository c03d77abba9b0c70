import { type Child, type Html, html } from '../html.ts';
import { headline } from './headline.ts';

/** The headline of a page that is no article, with the word above it that says what kind of page it is. */
export function pageTitle(title: string, kind?: string, below?: Child): Html {
  return html`<header class="page-title">
${kind && html`<p class="kicker">${kind}</p>`}
<h1>${headline(title)}</h1>
${below}
</header>`;
}
