// The proof of an import as two files beside the articles: a page for people, and JSON.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { importReport } from '../../layouts/import-report.ts';
import { sectionOf } from '../article/section.ts';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { countKeys, countNames, differingCounts } from './counts.ts';
import type { Imported } from './import-articles.ts';

/** A page with more of them would be read by nobody. */
const mostRows = 1_000;
const mostTopics = 40;

const german = (value: number): string => value.toLocaleString('de', { useGrouping: 'min2' });

/** Writes `import-report.html` and `import-report.json`, each as a whole. */
export function writeReport(outputDir: string, imported: Imported, settings: Settings): void {
  mkdirSync(outputDir, { recursive: true });
  const { files, topics: _, ...proof } = imported;
  const json = `${JSON.stringify({ ...proof, files: files.length, sections: proposal(imported, settings) }, null, 1)}\n`;
  prepareWhole(join(outputDir, 'import-report.json'), json)();
  prepareWhole(join(outputDir, 'import-report.html'), page(imported, settings))();
}

function page(imported: Imported, settings: Settings): string {
  const { kind, source, written, files, unchanged, differences, notes, constructs, addresses } = imported;
  return importReport({
    kind,
    files: german(files.length),
    unchanged: german(unchanged),
    rows: countKeys.map((key) => ({
      name: countNames[key],
      source: german(source[key]),
      written: german(written[key]),
      differs: source[key] !== written[key],
    })),
    constructs: constructs.map(({ name, converted, dropped, left, places }) => ({
      name,
      converted: german(converted),
      dropped: german(dropped),
      left: german(left),
      places,
    })),
    differences: differences.slice(0, mostRows).map(({ source: there, written: here, ...one }) => ({
      ...one,
      counts: differingCounts(there, here).map(
        (key) => `${countNames[key]} ${german(there[key])} → ${german(here[key])}`,
      ),
    })),
    moreDifferences: Math.max(0, differences.length - mostRows),
    covered: german(addresses.covered),
    uncovered: addresses.uncovered.slice(0, mostRows),
    moreUncovered: Math.max(0, addresses.uncovered.length - mostRows),
    notes: notes.slice(0, mostRows),
    moreNotes: Math.max(0, notes.length - mostRows),
    map: proposal(imported, settings),
  });
}

/** A map that the newsroom may give to the next run: topics that are called like a section, then the frequent ones. */
function proposal({ topics }: Imported, settings: Settings): string {
  const known = topics.filter(([name]) => typeof sectionOf(name, settings) === 'string');
  const sections = Object.fromEntries(known.map(([name]) => [name, name]));
  const others = topics.filter((topic) => !known.includes(topic)).slice(0, mostTopics);
  if (topics.length === 0) return '';
  const lines = others.map(
    ([name, articles]) => `#  ${stringify({ [name]: '…' }).trim()} # ${german(articles)} Artikel`,
  );
  return `${stringify({ sections })}${lines.length === 0 ? '' : `${lines.join('\n')}\n`}`;
}
