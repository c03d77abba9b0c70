// An import that is killed, whenever it is and whatever it reads: nothing under its name is half written, and the same
// command ends with the same files. The processes kill themselves at a numbered change to the disk, in the middle of it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeReport } from '../../src/import/report.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { settings } from '../newspaper/settings.ts';
import { meta, wxr, wxrItem } from './a-wxr.ts';
import { type Archive, archive, type Files, picture } from './an-archive.ts';

const preload = pathToFileURL(join(import.meta.dirname, '../law/kill-at.ts')).href;
const command = join(import.meta.dirname, '../../src/cli/import.ts');
const numbers = [0, 1, 2, 3, 4, 5];
const otherPicture = Buffer.concat([picture, Buffer.from('x')]);

/** Pictures of one name that are not the same, and a document. */
const uploads: Files = {
  'uploads/a/rat.jpg': picture,
  'uploads/b/rat.jpg': otherPicture,
  'uploads/plan.pdf': '%PDF-1.4',
};
/** Texts of one headline and day, each with something that only it has. */
const html = (number: number): string =>
  `<p>Nummer ${number} <a href="/uploads/plan.pdf">Plan</a></p><p><img src="/uploads/${number % 2 === 0 ? 'a' : 'b'}/rat.jpg"></p>`;
const markdown = (number: number): string =>
  `Nummer ${number} [Plan](/uploads/plan.pdf)\n\n![](/uploads/${number % 2 === 0 ? 'a' : 'b'}/rat.jpg)\n`;
const perNumber = (entry: (number: number) => readonly [string, string]): Files =>
  Object.fromEntries(numbers.map(entry));

/** @param kills numbers of changes to the disk, one for each run that is killed */
const sources: readonly {
  readonly what: string;
  readonly name: string;
  readonly files: Files;
  readonly map?: string;
  readonly kills: readonly number[];
}[] = [
  {
    what: 'a folder of Markdown',
    name: 'jekyll',
    files: {
      'jekyll/_config.yml': 'url: https://alt.example\n',
      ...perNumber((number) => [
        `jekyll/_posts/${number}/2019-12-05-rat.md`,
        `---\ntitle: Der Rat\nimage: /uploads/a/rat.jpg\n---\n${markdown(number)}`,
      ]),
      'jekyll/kontakt.md': `---\ntitle: Kontakt\n---\n${markdown(0)}`,
    },
    kills: [4, 11],
  },
  {
    what: 'a folder of HTML pages',
    name: 'html',
    files: perNumber((number) => [
      `html/${number}/rat.html`,
      `<h1>Der Rat</h1><p class="datum">5. Dezember 2019</p><main>${html(number)}</main>`,
    ]),
    map: 'url: https://alt.example\nhtml:\n  title: h1\n  date: .datum\n  body: main\n',
    kills: [2, 12],
  },
  {
    what: 'an export of WordPress',
    name: 'a.xml',
    files: {
      'a.xml': wxr([
        ...numbers.map((number) =>
          wxrItem({
            ...{ id: number + 1, title: 'Der Rat', name: 'rat', content: html(number) },
            more: meta('_thumbnail_id', '99'),
          }),
        ),
        wxrItem({
          ...{ id: 99, title: 'b', content: '', type: 'attachment', status: 'inherit' },
          more: '<wp:attachment_url>https://alt.example/uploads/b/rat.jpg</wp:attachment_url>',
        }),
      ]),
    },
    kills: [9],
  },
  {
    what: 'an export of Ghost',
    name: 'a.json',
    files: {
      'a.json': JSON.stringify({
        data: {
          posts: numbers.map((number) => ({
            ...{ id: `${number}`, title: 'Der Rat', slug: 'rat', status: 'published', html: html(number) },
            published_at: '2019-12-05T10:00:00.000Z',
          })),
        },
      }),
    },
    map: 'url: https://alt.example\n',
    kills: [7],
  },
  {
    what: 'a feed',
    name: 'feed.xml',
    files: {
      'feed.xml': `<rss version="2.0"><channel><link>https://alt.example/</link>${numbers
        .map(
          (number) =>
            `<item><title>Der Rat</title><link>https://alt.example/${number}/</link><pubDate>Thu, 05 Dec 2019 10:00:00 +0100</pubDate><description><![CDATA[${html(number)}]]></description></item>`,
        )
        .join('')}</channel></rss>`,
    },
    kills: [13],
  },
  {
    what: 'a folder of dumps',
    name: 'dumps',
    files: perNumber((number) => [
      `dumps/${number}.txt`,
      `Der Rat\n\n  05 Dezember 2019    Gelesen: 7\n  Der Rat\n\nNummer ${number}.\n\nTags: Rat\n\nNewsticker\n`,
    ]),
    kills: [6],
  },
];

/** Runs the command in a process of its own, which ends in the middle of its `change`-th change. */
async function killedAt(change: number, { source, output, folder }: Archive, name: string): Promise<void> {
  const options = ['--output', output, '--media', source, '--public', join(folder, 'public')];
  const map = ['--map', join(source, 'map.yaml')];
  const child = spawn(
    process.execPath,
    ['--import', preload, command, join(source, name), ...options, ...map],
    {
      stdio: 'ignore',
      env: { ...process.env, LAW_KILL_AT: String(change), LAW_KILL_IN: 'main' },
    },
  );
  const [, signal] = await once(child, 'exit');
  assert.equal(signal, 'SIGKILL', `killed at change ${change}`);
}

/** To its end. @returns what the report says, but for what stood there already */
async function finished(one: Archive, { name, map }: (typeof sources)[number]): Promise<unknown> {
  const imported = await one.run(name, {
    mediaDirs: [one.source],
    publicDir: join(one.folder, 'public'),
    map:
      map === undefined
        ? {}
        : {
            url: 'https://alt.example',
            ...(map.includes('html:')
              ? { html: { title: 'h1', date: '.datum', body: 'main', remove: [] } }
              : {}),
          },
  });
  writeReport(one.output, imported, settings, []);
  const { unchanged: _, ...report } = JSON.parse(
    readFileSync(join(one.output, 'import-report.json'), 'utf8'),
  );
  return report;
}

/** Bytes of all files below the newspaper's two folders, the report left out. */
function filesOf({ folder }: Archive): Map<string, string> {
  return new Map(
    ['content', 'public'].flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('import-report'))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}

function prepared(t: TestContext, { files, map }: (typeof sources)[number]): Archive {
  const one = archive(t, { ...uploads, ...files, 'map.yaml': map ?? '{}\n' });
  // The command takes the settings from there.
  mkdirSync(one.output);
  cpSync(join(contentDir, 'newspaper.yaml'), join(one.output, 'newspaper.yaml'));
  mkdirSync(join(one.folder, 'public'));
  return one;
}

for (const source of sources) {
  test(`killed in the middle of a change and started again, an import ends with the same files: ${source.what}`, async (t) => {
    const clean = prepared(t, source);
    const report = await finished(clean, source);
    const expected = filesOf(clean);
    const killed = prepared(t, source);
    for (const change of source.kills) {
      await killedAt(change, killed, source.name);
      for (const [path, bytes] of filesOf(killed))
        if (!path.endsWith('.part')) assert.equal(bytes, expected.get(path), `${path} is whole`);
    }
    assert.ok(filesOf(killed).size < expected.size, 'it was not done yet');
    assert.deepEqual(await finished(killed, source), report);
    assert.deepEqual(filesOf(killed), expected);
  });
}
