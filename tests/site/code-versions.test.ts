// Which pages a change of code re-renders: exactly those that can reach it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Layout } from '../../src/plan/page.ts';
import { makers } from '../../src/plan/plan.ts';
import type { Settings } from '../../src/settings.ts';
import { codeVersions } from '../../src/site/code-versions.ts';
import { projectCopy } from '../eleventy/project-copy.ts';
import { settings } from '../newspaper/settings.ts';

/** One kind of page for each way of depending on code; `json` has no layout. */
const kinds: readonly (readonly [name: string, maker: string, layout: Layout | null])[] = [
  ['home', 'home-page', 'home'],
  ['json', 'newsticker-pages', null],
  ['search', 'search-page', 'search'],
  ['list', 'list-pages', 'list'],
  ['month', 'archive-pages', 'month'],
  ['day', 'archive-pages', 'day'],
  ['article', 'article-pages', 'article'],
  ['redirect', 'single-pages', 'redirect'],
];
const pages = kinds.map(([name]) => name);
const records = ['article records', 'picture records'];
const withLayout = pages.filter((name) => name !== 'json');

interface Project {
  /** Replaces a file of the project, or makes one. */
  change(file: string, edit: (text: string) => string): void;
  /** What depends on what was changed since the last call. */
  changed(values?: Partial<Settings>): readonly string[];
}

async function project(t: TestContext): Promise<Project> {
  const folder = await projectCopy(t);
  await mkdir(join(folder, 'src/plugins'));
  const versions = (values: Partial<Settings> = {}) => {
    const { page, records, search } = codeVersions(folder, { ...settings, ...values });
    return new Map<string, number | string>([
      ...kinds.map(([name, maker, layout]) => [name, page(makerOf(maker), layout)] as const),
      ['article records', records.articles],
      ['picture records', records.pictures],
      ['search indexes', search],
    ]);
  };
  let last = versions();
  return {
    change(file, edit) {
      const path = join(folder, file);
      let text = '';
      try {
        text = readFileSync(path, 'utf8');
      } catch {
        // A new file.
      }
      const edited = edit(text);
      assert.notEqual(edited, text, file);
      writeFileSync(path, edited);
    },
    changed(values) {
      const before = last;
      last = versions(values);
      return [...last].filter(([name, version]) => before.get(name) !== version).map(([name]) => name);
    },
  };
}

function makerOf(name: string) {
  const found = makers.find(({ maker }) => maker === name);
  assert.ok(found, name);
  return found;
}

const comment = (text: string) => `${text}// Changed.\n`;

const cases: readonly (readonly [file: string, changes: readonly string[]])[] = [
  ['layouts/article.11ty.ts', ['article']],
  ['layouts/list.11ty.ts', ['list']],
  ['layouts/components/calendar.ts', ['month']],
  ['layouts/components/figure.ts', ['article']],
  ['layouts/base.11ty.ts', withLayout.filter((name) => name !== 'redirect')],
  ['src/plan/home-page.ts', ['home']],
  ['src/markdown/tables.ts', ['article', 'article records', 'search indexes']],
  ['src/search/searchable.ts', ['search indexes']],
  // What opening a site reaches, pages get through the plan's context.
  ['src/images/variants.ts', pages],
  ['src/images/crops.ts', pages],
  ['src/images/inspect.ts', [...pages, 'picture records']],
  ['src/images/inspect-media.ts', [...pages, 'picture records']],
  ['src/site/load-media.ts', [...pages, 'picture records']],
  ['src/site/load-pictures.ts', [...pages, 'picture records']],
  ['src/archive/archive.ts', pages],
  ['src/images/encode.ts', []],
  // The stored keys of articles are made of these fields.
  ['src/article/shown-fields.ts', ['article records']],
  ['src/store/article-columns.ts', ['article records']],
  ['src/content/git-files.ts', ['article records']],
  ['src/eleventy/register-pages.ts', pages],
  ['src/eleventy/apart/register-markdown.ts', []],
  ['src/site/ordinary-chrome.ts', []],
  // From Eleventy to the output.
  ['src/workers/page-renderer.ts', pages],
  ['src/ledger/output.ts', pages],
  // What decides, and what puts in place.
  ['src/workers/planned-pages.ts', []],
  ['src/ledger/ledger.ts', []],
  ['src/pipeline/build-site.ts', []],
  ['src/commands/progress.ts', []],
  // Code beside the values: `basePath`.
  ['src/settings.ts', [...pages, 'search indexes']],
];

test('a change of a file reaches what can reach it', async (t) => {
  const { change, changed } = await project(t);
  // One copy for all: each file is taken back before the next is changed.
  for (const [file, changes] of cases) {
    const which = changes.length === 0 ? 'nothing' : changes.join(', ');
    await t.test(`a change of ${file} reaches ${which}`, () => {
      change(file, comment);
      assert.deepEqual(changed(), changes);
      change(file, (text) => text.slice(0, -comment('').length));
      assert.deepEqual(changed(), changes);
    });
  }
});

test('the value of a setting counts for everything', async (t) => {
  const { changed } = await project(t);
  assert.deepEqual(changed({ name: 'Lauterbote' }), [...pages, ...records]);
});

test('a file imported for its effects alone, in either quotation marks, counts as any other', async (t) => {
  const { change, changed } = await project(t);
  for (const statement of [
    "import './effect.ts';",
    'import "./effect.ts";',
    'await import("./effect.ts");',
  ]) {
    change('layouts/effect.ts', comment);
    change('layouts/month.11ty.ts', (text) => `${statement}\n${text}`);
    changed();
    change('layouts/effect.ts', comment);
    assert.deepEqual(changed(), ['month'], statement);
    change('layouts/month.11ty.ts', (text) => text.replace(statement, ''));
  }
});

test('what only the configuration imports, a plugin, counts for all pages, with what it imports itself', async (t) => {
  const { change, changed } = await project(t);
  change('src/plugins/words.ts', () => 'export const word = 1;\n');
  change(
    'src/plugins/plugin.ts',
    () => "import { word } from './words.ts';\nexport const plugin = () => word;\n",
  );
  change('.eleventy.ts', (text) => `import { plugin } from './src/plugins/plugin.ts';\n${text}`);
  changed();
  change('src/plugins/words.ts', comment);
  assert.deepEqual(changed(), pages);
});

test('so does what a file of Eleventy’s room brings in', async (t) => {
  const { change, changed } = await project(t);
  change('src/plugins/filter.ts', () => 'export const filter = 1;\n');
  change('src/eleventy/register-filter.ts', () => "import '../plugins/filter.ts';\n");
  change('.eleventy.ts', (text) => `import './src/eleventy/register-filter.ts';\n${text}`);
  changed();
  change('src/plugins/filter.ts', comment);
  assert.deepEqual(changed(), pages);
});

test('another version, or other files, of a package reaches what it can reach, those of a test tool nothing', async (t) => {
  const { change, changed } = await project(t);
  const lock = (name: string, field: 'version' | 'integrity') => (text: string) => {
    const file = JSON.parse(text);
    file.packages[`node_modules/${name}`][field] += '1';
    return JSON.stringify(file);
  };
  const reached: Readonly<Record<string, readonly string[]>> = {
    'markdown-it-footnote': ['article', 'article records', 'search indexes'],
    hono: withLayout,
    luxon: [...pages, 'article records', 'search indexes'],
    '@11ty/eleventy': pages,
    // What Eleventy itself depends on.
    liquidjs: pages,
    sharp: [...pages, 'picture records'],
    '@img/sharp-linux-x64': [...pages, 'picture records'],
    'sanitize-html': ['article', 'article records', 'search indexes'],
    'fast-check': [],
  };
  for (const [name, what] of Object.entries(reached)) {
    for (const field of ['version', 'integrity'] as const) {
      change('package-lock.json', lock(name, field));
      assert.deepEqual(changed(), what, `${field} of ${name}`);
    }
  }
});

test('the module that plans pages bears the name of their maker', async () => {
  for (const { maker, pages } of makers) {
    const module: Record<string, unknown> = await import(`../../src/plan/${maker}.ts`);
    // Some are called in the table itself.
    const called = /\b(\w+)\(context\)/.exec(pages.toString())?.[1] ?? '';
    const isThere = Object.values(module).includes(pages) || typeof module[called] === 'function';
    assert.ok(isThere, `${maker} does not plan what the table says`);
  }
});
