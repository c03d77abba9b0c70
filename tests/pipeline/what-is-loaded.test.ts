import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';

const project = resolve(import.meta.dirname, '../..');

/** Packages that are in memory after `modules` were imported, of those asked for. */
function loaded(modules: readonly string[], packages: readonly string[]): string[] {
  const script = `
    import { createRequire } from 'node:module';
    for (const name of ${JSON.stringify(modules)}) await import(name);
    const files = Object.keys(createRequire(import.meta.url).cache);
    const found = ${JSON.stringify(packages)}.filter((name) =>
      files.some((file) => file.includes('/node_modules/' + name + '/')));
    console.log(JSON.stringify(found));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

test('a build loads what draws and encodes only when there is something to draw or encode', () => {
  const heavy = ['sharp', 'yaml', 'sanitize-html', 'esbuild'];
  assert.deepEqual(loaded(['./src/pipeline/build-site.ts', './src/site/open-site.ts'], heavy), []);
});

test('this way of looking finds them', () => {
  assert.deepEqual(loaded(['./src/images/encode.ts'], ['sharp']), ['sharp']);
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
