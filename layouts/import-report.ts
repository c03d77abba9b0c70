// What `npm run import` proves, as a page that a person can read.
import { html } from './html.ts';
import { officePage } from './office-page.ts';

export interface ImportReportProps {
  /** „Jekyll-Ordner“ */
  readonly kind: string;
  /** „2 Artikel und Seiten übernommen.“ */
  readonly arrived: string;
  /** What is left to do for people. */
  readonly steps: readonly string[];
  /** All numbers are written as readers see them. */
  readonly rows: readonly {
    readonly name: string;
    readonly source: string;
    readonly written: string;
    readonly differs: boolean;
  }[];
  readonly constructs: readonly {
    readonly name: string;
    readonly converted: string;
    readonly dropped: string;
    readonly left: string;
    readonly places: readonly string[];
  }[];
  readonly differences: readonly {
    readonly origin: string;
    readonly file: string;
    /** „Wörter 312 → 310“ */
    readonly counts: readonly string[];
    readonly place?: { readonly source: string; readonly written: string };
    readonly reasons: readonly string[];
  }[];
  /** „Unterschiede in 2 Artikeln“ */
  readonly differencesTitle: string;
  /** „2 weitere“, which stand in the JSON file; absent: all stand here. */
  readonly moreDifferences?: string | undefined;
  /** „2 führen zu ihrem Artikel.“ */
  readonly covered: string;
  /** „2 führen nirgendwohin:“ */
  readonly uncoveredTitle: string;
  readonly uncovered: readonly string[];
  readonly moreUncovered?: string | undefined;
  /** „2 haben ein Ziel, …“ */
  readonly proposedTitle: string;
  readonly proposed: readonly { readonly from: string; readonly to: string }[];
  readonly moreProposed?: string | undefined;
  /** „2 Bilder und Dokumente werden unter der alten Adresse abgerufen. …“ */
  readonly filesTitle: string;
  readonly files: readonly string[];
  readonly moreFiles?: string | undefined;
  readonly notes: readonly { readonly origin: string; readonly message: string }[];
  readonly moreNotes?: string | undefined;
  /** Lines of a map that can be given to the next run; empty: nothing to propose. */
  readonly map: string;
}

const style = `table { border-collapse: collapse; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } table.constructs :is(tbody th, td:not(.number)) { min-width: 12em; } .differs { font-weight: bold; color: light-dark(#9c1c14, #ff9a8f); }
div.scroll { overflow-x: auto; } pre { white-space: pre-wrap; }`;

/** A whole page, its style within: it is opened as a file. */
export function importReport(props: ImportReportProps): string {
  const { kind, arrived, steps, rows, constructs, differences, uncovered, proposed, notes } = props;
  const body = html`<main>
<h1>Was angekommen ist</h1>
<p>${kind}: ${arrived}</p>
<h2>Was jetzt zu tun ist</h2>
<ol>
${steps.map((step) => html`<li>${step}</li>\n`)}</ol>
<h2>Gezählt in der Quelle und im Ergebnis</h2>
${countTable(rows)}
<h2>${props.differencesTitle}</h2>
${
  differences.length === 0
    ? html`<p>Keine: Alles, was gezählt wurde, ist angekommen.</p>`
    : html`<ol>
${differences.map(differenceItem)}</ol>`
}
${more(props.moreDifferences)}
<h2>Was aus Besonderheiten der Quelle wurde</h2>
${constructs.length === 0 ? html`<p>Die Quelle hat keine.</p>` : constructTable(constructs)}
<h2>Alte Adressen</h2>
<p>${props.covered}</p>
${
  uncovered.length > 0 &&
  html`<p>${props.uncoveredTitle}</p>
<ul>
${uncovered.map((url) => html`<li>${url}</li>\n`)}</ul>`
}
${more(props.moreUncovered)}
${
  proposed.length > 0 &&
  html`<p>${props.proposedTitle}</p>
<ul>
${proposed.map(
  ({ from, to }) => html`<li>${from} → ${to}</li>
`,
)}</ul>`
}
${more(props.moreProposed)}
${
  props.files.length > 0 &&
  html`<p>${props.filesTitle}</p>
<ul>
${props.files.map((url) => html`<li>${url}</li>\n`)}</ul>`
}
${more(props.moreFiles)}
${
  props.map !== '' &&
  html`<h2>Ressorts</h2>
<p>Soll ein Schlagwort der Quelle ein Ressort sein, schreiben Sie seine Zeile in eine Datei und geben Sie sie mit <code>--map</code> an:</p>
<pre>${props.map}</pre>`
}
<h2>Hinweise</h2>
${
  notes.length === 0
    ? html`<p>Keine.</p>`
    : html`<ul>
${notes.map(({ origin, message }) => html`<li>${origin}: ${message}</li>\n`)}</ul>`
}
${more(props.moreNotes)}
</main>
`;
  return officePage('Umzug: was angekommen ist', style, body);
}

const countTable = (
  rows: ImportReportProps['rows'],
) => html`<div class="scroll" tabindex="0" role="region" aria-label="Gezählt in der Quelle und im Ergebnis">
<table>
<thead><tr><th scope="col">Was</th><th scope="col" class="number">Quelle</th><th scope="col" class="number">Ergebnis</th></tr></thead>
<tbody>
${rows.map(
  ({ name, source, written, differs }) => html`<tr>
<th scope="row">${name}</th><td class="number">${source}</td><td class="${differs ? 'number differs' : 'number'}">${differs && '≠ '}${written}</td>
</tr>
`,
)}</tbody>
</table>
</div>`;

const differenceItem = (one: ImportReportProps['differences'][number]) => html`<li>
<p><strong>${one.origin}</strong> → ${one.file}<br>${one.counts.join(', ')}</p>
${one.place !== undefined && html`<p>Quelle: „… ${one.place.source} …“<br>Ergebnis: „… ${one.place.written} …“</p>`}
${one.reasons.length > 0 && html`<p>${one.reasons.length === 1 ? 'Grund' : 'Gründe'}: ${one.reasons.map((reason) => reason.replace(/\.$/, '')).join('; ')}</p>`}
</li>
`;

const constructTable = (
  constructs: ImportReportProps['constructs'],
) => html`<div class="scroll" tabindex="0" role="region" aria-label="Besonderheiten der Quelle">
<table class="constructs">
<thead><tr><th scope="col">Was</th><th scope="col" class="number">Umgesetzt</th><th scope="col" class="number">Entfallen</th><th scope="col" class="number">Offen</th><th scope="col">Wo</th></tr></thead>
<tbody>
${constructs.map(
  ({ name, converted, dropped, left, places }) => html`<tr>
<th scope="row">${name}</th><td class="number">${converted}</td><td class="number">${dropped}</td><td class="number">${left}</td><td>${
    places.length > 0 &&
    html`<details><summary>${places.length === 1 ? 'Stelle' : 'Stellen'}</summary>${places.map((place) => html`${place}<br>`)}</details>`
  }</td>
</tr>
`,
)}</tbody>
</table>
</div>
<p>„Offen“ heißt: Das muss ein Mensch ansehen. Was sich nicht umsetzen ließ, steht als Anmerkung im Artikel, die Leser nicht sehen: <code>${'<!-- … -->'}</code>.</p>`;

const more = (others: string | undefined) =>
  others !== undefined && html`<p>Und ${others}; alle stehen in <code>import-report.json</code>.</p>`;
