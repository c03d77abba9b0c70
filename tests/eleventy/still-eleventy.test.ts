// Depesche is Eleventy with a configuration: what Eleventy people bring works, whichever way it is built.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { projectCopy } from './project-copy.ts';

const run = promisify(execFile);
const article = '2019/12/05/alles-auf-einmal.html';

/** Files that an Eleventy user drops into `content/seiten/`. */
const dropped: Readonly<Record<string, string>> = {
  'leitbild.md': `---
title: Leitbild
---
## Wofür wir stehen

Für "alle" - am {{ page.date | date: "%d" }}. Tag.

| Wer | Zahl |
|:--|--:|
| Wir | 3 |

![Unser Zeichen](/zeichen.svg "Vier Striche")

[Wo wir sind](https://www.openstreetmap.org/#map=7/42.341/-3.702)
`,
  'rechnen.11ty.ts': `export const data = { title: 'Rechnen', permalink: '/rechnen/' };
export default function rechnen(): string { const sum: number = 1 + 1; return \`<p>1 + 1 = \${sum}</p>\`; }
`,
  'datum.njk':
    '---\nlayout: false\npermalink: /datum.txt\ndate: 2019-12-05\n---\n{{ page.date | dateToRfc3339 }} {{ "/a" | absoluteUrl("https://example.org/b") }}\n',
};

/** The same configuration with somebody else's plugin and a transform of all HTML. */
async function addPlugins(folder: string): Promise<void> {
  const file = join(folder, '.eleventy.ts');
  const text = await readFile(file, 'utf8');
  const changed = text.replace('import ', "import rss from '@11ty/eleventy-plugin-rss';\nimport ").replace(
    '  registerLayouts(config);\n',
    `  config.addPlugin(rss);
  config.addTransform('mark', (html, path) => path?.endsWith('.html') ? html.replace('</body>', '<p>Fremd</p></body>') : html);
  registerLayouts(config);
`,
  );
  assert.equal(changed.split('\n').length, text.split('\n').length + 3);
  await writeFile(file, changed);
}

/** The pages below a folder by path. */
async function pagesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    /\.(?:html|json|txt|svg|ico|webmanifest)$/.test(file),
  );
  const own = files.filter((file) => !file.startsWith('suche/'));
  return new Map(
    await Promise.all(
      own.sort().map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
    ),
  );
}

/** What articles have, ordinary pages have. */
function assertWellSet(page: string): void {
  assert.match(page, /Für „alle“ – am \d\d\. Tag\./);
  assert.match(page, /<section class="table-scroll" aria-label="Tabelle 1: Wer, Zahl" tabindex="0">/);
  assert.match(page, /<td class="align-right">3<\/td>/);
  assert.doesNotMatch(page, /<[^>]+ style=/);
  assert.match(page, /<img src="\/zeichen.svg" alt="Unser Zeichen" loading="lazy"><figcaption>Vier/);
  assert.match(page, /frame-src https:\/\/www\.openstreetmap\.org"/);
  assert.match(page, /<div class="embed embed--map" .*<script type="module" src="\/assets\/embeds\.js">/s);
}

test('plugins, transforms and ordinary pages work in npm run build and in Eleventy’s own command, with the same bytes', async (t) => {
  const folder = await projectCopy(t);
  await addPlugins(folder);
  for (const [name, text] of Object.entries(dropped)) {
    await writeFile(join(folder, 'content/seiten', name), text);
  }
  // In a repository made from scratch nothing keeps an empty folder.
  await mkdir(join(folder, 'public'), { recursive: true });
  await writeFile(join(folder, 'public/zeichen.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await run(process.execPath, ['src/cli/build.ts', '--no-search', '--output', 'gebaut'], { cwd: folder });
  const eleventy = resolve(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  await run(process.execPath, [eleventy, '--config=.eleventy.ts', '--quiet', '--output=eleventy'], {
    cwd: folder,
  });
  const built = await pagesOf(join(folder, 'gebaut'));
  assert.match(built.get(article) ?? '', /<p>Fremd<\/p><\/body>/);
  assert.match(built.get('impressum/index.html') ?? '', /<p>Fremd<\/p><\/body>/);
  assert.match(built.get('leitbild/index.html') ?? '', /<h2[^>]*>Wofür wir stehen<\/h2>/);
  assertWellSet(built.get('leitbild/index.html') ?? '');
  assert.match(built.get('rechnen/index.html') ?? '', /<p>1 \+ 1 = 2<\/p>/);
  assert.equal(built.get('datum.txt'), '2019-12-05T00:00:00Z https://example.org/a\n');
  const other = await pagesOf(join(folder, 'eleventy'));
  assert.deepEqual([...other.keys()], [...built.keys()]);
  for (const [path, text] of built) {
    assert.equal(other.get(path), text, path);
  }
});

test('a picture that an ordinary page names but nobody has is a mistake with file and line', async (t) => {
  const folder = await projectCopy(t);
  await writeFile(
    join(folder, 'content/seiten/leitbild.md'),
    '---\ntitle: Leitbild\n---\n\n![Wir](wir.jpg)\n',
  );
  const build = run(process.execPath, ['src/cli/build.ts', '--no-search', '--output', 'gebaut'], {
    cwd: folder,
  });
  const { code, stderr } = await build.then(
    () => assert.fail('The build passed'),
    (error: { code: number; stderr: string }) => error,
  );
  assert.equal(code, 1);
  assert.match(stderr, /^content\/seiten\/leitbild\.md:5\n {2}Das Bild gibt es nicht\./m);
  assert.match(stderr, /Erwartet: auf festen Seiten eine Datei im Ordner „public“/);
});
