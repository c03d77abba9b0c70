import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look, render } from './a-renderer.ts';

/** Texts of the page without elements, one line per block, with the numbers a browser shows. */
function read(body: string): string {
  const counters: number[] = [];
  return render(body)
    .replace(/<ol(?: start="(\d+)")?>|<\/ol>|<li(?: value="(\d+)")?>/g, (tag, start, value) => {
      if (tag.startsWith('<ol')) counters.push(Number(start ?? 1));
      else if (tag === '</ol>') counters.pop();
      else if (counters.length > 0) {
        const number = Number(value ?? counters.at(-1));
        counters[counters.length - 1] = number + 1;
        return `${number}. `;
      }
      return '';
    })
    .replaceAll('\u00a0', ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/(\d\.) \n/g, '$1 ')
    .replace(/\n+/g, '\n')
    .trim();
}

const hints = (body: string) => look(body).problems.map(({ line, rule }) => [line, rule]);

// Each is text as it stands, in a paragraph, a bullet, a quotation and below a heading.
const prose = [
  '24. Dezember, 18 Uhr: Christvesper', '6. Januar: Sternsinger', '1. Mai: Kundgebung auf dem Markt',
  '1. Mai-Kundgebung ohne Regen', '18. September: Stadtlauf', '1. Januar 2027 tritt das Gesetz in Kraft.',
  '3. Okt. bleibt frei', '24. und 25. Dezember geschlossen', '24./25. Dezember geschlossen', '1. bis 3. Advent: Markt',
  '24. 12. 2026, 18 Uhr', '24. 12.: Bescherung', '1. März', '7. Jänner: Ball', '2. Feb. 2027', '31. Juli ist Schluss.',
  '1. FC Lautertal hat 3:1 gewonnen.', '1. SV Ulmenried steigt ab.', '1. VfB-Fans reisen an.', '1. FCK verliert',
  '1. TuS Tannhofen lädt ein.', '1. SpVgg Lauter spielt remis.', '1. Bundesliga: Die Lage', '1. Liga bleibt das Ziel.',
  '3. Liga: Ulmenried siegt', '2. Kreisklasse: alle Spiele', '1. Platz für Mara Feldhoff', '1. Halbzeit ohne Tore',
  '1. Stock, Zimmer 12', '2. Etage links', '1. Klasse kommt in die Schule.', '1. Advent im Dom', '2. Weltkrieg: Bombe gefunden',
  '1. Mannschaft gewinnt, 2. verliert.', '1. Runde im Pokal', '2. Bürgermeister Huber sprach.', '1. Vorsitzender Karl Huber begrüßte alle.',
  '1. Vorsitzende ist Mara Feldhoff.', '1. Kreisliga startet', '1. Damenmannschaft siegt', '1. Spieltag: Auftakt',
  '1. Preis geht nach Ulm.', '1. Strafkammer verhandelt', '1. Semester ist schwer', '2. Lesung im Rat', '1. Quartal: Gewinn',
  '1. stellvertretender Landrat ist Ute Berg.', '1. bayerische Meisterin kommt aus Ulm.', '1. Lauterschwimmen ein Erfolg',
  '1. Ulmenrieder Stadtlauf', '1. Herren verlieren', '1. Klavierkonzert von Brahms', '1. Weihnachtsfeiertag', '2. Weihnachtstag',
  '1986. Das war das Jahr.', '2019. Danach kam die Seuche.', '19. Jahrhundert, erste Hälfte', '5. Sinfonie von Beethoven', '1. **FC Lautertal** gewinnt',
  '1. Hilfe vor Ort', '1. Staatsexamen bestanden', '1. Offizier war er', '11. September, ein Rückblick',
]; // biome-ignore format: one table

test('a day, a club, a league and whatever else German counts with a full stop begins a sentence', () => {
  for (const text of prose) {
    const plain = text.replaceAll('**', '');
    assert.equal(read(text), plain, text);
    assert.equal(read(`- ${text}`), plain, text);
    assert.equal(read(`> ${text}`), plain, text);
    assert.equal(read(`## Sport\n${text}\n\nEnde.`), `Sport\n${plain}\nEnde.`, text);
    assert.doesNotMatch(render(`${text}\n\nUnd weiter.`), /<ol|<li/, text);
    assert.deepEqual(hints(text), [], text);
  }
});

test('a line that a sentence wraps to begins no list', () => {
  for (const text of ['Der Verein spielt in der\n1. Liga und bleibt dort.', 'Wir sehen uns am\n1. Mai auf dem Markt.',
    'Das war im Jahr\n1986. Danach kam nichts mehr.', 'Er wurde gewählt zum\n1. Vorsitzenden des Vereins.']) {
    assert.doesNotMatch(render(text), /<ol|<br/, text);
    assert.equal(read(text), text);
  } // biome-ignore format: one table
});

test('rows of dates stay rows, with and without blank lines between them', () => {
  const rows = [
    ['24. Dezember, 18 Uhr: Christvesper', '26. Dezember, 10 Uhr: Gottesdienst', '6. Januar: Sternsinger'],
    ['24. Dezember: Vesper', '25. Dezember: Messe', '26. Dezember: Singen'],
    ['1. Mai: Kundgebung', '2. Mai: Ruhe', '3. Mai: Arbeit'],
    ['31. Januar: Ball', '1. Februar: Kehraus'],
    ['3. Liga: Ulm 1:0', '4. Liga: Lauter 2:2'],
    ['24. 12., 18 Uhr', '25. 12., 10 Uhr'],
    ['1. Advent: Tannhofen', '4. Advent: Lauter'],
  ];
  for (const row of rows) {
    for (const between of ['\n', '\n\n']) {
      const body = row.join(between);
      assert.equal(read(body), row.join('\n'), body);
      assert.doesNotMatch(render(body), /<ol|<li/, body);
      assert.equal((render(body).match(/<br>|<\/p>/g) ?? []).length, row.length, body);
    }
    assert.equal(read(row.map((line) => `- ${line}`).join('\n')), row.join('\n'));
    assert.equal(read(row.map((line) => `> ${line}`).join('\n')), row.join('\n'));
    assert.equal(read(`### 14:32 Stand\n\n${row.join('\n')}`), `14:32 Stand\n${row.join('\n')}`);
  }
});

const lists = [
  '1. Mehl\n2. Milch\n3. Eier', '1. Mehl', '1) Mehl\n2) Milch', '0. Vorwort\n1. Anfang', '3. drei\n4. vier', '1. eins\n\n2. zwei',
  '1. Platz: Huber\n2. Platz: Meier\n3. Platz: Berg', '1. Der Weg ist weit.\n2. Das Ziel auch.', '24. Christvesper\n25. Messe',
  '3. drei\n2. zwei\n1. eins', '1. Mai feiern\n2. Urlaub planen', '1. einsteigen\n2. losfahren', '9. neun\n10. zehn\n11. elf',
  '1. Wir brauchen mehr Geld.',
]; // biome-ignore format: one table

test('numbers that count are a list', () => {
  for (const body of lists) {
    assert.match(render(body), /<ol/, body);
    assert.equal(read(body), body.replaceAll(')', '.').replace(/\n+/g, '\n'), body);
    assert.match(render(`Text davor.\n\n${body}\n\nText danach.`), /<p>Text davor\.<\/p>\n<ol/);
    assert.deepEqual(hints(body), [], body);
  }
});

test('what is typed is shown, also where a list skips, repeats or starts anew', () => {
  const typed = [
    ['1. a\n2. b\n4. d', [2]],
    ['1. a\n1. b\n1. c', [1, 2]],
    ['1. a\n2. b\n2. c\n3. d', [2]],
    ['1. a\n2. b\n1. c\n2. d', []],
    ['1. a\n3. c\n4. d', [1]],
    ['1. a\n2. b\n\n24. Dezember: Ende', []],
    ['1. a\n2. b\n24. Dezember: Ende', []],
  ] as const;
  for (const [body, lines] of typed) {
    assert.equal(read(body), body.replace(/\n+/g, '\n'), body);
    assert.deepEqual(hints(body), lines.map((line) => [line, 'uneven-list']), body);
  } // biome-ignore format: one table
});

test('a list that other paragraphs interrupt goes on counting', () => {
  const body = '1. Messer schärfen\n\n> Vorsicht!\n\n2. Brot schneiden\n\nPause.\n\n3. Essen';
  assert.equal(read(body), '1. Messer schärfen\nVorsicht!\n2. Brot schneiden\nPause.\n3. Essen');
  assert.equal((render(body).match(/<ol/g) ?? []).length, 3);
});

test('in doubt a number begins a sentence, and a hint names the place and how to silence it', () => {
  const body = 'Text.\n\n5. foo\n\n- 7. bar\n\n12) baz';
  assert.equal(read(body), 'Text.\n5. foo\n7. bar\n12) baz');
  const [first, ...others] = look(body).problems;
  assert.deepEqual(first, {
    severity: 'hint',
    rule: 'number-at-line-start',
    message: 'Diese Zahl am Anfang der Zeile gilt als Text, nicht als Nummer einer Liste.',
    found: '5. foo',
    expected: 'für eine Liste Nummern, die von der ersten an fortlaufen, mindestens zwei',
    remedy:
      'Ist es ein Satz, dann schreiben Sie 5\\. statt 5.; der Hinweis verschwindet. Sonst nummerieren Sie fortlaufend.',
    line: 2,
    column: 1,
  });
  assert.deepEqual(
    others.map(({ line, column }) => [line, column]),
    [
      [4, 3],
      [6, 1],
    ],
  );
  assert.deepEqual(hints('5\\. foo'), []);
  assert.equal(read('5\\. foo'), '5. foo');
  assert.deepEqual(
    hints('7. Schulz\n12. Meier\n19. Huber'),
    [0, 1, 2].map((line) => [line, 'number-at-line-start']),
  );
});

test('two blanks are enough to put something into an item, and one for the points of a list', () => {
  const list = (inner: string): string => `<ol>\n<li>eins\n${inner}\n</li>\n<li>zwei</li>\n</ol>\n`;
  const bullets = '<ul>\n<li>a</li>\n<li>b</li>\n</ul>';
  assert.equal(render('1. eins\n  - a\n  - b\n2. zwei'), list(bullets));
  assert.equal(render('1. eins\n   - a\n   - b\n2. zwei'), list(bullets));
  assert.equal(render('1. eins\n - a\n - b\n2. zwei'), list(bullets));
  assert.equal(render('1. eins  \n * a  \n * b\n2. zwei'), list(bullets));
  assert.equal(render('10. eins\n - a\n - b\n11. zwei'), list(bullets).replace('<ol>', '<ol start="10">'));
  assert.equal(render('1. eins\n    - a\n    - b\n2. zwei'), list(bullets));
  assert.equal(
    render('10. eins\n   - a\n   - b\n11. zwei'),
    list(bullets).replace('<ol>', '<ol start="10">'),
  );
  assert.equal(render('1. eins\n  1. a\n  2. b\n2. zwei'), list(bullets.replaceAll('ul>', 'ol>')));
  assert.equal(
    render('1. eins\n\n  mehr\n2. zwei'),
    '<ol>\n<li>\n<p>eins</p>\n<p>mehr</p>\n</li>\n<li>\n<p>zwei</p>\n</li>\n</ol>\n',
  );
  assert.equal(
    render('1. eins\n  - a\n    - tief\n2. zwei'),
    list('<ul>\n<li>a\n<ul>\n<li>tief</li>\n</ul>\n</li>\n</ul>'),
  );
});
