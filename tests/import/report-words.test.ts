import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arrivedSentence,
  coveredSentence,
  differencesTitle,
  moreOf,
  proposedTitle,
  uncoveredTitle,
} from '../../src/import/report-words.ts';

const sentences: readonly (readonly [written: string, expected: string])[] = [
  [arrivedSentence(0, 0), 'Nichts übernommen.'],
  [arrivedSentence(1, 0), '1 Text übernommen.'],
  [arrivedSentence(1, 1), '1 Text übernommen; er stand schon da.'],
  [arrivedSentence(2, 0), '2 Artikel und Seiten übernommen.'],
  [arrivedSentence(2, 1), '2 Artikel und Seiten übernommen; 1 davon stand schon da.'],
  [arrivedSentence(2, 2), '2 Artikel und Seiten übernommen; sie standen schon da.'],
  [arrivedSentence(12_000, 9_999), '12.000 Artikel und Seiten übernommen; 9999 davon standen schon da.'],
  [coveredSentence(0, 0), 'Es sind keine bekannt.'],
  [coveredSentence(0, 1), 'Keine führt zu einer Seite.'],
  [coveredSentence(1, 0), '1 führt zu ihrer Seite, unmittelbar oder mit einer Weiterleitung.'],
  [coveredSentence(2, 1), '2 führen zu ihrer Seite, unmittelbar oder mit einer Weiterleitung.'],
  [uncoveredTitle(1), '1 führt nirgendwohin:'],
  [uncoveredTitle(20_000), '20.000 führen nirgendwohin:'],
  [
    proposedTitle(1),
    '1 hat ein Ziel, kann aber keine Weiterleitung der Zeitung sein; tragen Sie sie bei Ihrem Host ein:',
  ],
  [
    proposedTitle(2000),
    '2000 haben ein Ziel, können aber keine Weiterleitungen der Zeitung sein; tragen Sie sie bei Ihrem Host ein:',
  ],
  [differencesTitle(0), 'Unterschiede'],
  [differencesTitle(1), 'Unterschiede in 1 Artikel'],
  [differencesTitle(2), 'Unterschiede in 2 Artikeln'],
  [moreOf('article', 1), '1 weiterer'],
  [moreOf('note', 1), '1 weiterer'],
  [moreOf('address', 1), '1 weitere'],
  [moreOf('construct', 1), '1 weitere'],
  [moreOf('article', 2), '2 weitere'],
  [moreOf('address', 10_000), '10.000 weitere'],
];

test('the report’s sentences are right for none, one and many', () => {
  for (const [written, expected] of sentences) assert.equal(written, expected);
});
