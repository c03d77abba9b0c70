// What `npm run reads:report` shows the newsroom, as a page.
import { type Html, html } from './html.ts';
import { officePage } from './office-page.ts';

/** One bar: its label, its number as readers of German write it, and how long it is, from 0 to 100. */
export interface ReportBar {
  readonly label: string;
  readonly value: string;
  readonly share: number;
}

export interface ReadsReportProps {
  /** „Ulmenrieder Bote“ */
  readonly name: string;
  /** „bis 24.11.2026“ */
  readonly until: string;
  readonly totals: readonly { readonly label: string; readonly value: string; readonly change?: string }[];
  /** The last days, oldest first. */
  readonly days: readonly ReportBar[];
  readonly sections: readonly (ReportBar & { readonly change: string })[];
  /** From midnight on; empty: nothing is known of hours. */
  readonly hours: readonly ReportBar[];
  readonly lists: readonly {
    readonly title: string;
    readonly lines: readonly (ReportBar & { readonly url: string; readonly change?: string })[];
  }[];
}

const style = `table { border-collapse: collapse; width: 100%; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } svg { display: block; fill: light-dark(#0b665f, #6cc5bd); }
svg.columns { width: 100%; height: 12rem; } td.bar { width: 40%; } p.ends { display: flex; justify-content: space-between; margin: 0; }`;

/** A whole page, its style within: it is opened as a file. */
export function readsReport(props: ReadsReportProps): string {
  const { name, until, totals, days, sections, hours, lists } = props;
  const body = html`<h1>${name}: wie oft gelesen wurde, ${until}</h1>
<table>
<thead><tr><th scope="col">Zeit</th><th scope="col" class="number">Gelesen</th><th scope="col" class="number">gegen die Zeit davor</th></tr></thead>
<tbody>
${totals.map(
  ({
    label,
    value,
    change,
  }) => html`<tr><th scope="row">${label}</th><td class="number">${value}</td><td class="number">${change ?? '–'}</td></tr>
`,
)}</tbody>
</table>
${days.length > 0 && columns('Je Tag', days)}${hours.length > 0 && columns('Nach Uhrzeit, an den letzten Tagen', hours)}${
  sections.length > 0 &&
  rows(
    'Nach Ressort, in vier Wochen',
    sections.map((bar) => ({ ...bar, name: bar.label })),
  )
}${lists.map(({ title, lines }) =>
  rows(
    title,
    lines.map((bar) => ({ ...bar, name: html`<a href="${bar.url}">${bar.label}</a>` })),
  ),
)}`;
  return officePage(`Gelesen: ${name}, ${until}`, style, body);
}

/** Upright bars; the numbers are in each one's title, the first and the last label below. */
function columns(title: string, bars: readonly ReportBar[]): Html {
  return html`<h2>${title}</h2>
<svg class="columns" role="img" aria-label="${title}: ${bars.map(({ label, value }) => `${label} ${value}`).join(', ')}" viewBox="0 0 ${bars.length} 100" preserveAspectRatio="none">
${bars.map(
  (
    { label, value, share },
    index,
  ) => html`<rect x="${index + 0.1}" y="${100 - share}" width="0.8" height="${share}"><title>${label}: ${value}</title></rect>
`,
)}</svg>
<p class="ends"><span>${bars[0]?.label}</span><span>${bars.at(-1)?.label}</span></p>
`;
}

function rows(
  title: string,
  bars: readonly (ReportBar & { readonly name: string | Html; readonly change?: string })[],
): Html {
  return html`<h2>${title}</h2>
<table>
<tbody>
${bars.map(
  ({
    name,
    value,
    share,
    change,
  }) => html`<tr><th scope="row">${name}</th><td class="bar"><svg aria-hidden="true" width="100%" height="16"><rect width="${share}%" height="16"/></svg></td><td class="number">${value}</td><td class="number">${change ?? ''}</td></tr>
`,
)}</tbody>
</table>
`;
}
