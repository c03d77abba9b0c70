// What makes a build fail after its articles were read: looked for also in a build that fails already, so that nobody
// mends and builds twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from '../article/content-error.ts';
import { Ledger } from '../ledger/ledger.ts';
import { formersOf, redirectCheck } from '../plan/check-redirects.ts';
import type { SiteContext } from '../plan/context.ts';
import { planPages } from '../plan/plan.ts';
import { PageRenderer } from '../workers/page-renderer.ts';
import { PlannedPages } from '../workers/planned-pages.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildTools } from './build-tools.ts';
import { checkOthers } from './check-others.ts';
import { otherFiles } from './other-files.ts';

/** What would fail when all that is known is mended. */
export interface LaterMistakes {
  readonly errors: readonly ContentError[];
  /** What the site would have, pictures and cards aside. */
  readonly outputs: Ledger;
  /** The HTML at a path below the output folder, as far as it is known without rendering pages of the plan. */
  readonly htmlAt: (path: string) => string | undefined;
  /** Whether `outputs` has ordinary pages and files of `public/`, too: a mistake may keep them from being looked at. */
  readonly isComplete: boolean;
}

/**
 * @param context the site without the articles that have mistakes
 * @param errors what is known already
 */
export async function laterMistakes(
  context: SiteContext,
  errors: readonly ContentError[],
  tools: Pick<BuildTools, 'admin' | 'assets' | 'icons' | 'output'>,
  options: BuildOptions,
): Promise<LaterMistakes> {
  const later: ContentError[] = [];
  const articles = formersOf(context.archive.articles, context.redirects);
  const checkRedirect = redirectCheck(articles);
  const ledger = new Ledger();
  const html = new Map<string, string>();
  let isComplete = false;
  const broken = new Set(errors.map(({ file }) => file));
  try {
    for (const page of planPages(context)) {
      const error = checkRedirect(page);
      if (error !== undefined) later.push(error);
      ledger.set(page.output, { fingerprint: null, bytes: 0 });
      // Of what its own templates say, whose places all begin alike, nothing has to be rendered.
      if (page.layout !== null) html.set(page.output, '');
    }
    if (![...broken].some((file) => mayRun(file, options.contentDir))) {
      const renderer = new PageRenderer(context, options, tools.output, new PlannedPages(context));
      const pages = await renderer.ordinaryPages(broken);
      const others = otherFiles(pages, tools, options, '');
      later.push(...others.errors, ...checkOthers(others.files, ledger, new Ledger(), articles));
      for (const { path, content } of others.files) {
        ledger.set(path, { fingerprint: null, bytes: 0 });
        if (path.endsWith('.html')) html.set(path, content.toString());
      }
      isComplete = pages.allMissing !== true;
    }
  } catch {
    // What is no editor's mistake may follow from one that is known.
  }
  const told = new Set(errors.flatMap(addressesOf));
  return {
    errors: later.filter((error) => !addressesOf(error).some((address) => told.has(address))),
    outputs: ledger,
    htmlAt: (path) => html.get(path),
    isComplete,
  };
}

/**
 * Whether Eleventy would run a program that has been refused: a data file also where no page is built, front-matter such
 * as `---js` before it looks which pages those are.
 */
function mayRun(file: string, contentDir: string): boolean {
  if (!file.startsWith('content/seiten/')) return false;
  const path = join(contentDir, file.slice('content/'.length));
  return !file.endsWith('.md') || !/^\ufeff?---[ \t]*\r?\n/.test(readFileSync(path, 'utf8'));
}

/** A mistake about an address by its file and the address: reading and planning tell some of them in their own words. */
function addressesOf({ file, message }: ContentError): string[] {
  return [...message.matchAll(/„(\/[^„“]*)“/g)].map(([, address = '']) => `${file} ${address}`);
}
