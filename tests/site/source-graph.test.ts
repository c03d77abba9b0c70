// The scan for imports, by which builds know what a change of code concerns, against what esbuild reads.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { makers } from '../../src/plan/plan.ts';
import { SourceGraph } from '../../src/store/source-graph.ts';

const project = resolve(import.meta.dirname, '../..');

const sources = ['src', 'layouts'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
);

/** By source file, what it imports itself: files of the project, and packages. */
async function readByEsbuild(): Promise<Map<string, Imports>> {
  const { metafile } = await build({
    entryPoints: ['.eleventy.ts', ...sources].map((file) => join(project, file)),
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
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => {
      const targets = imports.filter(({ path }) => !path.startsWith('node:'));
      return [
        file,
        {
          files: new Set(targets.filter(({ external }) => external !== true).map(({ path }) => path)),
          packages: new Set(targets.filter(({ external }) => external).map(({ path }) => packageOf(path))),
        },
      ];
    }),
  );
}

interface Imports {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

/** The same by the scan. */
function readByScan(graph: SourceGraph, file: string): Imports {
  const { files } = graph.reach([file], (_, from) => from === file);
  const { packages } = graph.reach([file], () => false);
  return { files: new Set([...files.keys()].filter((other) => other !== file)), packages };
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): string[] =>
  [...all].filter((one) => !some.has(one));

test('of every source file the scan sees the imports that esbuild sees', async () => {
  const graph = new SourceGraph(project);
  const known = await readByEsbuild();
  assert.deepEqual(
    sources.filter((file) => !known.has(file)),
    [],
  );
  const missed: string[] = [];
  const invented: string[] = [];
  for (const [file, { files, packages }] of known) {
    if (!/^(?:src|layouts)\/|^\.eleventy/.test(file) || !file.endsWith('.ts')) continue;
    const seen = readByScan(graph, file);
    const lacks = [...without(files, seen.files), ...without(packages, seen.packages)];
    const adds = [...without(seen.files, files), ...without(seen.packages, packages)];
    missed.push(...lacks.map((name) => `${file} → ${name}`));
    // Packages that are loaded late and Eleventy's chain of layouts are named, too, in ways that esbuild does not follow.
    const text = readFileSync(join(project, file), 'utf8');
    const isNamed = (name: string): boolean => new RegExp(`['"][^'"]*${basename(name)}`).test(text);
    invented.push(...adds.filter((name) => !isNamed(name)).map((name) => `${file} → ${name}`));
  }
  assert.deepEqual(missed, []);
  assert.deepEqual(invented, []);
});

test('every maker and every layout that a plan can name is a file of which the reach is known', () => {
  const graph = new SourceGraph(project);
  const maker = makers.map(({ maker }) => `src/plan/${maker}.ts`);
  const layouts = sources.filter((file) => file.endsWith('.11ty.ts'));
  for (const root of [...maker, ...layouts]) assert.ok(sources.includes(root), root);
  // Eleventy's chain: every layout but the outermost ones reaches another.
  const outermost = layouts.filter(
    (file) =>
      ![...graph.reach([file]).files.keys()].some((other) => other !== file && layouts.includes(other)),
  );
  assert.deepEqual(outermost, ['layouts/base.11ty.ts', 'layouts/redirect.11ty.ts']);
});

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
