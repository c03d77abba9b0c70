// What caches are told to forget against what a build really writes anew.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { anonymisation, applyChanges } from '../../src/anonymise/anonymise-content.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

test('every address whose bytes change is told to caches', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-03-vorher.md':
      '---\ntitle: Vorher\nsection: Politik\ntags: [Gericht]\n---\nEin Satz.\n',
    'content/artikel/2019-12-04-joerg-mueller-vor-gericht.md':
      '---\ntitle: Jörg Müller vor Gericht\nlead: Müller schweigt.\nsection: Politik\nauthors: [Ella Muster]\ntags: [Jörg Müller, Gericht]\naliases: [/alt/joerg-mueller]\ncorrections:\n  - date: 2019-12-05\n    kind: Korrektur\n    text: Jörg Müllers Anwalt heißt Bach.\n---\nHerr Müller schwieg.\n',
    'content/artikel/2019-12-05-urteil.md':
      '---\ntitle: Das Urteil\nsection: Kultur\ntags: [Gericht]\n---\n[Der Prozess](2019-12-04-joerg-mueller-vor-gericht.md).\n',
    'content/artikel/2019-12-05-anderes.md': '---\ntitle: Anderes\nsection: Sport\n---\nEin Satz.\n',
  });
  await paper.build({ search: true });
  const before = await paper.contents();
  const { contentDir, settings } = paper.options;
  const { changes, purge } = anonymisation(contentDir, settings, 'Jörg Müller', 'N.');
  applyChanges(contentDir, changes);
  await paper.build({ search: true });
  const after = await paper.contents();
  const told = new Set(
    purge.map((url) => url.slice(settings.siteUrl.length).replace(/\/$/, '/index.html').slice(1)),
  );
  // The search's files are told in changes.json alone; these two are nobody's who reads.
  const changed = [...before]
    .filter(
      ([path, text]) => after.get(path) !== text && !/^(?:\.depesche\/|stand\.json$|suche\/index)/.test(path),
    )
    .map(([path]) => path);
  assert.ok(changed.length > 20);
  assert.deepEqual(
    changed.filter((path) => !told.has(path)),
    [],
  );
});
