// An old site's addresses, from import to server: nginx, Caddy and Apache are asked for each that the import calls covered.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readRedirects } from '../../src/newspaper/redirects-file.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { redirectsOf } from '../../src/plan/host-pages.ts';
import { readArchive } from '../../src/site/read-archive.ts';
import { answerOf } from '../hosting/answer.ts';
import { isInstalled, servers, startServer } from '../hosting/web-server.ts';
import { settings } from '../newspaper/settings.ts';
import { projectDir } from '../pipeline/build-in.ts';
import { cdata, wxr, wxrItem } from './a-wxr.ts';
import { type Archive, archive } from './an-archive.ts';

process.chdir(projectDir);

const topic = `<category domain="category" nicename="rathaus">${cdata('Rathaus')}</category>`;
const site = {
  'a.xml': wxr([
    `<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>rathaus</wp:category_nicename><wp:cat_name>${cdata('Rathaus')}</wp:cat_name></wp:category>`,
    wxrItem({
      id: 7,
      title: 'A',
      content: 'x',
      name: 'größe',
      link: 'https://alt.example/2019/größe/',
      more: topic,
    }),
    wxrItem({
      id: 8,
      title: 'B',
      content: 'y',
      link: 'https://alt.example/index.php?id=12&amp;tx[b]=1',
      date: '2020-02-01 10:00:00',
    }),
    wxrItem({
      id: 10,
      title: 'Impressum',
      content: 'z',
      type: 'page',
      name: 'impressum',
      link: 'https://alt.example/verlag/impressum.html',
    }),
  ]),
};
const [a, b] = ['/2019/12/05/groesse.html', '/2020/02/01/artikel-8.html'];
/** Address as browsers ask for it → where it leads in one step. */
const expected: Readonly<Record<string, string>> = {
  '/2019/gr%C3%B6%C3%9Fe/': a,
  '/2019/gr%c3%b6%c3%9fe': a,
  '/2019/gr%C3%B6%C3%9Fe/?utm_source=brief': a,
  '/2019/gr%C3%B6%C3%9Fe/feed/': a,
  '/2019/gr%C3%B6%C3%9Fe/amp/': a,
  '/2019/gr%C3%B6%C3%9Fe/comment-page-2/': a,
  '/?p=7': a,
  '/?p=7&utm_medium=x': a,
  '/?page_id=10': '/impressum/',
  '/index.php?p=8': b,
  '/index.php?id=12&tx%5Bb%5D=1': b,
  '/index.php': '/',
  '/verlag/impressum.html': '/impressum/',
  '/category/rathaus/': '/thema/rathaus/',
  '/category/rathaus': '/thema/rathaus/',
  '/category/rathaus/page/2/': '/thema/rathaus/',
  '/category/rathaus/feed/': '/thema/rathaus/',
  '/?cat=3': '/thema/rathaus/',
  '/category/sport/feed/atom/': '/sport/feed.atom',
  '/author/mfeldhoff/': '/autor/mara-feldhoff/',
  '/2019/12/page/3/': '/2019/12/',
  '/feed/': '/feed.rss',
  '/page/2/': '/',
};
const nowhere = [
  '/category/nie/',
  '/2018/x/',

  '/wp-login.php',
  '/category/rathaus/x',
];

async function importedIn({ run, folder, output }: Archive) {
  const { addresses } = await run('a.xml', { urls: [...Object.keys(expected), '/nie/'] });
  assert.deepEqual([...addresses.uncovered], ['/nie/']);
  assert.deepEqual([...addresses.proposed], []);
  const now = Date.parse('2020-03-01T12:00+01:00');
  const redirects = readRedirects(output);
  assert.deepEqual(redirects.errors, []);
  const root = join(folder, 'site');
  const { hints } = await buildSite({
    ...{
      contentDir: output,
      outputDir: root,
      cacheDir: join(folder, 'cache'),
      publicDir: join(folder, 'public'),
      projectDir,
      settings,
      now,
    },
    search: false,
    processes: 1,
  });
  assert.deepEqual(
    hints.shown.filter(({ rule }) => rule.startsWith('redirect')),
    [],
  );
  const shown = await readArchive(output, settings, now);
  return {
    folder,
    root,
    redirects: redirectsOf({ archive: shown, settings, redirects: redirects.redirects }),
  };
}

test('every old address that an import covers leads to its page in one step, and no other', async (t) => {
  const { folder, root, redirects } = await importedIn(archive(t, site));
  // The rules alone lead on: a page that does would hide one that is missing.
  for (const { from, query } of redirects)
    if (query === undefined)
      await rm(join(root, from.endsWith('/') ? `${from}index.html` : from), { force: true });
  for (const server of servers) {
    const skip = !isInstalled(server) && `${server} is not installed`;
    await t.test(server, { skip }, async (t) => {
      const origin = await startServer(t, server, join(folder, server), { root, base: '', redirects });
      for (const [from, to] of Object.entries(expected)) {
        const { status, headers } = await answerOf(origin + from);
        assert.equal(status, 301, from);
        const target = new URL(headers.location ?? '', origin);
        assert.equal(target.pathname, to, from);
        assert.equal((await answerOf(target.href)).status, 200, `${from} → ${to}`);
      }
      for (const path of nowhere) assert.equal((await answerOf(origin + path)).status, 404, path);
      for (const path of ['/', '/?p=70', '/?s=Rat', '/impressum/'])
        assert.equal((await answerOf(origin + path)).status, 200, path);
    });
  }
});
