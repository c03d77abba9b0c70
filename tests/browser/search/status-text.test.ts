import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusText } from '../../../src/browser/search/status-text.ts';

interface Case {
  readonly count: number;
  readonly complete?: number;
  readonly since?: string;
  readonly guessed?: boolean;
  readonly text: string;
}

const table: readonly Case[] = [
  { count: 1, text: '1 Treffer für „Rathaus“' },
  { count: 1475, text: '1475 Treffer für „Rathaus“' },
  { count: 12_345, since: '2025', text: '12.345 Treffer für „Rathaus“ seit 2025' },
  { count: 0, text: 'Keine Treffer für „Rathaus“. Andere oder weniger Wörter helfen vielleicht weiter.' },
  {
    count: 0,
    since: '2025',
    text: 'Keine Treffer für „Rathaus“ seit 2025. Andere oder weniger Wörter helfen vielleicht weiter.',
  },
  { count: 12, guessed: true, text: 'Keine Treffer für „Rathaus“, aber 12 für Ähnliches' },
  { count: 5, complete: 2, text: '5 Treffer für „Rathaus“, davon 2 mit allen Wörtern' },
  { count: 5, complete: 0, text: 'Keine Treffer mit allen Wörtern für „Rathaus“, aber 5 mit einigen' },
];

for (const { count, complete = count, since, guessed = false, text } of table) {
  test(`what is said is „${text}“`, () => {
    const found = { complete, guessed, ...(since === undefined ? {} : { since }) };
    assert.equal(statusText(count, 'Rathaus', found), text);
  });
}
