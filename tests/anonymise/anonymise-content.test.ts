// A person leaves the archive: file, address, former addresses, links of others, and the list of what caches must forget.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { anonymisation, applyChanges } from '../../src/anonymise/anonymise-content.ts';
import { filesBelow } from '../../src/content/files-below.ts';
import { settings } from '../newspaper/settings.ts';

test('no file names the person any more, links follow, and only the old address is told as gone', async (t) => {
  const contentDir = await mkdtemp(join(tmpdir(), 'depesche-'));
  t.after(() => rm(contentDir, { recursive: true, force: true }));
  const folder = join(contentDir, 'artikel');
  await mkdir(folder);
  const files = {
    '2019-12-05-joerg-mueller-vor-gericht.md':
      '---\ntitle: Jörg Müller vor Gericht\nsection: Politik\ntags: [Jörg Müller, Gericht]\naliases:\n  - /alt/joerg-mueller\n  - /alt/17\n---\nHerr Müller schwieg. [Mehr](https://fremd.example/joerg-mueller)\n',
    '2019-12-06-urteil.md':
      '---\ntitle: Das Urteil\nsection: Politik\n---\n[Der Prozess](2019-12-05-joerg-mueller-vor-gericht.md), auch [hier](/2019/12/05/joerg-mueller-vor-gericht.html).\n',
    '2019-12-07-muehle.md': '---\ntitle: Frau Müller backt\nsection: Politik\n---\nMüller backt.\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { changes, purge, gone, kept } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  assert.deepEqual(await readdir(folder), Object.keys(files), 'nothing is changed yet');
  applyChanges(contentDir, changes);
  const names = await readdir(folder);
  assert.deepEqual(names, ['2019-12-05-n-vor-gericht.md', '2019-12-06-urteil.md', '2019-12-07-muehle.md']);
  const [first = '', second = '', third = ''] = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'utf8')),
  );
  assert.equal(
    first,
    '---\ntitle: N. vor Gericht\nsection: Politik\ntags: [N., Gericht]\naliases:\n  - /alt/17\n---\nHerr N. schwieg. [Mehr](https://fremd.example/joerg-mueller)\n',
  );
  assert.match(
    second,
    /\(2019-12-05-n-vor-gericht\.md\), auch \[hier\]\(\/2019\/12\/05\/n-vor-gericht\.html\)/,
  );
  assert.equal(third, files['2019-12-07-muehle.md'], 'another Müller stays');
  const site = settings.siteUrl;
  assert.deepEqual(gone, [`${site}/2019/12/05/joerg-mueller-vor-gericht.html`, `${site}/alt/joerg-mueller`]);
  assert.ok(purge.includes(`${site}/thema/joerg-mueller/`) && purge.includes(`${site}/feed.atom`));
  assert.deepEqual(
    kept.map(({ address }) => address),
    ['https://fremd.example/joerg-mueller'],
  );
});

async function aContent(t: TestContext, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'depesche-'));
  t.after(() => rm(contentDir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(contentDir, name)), { recursive: true });
    await writeFile(join(contentDir, name), text);
  }
  return contentDir;
}

const named =
  '---\ntitle: Jörg Müller vor Gericht\nsection: Politik\naliases: [/alt/joerg-mueller]\n---\nText.\n';

test('no article takes the name of another one’s file: then nothing is changed', async (t) => {
  for (const other of ['2019-12-05-n-vor-gericht.md', '2019-12-05-mueller-vor-gericht.md']) {
    const contentDir = await aContent(t, {
      'artikel/2019-12-05-joerg-mueller-vor-gericht.md': named,
      [`artikel/${other}`]: other.includes('mueller') ? named : named.replaceAll('Jörg Müller', 'Etwas'),
    });
    const { changes } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
    assert.throws(() => applyChanges(contentDir, changes), /heißt schon eine andere Datei/);
    assert.deepEqual(
      (await readdir(join(contentDir, 'artikel'))).sort(),
      ['2019-12-05-joerg-mueller-vor-gericht.md', other].sort(),
    );
  }
});

test('a file in another encoding names a person, too, and nothing of it is lost', async (t) => {
  const file = 'artikel/2019-12-05-gericht.md';
  const text = '---\ntitle: Jörg Müller vor Gericht\nsection: Politik\n---\nÄrger über Müller.\n';
  const contentDir = await aContent(t, { [file]: Buffer.from(text, 'latin1') });
  applyChanges(contentDir, anonymisation(contentDir, settings, 'Jörg Müller', 'N.').changes);
  assert.equal(
    await readFile(join(contentDir, file), 'utf8'),
    '---\ntitle: N. vor Gericht\nsection: Politik\n---\nÄrger über N.\n',
  );
});

test('what was read at the addresses that end is the article’s still, and the name is in no count', async (t) => {
  const reads = 'reads/2019/2019-12-06.csv';
  const contentDir = await aContent(t, {
    'artikel/2019-12-05-joerg-mueller-vor-gericht.md': named,
    [reads]:
      'path,reads\n/2019/12/05/a.html,1\n/2019/12/05/joerg-mueller-vor-gericht.html,20\n/alt/joerg-mueller,3\n',
    'reads/2019/2019-12-07.csv': 'path,reads\n/2019/12/05/a.html,1\n',
  });
  const { changes } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  assert.deepEqual(changes.map(({ file }) => file).sort(), [
    'artikel/2019-12-05-joerg-mueller-vor-gericht.md',
    reads,
  ]);
  applyChanges(contentDir, changes);
  assert.equal(
    await readFile(join(contentDir, reads), 'utf8'),
    'path,reads\n/2019/12/05/a.html,1\n/2019/12/05/n-vor-gericht.html,23\n',
  );
});

test('pages, settings, live blogs, data, captions and the names of pictures and folders forget the person, too', async (t) => {
  const head = (title: string, more = ''): string => `---\ntitle: ${title}\nsection: Politik\n${more}---\n`;
  const files: Readonly<Record<string, string | Buffer>> = {
    'artikel/2019/prozess-mueller/2019-12-05-urteil.md': `${head(
      'Das Urteil',
      'image:\n  src: Jörg Müller.jpg\n  alt: Jörg Müller im Saal\n  caption: J. Müller (rechts)\n  credit: "Foto: Müller"\ncorrections:\n  - date: 2019-12-06\n    kind: Korrektur\n    text: Herr Müller ist 43.\n',
    )}![Müllers Haus](mueller-haus.jpg) ![](schmueller.jpg)\n\n![Film](/filme/mueller.mp4)\n`,
    'artikel/2019/prozess-mueller/Jörg Müller.jpg': Buffer.from('\xff\xd8 Creator: Jörg Müller', 'latin1'),
    'artikel/2019/prozess-mueller/mueller-haus.jpg': Buffer.from('\xff\xd8'),
    'artikel/2019/prozess-mueller/schmueller.jpg': Buffer.from('\xff\xd8'),
    'filme/mueller.mp4': Buffer.from('film'),
    'filme/mueller.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nHier spricht Jörg Müller.\n',
    'artikel/2019-12-06-liveblog.md': `${head('Der Tag', 'liveblog: true\n')}### 14:32 Jörg Müller sagt aus\n\nMüller schweigt. ![](2019/prozess-mueller/mueller-haus.jpg)\n`,
    'artikel/2019-12-07-backen.md': `${head('Backen')}Frau Müller backt. ![](/artikel/2019/prozess-mueller/J%C3%B6rg%20M%C3%BCller.jpg) ![](<2019/prozess-mueller/Jörg Müller.jpg>)\n`,
    'artikel/mueller-brot.jpg': Buffer.from('\xff\xd8'),
    'artikel/stimmen.csv': 'Name;Stimmen\nJörg Müller;17\n',
    'seiten/impressum.md': '---\ntitle: Impressum\n---\nVerantwortlich: Jörg Müller\n',
    'newspaper.yaml': 'name: Bote\ndescription: Gegründet von Jörg Müller.\n',
    'woerter.txt': 'Müllerin\nJörg Müller\n',
  };
  const contentDir = await aContent(t, files);
  const { changes, purge, gone, perhaps, inside } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  applyChanges(contentDir, changes);
  const left = filesBelow(contentDir).sort();
  assert.deepEqual(left, [
    'artikel/2019-12-06-liveblog.md',
    'artikel/2019-12-07-backen.md',
    'artikel/2019/prozess-n/2019-12-05-urteil.md',
    'artikel/2019/prozess-n/n-haus.jpg',
    'artikel/2019/prozess-n/n.jpg',
    'artikel/2019/prozess-n/schmueller.jpg',
    'artikel/mueller-brot.jpg',
    'artikel/stimmen.csv',
    'filme/n.mp4',
    'filme/n.vtt',
    'newspaper.yaml',
    'seiten/impressum.md',
    'woerter.txt',
  ]);
  assert.deepEqual((await readdir(join(contentDir, 'artikel/2019'))).sort(), ['prozess-n']);
  const text = (file: string) => readFile(join(contentDir, file), 'utf8');
  assert.equal(
    await text('artikel/2019/prozess-n/2019-12-05-urteil.md'),
    `${head(
      'Das Urteil',
      'image:\n  src: n.jpg\n  alt: N. im Saal\n  caption: N. (rechts)\n  credit: "Foto: N."\ncorrections:\n  - date: 2019-12-06\n    kind: Korrektur\n    text: Herr N. ist 43.\n',
    )}![N.s Haus](n-haus.jpg) ![](schmueller.jpg)\n\n![Film](/filme/n.mp4)\n`,
  );
  assert.match(
    await text('artikel/2019-12-06-liveblog.md'),
    /### 14:32 N\. sagt aus\n\nN\. schweigt\. !\[\]\(2019\/prozess-n\/n-haus\.jpg\)/,
  );
  assert.equal(
    await text('artikel/2019-12-07-backen.md'),
    `${head('Backen')}Frau Müller backt. ![](/artikel/2019/prozess-n/n.jpg) ![](<2019/prozess-n/n.jpg>)\n`,
  );
  for (const file of [
    'artikel/stimmen.csv',
    'seiten/impressum.md',
    'newspaper.yaml',
    'woerter.txt',
    'filme/n.vtt',
  ]) {
    assert.doesNotMatch(await text(file), /Müller(?!in)/, file);
  }
  const site = settings.siteUrl;
  assert.deepEqual(gone, [], 'the folder is no part of an address');
  for (const path of [
    '/2019/12/06/liveblog.json',
    '/korrekturen/',
    '/impressum/',
    '/2019/12/',
    '/politik/feed.atom',
  ])
    assert.ok(purge.includes(site + path), path);
  assert.deepEqual(perhaps, [
    {
      file: 'artikel/2019-12-07-backen.md',
      line: 'Frau Müller backt. ![](/artikel/2019/prozess-mueller/J%C3%B6rg%20M%C3%BCller.jpg) ![](<2019/prozess-mueller/Jörg Müller.jpg>)',
    },
  ]);
  assert.deepEqual(inside, ['artikel/2019/prozess-mueller/Jörg Müller.jpg']);
  const again = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  assert.deepEqual(again.changes, [], 'nothing is left to do');
});

test('a replacement that would spoil an article changes nothing', async (t) => {
  const contentDir = await aContent(t, { 'artikel/2019-12-05-a.md': named });
  assert.throws(
    () => anonymisation(contentDir, settings, 'Jörg Müller', '*'),
    /ließe sich danach nicht mehr lesen/,
  );
});

test('former addresses with the name go, however they are listed, and others stay', async (t) => {
  const lists: readonly (readonly [before: string, after: string])[] = [
    ['aliases: [/alt/joerg-mueller]\n', ''],
    ['aliases: [/alt/17, /alt/joerg-mueller, "/alt/18"]\n', 'aliases: [/alt/17, "/alt/18"]\n'],
    ['aliases: /alt/joerg-mueller\n', ''],
    ['aliases:\n  - /alt/17\n  - "/alt/joerg-mueller"\n', 'aliases:\n  - /alt/17\n'],
    ['aliases: [/alt/17]\n', 'aliases: [/alt/17]\n'],
    [
      'translations:\n  - /2019/12/05/joerg-mueller-vor-gericht.html\n',
      'translations:\n  - /2019/12/05/n-vor-gericht.html\n',
    ],
  ];
  for (const [before, after] of lists) {
    const contentDir = await aContent(t, {
      'artikel/2019-12-05-joerg-mueller-vor-gericht.md': named,
      'artikel/2019-12-06-a.md': `---\ntitle: Jörg Müller\n${before}---\nText.\n`,
    });
    applyChanges(contentDir, anonymisation(contentDir, settings, 'Jörg Müller', 'N.').changes);
    assert.equal(
      await readFile(join(contentDir, 'artikel/2019-12-06-a.md'), 'utf8'),
      `---\ntitle: N.\n${after}---\nText.\n`,
    );
  }
});

test('addresses and places with the surname alone leave with the article that names the person in full', async (t) => {
  const contentDir = await aContent(t, {
    'artikel/2019-12-05-mueller-prozess.md':
      '---\ntitle: Jörg Müller\nsection: Politik\naliases: [/alt/mueller-prozess, /alt/muehle]\n---\n[Müller](#mueller)\n\n## Müller {#mueller}\n',
    'artikel/2019-12-06-backen.md':
      '---\ntitle: Backen\nsection: Politik\naliases: [/alt/mueller-backt]\n---\n[Der Teig](#mueller)\n\n## Teig {#mueller}\n',
  });
  const { changes } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  assert.deepEqual(
    changes.map(({ newFile, text }) => [newFile, text?.after]),
    [
      [
        'artikel/2019-12-05-n-prozess.md',
        '---\ntitle: N.\nsection: Politik\naliases: [/alt/muehle]\n---\n[N.](#n)\n\n## N. {#n}\n',
      ],
    ],
  );
});

test('former addresses of lists that have the name are no longer written down, the others stay to the letter', async (t) => {
  const before =
    '# umgezogen\n"/author/joerg-mueller/": /autor/\n/category/sport/: /sport/ # bleibt\n/?author=joerg-mueller: /autor/\n';
  const contentDir = await aContent(t, {
    'artikel/2019-12-05-rat.md': '---\ntitle: Rat\nsection: Politik\n---\nJörg Müller sprach.\n',
    'weiterleitungen.yaml': before,
  });
  const { changes, gone } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  applyChanges(contentDir, changes);
  assert.equal(
    await readFile(join(contentDir, 'weiterleitungen.yaml'), 'utf8'),
    '# umgezogen\n/category/sport/: /sport/ # bleibt\n',
  );
  assert.deepEqual(gone, [`${settings.siteUrl}/author/joerg-mueller/`]);
});
