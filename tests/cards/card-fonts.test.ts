import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { create, type Font } from 'fontkit';
import { type CardFont, cardFonts } from '../../src/cards/card-fonts.ts';
import { canDraw } from '../../src/cards/letters.ts';
import { loadTypeface } from '../../src/cards/typeface.ts';
import * as fc from '../law/fast-check.ts';

const { resolve } = createRequire(import.meta.url);

function opened({ family, subset }: CardFont, weight: number): Font {
  const file = resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`);
  return create(readFileSync(file)) as Font;
}

function codePoints({ letters }: CardFont): number[] {
  return letters.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((part) => Number.parseInt(part, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

test('every letter that the cards count on is in its font, in each weight', () => {
  for (const card of cardFonts) {
    for (const weight of card.weights ?? [400, 600]) {
      const font = opened(card, weight);
      const lacking = codePoints(card).filter((letter) => !font.hasGlyphForCodePoint(letter));
      assert.deepEqual(lacking, [], `${card.family} ${card.subset} ${weight}`);
    }
  }
});

const all = cardFonts.flatMap(codePoints);

test('whatever can be drawn is set without a gap and without an error', async () => {
  const faces = await Promise.all([loadTypeface(600), loadTypeface(400)]);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...all), fc.constant(32)), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (letters, fromRight) => {
        const text = String.fromCodePoint(...letters);
        if (!canDraw(text)) return;
        for (const face of faces) {
          const { glyphs, width } = face.line(text, fromRight);
          assert.ok(width >= 0);
          // The first shape of a font is its box for what it lacks.
          assert.deepEqual(
            glyphs.filter(({ shape }) => shape.endsWith(' 0')),
            [],
            JSON.stringify(text),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

const drawn = [
  'Ruhe im Tal',
  'Łódź, Kraków und Győr',
  'Việt Nam, Ærø, Şanlıurfa',
  'Мэр открыл школу № 3',
  'Мэр осмотрел за́мок',
  'Їжак і ґанок в Україні',
  'Ο δήμαρχος άνοιξε το σχολείο',
  'Ἐν ἀρχῇ ἦν ὁ λόγος',
  'ראש העיר פתח את בית הספר',
  'שָׁלוֹם עֲלֵיכֶם',
  'رئيس البلدية يفتتح المدرسة',
  'می‌خواهم کتاب‌ها را بخوانم',
  'Belediye Başkanı مرحبا in Łódź',
  'Zug 17 → Wien ← Prag',
  '5 ≥ 3, −2 °C, ½ Liter, 3 × 4',
  'Ärger um Auf­lage und „Kanzlei“',
  'A\u0308rger im Su\u0308den',
  'q\u0303 und n\u0323',
];

test('headlines of Latin, Cyrillic, Greek, Hebrew and Arabic letters, with arrows and marks, can be drawn', () => {
  assert.deepEqual(
    drawn.filter((title) => !canDraw(title)),
    [],
  );
});

const notDrawn = [
  '市長が学校を開いた',
  '市长为新学校揭幕',
  '시장이 학교를 열었다',
  'महापौर ने स्कूल खोला',
  'นายกเทศมนตรีเปิดโรงเรียน',
  'Քաղաքապետը բացեց դպրոցը',
  'Sieg im Derby ⚽',
  'Wir feiern 🎉',
  'Herzlich ❤️ willkommen',
  'Familie 👨‍👩‍👧 reist',
  'Grüße aus 🇩🇪',
  'Die 1️⃣ ist frei',
  'Ein Z̷̢ zu viel',
  'Zeichen \u{f0000}',
];

test('a single letter that no font has keeps a headline from being drawn', () => {
  assert.deepEqual(
    notDrawn.filter((title) => canDraw(title)),
    [],
  );
});
