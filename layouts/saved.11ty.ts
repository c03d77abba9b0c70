import { savedScript } from '../src/contract/assets.ts';
import { savedListHook } from '../src/contract/hooks.ts';
import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** The list itself is made in the browser: nobody but the reader knows what is on it. */
export default function saved(): string {
  const lead = html`<p class="page-lead">Artikel, die Sie sich zum Lesen gemerkt haben. Die Liste steht nur in diesem Browser: Niemand sonst sieht sie, und wir auch nicht.</p>`;
  return html`${pageTitle('Merkliste', undefined, lead)}
<div ${savedListHook}>
<p class="empty without-script">Damit der Browser sich Artikel merken kann, braucht diese Seite JavaScript. Ohne JavaScript helfen die Lesezeichen Ihres Browsers.</p>
</div>
<script type="module" src="/${savedScript}"></script>`.toString();
}
