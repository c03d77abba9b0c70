import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Texts, textColumn } from '../../src/store/texts.ts';

const list = ['', 'artikel/größe.md', '🌾', 'artikel', '„Zitat“'];

test('texts come back as they were, whatever their characters', () => {
  const texts = new Texts(textColumn(list));
  assert.equal(texts.length, list.length);
  assert.deepEqual(
    list.map((_, row) => texts.at(row)),
    list,
  );
});

test('a row is only its own text, not the beginning of it and not the next one', () => {
  const texts = new Texts(textColumn(list));
  for (const row of list.keys()) {
    assert.deepEqual(
      list.filter((text) => texts.is(row, text)),
      [list[row]],
    );
  }
  assert.ok(!texts.is(3, 'artikel„'));
  for (const row of [-1, list.length]) assert.ok(!texts.is(row, ''));
});
