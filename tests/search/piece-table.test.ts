import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PieceTable } from '../../src/search/piece-table.ts';
import * as fc from '../law/fast-check.ts';

test('the pieces of a text are what stands between its blanks, each made once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(' ', 'a', 'ß', '„', '\u0000', '😀'), maxLength: 30 })),
      (texts) => {
        const made: string[] = [];
        const table = new PieceTable((piece) => {
          made.push(piece);
          return piece;
        });
        const pieces = texts.map((text) => text.split(' ').filter((piece) => piece !== ''));
        assert.deepEqual(
          texts.map((text) => table.of(text)),
          pieces,
        );
        assert.deepEqual(made, [...new Set(pieces.flat())]);
        assert.equal(table.size, made.length);
      },
    ),
  );
});

test('pieces with the same hash, a hundred thousand others and a long one keep their values', () => {
  const table = new PieceTable((piece) => piece);
  const many = Array.from({ length: 100_000 }, (_, index) => `wort${index}`);
  // Pairs that FNV-1a does not tell apart.
  const pieces = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke', ...many];
  const long = 'ä'.repeat(100_000);
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(table.of(pieces.join(' ')), pieces);
    assert.deepEqual(table.of(long), [long]);
  }
  assert.equal(table.size, pieces.length + 1);
});
