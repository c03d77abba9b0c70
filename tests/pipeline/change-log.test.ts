// What articles say of their own changes, from git to the page; what git says stands in tests/changes.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gitIn } from '../content/git-in.ts';
import { aNewspaper, contentsOf } from './build-in.ts';
import { keepFiles } from './kept-files.ts';

const file = (day: number): string => `content/artikel/2019-12-0${day}-artikel.md`;
const article = (title: string, text: string, more = ''): string =>
  `---\ntitle: ${title}\nsection: Politik\n${more}---\n${text}\n`;

test('articles say when and what of them was changed after they had appeared, to the bytes of a clean build', async (t) => {
  const paper = await aNewspaper(t, {
    [file(3)]: article('Eins', 'Ein Satz.', 'date: 2019-12-03 10:00\n'),
    [file(4)]: article('Zwei', 'Ein Satz.'),
  });
  const git = gitIn(paper.folder);
  const commit = (at: string) => {
    git('add', 'content');
    git('commit', '--quiet', '--allow-empty', `--date=${at}`, '-m', 'x');
  };
  git('init', '--quiet');
  commit('2019-12-02T09:00:00+01:00');
  await paper.write({ [file(3)]: article('Eins', 'Vorher.', 'date: 2019-12-03 10:00\n') });
  commit('2019-12-03T09:59:00+01:00');
  const settings = { ...paper.options.settings, changeLog: true };
  // `paper.clean` knows what it has made by the files of the content alone.
  const cleanBuild = async () => {
    const places = { outputDir: join(paper.folder, 'clean'), cacheDir: join(paper.folder, 'clean.cache') };
    await keepFiles(places.cacheDir);
    await paper.build({ settings, ...places });
    const files = await contentsOf(places.outputDir);
    for (const dir of Object.values(places)) await rm(dir, { recursive: true });
    return files;
  };
  const build = async () => {
    const { written, hints } = await paper.build({ settings });
    const files = await paper.contents();
    assert.deepEqual(files, await cleanBuild());
    return { files, hints, pages: written.filter((path) => /^20.*artikel\.html$/.test(path)) };
  };
  const { files, hints } = await build();
  const page = '2019/12/03/artikel.html';
  assert.doesNotMatch(files.get(page) ?? '', /Ge.*ndert/, 'nobody has seen it otherwise');
  assert.deepEqual(
    hints.shown.filter(({ rule }) => rule === 'change-log-history'),
    [],
  );

  await paper.write({ [file(3)]: article('Neu', 'Nachher.', 'date: 2019-12-03 10:00\n') });
  const before = await build();
  assert.doesNotMatch(before.files.get(page) ?? '', /Ge.*ndert/, 'it is not committed');
  commit('2019-12-05T14:32:00+01:00');
  const { files: after, pages } = await build();
  // No file has changed since the last build, the history has.
  assert.deepEqual(pages, [page]);
  const text = Buffer.from(after.get(page) ?? '', 'latin1').toString('utf8');
  assert.match(
    text,
    /<li>Geändert: <a href="#seite-aenderungen"><time datetime="2019-12-05T14:32:00\+01:00">05 Dezember 2019, 14:32\u00a0Uhr<\/time><\/a><\/li>/,
  );
  assert.match(text, /id="seite-aenderungen">[\s\S]*<li><time [^>]*>[^<]*<\/time>: Überschrift, Text<\/li>/);

  await paper.write({ [file(3)]: article('Neu', 'Nachher.', 'date: 2019-12-03 10:00\ntags: [Rat]\n') });
  commit('2019-12-05T15:00:00+01:00');
  const { files: tagged } = await build();
  assert.doesNotMatch(tagged.get(page) ?? '', /15:00/);

  // Off again, and without git.
  await paper.build();
  assert.doesNotMatch((await paper.contents()).get(page) ?? '', /seite-aenderungen/);
  git('init', '--quiet', '--separate-git-dir', `${paper.folder}/woanders`);
  await paper.write({ '.git': 'gitdir: nirgends\n' });
  const without = await build();
  assert.doesNotMatch(without.files.get(page) ?? '', /seite-aenderungen/);
  assert.ok(without.hints.shown.some(({ rule }) => rule === 'change-log-history'));
});
