import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentences } from '../../src/markdown/first-sentences.ts';
import { leadOf } from '../../src/markdown/lead.ts';
import * as fc from '../law/fast-check.ts';

// A sentence too long to fit behind another.
const short = 'Und so geht es weiter, mit vielen Worten und noch mehr Einzelheiten.';
const filler = `${'Und so geht es weiter, mit vielen Worten, '.repeat(4)}ohne Ende.`;

const sentences: readonly (readonly [first: string, why: string])[] = [
  [
    'Der Rat tagt bis in die Nacht hinein und kommt zu keinem Ende, was niemanden überrascht.',
    'a plain sentence',
  ],
  [
    'Dr. Anna Berg und Prof. Max Huber stellten am Abend in der gut besuchten Aula ihre Ergebnisse vor.',
    'titles',
  ],
  [
    'Viele Betriebe, z. B. Bäckereien, u. a. in Tannhofen und Lauterbrück, öffnen am Sonntag nicht mehr.',
    'spaced abbreviations',
  ],
  [
    'Am 5. Dezember empfing der Minister am 3. Werktag in Folge den Botschafter des befreundeten Landes.',
    'ordinals',
  ],
  [
    'Die Brücke aus dem 19. Jahrhundert wird nach langem Streit nun doch saniert, sagte J. R. Maier dem Rat.',
    'centuries and initials',
  ],
  [
    'Die Sanierung kostet rund 3,5 Mio. Euro, ca. 20 Prozent mehr als nach Art. 5 des Vertrags vorgesehen.',
    'amounts',
  ],
  [
    'König Karl III. Besuch in der Stadt verlief trotz des Regens nach Plan, und die Leute blieben lange.',
    'Roman numerals',
  ],
];

for (const [first, why] of sentences) {
  test(`The first sentence ends where it ends: ${why}`, () => {
    assert.equal(firstSentences(`${first} ${filler}`), first);
  });
}

test('A quotation that ends a sentence ends it with its marks', () => {
  const quoted =
    'Der Bürgermeister rief in den voll besetzten Saal hinein: „Wir machen weiter, und zwar gleich morgen früh um sieben!“';
  assert.equal(firstSentences(`${quoted} ${filler}`), quoted);
});

test('Sentences are added while they fit into 220 characters', () => {
  const one = 'Ein kurzer Satz. Noch einer! Und ein dritter?';
  assert.equal(firstSentences(`${one} ${short} ${filler}`), `${one} ${short}`);
});

test('A year at the end of a sentence ends it', () => {
  const first =
    'Der Bau der neuen Halle begann nach langer Planung und vielen Einsprüchen endlich im Jahr 2019.';
  assert.equal(firstSentences(`${first} ${filler}`), first);
});

test('An endless first sentence is cut between words', () => {
  const lead = firstSentences(`${'Wort und '.repeat(60)}Ende.`);
  assert.ok(lead.length <= 222);
  assert.match(lead, /(?:Wort|und) …$/);
});

const bodies: readonly (readonly [why: string, body: string, lead: string])[] = [
  [
    'emphasis, links and code lose their marks',
    'Der **Rat** hat [heute](https://a.example) *lange* `getagt`.',
    'Der Rat hat heute lange getagt.',
  ],
  [
    'headings and pictures are skipped',
    '## Rathaus\n\n![Der Rat](rat.jpg)\n\nDer Rat tagt.',
    'Der Rat tagt.',
  ],
  ['lists and quotations are skipped', '- eins\n- zwei\n\n> Zitat\n\nDer Rat tagt.', 'Der Rat tagt.'],
  [
    'HTML and code blocks are skipped',
    '<div>x</div>\n\n```\nDer Code.\n\nMehr.\n```\n\nDer Rat tagt.',
    'Der Rat tagt.',
  ],
  ['an address alone is no lead', 'https://video.example/7\n\nDer Rat tagt.', 'Der Rat tagt.'],
  ['footnotes vanish', 'Der Rat[^1] tagt.\n\n[^1]: Elf Personen.', 'Der Rat tagt.'],
  ['reference links are resolved', 'Der [Rat][r] tagt.\n\n[r]: https://a.example', 'Der Rat tagt.'],
  ['line breaks become spaces', 'Der Rat\ntagt  \nheute.', 'Der Rat tagt heute.'],
  ['entities and escapes are characters', 'Rat &amp; Stadt: 5 \\* 3.', 'Rat & Stadt: 5 * 3.'],
  ['straight quotation marks become German ones', '"Nein", sagt sie.', '„Nein“, sagt sie.'],
  ['Windows line ends do not join paragraphs', 'Der Rat tagt.\r\n\r\nDer zweite Absatz.', 'Der Rat tagt.'],
  ['a text without prose has none', '![Bild](a.jpg)\n\n- eins', ''],
  ['an empty text has none', ' \n', ''],
];

for (const [why, body, lead] of bodies) {
  test(`The lead is plain text of the first paragraph: ${why}`, () => {
    assert.equal(leadOf(body), lead);
  });
}

test('Of plain words the lead is the beginning, at most 220 characters and a cut mark', () => {
  const word = fc.constantFrom(
    'Der',
    'Rat',
    'tagt.',
    'Heute',
    'z. B.',
    '5.',
    'Dezember',
    'und',
    'Streit!',
    'Überlänge',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 90 }), (words) => {
      const text = words.join(' ');
      const lead = firstSentences(text);
      assert.ok(lead.length <= 222);
      assert.ok(text.startsWith(lead.replace(/ …$/, '')));
    }),
  );
});
