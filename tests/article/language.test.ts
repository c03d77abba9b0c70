// Which language an article is in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../src/article/language.ts';
import type { Problem } from '../../src/article/problem.ts';
import { isFromRight } from '../../src/contract/from-right.ts';

test('a code is a language, German needs none, a name is told by its code', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    en: 'en',
    'pt-br': 'pt-BR',
    en_GB: 'en-GB',
    AR: 'ar',
    de: undefined,
    'de-AT': undefined,
    '': undefined,
  };
  for (const [written, expected] of Object.entries(cases)) {
    const problems: Problem[] = [];
    assert.equal(languageOf(written, problems), expected, written);
    assert.deepEqual(problems, [], written);
  }
  const wrong: Readonly<Record<string, string>> = {
    englisch: 'en',
    Turkish: 'tr',
    arabisch: 'ar',
    ukrainsch: 'uk',
    qq: 'sq',
    'en,de': 'en',
    '12': 'en',
  };
  for (const [written, code] of Object.entries(wrong)) {
    const problems: Problem[] = [];
    assert.equal(languageOf(written, problems), undefined, written);
    if (written !== 'qq') assert.equal(problems[0]?.remedy, `Schreiben Sie lang: ${code}.`, written);
  }
});

test('Arabic and Hebrew run from the right, whatever they are called', () => {
  const all = ['ar', 'he', 'fa', 'ur', 'ps', 'en', 'tr', 'ru', 'ku', 'az-Arab'];
  assert.deepEqual(all.filter(isFromRight), ['ar', 'he', 'fa', 'ur', 'ps', 'az-Arab']);
});
