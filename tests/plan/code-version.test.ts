// Which pages a change of code re-renders: exactly those that can reach it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { codeVersions } from '../../src/plan/code-version.ts';
import type { Layout } from '../../src/plan/page.ts';
import type { Settings } from '../../src/settings.ts';
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
      ...kinds.map(([name, maker, layout]) => [name, page(maker, layout)] as const),
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

const comment = (text: string) => `${text}// Changed.\n`;

const cases: readonly (readonly [file: string, changes: readonly string[]])[] = [
  ['layouts/article.11ty.ts', ['article']],
  ['layouts/list.11ty.ts', ['list']],
  ['layouts/components/calendar.ts', ['month', 'day']],
  ['layouts/components/figure.ts', ['article']],
  ['layouts/base.11ty.ts', withLayout.filter((name) => name !== 'redirect')],
  ['src/plan/home-page.ts', ['home']],
  ['src/markdown/tables.ts', ['article', 'article records', 'search indexes']],
  ['src/search/search-record.ts', ['search indexes']],
  ['src/images/variants.ts', withLayout],
  ['src/images/crops.ts', withLayout],
  ['src/images/inspect.ts', [...withLayout, 'picture records']],
  ['src/store/article-columns.ts', ['article records']],
  ['src/content/git-files.ts', ['article records']],
  ['src/eleventy/register-pages.ts', [...pages, ...records]],
  ['src/commands/progress.ts', []],
  ['src/settings.ts', []],
];

for (const [file, changes] of cases) {
  const which = changes.length === 0 ? 'nothing' : changes.join(', ');
  test(`a change of ${file} reaches ${which}`, async (t) => {
    const { change, changed } = await project(t);
    change(file, comment);
    assert.deepEqual(changed(), changes);
  });
}

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
  assert.deepEqual(changed(), [...pages, ...records]);
});

test('so does what a file of Eleventy’s room brings in', async (t) => {
  const { change, changed } = await project(t);
  change('src/plugins/filter.ts', () => 'export const filter = 1;\n');
  change('src/eleventy/register-filter.ts', () => "import '../plugins/filter.ts';\n");
  change('.eleventy.ts', (text) => `import './src/eleventy/register-filter.ts';\n${text}`);
  changed();
  change('src/plugins/filter.ts', comment);
  assert.deepEqual(changed(), [...pages, ...records]);
});

test('another version, or other files, of a package of the site count for everything, those of a test tool for nothing', async (t) => {
  const { change, changed } = await project(t);
  const lock = (name: string, field: 'version' | 'integrity') => (text: string) => {
    const file = JSON.parse(text);
    file.packages[`node_modules/${name}`][field] += '1';
    return JSON.stringify(file);
  };
  change('package-lock.json', lock('markdown-it', 'version'));
  assert.deepEqual(changed(), [...pages, ...records, 'search indexes']);
  change('package-lock.json', lock('hono', 'integrity'));
  assert.deepEqual(changed(), [...pages, ...records, 'search indexes']);
  change('package-lock.json', lock('fast-check', 'version'));
  assert.deepEqual(changed(), []);
});
