// A build in which something would be loaded from another server: nothing is written, and the message says where to look.
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { styleSheet } from '../../src/contract/assets.ts';
import { otherFiles } from '../../src/pipeline/other-files.ts';
import { aNewspaper, anArticle, articleFile } from './build-in.ts';

test('an ordinary page with a picture from elsewhere stops the build, with its line and the way out', async (t) => {
  const paper = await aNewspaper(t);
  await paper.build();
  const before = await paper.contents();
  await paper.write({
    [articleFile]: anArticle('Ein anderer'),
    'content/seiten/kontakt.njk':
      '---\ntitle: Kontakt\n---\n<p>Wir:</p>\n<p><img src="https://fremd.example/a.jpg" alt=""></p>\n<a href="https://fremd.example/">x</a>\n',
  });
  const told = await paper.build().then(
    () => '',
    (error: unknown) => (error instanceof ContentErrors ? formatContentErrors(error.errors) : String(error)),
  );
  assert.equal(
    told,
    `content/seiten/kontakt.njk:5:14
  „/kontakt/index.html“ würde etwas von einem fremden Server laden: Der erführe von jedem Leser.

  5 | <p><img src="https://fremd.example/a.jpg" alt=""></p>
    |              ^

  Gefunden: https://fremd.example/a.jpg (<img src>)
  Erwartet: nur Adressen dieser Website, https://ulmenrieder-bote.example
  Abhilfe:  Legen Sie die Datei in den Ordner „public“ und nennen Sie sie von dort („/datei.jpg“), oder setzen Sie einen Verweis.
  Mehr:     content/README.md#foreign-load

1 Fehler in 1 Datei.
`,
  );
  assert.deepEqual([...(await paper.contents())], [...before]);
});

test('files of public/ are looked through like the site’s own: style sheets, scripts, drawings, pages', async (t) => {
  const { folder, options, write } = await aNewspaper(t);
  await symlink(join(options.projectDir, 'src'), join(folder, 'src'));
  await write({
    'public/a.css': 'a{color:red}\nb{background:url(https://fremd.example/a.png)}\n',
    'public/karte/index.html': '<!doctype html>\n<script src="//fremd.example/a.js"></script>\n',
    'public/zeichnung.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://fremd.example/b.png"/></svg>',
    'public/gut.html': '<a href="https://fremd.example/">x</a><img src="/a.jpg">',
    'public/notiz.txt': '<img src="https://fremd.example/a.jpg">',
  });
  const given = { ...options, projectDir: folder };
  const { errors } = otherFiles(
    { pages: [], errors: [] },
    { assets: { [styleSheet]: '' }, icons: {}, admin: {} },
    given,
    '{}',
  );
  assert.deepEqual(errors.map(({ file, line, found }) => `${file}:${line} ${found}`).sort(), [
    'public/a.css:2 https://fremd.example/a.png (url())',
    'public/karte/index.html:2 //fremd.example/a.js (<script src>)',
    'public/zeichnung.svg:1 https://fremd.example/b.png (<image href>)',
  ]);
});

test('of the form’s folder only pages are looked through: its program names services that nobody has chosen', async (t) => {
  const { folder, options } = await aNewspaper(t);
  await symlink(join(options.projectDir, 'src'), join(folder, 'src'));
  const foundIn = (admin: Readonly<Record<string, string>>) =>
    otherFiles(
      { pages: [], errors: [] },
      { assets: { [styleSheet]: '', ...admin }, icons: {}, admin: {} },
      { ...options, projectDir: folder },
      '{}',
    ).errors.length;
  const program = { 'admin/admin.js': 'import("https://unpkg.com/x.js")' };
  const page = { 'admin/index.html': '<!doctype html><script src="https://unpkg.com/x.js"></script>' };
  assert.equal(foundIn({ ...program, ...page }), 2);
  const { errors } = otherFiles(
    { pages: [], errors: [] },
    { assets: { [styleSheet]: '' }, icons: {}, admin: { ...program, ...page } },
    { ...options, projectDir: folder },
    '{}',
  );
  assert.deepEqual(
    errors.map(({ file }) => file),
    ['/admin/index.html'],
  );
});
