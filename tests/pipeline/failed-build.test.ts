// Builds that cannot end: what they leave, and what they say.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { commit } from '../../src/ledger/commit.ts';
import { readJournals, writeJournal } from '../../src/ledger/journal.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { BuildRunning, cacheLock, lockText } from '../../src/ledger/lock.ts';
import { Output } from '../../src/ledger/output.ts';
import { outputLock } from '../../src/ledger/own-folder.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from './build-in.ts';

const second = 'content/artikel/2019-12-05-zwei.md';
const withPicture = anArticle('Mit Bild').replace(
  '\n---\nEin',
  '\nimage: { src: bild.jpg, alt: Ein Bild }\n---\nEin',
);

test('a build that fails after its pictures are encoded leaves no picture and no card in the site', async (t) => {
  const paper = await aNewspaper(t, undefined, { makesAll: true });
  await paper.build();
  const before = await paper.contents();
  await paper.write({
    [second]: withPicture,
    'content/artikel/bild.jpg': await drawing(1600, 900).jpeg().toBuffer(),
    'content/seiten/kaputt.md': '---\ntitle: Kaputt\nlayout: gibt-es-nicht\n---\nText\n',
  });
  await assert.rejects(paper.build(), (error) => {
    assert.ok(error instanceof ContentErrors);
    const text = formatContentErrors(error.errors);
    assert.match(text, /^content\/seiten\/kaputt\.md:3:9\n {2}Das Layout „gibt-es-nicht“ gibt es nicht\./);
    assert.match(text, /Gefunden: .*layout that does not exist.*gibt-es-nicht/);
    return true;
  });
  assert.deepEqual(await paper.contents(), before);
  await rm(join(paper.folder, 'content/seiten/kaputt.md'));
  await paper.build();
  assert.deepEqual(await paper.contents(), await paper.clean());
  assert.notDeepEqual(await paper.contents(), before);
});

test('a damaged cache that only an ordinary page meets is not taken for a mistake of the page', async (t) => {
  const paper = await aNewspaper(t, {
    [articleFile]: anArticle('Eins'),
    'content/seiten/impressum.md': '---\ntitle: Impressum\n---\n\nWir.\n',
  });
  await paper.build();
  const { cacheDir } = paper.options;
  const name = (await readdir(cacheDir)).find((entry) => entry.startsWith('details-')) ?? '';
  await truncate(join(cacheDir, name), 10);
  await paper.build();
  assert.deepEqual(await paper.contents(), await paper.clean());
});

for (const damage of ['cut short', 'overwritten', 'removed']) {
  test(`a cache of articles that is ${damage} costs time only`, async (t) => {
    const paper = await aNewspaper(t, { [articleFile]: anArticle('Eins'), [second]: anArticle('Zwei') });
    await paper.build();
    const { cacheDir } = paper.options;
    const name = (await readdir(cacheDir)).find((entry) => entry.startsWith('details-')) ?? '';
    const details = join(cacheDir, name);
    if (damage === 'cut short') await truncate(details, 10);
    else if (damage === 'removed') await rm(details);
    else await writeFile(details, (await readFile(details, 'utf8')).replaceAll('Satz', 'Unfug'));
    await paper.write({ [second]: anArticle('Geändert') });
    const settings = { ...paper.options.settings, name: 'Anderer Name' };
    // Another name renders every page, so that the details of every article are wanted.
    await paper.build({ settings });
    assert.match((await paper.contents()).get(articlePage) ?? '', /Ein Satz/);
    await paper.build();
    assert.deepEqual(await paper.contents(), await paper.clean());
  });
}

test('what a killed build was about to change is looked at again, and reported', async (t) => {
  const paper = await aNewspaper(t, { [articleFile]: anArticle('Eins'), [second]: anArticle('Zwei') });
  await paper.build();
  const { cacheDir, outputDir } = paper.options;
  await writeFile(join(outputDir, articlePage), 'von einem Bau, der nicht endete');
  writeJournal(cacheDir, undefined, [articlePage, 'nie/geschrieben.html']);
  await paper.build();
  assert.deepEqual(await paper.contents(), await paper.clean());
  const { written, removed } = JSON.parse(await readFile(join(cacheDir, 'changes.json'), 'utf8'));
  assert.deepEqual({ written, removed }, { written: [articlePage], removed: ['nie/geschrieben.html'] });
  assert.deepEqual(readJournals(cacheDir), []);
});

test('a build that is killed carries on the journal of the one that was killed before', async (t) => {
  const paper = await aNewspaper(t);
  await paper.build();
  const { cacheDir, outputDir } = paper.options;
  const output = new Output(outputDir, 'test');
  output.move = () => {
    throw new Error('killed');
  };
  output.put('neu.html', 'neu', undefined);
  const given = {
    cacheDir,
    output,
    slice: undefined,
    ledger: new Ledger(),
    removed: ['alt.html'],
    staged: true,
  };
  assert.throws(() => commit({ ...given, written: ['neu.html'], interrupted: [articlePage] }), /killed/);
  assert.deepEqual(new Set(readJournals(cacheDir)), new Set([articlePage, 'neu.html', 'alt.html']));
});

const lockIn = { cacheDir: cacheLock, outputDir: outputLock };

for (const place of ['cacheDir', 'outputDir'] as const) {
  test(`a build does not begin while another one uses the ${place}, and takes over the lock of a dead one`, async (t) => {
    const paper = await aNewspaper(t);
    await paper.build();
    const file = lockIn[place](paper.options[place]);
    await writeFile(file, lockText(process.ppid));
    const before = await paper.contents();
    await assert.rejects(paper.build(), (error) => {
      assert.ok(error instanceof BuildRunning);
      assert.match(error.message, new RegExp(`Prozess ${process.ppid}\\).* löschen Sie ${file}`));
      return true;
    });
    assert.deepEqual(await paper.contents(), before);
    const dead = await new Promise<number | undefined>((done) => {
      const child = execFile('true', () => done(child.pid));
    });
    for (const holder of [lockText(dead ?? 0), '']) {
      await writeFile(file, holder);
      await paper.build();
      assert.deepEqual(
        (await readdir(dirname(file))).filter((name) => name.startsWith('lock')),
        [],
      );
    }
  });
}
