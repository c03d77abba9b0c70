import type { BarChartProps, ChartProps, LineChartProps } from '../../src/plan/props/article.ts';
import { type Html, html } from '../html.ts';

/** A chart without script: bars in a table, or lines with the table of their numbers below. */
export function chart(props: ChartProps): Html {
  const { title, unit, origin } = props;
  return html`<figure class="chart">
<figcaption class="chart-title">${title}${unit && html` <span class="chart-unit">${unit}</span>`}</figcaption>
${props.kind === 'bars' ? bars(props) : lines(props)}
${
  origin &&
  html`<p class="chart-origin">Quelle: ${origin}</p>
`
}</figure>
`;
}

function bars({ head, rows }: BarChartProps): Html {
  return html`<table class="chart-bars">
${tableHead(head)}<tbody>
${rows.map(
  ({ label, value, from, length }) =>
    html`<tr><th scope="row">${label}<svg class="chart-bar" aria-hidden="true" width="100%" height="12"><rect x="${from}%" width="${length}%" height="12"/></svg></th><td class="align-right">${value}</td></tr>
`,
)}</tbody>
</table>`;
}

/** Pixels; the width is that of the column. */
const plot = { top: 8, height: 190, labels: 220 };

function lines({ head, rows, series, ticks, labels, summary }: LineChartProps): Html {
  const pixels = (top: number): number => Math.round(plot.top + (top / 100) * plot.height);
  const longest = Math.max(...ticks.map(({ label }) => label.length));
  return html`${series.length > 1 && legend(series)}<div class="chart-plot">
<svg aria-hidden="true" width="${longest * 0.65}em" height="${plot.labels + 6}">
${ticks.map(
  ({ label, top }) =>
    html`<text x="100%" y="${pixels(top)}" dy="0.35em" text-anchor="end">${label}</text>
`,
)}</svg>
<svg role="img" aria-label="${summary}" width="100%" height="${plot.labels + 6}">
${ticks.map(
  ({ top }) =>
    html`<line class="chart-grid" x1="0" x2="100%" y1="${pixels(top)}" y2="${pixels(top)}"/>
`,
)}<svg y="${plot.top}" width="100%" height="${plot.height}" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
${series.map(
  ({ points }, index) =>
    html`<polyline class="chart-line chart-line--${index + 1}" points="${points}" vector-effect="non-scaling-stroke"/>
`,
)}</svg>
${labels.map(
  ({ text, left }) =>
    html`<text x="${left}%" y="${plot.labels}" text-anchor="${left === 0 ? 'start' : left === 100 ? 'end' : 'middle'}">${text}</text>
`,
)}</svg>
</div>
<details>
<summary>Zahlen als Tabelle</summary>
<section class="table-scroll" aria-label="Zahlen zum Diagramm: ${head.join(', ')}" tabindex="0">
<table>
${tableHead(head)}<tbody>
${rows.map(
  ({ label, values }) =>
    html`<tr><th scope="row">${label}</th>${values.map((value) => html`<td class="align-right">${value}</td>`)}</tr>
`,
)}</tbody>
</table>
</section>
</details>`;
}

function legend(series: LineChartProps['series']): Html {
  return html`<ul class="chart-legend" aria-hidden="true">
${series.map(
  ({ name }, index) =>
    html`<li><svg width="28" height="10"><line class="chart-line chart-line--${index + 1}" x2="28" y1="5" y2="5"/></svg> ${name}</li>
`,
)}</ul>
`;
}

function tableHead([label, ...columns]: readonly string[]): Html {
  return html`<thead>
<tr><th scope="col">${label}</th>${columns.map((name) => html`<th scope="col" class="align-right">${name}</th>`)}</tr>
</thead>
`;
}
