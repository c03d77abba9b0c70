import type { Calendar, CalendarDay } from '../../src/plan/props/archive.ts';
import { type Html, html } from '../html.ts';

const weekdays = html`<tr>
<th scope="col"><abbr title="Montag">Mo</abbr></th>
<th scope="col"><abbr title="Dienstag">Di</abbr></th>
<th scope="col"><abbr title="Mittwoch">Mi</abbr></th>
<th scope="col"><abbr title="Donnerstag">Do</abbr></th>
<th scope="col"><abbr title="Freitag">Fr</abbr></th>
<th scope="col"><abbr title="Samstag">Sa</abbr></th>
<th scope="col"><abbr title="Sonntag">So</abbr></th>
</tr>`;

/** A month's table; days with articles are links. */
export function calendar(calendar: Calendar): Html {
  return html`<table class="calendar">
<caption>${calendar.title}</caption>
<thead>
${weekdays}
</thead>
<tbody>
${calendar.weeks.map(
  (week) => html`<tr>${week.map((date) => html`<td>${date && cell(date)}</td>`)}</tr>
`,
)}</tbody>
</table>`;
}

const cell = ({ day, link }: CalendarDay): Html =>
  link === undefined ? html`${day}` : html`<a href="${link.url}" aria-label="${link.label}">${day}</a>`;
