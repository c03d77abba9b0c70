import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { aNewspaper } from './build-in.ts';

const file = 'content/artikel/2019/12/2019-12-05-a.md';
const other = 'content/artikel/2019/12/2019-12-04-b.md';
const text = (body: string, more = ''): string =>
  `---\ntitle: Verweise\nsection: Politik\n${more}---\n${body}\n`;

test('links that lead nowhere on the site are hints with their place, all others are not', async (t) => {
  const good = [
    ...[
      '/politik/',
      '/politik',
      '/2019/12/',
      '/2019/12/04/b.html',
      '/2019/12/04/b.html#abschnitt-x',
      '../04/b.html?x=1',
    ],
    ...[
      '/alte-adresse',
      '2019-12-04-b.md',
      './2019-12-04-b.md#abschnitt-x',
      '/artikel/2019/12/2019-12-04-b.md',
      '/seite/',
    ],
    ...[
      'https://www.example/x/',
      '//x.example/y',
      'mailto:a@b.example',
      '/newsticker/',
      '/assets/fonts/LICENSE.txt',
      '/',
    ],
  ];
  const bad = [
    ...[
      '/2018/05/01/fort.html',
      '../x/',
      'bericht.pdf',
      'fehlt.md',
      '../../2018/fehlt.md#x',
      '/polittik/',
      'b.html',
    ],
    ...['/wp-content/uploads/a.pdf', 'entwurf.md', '/bilder/ä.jpg'],
  ];
  const newspaper = await aNewspaper(t, {
    [other]: text('Satz.\n\n## X\n\nSatz.', 'aliases: [/alte-adresse]\n'),
    'content/artikel/2019/12/entwurf.md': text('Satz.', 'draft: true\ndate: 2019-12-01\n'),
    'content/seiten/seite.md': '---\ntitle: Seite\n---\nText.\n',
    [file]: text([...good, ...bad].map((href) => `- [x](${href})`).join('\n')),
  });
  const { hints } = await newspaper.build();
  assert.deepEqual(
    hints.shown
      .map(({ rule, found, line, column }) => [rule, found, line, column])
      .sort(([, , a], [, , b]) => Number(a) - Number(b)),
    bad.map((href, index) => ['dead-link', href, 5 + good.length + index, 6]),
  );
  assert.equal(hints.total, bad.length);
});

test('links of a newspaper in a folder of its host are named from the newspaper’s root', async (t) => {
  const siteUrl = 'https://name.github.io/bote';
  const good = [
    '/politik/',
    '/2019/12/04/b.html',
    '../04/b.html',
    `${siteUrl}/politik/`,
    'https://name.github.io/',
  ];
  const bad = ['/bote/politik/', `${siteUrl}/x/`, '/x/', 'x.html'];
  const newspaper = await aNewspaper(t, {
    [other]: text('Satz.'),
    [file]: text([...good, ...bad].map((href) => `- [x](${href})`).join('\n')),
  });
  const { hints } = await newspaper.build({ settings: { ...newspaper.options.settings, siteUrl } });
  const dead = hints.shown.filter(({ rule }) => rule === 'dead-link');
  assert.deepEqual(dead.map(({ found }) => found).sort(), bad.toSorted());
});

test('a link that goes dead because its page goes is told, although nobody has touched its article', async (t) => {
  const newspaper = await aNewspaper(t, { [file]: text('[x](/2019/12/04/b.html)'), [other]: text('Satz.') });
  assert.equal((await newspaper.build()).hints.total, 0);
  await rm(join(newspaper.folder, other));
  const { shown, total } = (await newspaper.build()).hints;
  assert.deepEqual([shown.map((hint) => [hint.file, hint.line]), total], [[[file, 5]], 1]);
  assert.deepEqual(Object.values((await newspaper.build()).hints), [[], 0, 1]);
});

test('a page that links to the file of an article changes with that article’s address, as in a clean build', async (t) => {
  const page = '2019/12/05/a.html';
  const linking = text('[der Bericht](2019-12-04-b.md#kosten), <a href="2019-12-04-b.md">noch einmal</a>');
  const newspaper = await aNewspaper(t, { [file]: linking, [other]: text('Satz.') });
  const steps: readonly (readonly [string, string])[] = [
    ['href="/2019/12/04/b.html#kosten"', text('Satz.')],
    ['href="/2019/12/04/neu.html#kosten"', text('Satz.', 'slug: neu\n')],
    ['<p>der Bericht,', text('Satz.', 'draft: true\n')],
    ['href="/2019/12/03/b.html#kosten"', text('Satz.', 'date: 2019-12-03\n')],
  ];
  for (const [expected, changed] of steps) {
    await newspaper.write({ [other]: changed });
    await newspaper.build();
    const contents = await newspaper.contents();
    assert.ok(contents.get(page)?.includes(expected), expected);
    assert.deepEqual([...contents], [...(await newspaper.clean())], expected);
  }
});

test('translations that no reader can see are hints with their place', async (t) => {
  const translations = 'translations:\n  - fehlt.md\n  - /2019/12/04/b.html\n  - /alt\n';
  const newspaper = await aNewspaper(t, {
    [file]: text('Ein Satz.', translations),
    [other]: text('One sentence.', 'lang: en\naliases: /alt\n'),
  });
  const { hints } = await newspaper.build();
  assert.deepEqual(
    hints.shown.filter(({ rule }) => rule === 'dead-link').map(({ line, found }) => [line, found]),
    [
      [5, 'fehlt.md'],
      [7, '/alt'],
    ],
  );
});
