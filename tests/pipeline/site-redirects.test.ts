// `content/weiterleitungen.yaml` through plan, difference and output: pages that lead on, hosts' files, mistakes, hints.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import type { BuildOptions } from '../../src/pipeline/build-options.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from './build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

const file = 'content/weiterleitungen.yaml';
const lines = `/category/politik/: /politik/\n/feed/: /feed.atom\n/?p=7: /${articlePage}\n`;
const newspaper = (t: TestContext, more: Readonly<Record<string, string>> = {}) =>
  aNewspaper(t, { [articleFile]: anArticle('Ein Artikel'), [file]: lines, ...more });
const host = (name: NonNullable<BuildOptions['settings']['host']>) => ({
  settings: { ...settings, host: name },
});

test('each line is a page that leads on in one step, and only its page changes with it', async (t) => {
  const { build, contents, write, clean } = await newspaper(t);
  await build();
  const page = (await contents()).get('category/politik/index.html') ?? '';
  assert.match(page, new RegExp(`<link rel="canonical" href="${settings.siteUrl}/politik/">`));
  assert.match(page, /<meta http-equiv="refresh" content="0; url=\/politik\/">/);
  assert.match((await contents()).get('feed/index.html') ?? '', /url=\/feed\.atom"/);
  await write({ [file]: lines.replace(': /politik/', ': /sport/').replace('/feed/:', '/rss/:') });
  const { written, removed } = await build();
  assert.deepEqual(written, ['category/politik/index.html', 'rss/index.html']);
  assert.deepEqual(removed, ['feed/index.html']);
  assert.deepEqual(await contents(), await clean());
});

test('a newspaper in a folder of its host leads on within it', async (t) => {
  const { build, contents } = await newspaper(t);
  await build({ settings: { ...settings, siteUrl: 'https://name.example/bote', host: 'netlify' } });
  assert.match((await contents()).get('category/politik/index.html') ?? '', /url=\/bote\/politik\/"/);
  assert.match(
    (await contents()).get('_redirects') ?? '',
    /^\/bote\/category\/politik\/ \/bote\/politik\/ 301!$/m,
  );
});

test('hosts that look behind the question mark have a rule for it, of the others the newsroom is told', async (t) => {
  const { build, contents } = await newspaper(t);
  const told = async (name: NonNullable<BuildOptions['settings']['host']>) =>
    (await build(host(name))).hints.shown
      .filter(({ rule }) => rule === 'redirect-query')
      .map(({ message }) => message);
  assert.deepEqual(await told('netlify'), []);
  assert.deepEqual((await contents()).get('_redirects')?.split('\n').slice(0, 5), [
    `/ p=7 /${articlePage} 301!`,
    '/category/politik/ /politik/ 301!',
    '/category/politik /politik/ 301!',
    '/feed/ /feed.atom 301!',
    '/feed /feed.atom 301!',
  ]);
  assert.deepEqual(await told('apache'), []);
  assert.match(
    (await contents()).get('.htaccess') ?? '',
    /RewriteRule "\^\$" "\/2019\/12\/05\/ein-artikel\.html"/,
  );
  for (const [name, called] of [
    ['cloudflare-pages', 'Cloudflare Pages'],
    ['github-pages', 'GitHub Pages'],
  ] as const) {
    assert.deepEqual(await told(name), [
      `${called} unterscheidet Adressen nicht nach dem, was hinter dem Fragezeichen steht: 1 Weiterleitung wirkt dort nicht.`,
    ]);
  }
  await build(host('cloudflare-pages'));
  assert.ok(!(await contents()).get('_redirects')?.includes('p=7'));
});

const mistakes: readonly (readonly [what: string, files: Readonly<Record<string, string>>, told: RegExp])[] =
  [
    [
      'a page of the newspaper',
      { [file]: '/politik: /sport/\n' },
      /„\/politik\/“ liegt heute eine andere Seite/,
    ],
    ['an article', { [file]: `/${articlePage}: /sport/\n` }, /ist schon vergeben/],
    ['below an article', { [file]: `/${articlePage}/amp/: /sport/\n` }, /das eine Datei ist und kein Ordner/],
    [
      'a former address of an article',
      {
        [articleFile]: anArticle('Ein Artikel').replace('section:', 'aliases: /alt/\nsection:'),
        [file]: '/Alt: /sport/\n',
      },
      /„\/Alt\/“ ist schon vergeben/,
    ],
    [
      'an ordinary page',
      {
        'content/seiten/kontakt.md': '---\ntitle: Kontakt\ndescription: Ein Satz.\n---\nText\n',
        [file]: '/kontakt/: /sport/\n',
      },
      /„\/kontakt\/index\.html“ ist schon vergeben/,
    ],
    ['the engine’s own file', { [file]: '/sw.js: /sport/\n' }, /„\/sw\.js“/],
  ];
for (const [what, files, words] of mistakes) {
  test(`a line for an address that is taken is a mistake that names the file: ${what}`, async (t) => {
    const { build } = await newspaper(t, files);
    await assert.rejects(build(), (error) => {
      assert.ok(error instanceof ContentErrors);
      assert.equal(error.errors.length, 1);
      const [{ message, file: told, found } = assert.fail()] = error.errors;
      assert.match(message, words);
      assert.ok(told === file || found?.includes(file), `${told}: ${found}`);
      return true;
    });
  });
}

test('a line that leads to a former address names the page behind it; one that leads nowhere is a hint', async (t) => {
  const aliased = anArticle('Ein Artikel').replace('section:', 'aliases: /alt/\nsection:');
  const { build, write } = await newspaper(t, { [articleFile]: aliased, [file]: '/a/: /x/\n/b/: /alt\n' });
  await assert.rejects(build(), (error) => {
    assert.ok(error instanceof ContentErrors);
    assert.deepEqual(
      error.errors.map(({ line, rule, remedy }) => [line, rule, remedy]),
      [[2, 'redirect-chain', `Schreiben Sie /${articlePage}.`]],
    );
    return true;
  });
  await write({ [file]: `/a/: /x/\n/b/: /${articlePage}\n/c/: /politik\n/d/: /\n/e/: /feed.atom\n` });
  const { hints } = await build();
  assert.deepEqual(
    hints.shown.filter(({ rule }) => rule === 'redirect-dead').map(({ line, found }) => [line, found]),
    [[1, '/x/']],
  );
});
