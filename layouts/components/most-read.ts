import type { MostReadLine } from '../../src/plan/props/lists.ts';
import { type Html, html } from '../html.ts';
import { headline } from './headline.ts';

/** „Meistgelesen“ on the home page; nothing as long as there are no counts. */
export function mostRead(lines: readonly MostReadLine[]): Html | undefined {
  if (lines.length === 0) return undefined;
  return html`<aside class="block" aria-labelledby="seite-meistgelesen">
<h2 class="block-title" id="seite-meistgelesen"><a href="/meistgelesen/">Meistgelesen</a></h2>
<ol class="ranking ranking--columns">
${lines.map(
  (line) => html`<li><div><a href="${line.url}">${headline(line.title)}</a>${
    line.reads &&
    html`
<p class="meta"><span>Gelesen: ${line.reads}</span></p>`
  }</div></li>
`,
)}</ol>
</aside>
`;
}
