import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusText } from '../../../src/browser/search/status-text.ts';

interface Case {
  readonly count: number;
  readonly complete?: number;
  readonly since?: string;
  readonly guessed?: boolean;
  readonly missing?: readonly string[];
  readonly words?: number;
  readonly unused?: number;
  readonly typed?: string;
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
  { count: 3, missing: ['2025'], text: '3 Treffer für „Rathaus“. Gerade nicht erreichbar: 2025' },
  {
    count: 3,
    missing: ['2024', '2025'],
    text: '3 Treffer für „Rathaus“. Gerade nicht erreichbar: 2024, 2025',
  },
  { count: 0, words: 0, typed: '🎉', text: 'In „🎉“ ist kein Wort, nach dem sich suchen lässt.' },
  {
    count: 2,
    words: 12,
    unused: 188,
    text: '2 Treffer für „Rathaus“. Gesucht wurde nur nach den ersten 12 Wörtern',
  },
  { count: 1, typed: '😀'.repeat(200), text: `1 Treffer für „${'😀'.repeat(80)} …“` },
];

for (const row of table) {
  const { count, complete = count, since, guessed = false, missing = [], words = 1, unused = 0, text } = row;
  const { typed = 'Rathaus' } = row;
  test(`what is said is „${text}“`, () => {
    const found = {
      count,
      complete,
      guessed,
      missing,
      words,
      unused,
      ...(since === undefined ? {} : { since }),
    };
    assert.equal(statusText(found, typed), text);
  });
}
