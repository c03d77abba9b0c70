// The plan against the ledger: which pages of this build's part of the site have to be rendered.
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { inSlice, type Slice } from '../ledger/slice.ts';
import { formersOf, redirectCheck } from '../plan/check-redirects.ts';
import type { SiteContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import { planWithMakers } from '../plan/plan.ts';
import type { CodeVersions } from '../site/code-versions.ts';
import type { Task } from '../workers/page-renderer.ts';
import { PlannedPages } from '../workers/planned-pages.ts';

export interface BuildPlan {
  /** How many pages the site has. */
  readonly count: number;
  /** The pages by the numbers of the tasks. */
  readonly pages: PlannedPages;
  /** What to render, in the order of the plan. */
  readonly dirty: readonly (Task & { readonly path: string; readonly fingerprint: number })[];
  /** Of the pages that stay as they are. */
  readonly clean: Ledger;
}

/** So many pages that have to be rendered stay in memory from here on; more are planned again when their turn comes. */
const mostKept = 20_000;

/**
 * A page is clean when the ledger has it with the same fingerprint: nothing that it shows, and no code, has changed.
 *
 * @throws {ContentErrors} former addresses at which another page lies
 */
export function planBuild(
  context: SiteContext,
  versions: CodeVersions,
  ledger: Ledger,
  slice: Slice | undefined,
): BuildPlan {
  const checkRedirect = redirectCheck(formersOf(context.archive.articles, context.redirects));
  const errors: ContentError[] = [];
  const kept = new Map<number, Page>();
  const dirty: BuildPlan['dirty'][number][] = [];
  const clean = ledger.successor();
  let count = 0;
  for (const { page, maker } of planWithMakers(context)) {
    const number = count++;
    const error = checkRedirect(page);
    if (error !== undefined) errors.push(error);
    const path = page.output;
    if (!inSlice(path, slice)) continue;
    const fingerprint = page.fingerprint(versions.page(maker, page.layout));
    if (clean.keep(path, fingerprint, ledger)) continue;
    dirty.push({ number, known: ledger.get(path)?.bytes, path, fingerprint });
    if (dirty.length <= mostKept) kept.set(number, page);
  }
  if (errors.length > 0) throw new ContentErrors(errors);
  return { count, pages: new PlannedPages(context, kept), dirty, clean };
}
