// A session of the form with GitHub and with GitLab: what is committed, and who is asked.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { AdminSetting } from '../../src/settings.ts';
import { type GitHost, github, gitlab, Repository } from '../admin/git-hosts.ts';
import { useBrowser } from './browser.ts';
import {
  answerBy,
  openArticle,
  photo,
  save,
  signIn,
  typeArticle,
  useForm,
  watchForOthers,
} from './form-session.ts';
import type { StaticServer } from './static-server.ts';

const browser = useBrowser();
const old =
  '---\r\ntitle:  "Alt"   # Rest\r\nfremd: 1\r\ndate: 2026-11-27 17:52\r\nimage:\r\n  src: 2026-11-27-alt/foto.jpg\r\n  alt: Ein Feld\r\n---\r\n\r\nText[^1].\r\n\r\n[^1]: Fuß  \r\n\r\n';
const folder = 'content/artikel/2026/11';
const file = `${folder}/2026-11-27-alt.md`;

const hosts: readonly (readonly [
  name: string,
  admin: AdminSetting,
  api: string,
  host: (repository: Repository) => GitHost,
  width: number,
])[] = [
  [
    'GitHub',
    { backend: 'github', repo: 'bote/zeitung', branch: 'main' },
    'https://api.github.com/',
    (repository) => github(repository, 'https://api.github.com', 'https://api.github.com/graphql'),
    1280,
  ],
  [
    'a GitHub of one’s own',
    { backend: 'github', repo: 'bote/zeitung', branch: 'main', server: 'https://git.bote.example' },
    'https://git.bote.example/api/',
    (repository) =>
      github(repository, 'https://git.bote.example/api/v3', 'https://git.bote.example/api/graphql'),
    1280,
  ],
  [
    'a GitLab of one’s own',
    { backend: 'gitlab', repo: 'verlag/bote/zeitung', branch: 'main', server: 'https://git.bote.example' },
    'https://git.bote.example/api/',
    (repository) => gitlab(repository, 'https://git.bote.example'),
    390,
  ],
];

for (const [name, admin, api, hostOf, width] of hosts) {
  const server = useForm(admin);
  test(`a session with ${name}, ${width} pixels wide, commits exactly what was typed, and asks nobody else`, (t) =>
    session(t, server, admin, api, hostOf, width));
}

async function session(
  t: TestContext,
  server: StaticServer,
  admin: AdminSetting,
  api: string,
  hostOf: (repository: Repository) => GitHost,
  width: number,
): Promise<void> {
  const repository = new Repository(admin.repo, admin.branch, {
    [file]: old,
    [`${folder}/2026-11-27-alt/foto.jpg`]: await photo('alt'),
    [`${folder}/2026-11-26-kaputt.md`]: '---\ntitle: "Kaputt\n---\n\nText.\n',
    'content/newspaper.yaml': 'name: Bote\n',
    'src/settings.ts': 'export {};\n',
  });
  const host = hostOf(repository);
  const page = await browser.page(t, {
    timezoneId: 'America/New_York',
    viewport: { width, height: 844 },
  });
  const others = watchForOthers(page, [`${server.origin}/admin/`, api]);
  const refused = await answerBy(page, host, api);
  await signIn(page, server, host);
  // A phone shows the collections first.
  if (width < 500) await page.getByText('Artikel', { exact: true }).first().click();
  await page.getByText('Der Kopf ist in Zeile 3 nicht zu lesen').first().waitFor();
  assert.equal(await page.getByLabel(/^Select /).count(), 0);
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);

  await openArticle(page, page.getByText('Alt', { exact: true }).first());
  await page.getByRole('textbox', { name: 'Überschrift' }).fill('Neuer „Titel“');
  await save(page);
  const picture = await photo('neu');
  await typeArticle(page, {
    title: 'Öl im Fluss',
    date: '2026-03-08 17:52',
    picture,
    alt: 'Der Fluss',
    body: 'Absatz[^1].\n\n[^1]: Fußnote.',
  });

  const path = 'content/artikel/2026/03/2026-03-08-oel-im-fluss';
  assert.deepEqual(
    repository.commits.map(({ branch, message, files }) => ({
      branch,
      message,
      files: Object.fromEntries([...files].map(([path, bytes]) => [path, bytes?.toString('latin1')])),
    })),
    [
      {
        branch: 'main',
        message: 'Artikel „2026-11-27-alt“ geändert',
        files: { [file]: latin1(old.replace('"Alt"', '"Neuer „Titel“"')) },
      },
      {
        branch: 'main',
        message: 'Artikel „2026-03-08-oel-im-fluss“ angelegt +1',
        files: {
          [`${path}.md`]: latin1(
            '---\ntitle: Öl im Fluss\ndate: 2026-03-08 17:52\nimage:\n  src: 2026-03-08-oel-im-fluss/foto.jpg\n  alt: Der Fluss\n---\n\nAbsatz[^1].\n\n[^1]: Fußnote.\n',
          ),
          [`${path}/foto.jpg`]: picture.toString('latin1'),
        },
      },
    ],
  );
  assert.deepEqual(refused, []);
  assert.deepEqual(others, []);
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
