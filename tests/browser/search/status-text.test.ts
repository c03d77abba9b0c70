import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusText } from '../../../src/browser/search/status-text.ts';

const table: readonly (readonly [count: number, since: string | undefined, text: string])[] = [
  [1, undefined, '1 Treffer für „Rathaus“'],
  [1475, undefined, '1475 Treffer für „Rathaus“'],
  [12_345, '2025', '12.345 Treffer für „Rathaus“ seit 2025'],
  [0, undefined, 'Keine Treffer für „Rathaus“. Andere oder weniger Wörter helfen vielleicht weiter.'],
  [0, '2025', 'Keine Treffer für „Rathaus“ seit 2025. Andere oder weniger Wörter helfen vielleicht weiter.'],
];

for (const [count, since, text] of table) {
  test(`${count} hits since ${since ?? 'ever'} are „${text}“`, () => {
    assert.equal(statusText(count, 'Rathaus', since), text);
  });
}
