import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contestant, Workspace } from './contestant.ts';
import { createFullBuild } from './full-build.ts';
import { writeOrdinaryPage } from './ordinary-page.ts';

const modules = resolve(import.meta.dirname, '../../../node_modules');

/** Version of the installed Eleventy, `3.1.8`. */
export function eleventyVersion(): string {
  const file = join(modules, '@11ty/eleventy/package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/** Eleventy as its own documentation shows it: a template per article, collections, Nunjucks layouts. */
export function createEleventy(workspace: Workspace): Contestant {
  const contestant = createFullBuild(workspace, {
    name: 'eleventy',
    version: `Eleventy ${eleventyVersion()}`,
    notes: [
      'Plain Eleventy uses Markdown templates, collections, pagination and Nunjucks layouts; its --incremental ' +
        'works only while it watches, so after one article it runs fully again.',
      'Plain Eleventy’s related articles share the first tag; its month and day pages have no calendar.',
    ],
    template: 'eleventy',
    content: 'content',
    assets: 'public',
    made: ['_site'],
    build: (siteDir) => ({
      program: process.execPath,
      args: [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'],
      cwd: siteDir,
    }),
  });
  writeOrdinaryPage(join(workspace.dir, 'content'), ['layout: page.njk']);
  symlinkSync(modules, join(workspace.dir, 'node_modules'));
  return contestant;
}
