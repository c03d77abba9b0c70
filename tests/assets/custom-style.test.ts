import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { bundleCustomStyle } from '../../src/assets/custom-style.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

const accepted = [
  ['.masthead-name { color: red }', '.masthead-name{color:red}'],
  ['body { background: url(/muster.svg) }', 'body{background:url(/muster.svg)}'],
  [".a { background: url('/bilder/a b.png') }", '.a{background:url(/bilder/a\\ b.png)}'],
  ['.a { mask: url(data:image/png;base64,AA==) }', '.a{mask:url(data:image/png;base64,AA==)}'],
  ['.a { & b { color: var(--accent) } }', '.a{& b{color:var(--accent)}}'],
  ['@media (min-width: 40em) { .a { content: "Grüße" } }', '@media(min-width:40em){.a{content:"Grüße"}}'],
] as const;
for (const [text, bundled] of accepted) {
  test(`own style is bundled: ${text}`, async () => {
    assert.equal((await bundleCustomStyle(text)).trim(), bundled);
  });
}

const foreign = [
  '@import "https://fonts.example/a.css";',
  '@import url(//fonts.example/a.css);',
  '@import "./other.css";',
  '@import url("data:text/css,*{color:red}");',
  '@font-face { font-family: A; src: url(https://fonts.example/a.woff2) }',
  '.a { background: url(//x.example/a.png) }',
  '.a { background: url("HTTPS://x.example/a.png") }',
  '.a { background: image-set(url(https://x.example/a.png) 1x) }',
  '.a { cursor: url(\\68ttps://x.example/a.cur), auto }',
  '.a { background: url(bild.png) }',
  '.a { background: image-set("https://x.example/a.png" 1x, "/b.png" 2x) }',
  ".a { background: -webkit-image-set('//x.example/a.png' 1x) }",
  '.a { background: url("javascript:alert(1)") }',
  '.a { --x: 1; background: url( "https://x.example/a" ) }',
];
for (const text of foreign) {
  test(`own style may not load from elsewhere: ${text}`, async () => {
    await assert.rejects(bundleCustomStyle(text), (error: unknown) => {
      assert.ok(error instanceof ContentErrors);
      assert.match(error.errors[0]?.message ?? '', /nicht auf dieser Website/);
      return true;
    });
  });
}

test('a mistake in custom.css fails the build, with its place and what is allowed', async (t) => {
  const { write, build } = await aNewspaper(t);
  await write({
    'content/custom.css': '.a {\n  color: red;\n  background: url(https://x.example/a.png);\n}\n',
  });
  const error = await build().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ContentErrors);
  assert.equal(
    formatContentErrors(error.errors),
    `content/custom.css:3:15
  Die Gestaltung lädt etwas, das nicht auf dieser Website liegt.

  3 |   background: url(https://x.example/a.png);
    |               ^

  Gefunden: https://x.example/a.png
  Erwartet: Adressen dieser Website, vom Ordner „public“ aus: url(/muster.svg)
  Abhilfe:  Legen Sie die Datei in den Ordner „public“ und nennen Sie sie mit „/“ am Anfang; @import gibt es hier nicht.
  Mehr:     content/README.md#style-foreign

1 Fehler in 1 Datei.
`,
  );
});

test('what is no CSS is told, not dropped: a brace too few, a colon too few, stray letters', async () => {
  for (const text of ['.a { color: red', '.a { color red; }', '.a { color: red; } }', '.a { ; color: }} b']) {
    await assert.rejects(bundleCustomStyle(text), ContentErrors, text);
  }
});

test('pages show the newspaper’s own style, also after it has changed', async (t) => {
  const { write, build, contents, clean } = await aNewspaper(t);
  await build();
  await write({ 'content/custom.css': '.own { color: red }' });
  await build();
  assert.match((await contents()).get('assets/site.css') ?? '', /\.own\{color:red\}/);
  assert.match((await contents()).get('index.html') ?? '', /\.own\{color:red\}/);
  assert.deepEqual(await contents(), await clean());
});
