// The scan for imports, by which builds know what a change of code concerns, against what esbuild reads.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { makers } from '../../src/plan/plan.ts';
import { SourceGraph } from '../../src/store/source-graph.ts';

const project = resolve(import.meta.dirname, '../..');

/** Files of the project that esbuild finds in what `root` imports, and the packages that these name. */
async function readByEsbuild(root: string) {
  const { metafile } = await build({
    entryPoints: [join(project, root)],
    absWorkingDir: project,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: 'nowhere',
    logLevel: 'silent',
    // Imports that leave no trace are imports nevertheless: they run.
    ignoreAnnotations: true,
  });
  const packages = Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !path.startsWith('node:'))
    .map(({ path }) =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return { files: Object.keys(metafile.inputs).sort(), packages: new Set(packages) };
}

const layouts = readdirSync(join(project, 'layouts'))
  .filter((name) => name.endsWith('.11ty.ts'))
  .map((name) => `layouts/${name}`);
const roots = [
  ...new Set(makers.map(({ maker }) => `src/plan/${maker}.ts`)),
  ...layouts,
  '.eleventy.ts',
  'src/eleventy/render-pages.ts',
  'src/site/open-site.ts',
  'src/site/article-records.ts',
  'src/site/load-pictures.ts',
  'src/images/encode.ts',
  'src/cards/draw.ts',
];

for (const root of roots) {
  test(`of ${root} the scan misses no file and no package that esbuild finds`, async () => {
    const { files, packages } = new SourceGraph(project).reach([root]);
    const known = await readByEsbuild(root);
    assert.deepEqual(
      known.files.filter((file) => !files.has(file)),
      [],
    );
    assert.deepEqual(
      [...known.packages].filter((name) => !packages.has(name)),
      [],
    );
    // The layout chain is Eleventy's own; besides it the scan finds nothing that is not there.
    const chained = new SourceGraph(project).reach(['layouts/base.11ty.ts']).files;
    assert.deepEqual(
      [...files.keys()].filter((file) => !known.files.includes(file) && !chained.has(file)),
      [],
    );
  });
}

const written: Readonly<Record<string, string>> = {
  'a default import': "import two from './two.ts';",
  'names on several lines': "import {\n  one,\n  other as two,\n} from './two.ts';",
  'a default import beside names': "import one, { two } from './two.ts';",
  'a namespace': "import * as two from './two.ts';",
  'types beside values': "import { type One, two } from './two.ts';",
  'an import for its effects': "import './two.ts';",
  'double quotation marks': 'import { two } from "./two.ts";',
  'an export of names': "export { two } from './two.ts';",
  'an export of everything': "export * from './two.ts';",
  'an import when asked for': "const load = () => import('./two.ts');",
  'such an import on several lines': "const load = async () => await import(\n  './two.ts'\n);",
  'two imports in one line': "import './none.ts'; import './two.ts';",
  'an import behind a comment': "/* why */ import './two.ts';",
  'createRequire at once': "createRequire(import.meta.url)('./two.ts');",
};

test('every way of importing is seen, and what only looks like one is not', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-importe-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'two.ts'), 'export const two = 2;\n');
  const reach = async (text: string) => {
    await writeFile(join(folder, 'one.ts'), `${text}\n`);
    return [...new SourceGraph(folder).reach(['one.ts']).files.keys()];
  };
  for (const [what, text] of Object.entries(written)) {
    assert.deepEqual(await reach(text), ['one.ts', 'two.ts'], what);
  }
  for (const text of [
    "import type { Two } from './two.ts';",
    "export type { Two } from './two.ts';",
    "// import './two.ts';",
    "/**\n * import './two.ts';\n */",
  ]) {
    assert.deepEqual(await reach(text), ['one.ts'], text);
  }
});
