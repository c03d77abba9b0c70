// `npm run lint -- --fix` on a newspaper: files in place, each in one step, and what is said of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { fixFiles } from '../../src/lint/fix-files.ts';
import { formatFixes } from '../../src/lint/format-fixes.ts';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

const good = '---\ntitle: Rat\nlead: Ein Satz.\n---\nEin Satz.\n';

test('the whole archive is mended, shown line by line, and clean afterwards; what was clean stays to the byte', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-05-gut.md': `${good}\r\nMit Leerzeichen.  \n`,
    'content/artikel/2019-12-05-feld.md': good.replace('lead:', 'author: Ella\nvorspann:'),
    'content/artikel/2019-12-05-latin.md': Buffer.from(good.replace('Rat', 'Größe'), 'latin1'),
    'content/artikel/2019-12-05-endung.md.txt': good,
    'content/seiten/KONTAKT.MD': '---\ntitel: "Kontakt"\n---\nWir.\n',
    'content/artikel/2019-12-05-frage.md': good.replace('lead:', 'farbe: blau\nlead:'),
  });
  const { contentDir, settings } = paper.options;
  const all = async (): Promise<readonly string[]> =>
    Promise.all(
      filesBelow(contentDir).map(
        async (file) => `${file} ${await readFile(join(contentDir, file), 'latin1')}`,
      ),
    );
  const before = await all();
  const findings = await gatherFindings(paper.options);
  const trial = fixFiles(findings, contentDir, settings, true);
  assert.deepEqual(await all(), before, 'a trial writes nothing');
  assert.match(
    formatFixes(trial, true),
    /6 Stellen in 4 Dateien ließen sich beheben; geändert ist noch nichts\.\n$/,
  );
  const fixed = fixFiles(findings, contentDir, settings, false);
  assert.deepEqual(fixed, trial);
  assert.equal(
    formatFixes(fixed, false),
    `content/artikel/2019-12-05-endung.md.txt
  umbenannt in 2019-12-05-endung.md

content/artikel/2019-12-05-feld.md
  3 - author: Ella
    + authors: Ella   (unknown-field)
  4 - vorspann: Ein Satz.
    + lead: Ein Satz.   (unknown-field)

content/artikel/2019-12-05-latin.md
  in UTF-8 gespeichert statt in Latin-1 (ISO 8859-1)

content/seiten/KONTAKT.MD
  umbenannt in KONTAKT.md
  2 - titel: "Kontakt"
    + title: "Kontakt"   (unknown-field)

6 Stellen in 4 Dateien behoben.
`,
  );
  const left = await gatherFindings(paper.options);
  assert.deepEqual(
    left.map(({ file, rule }) => `${file} ${rule}`),
    ['content/artikel/2019-12-05-frage.md unknown-field'],
  );
  assert.ok((await all()).includes(before.find((one) => one.includes('gut.md')) ?? '-'));
  assert.equal(
    formatFixes(fixFiles(left, contentDir, settings, false), false),
    'Nichts, was sich von selbst beheben ließe.\n',
  );
});
