import type { Link, Marks, Moment } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';
import { headline } from './headline.ts';
import { language } from './language.ts';
import { mark } from './mark.ts';
import { time } from './time.ts';

interface RankedLine extends Marks {
  readonly url: string;
  readonly title: string;
  readonly reads?: string;
  readonly section?: Link;
  readonly published?: Moment;
}

/** A numbered list of the most read. */
export function ranking(lines: readonly RankedLine[], look = ''): Html {
  return html`<ol class="ranking${look}">
${lines.map(
  (
    line,
  ) => html`<li><div><a href="${line.url}"${language(line.lang)}>${mark(line.mark, line.lang)}${headline(line.title, line.lang)}</a>${about(line)}</div></li>
`,
)}</ol>`;
}

function about({ section, published, reads }: RankedLine): Html | undefined {
  if (section === undefined || published === undefined) {
    return reads === undefined
      ? undefined
      : html`
<p class="meta"><span>Gelesen: ${reads}</span></p>`;
  }
  return html`
<p class="meta">${time(published)} <a href="${section.url}">${section.label}</a>${reads && html` <span>Gelesen: ${reads}</span>`}</p>`;
}
