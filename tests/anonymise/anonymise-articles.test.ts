// A person leaves the archive: file, address, former addresses, links of others, and the list of what caches must forget.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { anonymisation, applyChanges } from '../../src/anonymise/anonymise-articles.ts';
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
    assert.throws(() => applyChanges(contentDir, changes), /heißt schon ein anderer Artikel/);
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
