// Pages for the newsroom's own desk, in a real browser: they are opened as files.
import { test } from 'node:test';
import { devError } from '../../layouts/dev-pages.ts';
import { type ImportReportProps, importReport } from '../../layouts/import-report.ts';
import { useBrowser } from './browser.ts';
import { checkAxe } from './checks/axe.ts';
import { checkReflow } from './checks/reflow.ts';

const browser = useBrowser();

const report: ImportReportProps = {
  kind: 'WordPress-Export',
  arrived: '2 Artikel und Seiten übernommen.',
  steps: ['2 Bilder fehlen.', 'Prüfen Sie das Ergebnis mit npm run lint.'],
  rows: [
    { name: 'Wörter', source: '1.234.567', written: '1.234.566', differs: true },
    { name: 'Zwischen\u00adüberschriften', source: '12.345', written: '12.345', differs: false },
  ],
  constructs: [{ name: 'Kommentar', converted: '0', dropped: '1', left: '2', places: ['Ein Artikel (/a/)'] }],
  differencesTitle: 'Unterschiede in 1 Artikel',
  differences: [
    {
      origin: `Ein Artikel (https://alt.example/${'sehr-langer-name-'.repeat(6)}/)`,
      file: 'artikel/2004/01/2004-01-01-ein.md',
      counts: ['Wörter 312 → 311'],
      place: { source: 'ein Wort', written: 'Wort' },
      reasons: ['Block „x“'],
    },
  ],
  covered: '1 führt zu ihrem Artikel.',
  uncoveredTitle: '1 führt nirgendwohin:',
  uncovered: [`/${'lange-adresse-'.repeat(20)}`],
  moreUncovered: '1 weitere',
  proposedTitle: '1 hat ein Ziel:',
  filesTitle: '1 Bild:',
  files: [`/wp-content/uploads/2019/${'bild-'.repeat(30)}.jpg`],
  proposed: [{ from: `/${'alte-liste-'.repeat(20)}`, to: `/thema/${'neue-liste-'.repeat(15)}/` }],
  notes: [{ origin: 'Ein Artikel', message: 'Das Bild fehlt.' }],
  map: 'sections:\n  Politik: Politik\n',
};

test('the report of an import and the page of a failed build are legible in every light and on every screen', async (t) => {
  for (const html of [importReport(report), devError('rat.md:3:1: Das Feld „titel“ gibt es nicht.')]) {
    const page = await browser.page(t);
    await page.setContent(html);
    await checkAxe(page);
    await checkReflow(page);
  }
});
