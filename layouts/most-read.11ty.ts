import type { LayoutData } from '../src/plan/props/by-layout.ts';
import { pageTitle } from './components/page-title.ts';
import { ranking } from './components/ranking.ts';
import { type Html, html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** `/meistgelesen/`: the lists of the most read and, where a newspaper counts, by which rule. */
export default function mostRead({ entry: { props } }: LayoutData<'most-read'>): string {
  const filled = props.lists.filter(({ lines }) => lines.length > 0);
  return html`${pageTitle('Meistgelesen')}
${filled.length === 0 && html`<p class="empty">Noch gibt es keine Zahlen.</p>`}${filled.map(
  ({ title, lines }) =>
    html`${
      title &&
      html`<h2 class="block-title">${title}</h2>
`
    }${ranking(lines)}
`,
)}${props.counts && rule}`.toString();
}

/** The rule of `src/reads/rule.ts` and `src/reads/visits.ts`, for readers. */
const rule: Html = html`<section aria-labelledby="seite-zaehlung">
<h2 class="block-title" id="seite-zaehlung">So zählen wir</h2>
<p class="page-lead">Wir zählen, wie oft ein Artikel gelesen wird, nicht wer ihn liest: ohne Cookies, ohne Zählpixel, allein aus dem Protokoll, das jeder Webserver führt. Gelesen ist ein Artikel, wenn seine Seite von einem Browser geöffnet und ausgeliefert wurde, auch unter einer früheren Adresse. Wer denselben Artikel innerhalb von 30 Minuten noch einmal aufruft, zählt einmal. Nicht gezählt werden Suchmaschinen und andere Programme (auch wer an einem Tag die robots.txt oder mehr als 150 Artikel abruft), Seiten, die ein Browser nur im Voraus lädt, Feeds, Bilder und das Nachladen des Newstickers. Damit niemand doppelt zählt, bilden wir aus IP-Adresse und Name des Browsers eine Zahl, die nur am selben Tag dieselbe ist. Eine Woche danach ist sie gelöscht; was bleibt, ist je Tag und Artikel eine Summe.</p>
</section>`;
