import { raw } from 'hono/html';
import { inlineScripts } from '../head/inline-scripts.ts';
import { type Html, html } from '../html.ts';

/** The „Eilmeldung“ while it lasts; a reader who has closed it does not see it again. */
export function alert({ url, title }: { readonly url: string; readonly title: string }): Html {
  return html`<p class="alert"><strong>Eilmeldung</strong> <a href="${url}">${title}</a><button class="alert-close with-script" type="button" aria-label="Schließen"></button></p>
<script>${raw(inlineScripts.closedAlert)}</script>`;
}
