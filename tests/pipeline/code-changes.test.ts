// A project whose code changes between builds: what is rendered, what is written, and that it is what a clean build makes.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectCopy } from '../eleventy/project-copy.ts';
import { BuildingProcess } from '../law/building-process.ts';
import { assertSame } from '../law/site-assertions.ts';
import { siteFiles } from '../law/site-files.ts';

const article = /^\d{4}\/\d\d\/\d\d\/(?!index\.)[^/]+\.html$/;
const month = /^\d{4}\/\d\d\/index\.html$/;
const html = /\.html$/;

interface Change {
  readonly what: string;
  readonly file: string;
  readonly edit: (text: string) => string;
  /** Outputs that have other bytes then. */
  readonly written: RegExp;
}

const changes: readonly Change[] = [
  {
    what: 'a word in the article layout',
    file: 'layouts/article.11ty.ts',
    edit: (text) => text.replace('<footer class="article-end"', '<footer class="article-end" data-neu'),
    written: article,
  },
  {
    what: 'a component of the months’ pages',
    file: 'layouts/components/calendar.ts',
    edit: (text) => text.replace('<table class="calendar">', '<table class="calendar" data-neu>'),
    written: month,
  },
  {
    what: 'a rule for the articles’ texts',
    file: 'src/site/article-bodies.ts',
    edit: (text) => text.replace('markdown.render(text)', "markdown.render(text).concat('<p>Neu</p>')"),
    // A live blog's entries are rendered one by one.
    written: /^\d{4}\/\d\d\/\d\d\/(?!index\.|liveblog-)[^/]+\.html$/,
  },
  {
    what: 'a colour',
    file: 'layouts/styles/tokens.css',
    edit: (text) => text.replace(/--ink: #[0-9a-f]{6}/, '--ink: #010203'),
    // Pages that carry the style sheet themselves.
    written:
      /^(?:(?:suche|politik|wirtschaft|gesellschaft|kultur|sport|wissenschaft|regional)\/)?index\.html$/,
  },
  {
    what: 'a setting',
    file: 'content/newspaper.yaml',
    edit: (text) => text.replace('name: Ulmenrieder Bote', 'name: Lauterbote'),
    written: html,
  },
  {
    what: 'a plugin that only the configuration imports',
    file: '.eleventy.ts',
    edit: (text) =>
      text
        .replace('import ', "import { mark } from './src/plugins.ts';\nimport ")
        .replace('  registerLayouts(config);', '  mark(config);\n  registerLayouts(config);'),
    written: html,
  },
  {
    what: 'that plugin itself',
    file: 'src/plugins.ts',
    edit: (text) => text.replace('<p>Fremd</p>', '<p>Ganz fremd</p>'),
    written: html,
  },
];

test('a change of code writes exactly the pages that show it, and leaves what a clean build makes', async (t) => {
  const folder = await projectCopy(t);
  await writeFile(
    join(folder, 'src/plugins.ts'),
    `export function mark(config: { addTransform(name: string, change: (html: string) => string): void }): void {
  config.addTransform('mark', (html) => html.replace('</body>', '<p>Fremd</p></body>'));
}
`,
  );
  const builder = new BuildingProcess(folder);
  t.after(() => builder.end());
  const build = async (output: string, cache: string) => {
    const places = ['--output', `${output}/_site`, '--cache', `.cache/${cache}`];
    const time = ['--no-search', '--now', '2019-12-06T12:00'];
    assert.ok(await builder.build([...places, ...time]), 'the build fails');
    return siteFiles(join(folder, output, '_site'));
  };
  await build('gewachsen', 'depesche');
  for (const { what, file, edit, written } of changes) {
    const text = await readFile(join(folder, file), 'utf8');
    assert.notEqual(edit(text), text, what);
    await writeFile(join(folder, file), edit(text));
    const site = await build('gewachsen', 'depesche');
    const report = JSON.parse(await readFile(join(folder, '.cache/depesche/changes.json'), 'utf8'));
    const expected = [...site.keys()].filter((path) => written.test(path)).sort();
    const pages = report.written.filter((path: string) => html.test(path));
    assert.deepEqual(pages, expected, what);
  }
  // Pictures and cards that other code makes bear other names, which all pages use.
  const pictures = (site: ReadonlyMap<string, unknown>) =>
    [...site.keys()].filter((path) => /^bilder\/.*\.(?:avif|webp|jpg|png)$/.test(path));
  const before = pictures(siteFiles(join(folder, 'gewachsen/_site')));
  for (const [file, edit] of Object.entries({
    'src/images/format-options.ts': (text: string) => text.replace(/quality: \d+/, 'quality: 51'),
    'src/cards/draw.ts': (text: string) => text.replace('const margin = 72', 'const margin = 70'),
  })) {
    const text = await readFile(join(folder, file), 'utf8');
    assert.notEqual(edit(text), text, file);
    await writeFile(join(folder, file), edit(text));
  }
  const after = pictures(await build('gewachsen', 'depesche'));
  assert.equal(after.length, before.length);
  assert.ok(before.length > 10);
  assert.deepEqual(
    after.filter((path) => before.includes(path)),
    [],
  );
  assertSame(await build('sauber', 'sauber'), siteFiles(join(folder, 'gewachsen/_site')), 'both builds');
});
