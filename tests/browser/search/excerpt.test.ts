import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptParts } from '../../../src/browser/search/excerpt.ts';

test('what was found is told apart from the text around it', () => {
  assert.deepEqual(excerptParts('Die <mark>große</mark> <mark>Straße.</mark>'), [
    { text: 'Die ', marked: false },
    { text: 'große', marked: true },
    { text: ' ', marked: false },
    { text: 'Straße', marked: true },
    { text: '.', marked: false },
  ]);
});

test('angle brackets of an article are text, other entities were written by its author', () => {
  assert.deepEqual(excerptParts('a &lt;b&gt; c &amp; d'), [{ text: 'a <b> c &amp; d', marked: false }]);
});

test('quotation marks and brackets around a word are not marked', () => {
  assert.deepEqual(excerptParts('sagt <mark>„(Müller-Lüdenscheidt)“,</mark>'), [
    { text: 'sagt ', marked: false },
    { text: '„(', marked: false },
    { text: 'Müller-Lüdenscheidt', marked: true },
    { text: ')“,', marked: false },
  ]);
});

test('an empty excerpt has no parts', () => {
  assert.deepEqual(excerptParts(''), []);
});
