import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRedirects } from '../../src/newspaper/redirects-file.ts';

test('each line of weiterleitungen.yaml is a former address and where it leads, in any of YAML’s spellings', () => {
  const { redirects, errors } = parseRedirects(
    [
      '# von der alten Website',
      '/category/sport/: /sport/',
      '"/tag/größe%20&%20höhe/": /thema/groesse-und-hoehe/ # bleibt',
      '/feed/: /feed.atom',
      '/?p=7: /2019/12/05/a.html',
      '/index.php?id=12&amp: /kontakt/',
      "'/%C3%BCber': '/%C3%BCber-uns/'",
      '/alt/: /',
      '',
    ].join('\r\n'),
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(
    redirects.map(({ from, query, to }) => [from, query, to]),
    [
      ['/category/sport/', undefined, '/sport/'],
      ['/tag/größe%20&%20höhe/', undefined, '/thema/groesse-und-hoehe/'],
      ['/feed/', undefined, '/feed.atom'],
      ['/', [['p', '7']], '/2019/12/05/a.html'],
      [
        '/index.php',
        [
          ['id', '12'],
          ['amp', ''],
        ],
        '/kontakt/',
      ],
      ['/%C3%BCber', undefined, '/über-uns/'],
      ['/alt/', undefined, '/'],
    ],
  );
});

const wrong: readonly (readonly [line: string, rule: string, remedy: string])[] = [
  ['https://alt.example/a/: /b/', 'redirect-from', 'Schreiben Sie /a/.'],
  ['a/: /b/', 'redirect-from', 'Schreiben Sie /a/.'],
  ['/a/*: /b/', 'redirect-from', 'Löschen Sie diese Zeile.'],
  ['/a/#teil: /b/', 'redirect-from', 'Schreiben Sie /a/.'],
  ['/: /b/', 'redirect-from', 'Löschen Sie diese Zeile.'],
  ['/a/?: /b/', 'redirect-from', 'Schreiben Sie /a/.'],
  ['//a?p=1: /b/', 'redirect-from', 'Schreiben Sie /?p=1.'],
  ['/a/: https://neu.example/b/', 'redirect-to', 'Schreiben Sie /b/.'],
  ['/a/: b/', 'redirect-to', 'Schreiben Sie /b/.'],
  ['/a/: /b/?x=1', 'redirect-to', 'Schreiben Sie /b/.'],
  ['/a/:', 'redirect-to', 'Nennen Sie eine, oder löschen Sie diese Zeile.'],
  ['/a/: [/b/, /c/]', 'redirect-to', 'Nennen Sie eine, oder löschen Sie diese Zeile.'],
  ['/a/: /A/', 'redirect-chain', 'Löschen Sie diese Zeile.'],
  ['/.git/: /b/', 'alias-reserved', 'Löschen Sie diese Zeile.'],
];
for (const [line, rule, remedy] of wrong) {
  test(`a line that is no redirect is told with its place: ${line}`, () => {
    const { redirects, errors } = parseRedirects(`/x/: /y/\n${line}\n`);
    assert.deepEqual(
      errors.map((error) => [error.file, error.line, error.rule, error.remedy]),
      [['content/weiterleitungen.yaml', 2, rule, remedy]],
    );
    assert.deepEqual(redirects.length, 1);
  });
}

test('no line leads to an address that leads on, or in a circle', () => {
  const { errors } = parseRedirects(
    '/a/: /b\n/b/: /c.html\n/c.html: /d/\n/e/: /f/\n/f/: /E/index.html\n/g/?p=1: /a/\n',
  );
  assert.deepEqual(
    errors.map(({ line, column, message, remedy }) => [line, column, message, remedy]),
    [
      [
        1,
        6,
        'Die Weiterleitung von „/a/“ führt zu einer Adresse, die selbst weiterleitet.',
        'Schreiben Sie /d/.',
      ],
      [
        2,
        6,
        'Die Weiterleitung von „/b/“ führt zu einer Adresse, die selbst weiterleitet.',
        'Schreiben Sie /d/.',
      ],
      [
        4,
        6,
        'Die Weiterleitung von „/e/“ führt im Kreis.',
        'Nennen Sie eine Seite, oder löschen Sie eine der Zeilen.',
      ],
      [
        5,
        6,
        'Die Weiterleitung von „/f/“ führt im Kreis.',
        'Nennen Sie eine Seite, oder löschen Sie eine der Zeilen.',
      ],
      [
        6,
        10,
        'Die Weiterleitung von „/g/?p=1“ führt zu einer Adresse, die selbst weiterleitet.',
        'Schreiben Sie /d/.',
      ],
    ],
  );
});

test('a file that is no list of lines is told once, and an empty one says nothing', () => {
  for (const text of [
    '- /a/\n- /b/\n',
    'nur ein Satz\n',
    '/a/: /b/\n/a/: /c/\n',
    '<<<<<<< HEAD\n/a/: /b/\n',
  ]) {
    assert.equal(parseRedirects(text).errors.length, 1, text);
  }
  for (const text of ['', '# nichts\n', '\ufeff'])
    assert.deepEqual(parseRedirects(text), { redirects: [], errors: [] });
});
