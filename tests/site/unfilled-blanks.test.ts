// No reader meets `[AUSFÜLLEN: Straße]` in an Impressum, and every editor does.
import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { blankErrors, blankHints } from '../../src/site/unfilled-blanks.ts';
import { settings as example } from '../newspaper/settings.ts';
import { aNewspaper, anArticle, articleFile } from '../pipeline/build-in.ts';

const settings = { ...example, siteUrl: 'https://www.bote.de' };
const page = (text: string) => `---\ntitle: Impressum\ndescription: Wer wir sind.\n---\n\n${text}\n`;

test('the templates of a new newspaper are all refused, each with its lines', async (t) => {
  const { options } = await aNewspaper(t);
  const templates = resolve('src/newspaper/pages');
  cpSync(templates, join(options.contentDir, 'seiten'), { recursive: true });
  const errors = blankErrors({ ...options, settings });
  assert.deepEqual(
    errors.map(({ file }) => file).sort(),
    readdirSync(templates)
      .map((name) => `content/seiten/${name}`)
      .sort(),
  );
  for (const { line, column, found, remedy } of errors) {
    assert.ok(
      (line ?? 0) > 4 && (column ?? 0) > 0 && found?.startsWith('[AUSFÜLLEN') && remedy !== undefined,
    );
  }
});

test('a build for a public address says what is missing; for one’s own, and while developing, the page appears', async (t) => {
  const newspaper = await aNewspaper(t, {
    [articleFile]: anArticle('Ein Artikel'),
    'content/seiten/impressum.md': page(
      'Verlag\n[AUSFÜLLEN: Straße]<br>\nTelefon: [AUSFÜLLEN: Nummer], Fax: [AUSFÜLLEN: Nummer]',
    ),
  });
  const refused = await newspaper.build({ settings }).catch((error: unknown) => error);
  assert.ok(refused instanceof ContentErrors);
  assert.equal(
    formatContentErrors(refused.errors),
    `content/seiten/impressum.md:7:1
  Auf dieser Seite sind noch 3 Stellen auszufüllen, in den Zeilen 7, 8.

  7 | [AUSFÜLLEN: Straße]<br>
    | ^

  Gefunden: [AUSFÜLLEN: Straße]
  Erwartet: Ihre Angabe an dieser Stelle
  Abhilfe:  Schreiben Sie statt der Klammern Ihre Angaben, und löschen Sie Zeilen, die auf Sie nicht zutreffen. Bis dahin zeigt npm run dev die Zeitung.
  Mehr:     content/README.md#unfilled-blank

1 Fehler in 1 Datei.
`,
  );
  const told = await gatherFindings({ ...newspaper.options, settings });
  assert.deepEqual(
    told.filter(({ severity }) => severity === undefined).map(({ rule }) => rule),
    ['unfilled-blank'],
  );

  // A public newspaper without a page on data protection hears about it.
  const { hints } = await newspaper.build({ settings, allowBlanks: true });
  assert.deepEqual(
    hints.shown.map(({ rule, file }) => [rule, file]),
    [['no-imprint', 'content/seiten/datenschutz.md']],
  );
  await newspaper.build();
  assert.match((await newspaper.contents()).get('impressum/index.html') ?? '', /AUSF/);
  const hinted = await gatherFindings(newspaper.options);
  assert.ok(hinted.some(({ rule, severity }) => rule === 'unfilled-blank' && severity === 'hint'));
});

test('a blank is found however it is typed, and words that only sound alike are none', async (t) => {
  const blanks = [
    '[AUSFÜLLEN: Straße]',
    '[AUSFÜLLEN]',
    '[ AUSFÜLLEN : Straße ]',
    '[ausfüllen: Straße]',
    '[AUSFUELLEN: Straße]',
    '[AUSFU\u0308LLEN: Straße]',
    '[AUSFÜLLEN: Straße\nund Hausnummer]',
    '[AUSFÜLLEN: Straße',
    '<a href="mailto:[AUSFÜLLEN: Adresse]">E-Mail</a>',
    '| [AUSFÜLLEN: Name] | x |',
    '`[AUSFÜLLEN: Name]`',
  ];
  const words = [
    '[Formular ausfüllen](/a/)',
    'AUSFÜLLEN Sie bitte',
    '[Ausfüllend](/a/)',
    '[x] AUSFÜLLEN',
    '[AUSFÜLLUNG]',
  ];
  const newspaper = await aNewspaper(t);
  const found = async (file: string, text: string) => {
    await newspaper.write({ [`content/seiten/${file}`]: text });
    const errors = blankErrors({ ...newspaper.options, settings });
    assert.equal(blankHints({ ...newspaper.options, settings }).length, 0);
    return errors.length;
  };
  for (const text of blanks) assert.equal(await found('a.md', page(text)), 1, text);
  for (const text of words) assert.equal(await found('a.md', page(text)), 0, text);
  // Also in the head of a page, and in templates.
  assert.equal(await found('a.md', '---\ntitle: "[AUSFÜLLEN: Titel]"\n---\nText\n'), 1);
  assert.equal(await found('b.njk', '---\ntitle: B\n---\n[AUSFÜLLEN: Text]\n'), 2);
});
