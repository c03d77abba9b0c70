import { tickerListClass } from '../../src/contract/hooks.ts';
import type { TickerLine } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { breakingMark } from './breaking-mark.ts';
import { language } from './language.ts';
import { mark } from './mark.ts';

/** Headlines with their times, newest first. */
export function tickerList(lines: readonly TickerLine[]): Html {
  return html`<ol class="${tickerListClass}">
${lines.map(
  (line) =>
    html`<li><time datetime="${line.iso}">${line.when}</time> <a href="${line.url}"${language(line.lang)}>${line.breaking && breakingMark(line.lang)}${mark(line.mark, line.lang)}${line.title}</a></li>
`,
)}</ol>`;
}
