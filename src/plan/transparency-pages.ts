// Transparency notices of political advertisements: what Art. 12 (1) of Regulation (EU) 2024/900 lists, one page each.
import type { ArchivedArticle, ShownArticle } from '../article/archived-article.ts';
import type { Settings } from '../settings.ts';
import { transparencyUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { momentOf, publishedMoment } from './moment.ts';
import { type Page, pageKind } from './page.ts';
import type { TransparencyProps } from './props/service.ts';
import { fixed, type Shown, shown, view } from './shown.ts';
import { tickerLines, tickerOfArticle, type WithTicker } from './ticker.ts';

interface Notice extends WithTicker {
  readonly article: ArchivedArticle;
}

const own: Shown<Notice, ShownArticle> = shown(
  ({ article }) => article.recordKey,
  ({ article }) => article,
);

const kind = pageKind<'transparency', Notice>('transparency', {
  chrome: chromeOf<Notice>({
    url: fixed(({ article }) => transparencyUrl(article.url)),
    title: view(own, ({ title }) => `Transparenzbekanntmachung: ${title}`),
    description: view(own, ({ title }) => `Auftraggeber und Anlass der politischen Anzeige „${title}“.`),
    ticker: tickerLines,
  }),
  article: view(own, ({ url, title }) => ({ url, label: title })),
  rows: view(own, rowsOf),
});

function rowsOf(article: ShownArticle, settings: Settings): TransparencyProps['rows'] {
  const { political } = article;
  if (political === undefined) return [];
  const { until } = political;
  const day = (millis: number) => momentOf(millis, settings.zone).day;
  const period = `${publishedMoment(article, settings.zone).day} bis ${until === undefined ? 'auf Weiteres' : day(until)}`;
  const rows: readonly (readonly [term: string, text: string | undefined, href?: string | undefined])[] = [
    ['Auftraggeber', political.sponsor],
    ['E-Mail-Adresse', political.email, `mailto:${political.email}`],
    ['Anschrift', political.address],
    ['Kontrolliert von', political.controller],
    ['Bezahlt von', political.payer ?? political.sponsor],
    ['Zeitraum der Verbreitung', period],
    ['Beträge und andere Leistungen', political.amount],
    ['Herkunft der Mittel', political.origin],
    ['Berechnung', political.method],
    ['Wahl, Abstimmung oder Verfahren', political.occasion],
    ['Amtliche Auskunft zur Teilnahme', political.information, political.information],
    ['Zielgruppenverfahren', political.targeting ?? 'keine: Alle Leser sehen die Anzeige'],
    ['Frühere Fassung ausgesetzt', political.suspended],
    ['Hinweise auf Verstöße', `an ${settings.name} (Art. 15 der Verordnung (EU) 2024/900)`, '/kontakt/'],
  ];
  return rows.flatMap(([term, text, href]) =>
    text === undefined ? [] : [{ term, text, ...(href === undefined ? {} : { href }) }],
  );
}

/** One for each political advertisement that does not name a notice of its own; its ticker is the advertisement's. */
export function* transparencyPages(context: PlanContext): Generator<Page> {
  for (const position of context.archive.paid) {
    const article = context.archive.articles[position];
    if (article?.label !== 'Politische Anzeige') continue;
    if (article.political === undefined || article.political.notice !== undefined) continue;
    const ticker = tickerOfArticle(context, position, article);
    yield kind.page(transparencyUrl(article.url), { context, article, ticker });
  }
}
