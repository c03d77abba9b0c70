// One article in several languages: who knows of whom, and what their pages say of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import { translationsOf } from '../../src/archive/translations.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';
import { planOf } from './random-archive.ts';
import { rendered } from './render.ts';

type Sketch = readonly [slug: string, lang: string | undefined, translations?: readonly string[]];

const now = Date.UTC(2019, 11, 9);
const articlesOf = (sketches: readonly Sketch[]) =>
  sketches.map(([slug, lang, translations], hour) =>
    anArticle({
      slug,
      day: '2019-12-05',
      published: Date.UTC(2019, 11, 5, hour),
      ...(lang === undefined ? {} : { lang }),
      ...(translations === undefined ? {} : { translations }),
    }),
  );

const cases: readonly (readonly [what: string, sketches: readonly Sketch[], groups: string])[] = [
  [
    'nobody',
    [
      ['a', undefined],
      ['b', 'en'],
    ],
    '',
  ],
  [
    'a file',
    [
      ['a', undefined, ['2019-12-05-b.md']],
      ['b', 'en'],
    ],
    'a: a b; b: a b',
  ],
  [
    'an address',
    [
      ['a', undefined, ['/2019/12/05/b.html']],
      ['b', 'en'],
    ],
    'a: a b; b: a b',
  ],
  [
    'a whole address',
    [
      ['a', undefined, [`${settings.siteUrl}/2019/12/05/b.html`]],
      ['b', 'en'],
    ],
    'a: a b; b: a b',
  ],
  [
    'both',
    [
      ['a', undefined, ['2019-12-05-b.md']],
      ['b', 'en', ['2019-12-05-a.md']],
    ],
    'a: a b; b: a b',
  ],
  [
    'by the translation',
    [
      ['a', undefined],
      ['b', 'en', ['2019-12-05-a.md']],
    ],
    'a: a b; b: a b',
  ],
  [
    'three, each by another',
    [
      ['a', undefined],
      ['b', 'en', ['2019-12-05-a.md']],
      ['c', 'tr', ['2019-12-05-b.md']],
    ],
    'a: a b c; b: a b c; c: a b c',
  ],
  [
    'itself',
    [
      ['a', undefined, ['2019-12-05-a.md']],
      ['b', 'en'],
    ],
    '',
  ],
  [
    'the same language',
    [
      ['a', undefined, ['2019-12-05-b.md']],
      ['b', undefined],
    ],
    '',
  ],
  ['nothing that is there', [['a', undefined, ['2019-12-05-x.md', '/x.html', 'https://fremd.example/']]], ''],
  [
    'two in one language',
    [
      ['a', undefined, ['2019-12-05-b.md', '2019-12-05-c.md']],
      ['b', 'en'],
      ['c', 'en'],
    ],
    'a: a b; b: a b; c: a c',
  ],
];

test('whoever names a translation, all of them know each other', () => {
  for (const [what, sketches, groups] of cases) {
    const archive = createArchive(articlesOf(sketches), settings, now);
    const nameOf = (position: number) => archive.articles[position]?.title ?? '';
    const found = [...translationsOf(archive, settings.siteUrl)].sort(([a], [b]) => a - b);
    assert.equal(
      found.map(([position, group]) => `${nameOf(position)}: ${group.map(nameOf).join(' ')}`).join('; '),
      groups,
      what,
    );
  }
});

test('what search engines shall not list is no translation', () => {
  const [a, b] = articlesOf([
    ['a', undefined, ['2019-12-05-b.md']],
    ['b', 'en'],
  ]);
  assert.ok(a && b);
  const archive = createArchive([a, { ...b, noindex: true }], settings, now);
  assert.equal(translationsOf(archive, settings.siteUrl).size, 0);
});

test('pages name all languages in their heads, the others to readers, and original and translation in their data', async () => {
  const pages = planOf(
    articlesOf([
      ['a', undefined, ['2019-12-05-b.md']],
      ['b', 'ar'],
      ['c', undefined],
    ]),
    now,
  );
  const page = async (slug: string): Promise<string> => {
    const found = pages.get(`2019/12/05/${slug}.html`);
    assert.ok(found);
    return rendered(found);
  };
  const [german, arabic, other] = [await page('a'), await page('b'), await page('c')];
  const { siteUrl } = settings;
  for (const html of [german, arabic]) {
    assert.ok(html.includes(`<link rel="alternate" hreflang="de" href="${siteUrl}/2019/12/05/a.html">`));
    assert.ok(html.includes(`<link rel="alternate" hreflang="ar" href="${siteUrl}/2019/12/05/b.html">`));
  }
  assert.match(
    german,
    /<a href="\/2019\/12\/05\/b\.html" rel="alternate" hreflang="ar" lang="ar" dir="rtl">العربية<\/a>/,
  );
  assert.match(
    arabic,
    /<a href="\/2019\/12\/05\/a\.html" rel="alternate" hreflang="de" lang="de">Deutsch<\/a>/,
  );
  assert.match(
    german,
    /"workTranslation":\[\{"@type":"NewsArticle","url":"[^"]+\/b\.html","inLanguage":"ar"\}\]/,
  );
  assert.match(
    arabic,
    /"translationOfWork":\{"@type":"NewsArticle","url":"[^"]+\/a\.html","inLanguage":"de"\}/,
  );
  assert.doesNotMatch(other, /hreflang|ranslation/);
});
