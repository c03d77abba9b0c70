// Every clash of addresses is one message that names both files, and the site stays as it was.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { aNewspaper, anArticle, articleFile } from './build-in.ts';

process.chdir(join(import.meta.dirname, '../..'));

const page = (fields = ''): string => `---\ntitle: Eine Seite\ndescription: Ein Satz.\n${fields}---\nText\n`;
const aliased = (alias: string): string =>
  anArticle('Ein Artikel').replace('section:', `aliases: ${alias}\nsection:`);

const clashes: readonly (readonly [name: string, files: Readonly<Record<string, string>>, told: RegExp])[] = [
  [
    'a page and a section',
    { 'seiten/politik.md': page() },
    /content\/seiten\/politik\.md\n.*„\/politik\/index\.html“ ist schon vergeben\.\n.*„\/politik\/“/,
  ],
  ['a page and a year', { 'seiten/2019.md': page() }, /content\/seiten\/2019\.md\n.*\n.*„\/2019\/“/],
  [
    'a page and the home page',
    { 'seiten/start.md': page('permalink: /index.html\n') },
    /content\/seiten\/start\.md\n.*„\/index\.html“ ist schon vergeben/,
  ],
  [
    'a page and an article',
    { 'seiten/a.md': page('permalink: /2019/12/05/ein-artikel.html\n') },
    /content\/seiten\/a\.md\n.*\n.*„content\/artikel\/2019-12-05-ein-artikel\.md“/,
  ],
  [
    'a page below an article',
    { 'seiten/a.md': page('permalink: /2019/12/05/ein-artikel.html/amp/\n') },
    /content\/seiten\/a\.md\n.*Unter „\/2019\/12\/05\/ein-artikel\.html\/amp\/index\.html“ kann nichts liegen.*\n.*„content\/artikel\/2019-12-05-ein-artikel\.md“/,
  ],
  [
    'a page that would be a file where a folder is',
    { 'seiten/a.md': page('permalink: /politik\n') },
    /content\/seiten\/a\.md:4:12\n.*„\/politik“ hat weder eine Endung noch/,
  ],
  [
    'a page and a former address',
    { 'seiten/kontakt.md': page(), 'artikel/2019-12-05-ein-artikel.md': aliased('/kontakt') },
    /content\/seiten\/kontakt\.md\n.*\n.*„content\/artikel\/2019-12-05-ein-artikel\.md“ \(„aliases“\)/,
  ],
  [
    'two pages',
    { 'seiten/a.md': page('permalink: /x/\n'), 'seiten/b.md': page('permalink: /x/\n') },
    /content\/seiten\/[ab]\.md\n.*Zwei Seiten.*\n.*„content\/seiten\/[ab]\.md“/,
  ],
  [
    'a former address and the service worker',
    { 'artikel/2019-12-05-ein-artikel.md': aliased('/sw.js') },
    /content\/artikel\/2019-12-05-ein-artikel\.md\n.*„\/sw\.js“ \(„aliases“\) ist schon vergeben\.\n.*„\/sw\.js“, das/,
  ],
  [
    'a former address and a script',
    { 'artikel/2019-12-05-ein-artikel.md': aliased('/assets/site.js') },
    /content\/artikel\/2019-12-05-ein-artikel\.md\n.*„\/assets\/site\.js“ \(„aliases“\) ist schon vergeben\./,
  ],
  [
    'a former address and an icon',
    { 'artikel/2019-12-05-ein-artikel.md': aliased('/favicon.ico') },
    /content\/artikel\/2019-12-05-ein-artikel\.md\n.*„\/favicon\.ico“ \(„aliases“\) ist schon vergeben\./,
  ],
  [
    'a former address below a script',
    { 'artikel/2019-12-05-ein-artikel.md': aliased('/assets/site.css/x') },
    /content\/artikel\/2019-12-05-ein-artikel\.md\n.*„\/assets\/site\.css\/x“ \(„aliases“\).*\n.*„\/assets\/site\.css“, das/,
  ],
  [
    'a former address and a font',
    { 'artikel/2019-12-05-ein-artikel.md': aliased('/assets/fonts/newsreader.woff2') },
    /content\/artikel\/2019-12-05-ein-artikel\.md\n.*„\/assets\/fonts\/newsreader\.woff2“/,
  ],
  [
    'a page and a script',
    { 'seiten/a.md': page('permalink: /assets/site.js\n') },
    /content\/seiten\/a\.md\n.*„\/assets\/site\.js“ ist schon vergeben\.\n.*\/assets\/site\.js/,
  ],
  [
    'a page below a script',
    { 'seiten/a.md': page('permalink: /assets/site.js/x.html\n') },
    /content\/seiten\/a\.md\n.*Unter „\/assets\/site\.js\/x\.html“ kann nichts liegen/,
  ],
  [
    'a page and a section in other letters',
    { 'seiten/a.md': page('permalink: /POLITIK/\n') },
    /content\/seiten\/a\.md\n.*„\/POLITIK\/index\.html“ ist schon vergeben/,
  ],
  [
    'a page and a section, encoded',
    { 'seiten/a.md': page('permalink: /poli%74ik/\n') },
    /content\/seiten\/a\.md\n.*kann keine Seite liegen.*\n.*\n.*\n.*permalink: \/politik\/\./,
  ],
  [
    'a page and the page for what is not found',
    { 'seiten/a.md': page('permalink: /404.html\n') },
    /content\/seiten\/a\.md\n.*„\/404\.html“ ist schon vergeben/,
  ],
  [
    'a page in the folder of the builds, from outside',
    { 'seiten/a.md': page('permalink: ../../raus.html\n') },
    /content\/seiten\/a\.md\n.*kann keine Seite liegen/,
  ],
  [
    'a page with a query',
    { 'seiten/a.md': page('permalink: "/x.html?a=1"\n') },
    /content\/seiten\/a\.md\n.*kann keine Seite liegen.*\n.*\n.*\n.*permalink: \/x\.html\./,
  ],
  [
    'a page with a control character',
    { 'seiten/a.md': page('permalink: "/x\\u0000y.html"\n') },
    /content\/seiten\/a\.md\n/,
  ],
  [
    'a page with a name that no disk has',
    { 'seiten/a.md': page(`permalink: /${'x'.repeat(300)}/\n`) },
    /content\/seiten\/a\.md\n.*zu lang/,
  ],
  [
    'a former address of a day',
    { 'artikel/2019-12-05-ein-artikel.md': aliased('/2019/12/05') },
    /content\/artikel\/2019-12-05-ein-artikel\.md\n.*liegt heute eine andere Seite/,
  ],
  [
    'a page and the folder of the builds',
    { 'seiten/a.md': page('permalink: /.depesche/x.html\n') },
    /content\/seiten\/a\.md\n.*vorbehalten/,
  ],
];

for (const [name, files, told] of clashes) {
  test(`A clash is told in one message: ${name}`, async (t) => {
    const paper = await aNewspaper(t, { [articleFile]: anArticle('Ein Artikel') });
    await paper.write(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`content/${file}`, text])),
    );
    await assert.rejects(paper.build(), (error) => {
      assert.ok(error instanceof ContentErrors, String(error));
      const text = formatContentErrors(error.errors);
      assert.match(text, told);
      assert.match(text, /Abhilfe:/);
      assert.match(text, /1 Fehler in 1 Datei\./);
      return true;
    });
    assert.equal((await paper.contents()).size, 0);
  });
}
