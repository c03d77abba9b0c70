import { raw } from 'hono/html';
import type { BaseData } from '../src/plan/props/chrome.ts';
import { breadcrumb } from './components/breadcrumb.ts';
import { footer } from './components/footer.ts';
import { masthead } from './components/masthead.ts';
import { rail } from './components/rail.ts';
import { head } from './head/head.ts';
import { html } from './html.ts';

/** What is around every page. */
export default function base(data: BaseData): string {
  const chrome = data.chromeOf(data);
  return html`<!doctype html>
<html lang="de">
${head(chrome)}
<body>
${masthead(chrome)}
<div class="frame">
${breadcrumb(chrome.breadcrumb)}
<main class="main" id="seite-inhalt" tabindex="-1">
${raw(data.content)}
</main>
${chrome.ticker && rail(chrome.ticker, chrome.rail)}
</div>
${footer(chrome.site)}
</body>
</html>
`.toString();
}
