import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectUrl } from '../../src/plan/addresses.ts';
import { checkAddresses } from '../../src/plan/check-addresses.ts';
import { redirectCheck } from '../../src/plan/check-redirects.ts';
import { anArticle } from '../archive/an-article.ts';
import { planAt } from './random-archive.ts';

const now = 24 * 100;
const withAliases = (...aliases: string[]) => anArticle({ day: '2019-12-05', slug: 'rathaus', aliases });

for (const [alias, url] of [
  ['/alt/artikel-17', '/alt/artikel-17/'],
  ['/alt/artikel-17/', '/alt/artikel-17/'],
  ['/alt/artikel-17.html', '/alt/artikel-17.html'],
  ['/alt/artikel.php', '/alt/artikel.php'],
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
      message: 'Unter der früheren Adresse „/politik/“ liegt heute eine andere Seite.',
      expected: 'eine Adresse, die frei geworden ist',
      remedy: 'Streichen Sie diese Adresse aus „aliases“.',
    },
    {
      file: 'content/artikel/2019-12-05-rathaus.md',
      message: 'Unter der früheren Adresse „/2019/12/05/“ liegt heute eine andere Seite.',
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
