import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf } from '../../src/search/languages.ts';

/** Spellings and forms that are found by each other: the first one is in a text, the others are typed. */
const same: readonly (readonly [language: string, text: string, ...typed: string[]])[] = [
  ['en', 'cities', 'City', 'CITIES'],
  ['en', 'running', 'runs', 'run'],
  ['en', 'café', 'cafe', 'CAFÉS'],
  ['fr', 'élections', 'election', 'Élection', 'ELECTIONS'],
  ['fr', 'œuvre', 'oeuvre', 'Œuvres'],
  ['es', 'elección', 'elecciones', 'eleccion'],
  ['tr', 'İstanbul', 'istanbul', 'ISTANBUL', 'İSTANBUL'],
  ['tr', 'seçimlerde', 'seçim', 'seçimi', 'secimler'],
  ['tr', 'ışık', 'IŞIK', 'isik'],
  ['tr', 'çocuğu', 'çocuklar', 'Çocuk'],
  ['ar', 'المدرسة', 'مدرسة', 'مَدْرَسَة', 'المدرســة', 'مدرسه'],
  ['ar', 'أحمد', 'احمد', 'إحمد'],
  ['ar', '٢٠٢٦', '2026'],
  ['fa', 'کتاب', 'كتاب'],
  ['uk', 'п’ять', "п'ять", 'пʼять', 'П`ЯТЬ'],
  ['uk', 'школі', 'школа', 'Школу'],
  ['uk', 'ґрунт', 'грунт'],
  ['ru', 'ёлка', 'елка', 'ЁЛКИ'],
  ['el', 'εκλογές', 'εκλογη', 'ΕΚΛΟΓΈΣ', 'εκλογων'],
  ['he', 'שָׁלוֹם', 'שלום'],
  ['pl', 'Łódź', 'lodz', 'ŁÓDŹ'],
  ['vi', 'Đà Nẵng', 'Da Nang'],
  ['da', 'Ærø', 'aero'],
  ['nb', 'skolene', 'skole'],
  ['pt', 'eleições', 'eleicoes', 'Eleições'],
];
for (const [language, text, ...typed] of same) {
  test(`in ${language} „${text}“ is found as ${typed.join(', ')}`, () => {
    const { words, stems, stem } = analysisOf(language);
    const terms = words(text).flatMap(stems);
    for (const word of typed) {
      const looked = words(word).map((one) => stem(one));
      assert.ok(
        looked.length > 0 && looked.every((one) => terms.includes(one ?? '')),
        `${word}: ${looked} in ${terms}`,
      );
    }
  });
}

const different: readonly (readonly [language: string, one: string, other: string])[] = [
  ['hi', 'कल', 'काल'],
  ['uk', 'кит', 'кіт'],
  ['ru', 'мой', 'мои'],
  ['en', 'mass', 'mast'],
  ['th', 'ข้าว', 'ขาว'],
];
for (const [language, one, other] of different) {
  test(`in ${language} „${one}“ and „${other}“ are two words`, () => {
    const { folded } = analysisOf(language);
    assert.notEqual(folded(one), folded(other));
  });
}

test('what says nothing in a language is not looked for there, in whichever capitals', () => {
  for (const [language, ...words] of [
    ['en', 'the', 'And', 'x'],
    ['tr', 've', 'İLE', 'için'],
    ['fr', 'les', 'été', 'ÉTÉ'],
    ['ar', 'في', 'على'],
    ['ru', 'и', 'что'],
  ] as const)
    for (const word of words) assert.equal(analysisOf(language).stem(word), undefined, `${language} ${word}`);
  assert.equal(analysisOf('en').stem('die'), 'die');
});

test('where no blanks are written two letters that follow each other are a word', () => {
  const { words, placedWords } = analysisOf('zh');
  assert.deepEqual(words('东京大学 2025 Rathaus'), ['东京', '京大', '大学', '2025', 'Rathaus']);
  assert.deepEqual(
    placedWords('在东京, Rat').map(({ text, start }) => [text, start]),
    [
      ['在', 0],
      ['东', 1],
      ['京', 2],
      ['Rat', 5],
    ],
  );
});

/** Languages with a stemmer, each with letters that its words may have. */
const alphabets = {
  'en fr es it pt nl da sv nb fi hu ro lt ga id': 'abcdefghijklmnopqrstuvwxyzéèàöüåøñçășțõáíóúýőűžšč',
  tr: 'abcçdefgğhıijklmnoöprsştuüvyz',
  'ru uk sr': 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъёђћџљњј',
  el: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىؤئ',
  hy: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև',
  'hi ne': 'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंँ',
  ta: 'கஙசஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்',
};

test('a stem depends on nothing but its word: neither on what was asked before nor on how strange it is', () => {
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (const [languages, letters] of Object.entries(alphabets)) {
    const all = [...letters];
    for (const language of languages.split(' ')) {
      const { stem } = analysisOf(language);
      const words = Array.from({ length: 400 }, () =>
        Array.from({ length: 1 + next(12) }, () => all[next(all.length)]).join(''),
      ).concat('constructor', '__proto__', '12ab', '7', 'a'.repeat(300));
      const stems = words.map(stem);
      const again = words.toReversed().map(stem).toReversed();
      assert.deepEqual(again, stems, language);
      for (const one of stems) assert.notEqual(one, '', language);
    }
  }
});
