import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLines } from '../../src/cards/break-lines.ts';
import * as fc from '../law/fast-check.ts';

/** Every letter is as wide as half its size. */
const measure = (text: string, size: number): number => (text.length * size) / 2;
const steps = [
  { size: 20, lines: 1 },
  { size: 10, lines: 2 },
];
const fit = (text: string, width: number) => fitLines(text, width, steps, measure);

test('a headline takes the largest size at which it fits', () => {
  assert.deepEqual(fit('Ruhe', 100), { size: 20, lines: ['Ruhe'] });
  assert.deepEqual(fit('Ruhe im Tal', 100), { size: 10, lines: ['Ruhe im Tal'] });
});

test('lines are of about equal width', () => {
  assert.deepEqual(fit('Der Rat tagt heute wieder', 100).lines, ['Der Rat tagt', 'heute wieder']);
});

test('a fixed blank is not broken', () => {
  assert.deepEqual(fit('Es waren am Ende 5\u00a0Prozent', 100).lines, ['Es waren am', 'Ende 5\u00a0Prozent']);
});

test('what fits at no size is cut off, and a word wider than a line is parted', () => {
  assert.deepEqual(fit('eins zwei drei vier fünf sechs sieben acht', 50), {
    size: 10,
    lines: ['eins zwei', 'drei …'],
  });
  assert.deepEqual(fit('Infrastruktur', 50), { size: 10, lines: ['Infrastru-', 'ktur'] });
});

test('no line is ever wider than the card, and nothing is lost unless „…“ says so', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 80 }),
      fc.integer({ min: 40, max: 200 }),
      (text, width) => {
        const { size, lines } = fit(text, width);
        for (const line of lines) assert.ok(measure(line, size) <= width, JSON.stringify(lines));
        if (lines.at(-1)?.endsWith(' …') || lines.some((line) => line.endsWith('-'))) return;
        assert.equal(
          lines.join(' '),
          text
            .split(/[^\S\u00a0\u202f]+/u)
            .filter(Boolean)
            .join(' '),
        );
      },
    ),
  );
});
