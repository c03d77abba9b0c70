import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';

const project = resolve(import.meta.dirname, '../..');

/** Which of `parts` are in the paths of what is loaded when `modules` are imported. */
function loaded(modules: readonly string[], parts: readonly string[]): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context); } });
    for (const name of ${JSON.stringify(modules)}) await import(name);
    const found = ${JSON.stringify(parts)}.filter((part) => seen.some((url) => url.includes(part)));
    console.log(JSON.stringify(found));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

const packages = (...names: string[]): string[] => names.map((name) => `/node_modules/${name}/`);
/** What every build begins with. */
const build = ['./src/commands/run-build.ts', './src/pipeline/build-steps.ts', './src/site/open-site.ts'];

test('a build loads what draws and encodes only when there is something to draw or encode', () => {
  assert.deepEqual(loaded(build, packages('sharp', 'yaml', 'sanitize-html', 'esbuild')), []);
});

test('a build loads what reads and marks up texts only when there is one to read or mark up', () => {
  const ofTexts = [...packages('markdown-it', '@11ty/eleventy'), '/src/markdown/markdown.ts'];
  assert.deepEqual(loaded(build, ofTexts), []);
});

test('a build loads what plans and compares pages only when something may have changed', () => {
  const steps = [
    '/src/plan/plan.ts',
    '/src/ledger/ledger.ts',
    '/src/archive/archive.ts',
    '/src/store/article-store.ts',
  ];
  assert.deepEqual(loaded(['./src/commands/run-build.ts'], steps), []);
  assert.deepEqual(loaded(build, steps), steps);
});

test('this way of looking finds them', () => {
  const both = packages('sharp', 'markdown-it');
  assert.deepEqual(loaded(['./src/images/encode.ts', './src/site/read-content.ts'], both), both);
});

test('planned pages are rendered without loading what makes ordinary ones and what Eleventy needs alone', () => {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context); } });
    const { mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { renderPages } = await import('./src/eleventy/render-pages.ts');
    const { fileKind } = await import('./src/plan/page.ts');
    const { fixed } = await import('./src/plan/shown.ts');
    const file = fileKind(fixed(() => '{}')).page('/a.json', {});
    const pagesDir = mkdtempSync(tmpdir() + '/depesche-leer-');
    const context = { settings: { siteUrl: 'https://example.org' } };
    const options = { pagesDir, outputDir: pagesDir, configPath: '.eleventy.ts' };
    const files = await renderPages(context, [file], options);
    const apart = () => seen.filter((url) => url.includes('/src/eleventy/apart/')).length;
    const before = apart();
    await renderPages(context, [], options);
    console.log(JSON.stringify({ files, before, after: apart() > 0 }));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    encoding: 'utf8',
  });
  assert.deepEqual(JSON.parse(printed), {
    files: [{ output: 'a.json', content: '{}' }],
    before: 0,
    after: true,
  });
});
