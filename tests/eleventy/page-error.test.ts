// Ordinary pages that Eleventy cannot build: German first, with the place, the engine's own sentence behind it, no stack.
// After a change of wording: node --test --test-update-snapshots tests/eleventy/page-error.test.ts, then review.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

const page = (text: string, fields = ''): string => `---\ntitle: T\n${fields}---\n\nEin Satz.\n\n${text}\n`;

const pages: Readonly<Record<string, string>> = {
  'anweisung.md': page('{% quatsch %}'),
  'anweisung.njk': page('{% quatsch %}'),
  'adresse.md': page('Text', 'permalink: /ohne-ende\n'),
  'bedingung.md': page('{% if x %}offen'),
  'bedingung.njk': page('{% if x %}offen'),
  'daten.njk': page('Text', 'pagination:\n  data: gibtesnicht\n  size: 1\n'),
  'einbinden.md': page('{% include "fehlt.html" %}'),
  'einbinden.njk': page('{% include "fehlt.html" %}'),
  'filter (2).html': page('{{ "a" | nix }}'),
  'filter.md': page('Das ist {{ "a" | gibtesnicht }}.'),
  'filter.njk': page('{{ 1 | nix }}'),
  'filter-im-kopf.md': page('Text', 'permalink: "{{ title | nix }}"\n'),
  'klammern.md': page('{{ offen'),
  'kopf.njk': '---\ntitle: a: b\n---\nText\n',
  'layout.md': page('Text', 'layout: fehlt.njk\n'),
  'laden.11ty.ts': 'import x from "./fehlt.ts";\n\nexport default () => x;\n',
  'satzbau.11ty.ts': 'export default function( {\n',
  'wirft.11ty.ts': 'export default function render() {\n  throw new Error("Die Zahlen fehlen");\n}\n',
  'wirft.11ty.js': '\nexport default (data) => data.nix.mehr;\n',
};

test('Every page that Eleventy cannot build is told in German with its place', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-05-a.md': '---\ntitle: Ein Artikel\n---\nText\n',
    ...Object.fromEntries(Object.entries(pages).map(([name, text]) => [`content/seiten/${name}`, text])),
  });
  const error = await paper.build().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ContentErrors, String(error));
  const text = formatContentErrors(error.errors);
  assert.deepEqual(
    error.errors.map(({ file }) => file).sort(),
    Object.keys(pages)
      .map((name) => `content/seiten/${name}`)
      .sort(),
  );
  assert.doesNotMatch(
    text,
    /^\s+at |node_modules|\/tmp\/|\.\.\//m,
    'neither stacks nor paths of this machine',
  );
  t.assert.fileSnapshot(text, join(import.meta.dirname, 'page-errors.txt'), { serializers: [String] });
});
