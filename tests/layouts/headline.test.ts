import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headline } from '../../layouts/components/headline.ts';

const visible = (text: string) => headline(text).replaceAll('\u00ad', '·');

test('very long words may be divided at their syllables, four letters from either end', () => {
  for (const [text, divided] of [
    ['Wettbewerbsbeschränkungen', 'Wett·be·werbs·be·schrän·kungen'],
    [
      'Neue Verkehrswegeplanung: Bürgerbeteiligungsverfahren',
      'Neue Verkehrs·we·ge·pla·nung: Bürger·be·tei·li·gungs·ver·fahren',
    ],
  ] as const) {
    assert.equal(visible(text), divided);
  }
});

test('shorter words, names with hyphens and text that is divided already stay as they are', () => {
  for (const text of ['Verkehrswege', 'Baden-Württemberg-Ticket', 'Glühwein\u00adbecher', '']) {
    assert.equal(headline(text), text);
  }
});
