// The proof of an import as two files beside the articles: a page for people, and JSON.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { importReport } from '../../layouts/import-report.ts';
import { germanCount } from '../article/german-count.ts';
import { sectionOf } from '../article/section.ts';
import type { Settings } from '../settings.ts';
import { prepareParts, prepareWhole } from '../store/whole-file.ts';
import { countKeys, countNames, differingCounts } from './counts.ts';
import type { Imported } from './import-articles.ts';
import type { Difference } from './import-proof.ts';
import {
  arrivedSentence,
  coveredSentence,
  differencesTitle,
  filesTitle,
  type Listed,
  moreOf,
  proposedTitle,
  uncoveredTitle,
} from './report-words.ts';

/** A page with more of them would be read by nobody. */
const mostRows = 1_000;
const mostTopics = 40;

/** Writes `import-report.html` and `import-report.json`, each as a whole. @param steps what is left to do for people */
export function writeReport(
  outputDir: string,
  imported: Imported,
  settings: Settings,
  steps: readonly string[],
): void {
  mkdirSync(outputDir, { recursive: true });
  const map = proposal(imported, settings);
  prepareParts(join(outputDir, 'import-report.json'), jsonOf(imported, map))();
  prepareWhole(join(outputDir, 'import-report.html'), page(imported, map, steps))();
}

/** In parts: lists can be longer than memory. */
function* jsonOf(imported: Imported, map: string): Generator<string> {
  const { differences, notes, addresses, topics: _, ...proof } = imported;
  const { uncovered, proposed, files, ...coverage } = addresses;
  const known = JSON.stringify({ ...proof, addresses: coverage, sections: map }, null, 1);
  yield known.slice(0, known.lastIndexOf('\n'));
  for (const [name, list] of Object.entries({ differences, notes, uncovered, proposed, askedFiles: files })) {
    yield `,\n "${name}": [`;
    for (const [index, value] of list.entries())
      yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(value)}`;
    yield list.length === 0 ? ']' : '\n ]';
  }
  yield '\n}\n';
}

function page(imported: Imported, map: string, steps: readonly string[]): string {
  const { kind, source, written, files, unchanged, differences, notes, constructs, addresses } = imported;
  const { covered, uncovered, proposed, files: asked } = addresses;
  const more = (listed: Listed, length: number) =>
    length > mostRows ? moreOf(listed, length - mostRows) : undefined;
  return importReport({
    kind,
    arrived: arrivedSentence(files, unchanged),
    steps,
    rows: countKeys.map((key) => ({
      name: breakable(countNames[key]),
      source: germanCount(source[key]),
      written: germanCount(written[key]),
      differs: source[key] !== written[key],
    })),
    constructs: constructs.map(({ name, converted, dropped, left, places }) => ({
      name,
      converted: germanCount(converted),
      dropped: germanCount(dropped),
      left: germanCount(left),
      places,
    })),
    differences: firstDifferences(differences, mostRows).map(({ source: there, written: here, ...one }) => ({
      ...one,
      counts: differingCounts(there, here).map(
        (key) => `${countNames[key]} ${germanCount(there[key])} → ${germanCount(here[key])}`,
      ),
    })),
    differencesTitle: differencesTitle(differences.length),
    moreDifferences: more('article', differences.length),
    covered: coveredSentence(covered, uncovered.length + proposed.length),
    uncoveredTitle: uncoveredTitle(uncovered.length),
    uncovered: uncovered.first(mostRows),
    moreUncovered: more('address', uncovered.length),
    proposedTitle: proposedTitle(proposed.length),
    proposed: proposed.first(mostRows),
    moreProposed: more('address', proposed.length),
    filesTitle: filesTitle(asked.length),
    files: asked.first(mostRows),
    moreFiles: more('address', asked.length),
    notes: notes.first(mostRows),
    moreNotes: more('note', notes.length),
    map,
  });
}

/** Those without a reason first: they may be losses. */
export function firstDifferences(differences: Imported['differences'], most: number): Difference[] {
  const unexplained = differences.first(most, ({ reasons }) => reasons.length === 0);
  const explained = differences.first(most - unexplained.length, ({ reasons }) => reasons.length > 0);
  return [...unexplained, ...explained];
}

/** The one name that is too long for a phone's column parts where it is composed. */
const breakable = (name: string): string => name.replace(/^Zwischen/, '$&\u00ad');

/** A map that the newsroom may give to the next run: topics that are called like a section, then the frequent ones. */
function proposal({ topics }: Imported, settings: Settings): string {
  const sections: Record<string, string> = {};
  const lines: string[] = [];
  for (const [name, articles] of topics) {
    if (typeof sectionOf(name, settings) === 'string') sections[name] = name;
    else if (lines.length < mostTopics)
      lines.push(`#  ${stringify({ [name]: '…' }).trim()} # ${germanCount(articles)} Artikel`);
  }
  if (lines.length === 0 && Object.keys(sections).length === 0) return '';
  return `${stringify({ sections })}${lines.length === 0 ? '' : `${lines.join('\n')}\n`}`;
}
