// The fonts that cards are set in, and the letters of each: known without opening a font, since pages name their card
// before anything is drawn. A test compares them with the fonts.

export interface CardFont {
  /** Package below `@fontsource/`. */
  readonly family: 'newsreader' | 'noto-serif' | 'noto-serif-hebrew' | 'noto-naskh-arabic' | 'noto-sans-math';
  readonly subset: string;
  /** Absent: 400 and 600. */
  readonly weights?: readonly number[];
  /**
   * Code points and ranges of them, hexadecimal, without blanks and what is never seen, without what screens show in colours
   * (emoji), and without marks that the font does not place on its letters.
   */
  readonly letters: string;
}

/**
 * Best first: Newsreader has every letter of the Latin alphabets, Noto the other scripts of Europe and its neighbours,
 * arrows and signs. Not Chinese, Japanese, Korean and emoji: their fonts take 50 to 80 MB each.
 */
export const cardFonts: readonly CardFont[] = [
  {
    family: 'newsreader',
    subset: 'latin',
    letters:
      '21-7e a1-ac ae-ff 131 152-153 2bc 2c6 2da 2dc 2013-2014 2018-201a 201c-201e 2022 2026 2032-2033 ' +
      '2039-203a 2044 20ac 2122 2212 2215',
  },
  {
    family: 'newsreader',
    subset: 'latin-ext',
    letters:
      '100-130 134-148 14a-151 154-17e 18f 192 1a0-1a1 1af-1b0 1c4-1cc 1e6-1e7 1ea-1eb 1fa-21b 22a-22d 230-233 ' +
      '237 259 2b9-2ba 2bc 2c7 2dd 1e80-1e85 1e9e 1ef2-1ef9 2020 20a1 20a3-20a4 20a6-20a7 20a9 20ab 20ad ' +
      '20b1-20b2 20b5 20b9-20ba 20bc-20bd',
  },
  {
    family: 'newsreader',
    subset: 'vietnamese',
    letters: '102-103 110-111 128-129 168-169 1a0-1a1 1af-1b0 1ea0-1ef9 20ab',
  },
  {
    family: 'noto-serif',
    subset: 'latin',
    letters:
      '21-7e a1-ac ae-ff 131 152-153 2bb-2bc 2c6 2da 2dc 300-301 303-304 308-309 323 329 2013-2014 2018-201a ' +
      '201c-201e 2022 2026 2032-2033 2039-203a 2044 20ac 2122 2212',
  },
  {
    family: 'noto-serif',
    subset: 'latin-ext',
    letters:
      '100-130 132-151 154-2ba 2bc-2c5 2c7-2cc 2ce-2d7 2dd-301 303-304 308-309 323 329 1d00-1dbf 1e00-1e9f ' +
      '1ef2-1eff 2020 20a0-20ab 20ad-20c0 2113 2c60-2c7f a720-a7ca a7d0-a7d1 a7d3 a7d5-a7d9 a7f2-a7ff',
  },
  {
    family: 'noto-serif',
    subset: 'cyrillic',
    letters: '301 400-45f 490-491 4b0-4b1 2116',
  },
  {
    family: 'noto-serif',
    subset: 'cyrillic-ext',
    letters: '460-482 48a-48f 492-4af 4b2-52f 1c80-1c88 20b4 a640-a66e a673 a67e-a69d',
  },
  {
    family: 'noto-serif',
    subset: 'greek',
    letters: '370-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-3ff',
  },
  {
    family: 'noto-serif',
    subset: 'greek-ext',
    letters:
      '1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 ' +
      '1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe',
  },
  {
    family: 'noto-serif',
    subset: 'math',
    letters:
      '21-7e a7 ac b1 d7 f7 391-3a1 3a3-3a9 3b1-3c9 3d1 3d5-3d6 3f0-3f1 3f4-3f5 2016-2017 2032-2038 203c 2040 ' +
      '2043 2047 2050 2057 2070-2071 2074-208e 2090-209c 2100-2112 2114-2115 2117-2121 2123-214f 2212 25cc',
  },
  {
    family: 'noto-serif-hebrew',
    subset: 'hebrew',
    letters:
      '2d 307-308 591-5c7 5d0-5ea 5ef-5f4 2010 20aa 25cc fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f',
  },
  {
    family: 'noto-naskh-arabic',
    subset: 'arabic',
    letters:
      '600-60f 61a-61b 61d-6d5 6dc-6e7 6e9-6ff 750-77f 870-88e 890-891 899-8cb 8cd-8d3 8d8-8d9 8e3-8ff 2010 ' +
      '204f 2e41 fb50-fbc2 fbd3-fd8f fd92-fdc7 fdcf fdf0-fdff fe70-fe74 fe76-fefc 10efd-10eff',
  },
  {
    family: 'noto-sans-math',
    subset: 'latin',
    weights: [400],
    letters:
      '2190-2300 2302 2305-2306 2308-230b 2310-2313 2317 2319 231c-2323 232c 2332 2336-237a 237c 2394-2395 ' +
      '239b-23b9 23ce 23d0 23dc-23e7 2422-2423 2474-2475 2500 2506 250c 2510 2514 2518 2550 2571-2572 2577 2580 ' +
      '2584 2588 258c 2590-2593 25a0-25fc 25ff 2605-2606 2609 2621 263b-263e 2640 2642 2660-2667 2669-266f 267e ' +
      '2680-2689 26a5 26ac 26b2 2713 2720 272a 2736 2739 273d 2772-2773 279b 27c0-27ff 2900-2b04 2b0e-2b1a ' +
      '2b1d-2b4c 2b51-2b54 2bfe 1d400-1d454 1d456-1d49c 1d49e-1d49f 1d4a2 1d4a5-1d4a6 1d4a9-1d4ac 1d4ae-1d4b9 ' +
      '1d4bb 1d4bd-1d4c3 1d4c5-1d505 1d507-1d50a 1d50d-1d514 1d516-1d51c 1d51e-1d539 1d53b-1d53e 1d540-1d544 ' +
      '1d546 1d54a-1d550 1d552-1d6a5 1d6a8-1d7cb 1d7ce-1d7ff',
  },
];
