import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { PlannedPageRenderer, type RenderOptions, renderPages } from '../../src/eleventy/render-pages.ts';
import type { PlanContext } from '../../src/plan/context.ts';
import { fileKind, type Page } from '../../src/plan/page.ts';
import { fixed, type Subject } from '../../src/plan/shown.ts';
import { settings } from '../newspaper/settings.ts';

// Files without a layout show nothing of the archive.
const context = { settings } as PlanContext;

/** Shows all that Eleventy tells a transform of the page that it gets. */
const tellTransform = `config.addTransform('tell', function (text, path) {
  const { url, outputPath, inputPath, stamp } = this.page;
  return JSON.stringify([text, path, this.url, this.outputPath, this.inputPath, url, outputPath, inputPath, stamp]);
});`;

/** What plugins may do to pages, and the text by which the third one is known then. */
const plugins: Readonly<Record<string, { readonly code: string; readonly shows: RegExp }>> = {
  'a transform': { code: '', shows: /^\["c","[^"]*\/a\/c\.json","\/a\/c\.json",/ },
  'computed data': {
    code: `config.addGlobalData('eleventyComputed', { page: { stamp: (data) => 'of ' + data.entry?.url } });`,
    shows: /"of \/a\/c\.json"\]$/,
  },
  'addresses of its own': {
    code: `config.addUrlTransform(({ url }) => '/elsewhere' + url);`,
    shows: /"\/elsewhere\/a\/c\.json"/,
  },
  'a transform that waits': {
    code: `config.addTransform('late', async (text) => { await null; return text + ' later'; });`,
    shows: / later$/,
  },
};

/** The project's configuration with a plugin. */
async function withPlugin(t: TestContext, code: string): Promise<RenderOptions> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-kinds-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const configPath = join(folder, 'eleventy.ts');
  const own = JSON.stringify(resolve('.eleventy.ts'));
  await writeFile(
    configPath,
    `import depesche from ${own};\nexport default (config) => { ${tellTransform}\n${code}\nreturn depesche(config); };\n`,
  );
  const pagesDir = join(folder, 'no-pages');
  await mkdir(pagesDir);
  const outputDir = join(folder, '_site');
  return { pagesDir, publicDir: 'public', outputDir, configPath: relative(process.cwd(), configPath) };
}

const pagesNamed = (...names: string[]): Page[] =>
  names.map((name) => fileKind(fixed<Subject, string>(() => name)).page(`/a/${name}.json`, { context }));

for (const [plugin, { code, shows }] of Object.entries(plugins)) {
  test(`pages of a kind that Eleventy has rendered before are what it would make of them, with ${plugin}`, async (t) => {
    const options = await withPlugin(t, code);
    const whole = await renderPages(context, pagesNamed('a', 'b', 'c', 'd'), options);
    const renderer = new PlannedPageRenderer(context, options);
    const apart = [
      ...(await renderer.render(pagesNamed('a', 'b'))),
      ...(await renderer.render(pagesNamed('c', 'd'))),
    ];
    const sorted = (files: typeof whole) => files.toSorted((a, b) => a.output.localeCompare(b.output));
    assert.deepEqual(sorted(apart), sorted(whole));
    assert.match(sorted(apart)[2]?.content ?? '', shows);
  });
}

test('what a plugin throws at a later page of a kind names that page', async (t) => {
  const options = await withPlugin(
    t,
    `config.addTransform('throws', (text) => { if (text.includes('"c"')) throw new Error('No c'); return text; });`,
  );
  const renderer = new PlannedPageRenderer(context, options);
  await renderer.render(pagesNamed('a', 'b'));
  await assert.rejects(renderer.render(pagesNamed('c')), /Having trouble rendering \/a\/c\.json/);
});
