import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paramsOf } from '../../../src/browser/search/address.ts';

const queries: readonly (readonly [query: string, words: string | null])[] = [
  ['?q=M%C3%BCller', 'Müller'],
  ['?q=Mu%CC%88ller', 'Mu\u0308ller'],
  ['?q=M%FCller', 'Müller'],
  ['?q=Stra%dfe+%fcber+%C4rzte', 'Straße über Ärzte'],
  ['?q=%D6l%20%26%20Gas&jahr=2019', 'Öl & Gas'],
  ['?q=100%25', '100%'],
  ['?q=50%', '50%'],
  ['?q=%', '%'],
  ['?q=%F0%9F%8E%89', '🎉'],
  ['?q=', ''],
  ['?jahr=2019', null],
  ['', null],
];

for (const [query, words] of queries) {
  test(`the words of ${JSON.stringify(query)} are ${JSON.stringify(words)}, in UTF-8 and in Latin-1`, () => {
    assert.equal(paramsOf(query).get('q'), words);
  });
}
