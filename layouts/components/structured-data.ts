import { raw } from 'hono/html';
import { type Html, html } from '../html.ts';

/** Data that no browser runs and no reader sees. Escaped so that no text in it ends the element. */
export function structuredData(data: object): Html {
  return html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
`;
}
