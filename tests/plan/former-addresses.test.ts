import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectUrl } from '../../src/plan/addresses.ts';
import { checkAddresses } from '../../src/plan/check-addresses.ts';
import { checkRedirects, redirectCheck } from '../../src/plan/check-redirects.ts';
import { anArticle } from '../archive/an-article.ts';
import { planAt } from './random-archive.ts';

const now = 24 * 100;
const withAliases = (...aliases: string[]) => anArticle({ day: '2019-12-05', slug: 'rathaus', aliases });

for (const [alias, url] of [
  ['/alt/artikel-17', '/alt/artikel-17/'],
  ['/alt/artikel-17/', '/alt/artikel-17/'],
  ['/alt/artikel-17.html', '/alt/artikel-17.html'],
  ['/alt/artikel.php', '/alt/artikel.php'],
  ['/%C3%BCber uns', '/über uns/'],
] as const) {
  test(`the page for the former address ${alias} lies at ${url}`, () => {
    assert.equal(redirectUrl(alias), url);
    const page = [...planAt([withAliases(alias)], now).values()].find(({ layout }) => layout === 'redirect');
    assert.equal(page?.url, url);
  });
}

test('former addresses at which other pages lie are mistakes that name the article', () => {
  const article = withAliases('/politik', '/2019/12/05/index.html', '/frei.html');
  const pages = [...planAt([anArticle({ day: '2019-12-05', slug: 'anders' })], now).values()];
  const found = pages.map(redirectCheck([article])).filter((error) => error !== undefined);
  assert.deepEqual(found, [
    {
      file: 'content/artikel/2019-12-05-rathaus.md',
      rule: 'alias-taken',
      message: 'Unter der früheren Adresse „/politik/“ liegt heute eine andere Seite.',
      found: 'die Seite „/politik/“, die zur Website selbst gehört',
      expected: 'eine Adresse, die frei geworden ist',
      remedy: 'Streichen Sie diese Adresse aus „aliases“.',
    },
    {
      file: 'content/artikel/2019-12-05-rathaus.md',
      rule: 'alias-taken',
      message: 'Unter der früheren Adresse „/2019/12/05/index.html“ liegt heute eine andere Seite.',
      found: 'die Seite „/2019/12/05/“, die zur Website selbst gehört',
      expected: 'eine Adresse, die frei geworden ist',
      remedy: 'Streichen Sie diese Adresse aus „aliases“.',
    },
  ]);
});

test('an address belongs to one article: each further one is named with the first', () => {
  const errors = checkAddresses([
    anArticle({ day: '2019-12-05', slug: 'rathaus' }),
    anArticle({ day: '2019-12-05', slug: 'rathaus', file: 'artikel/zweiter.md' }),
    withAliases('/alt'),
    anArticle({ day: '2019-12-06', slug: 'anders', aliases: ['/alt/'] }),
  ]);
  assert.deepEqual(
    errors.map(({ file, message, found }) => [file, message, found]),
    [
      [
        'content/artikel/zweiter.md',
        'Die Adresse „/2019/12/05/rathaus.html“ ist schon vergeben.',
        'dieselbe Adresse in „content/artikel/2019-12-05-rathaus.md“',
      ],
      [
        'content/artikel/2019-12-05-rathaus.md',
        'Die Adresse „/2019/12/05/rathaus.html“ ist schon vergeben.',
        'dieselbe Adresse in „content/artikel/2019-12-05-rathaus.md“',
      ],
      [
        'content/artikel/2019-12-06-anders.md',
        'Die Adresse „/alt/“ ist schon vergeben.',
        'dieselbe Adresse in „content/artikel/2019-12-05-rathaus.md“',
      ],
    ],
  );
});

for (const [alias, message] of [
  ['/Politik/', 'Unter der früheren Adresse „/Politik/“ liegt heute eine andere Seite.'],
  ['/POLITIK', 'Unter der früheren Adresse „/POLITIK/“ liegt heute eine andere Seite.'],
  ['/%70olitik/', 'Unter der früheren Adresse „/politik/“ liegt heute eine andere Seite.'],
  ['/politik/index.html', 'Unter der früheren Adresse „/politik/index.html“ liegt heute eine andere Seite.'],
  ['/newsticker.json', 'Unter der früheren Adresse „/newsticker.json“ liegt heute eine andere Seite.'],
  ['/404.html', 'Unter der früheren Adresse „/404.html“ liegt heute eine andere Seite.'],
  [
    '/2019/12/05/anders.html/amp',
    'Die frühere Adresse „/2019/12/05/anders.html/amp/“ liegt unter „/2019/12/05/anders.html“, das eine Datei ist und kein Ordner.',
  ],
] as const) {
  test(`a former address that another page has is told, whatever its spelling: ${alias}`, () => {
    const pages = [...planAt([anArticle({ day: '2019-12-05', slug: 'anders' })], now).values()];
    const found = pages.map(redirectCheck([withAliases(alias)])).filter((error) => error !== undefined);
    assert.deepEqual(
      found.map((error) => error.message),
      [message],
    );
  });
}

test('former addresses that differ in case or encoding belong to one article only', () => {
  const one = withAliases('/Alt/Ünseld/', '/alt/ünseld');
  assert.deepEqual(checkAddresses([one]), []);
  for (const alias of ['/alt/%C3%BCnseld', '/ALT/ÜNSELD/', '/alt/ünseld/index.html']) {
    const other = anArticle({ day: '2019-12-06', slug: 'anders', aliases: [alias] });
    assert.equal(checkAddresses([one, other]).length, 1, alias);
  }
});

test('a former address below another one, which is a file, is told with both files', () => {
  const other = anArticle({ day: '2019-12-06', slug: 'anders', aliases: ['/alt.php/teil/2'] });
  assert.deepEqual(
    checkRedirects([withAliases('/alt.php'), other]).map(({ file, found }) => [file, found]),
    [['content/artikel/2019-12-06-anders.md', '„content/artikel/2019-12-05-rathaus.md“ („aliases“)']],
  );
  assert.deepEqual(checkRedirects([withAliases('/alt'), other]), []);
});
