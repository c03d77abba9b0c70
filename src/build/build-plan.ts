// The plan against the ledger: which pages of this build's part of the site have to be rendered.
import { ContentErrors } from '../article/content-error.ts';
import { checkRedirects } from '../plan/check-redirects.ts';
import type { PlanContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import { planWithMakers } from '../plan/plan.ts';
import type { CodeVersions } from './code-version.ts';
import type { Ledger } from './ledger.ts';
import type { Task } from './page-renderer.ts';
import { inSlice, type Slice } from './slice.ts';

export interface BuildPlan {
  /** Every page of the site; a task's number is a place in this list. */
  readonly pages: readonly Page[];
  /** What to render, in the order of the plan. */
  readonly dirty: readonly (Task & { readonly path: string; readonly fingerprint: number })[];
  /** The ledger to be: what stays as it is; what this build makes is still to be added. */
  readonly ledger: Ledger;
}

/**
 * A page is clean when the ledger has it with the same fingerprint: nothing that it shows, and no code, has changed.
 *
 * @throws {ContentErrors} former addresses at which another page lies
 */
export function planBuild(
  context: PlanContext,
  versions: CodeVersions,
  ledger: Ledger,
  slice: Slice | undefined,
): BuildPlan {
  const pages: Page[] = [];
  const dirty: BuildPlan['dirty'][number][] = [];
  const clean: Ledger = new Map();
  for (const { page, maker } of planWithMakers(context)) {
    const number = pages.push(page) - 1;
    const path = page.output;
    if (!inSlice(path, slice)) continue;
    const fingerprint = page.fingerprint(versions.page(maker, page.layout));
    const row = ledger.get(path);
    if (row?.fingerprint === fingerprint) clean.set(path, row);
    else dirty.push({ number, known: row?.bytes, path, fingerprint });
  }
  const errors = checkRedirects(pages, context.archive.articles);
  if (errors.length > 0) throw new ContentErrors(errors);
  return { pages, dirty, ledger: clean };
}
