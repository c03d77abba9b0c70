// Quotation marks and dashes of other languages, in titles and texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage, typographic } from '../../src/markdown/typography.ts';

const cases: readonly (readonly [language: string, typed: string, set: string])[] = [
  ['en', '"So what?" - "it\'s \'fine\'," she said', '“So what?” – “it’s ‘fine’,” she said'],
  ['en-GB', 'The mayor\'s "new" bridge', 'The mayor’s “new” bridge'],
  ['en', '“Typed” stays, "straight" is set', '“Typed” stays, “straight” is set'],
  ['en', 'A "quote with "another" inside"', 'A “quote with ‘another’ inside”'],
  ['fr', 'Il dit "non"...', 'Il dit «\u202fnon\u202f»…'],
  ['es', 'Dijo "no"', 'Dijo «no»'],
  ['it', 'L\'uomo disse "no"', 'L’uomo disse «no»'],
  ['pl', 'Powiedział "nie"', 'Powiedział „nie”'],
  ['ru', 'Он сказал "нет"', 'Он сказал «нет»'],
  ['uk', 'Він сказав "ні"', 'Він сказав «ні»'],
  ['tr', 'Başkan "hayır" dedi', 'Başkan “hayır” dedi'],
  ['sv', 'Han sade "nej"', 'Han sade ”nej”'],
  ['cs', 'Řekl "ne"', 'Řekl „ne“'],
  ['ar', 'قال "لا"', 'قال “لا”'],
  ['he', 'הוא אמר "לא"', 'הוא אמר ”לא”'],
  ['en', 'z. B. 5 %', 'z. B. 5 %'],
];

for (const [language, typed, set] of cases) {
  test(`${language}: ${typed}`, () => {
    assert.equal(
      inLanguage(language, () => typographic(typed)),
      set,
    );
  });
}

test('behind a text in another language the next one is German again, also when something fails', () => {
  assert.throws(() =>
    inLanguage('en', () => {
      throw new Error('broken');
    }),
  );
  assert.equal(typographic('"So"'), '„So“');
});
