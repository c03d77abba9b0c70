// The rules of the house, each with the list of those who break it.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { importsOf, projectFiles, textOf } from './architecture/source-files.ts';

const files = projectFiles();
const code = files.filter((file) => /^(?:\.eleventy|src\/.*|layouts\/.*)\.ts$/.test(file));

/** From the ground up: a room may use the rooms of the lines above it, and itself. */
const floors: readonly (readonly string[])[] = [
  ['src/settings.ts', 'src/contract'],
  ['src/article'],
  ['src/markdown'],
  ['src/content'],
  ['src/newspaper', 'src/admin'],
  ['src/archive'],
  ['src/store'],
  ['src/images', 'src/assets', 'src/search', 'src/reads', 'src/changes', 'src/discovery', 'src/foreign'],
  ['src/cards', 'src/feeds', 'src/hosting'],
  ['src/icons'],
  ['src/plan'],
  ['layouts', 'src/browser'],
  ['src/site'],
  ['src/eleventy'],
  ['src/ledger'],
  ['src/workers'],
  ['src/pipeline'],
  ['src/import', 'src/lint', 'src/anonymise', 'src/update'],
  ['src/dev'],
  ['.eleventy.ts', 'src/commands'],
  ['src/cli'],
];

/** What layouts may know of `src/`: the types of what they show. */
const typesForLayouts = /^src\/(?:plan\/props\/[a-z-]+|images\/picture|cards\/card|icons\/icon)\.ts$/;

const roomOf = (file: string): string =>
  file.startsWith('layouts/') ? 'layouts' : file.split('/').slice(0, 2).join('/');
const floorOf = (file: string): number => floors.findIndex((rooms) => rooms.includes(roomOf(file)));

test('every file lies in a room of the house', () => {
  assert.deepEqual(
    code.filter((file) => floorOf(file) < 0),
    [],
  );
});

test('rooms import from below only', () => {
  const upwards = code.flatMap((file) =>
    importsOf(file)
      .filter(({ target, isOwn }) => isOwn && roomOf(target) !== roomOf(file))
      .filter(({ target }) => floorOf(target) >= floorOf(file))
      .map(({ target }) => `${file} → ${target}`),
  );
  assert.deepEqual(upwards, []);
});

test('layouts know the types of what they show, and the names that scripts know, too; nothing else of src/', () => {
  const others = code
    .filter((file) => file.startsWith('layouts/'))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, isOwn }) => isOwn && !target.startsWith('layouts/'))
        .filter(({ target }) => roomOf(target) !== 'src/contract')
        .filter(({ target, typesOnly }) => !typesOnly || !typesForLayouts.test(target))
        .map(({ target }) => `${file} → ${target}`),
    );
  assert.deepEqual(others, []);
});

/** What builds and browsers must do alike: take words apart, write and read an index, call things by their names. */
const codeForBrowsers = /^src\/(?:search\/shared|contract)\/[a-z-]+\.ts$/;

test('what runs in the reader’s browser takes no code from other rooms, at most types and what is shared', () => {
  const others = code
    .filter((file) => file.startsWith('src/browser/'))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, typesOnly }) => !typesOnly && !target.startsWith('src/browser/'))
        .filter(({ target }) => !codeForBrowsers.test(target) && target !== '@orama/stemmers/german')
        .map(({ target }) => `${file} → ${target}`),
    );
  assert.deepEqual(others, []);
});

test('what builds and browsers share takes nothing from elsewhere but the stemmer', () => {
  const others = code
    .filter((file) => codeForBrowsers.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => !codeForBrowsers.test(target) && target !== '@orama/stemmers/german')
        .map(({ target }) => `${file} → ${target}`),
    );
  assert.deepEqual(others, []);
});

test('attributes by which scripts find what layouts print are written in src/contract/ only', () => {
  // Before the first paint a script in the page itself sets and reads two; of zoom.ts others are its own buttons.
  const apart = /data-(?:js|scheme|close|back|on)\b/g;
  const others = code
    .filter((file) => /^(?:layouts|src\/browser)\//.test(file))
    .filter((file) => /['"`\s[]data-[a-z]/.test(textOf(file).replaceAll(apart, '')));
  assert.deepEqual(others, []);
});

test('only src/eleventy/ knows Eleventy', () => {
  const others = code
    .filter((file) => roomOf(file) !== 'src/eleventy')
    .filter((file) => importsOf(file).some(({ target }) => target.startsWith('@11ty/')));
  assert.deepEqual(others, []);
});

test('what runs outside tests is a dependency, not a development dependency', () => {
  const { dependencies } = JSON.parse(textOf('package.json'));
  const packageOf = (target: string) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
  const missing = code.flatMap((file) =>
    importsOf(file)
      .filter(({ target, isOwn, typesOnly }) => !isOwn && !typesOnly && !target.startsWith('node:'))
      .filter(({ target }) => !Object.hasOwn(dependencies, packageOf(target)))
      .map(({ target }) => `${file} → ${target}`),
  );
  assert.deepEqual(missing, []);
  // Scripts of npm run on it where the installed Node is older.
  assert.ok(Object.hasOwn(dependencies, 'node'));
});

test('markup is printed unescaped only where it was made safe before', () => {
  const allowed = [
    // What the layout inside has made, and Markdown's safe HTML.
    'layouts/article.11ty.ts',
    'layouts/base.11ty.ts',
    'layouts/components/live-entry.ts',
    'layouts/page.11ty.ts',
    // JSON in which nothing can end the element.
    'layouts/components/structured-data.ts',
    // The newspaper's logo, of which nothing is left that runs or loads.
    'layouts/icons/site-icon.ts',
    // Our own scripts, whose hashes the content security policy names.
    'layouts/head/head.ts',
    'layouts/redirect.11ty.ts',
    'layouts/search.11ty.ts',
  ];
  assert.deepEqual(
    code.filter(
      (file) => file.startsWith('layouts/') && /\braw\(/.test(textOf(file)) && !allowed.includes(file),
    ),
    [],
  );
});

test('only Eleventy’s files and declarations have default exports', () => {
  assert.deepEqual(
    code
      .filter((file) => /^export default\b/m.test(textOf(file)))
      .filter((file) => !/\.11ty\.ts$|\.d\.ts$|^\.eleventy\.ts$/.test(file)),
    [],
  );
});

test('no file is called index.ts or utils, all names are in kebab-case', () => {
  const named = files.filter((file) => /^(?:src|layouts|tests)\/.*\.ts$/.test(file));
  assert.deepEqual(
    named.filter(
      (file) =>
        /(?:^|\/)(?:index|utils?|helpers?)(?:\.|\/)/.test(file) ||
        !/^[a-z0-9-]+(?:\.(?:test|d|11ty))?\.ts$/.test(file.split('/').at(-1) ?? ''),
    ),
    [],
  );
});

test('the top level has the known folders only; files there, and hidden folders, are the newsroom’s own affair', () => {
  const known = ['content', 'layouts', 'public', 'src', 'tests'];
  const found = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
  assert.deepEqual(
    [...found].filter((name) => !name.startsWith('.') && !known.includes(name)),
    [],
  );
});

test('tests read the frozen newspaper, never yours', () => {
  /** Written path → what it leads to, from the project’s folder. */
  const written = (file: string): string[] =>
    [...textOf(file).matchAll(/dirname, '((?:\.\.?\/)+[^']+)'|projectDir, '([^']+)'/g)].map(
      ([, relative, path = '']) =>
        relative === undefined ? path : join(dirname(file), relative).replaceAll('\\', '/'),
    );
  const reading = files
    .filter((file) => /^tests\/.*\.ts$/.test(file) && file !== 'tests/yours.test.ts')
    .flatMap((file) => [
      ...written(file)
        // The handbook is the engine's, though it lies among yours.
        .filter((path) => /^content(?:\/|$)/.test(path) && path !== 'content/README.md')
        .map((path) => `${file} → ${path}`),
    ]);
  assert.deepEqual(reading, []);
});

test('laws draw what tests/law/fast-check.ts lets them, the same values in every run', () => {
  const others = files
    .filter((file) => /^tests\/.*\.ts$/.test(file))
    .filter((file) => importsOf(file).some(({ target }) => target === 'fast-check'));
  assert.deepEqual(others, ['tests/law/fast-check.ts']);
});

test('no package is deprecated: .npmrc keeps npm from saying so', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Readonly<Record<string, { readonly deprecated?: string }>>;
  };
  const deprecated = Object.entries(packages).filter(([, { deprecated }]) => deprecated !== undefined);
  assert.ok(Object.keys(packages).length > 100);
  assert.deepEqual(deprecated, []);
});

test('no module keeps what grows for as long as the development server runs', () => {
  const growing = code
    .filter((file) => !file.startsWith('src/browser/'))
    .flatMap((file) => {
      const text = textOf(file);
      const empty = text.matchAll(/^(?:export )?const (\w+)[^=\n]*= new (?:Map|Set)(?:<.*>)?\(\);/gm);
      return [...empty]
        .filter(([, name]) => !text.includes(`${name}.clear()`))
        .map(([, name]) => `${file}: ${name}`);
    });
  // src/article/recent.ts forgets; a WeakMap goes with what it is about.
  assert.deepEqual(growing, []);
});
