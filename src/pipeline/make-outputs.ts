// All that this build makes, staged beside the site: pages and cards, joined by the pictures, and what is no page of the plan.
import type { Ledger } from '../ledger/ledger.ts';
import type { Row } from '../ledger/ledger-rows.ts';
import type { Put } from '../ledger/output.ts';
import { formersOf } from '../plan/check-redirects.ts';
import type { SiteContext } from '../plan/context.ts';
import { standOf } from '../site/stand-of.ts';
import { PageRenderer } from '../workers/page-renderer.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildPlan } from './build-plan.ts';
import type { BuildTools } from './build-tools.ts';
import { type KnownPages, keptPages } from './kept-pages.ts';
import { stageOtherFiles } from './other-files.ts';
import type { PlacedFiles } from './placed-files.ts';
import { publishShareCards } from './publish-share-cards.ts';
import { renderDirty } from './render-dirty.ts';

export interface Outputs {
  /** Pages that had to be rendered. */
  readonly rendered: number;
  readonly puts: readonly Put[];
  /** What the output folder will hold. */
  readonly ledger: Ledger;
  /** Cards that left the cache, unused for long. */
  readonly forgotten: number;
  /** Whether the same content, code and settings are sure to make the same again, see {@link KnownPages}. */
  readonly isKnown: boolean;
}

/** The pictures of the site, which are made before its pages are. */
export interface PlacedPictures {
  readonly placed: PlacedFiles;
  /** What the output holds of them, see `PublishedPictures`. */
  readonly rows: readonly (readonly [name: string, row: Row])[];
  /** See `PublishedPictures`. */
  readonly unchanged: Ledger;
  /** Those that are not made yet, see `PublishedPictures`. */
  readonly waiting: ReadonlySet<string>;
}

interface Planned {
  readonly plan: BuildPlan;
  readonly pictures: PlacedPictures;
  /** Since when the site has looked like this, milliseconds. */
  readonly since: number | undefined;
}

/**
 * @param context in which the pages were planned
 * @param last what the output folder holds
 * @throws {ContentErrors} for addresses that are taken
 */
export async function makeOutputs(
  context: SiteContext,
  { plan, pictures: { placed, rows, unchanged, waiting }, since }: Planned,
  last: Ledger,
  tools: BuildTools,
  options: BuildOptions,
): Promise<Outputs> {
  const { output, workers } = tools;
  const isThere = (path: string): boolean => last.has(path);
  const renderer = new PageRenderer(context, options, output, plan.pages);
  const work = [
    renderDirty(plan, waiting, renderer, workers, options),
    publishShareCards(context, isThere, placed.place, options),
  ] as const;
  // Also a build that fails ends only when nothing writes any more.
  await Promise.allSettled(work);
  const [pages, cards] = await Promise.all(work);
  // Their memory is free for the end of the build, which needs more than rendering does.
  await tools.endHelp();
  const planned = plan.clean.with([...rowsOf(pages), ...rows, ...placed.rows(cards.outputs)]);
  planned.join(unchanged);
  const formers = formersOf(context.archive.articles, context.redirects);
  const { projectDir } = options;
  const stand = standOf(context, { projectDir, pages: plan.count, since, commit: await options.commit });
  const ordinary = await ordinaryPages(context, renderer, tools, options);
  const others = stageOtherFiles(ordinary, tools, { planned, last, stand }, formers, options);
  return {
    rendered: pages.length,
    puts: [...pages, ...others, ...placed.puts],
    ledger: planned.with(rowsOf(others)),
    forgotten: cards.forgotten,
    isKnown: ordinary.isKnown,
  };
}

/** Of slices the first one makes them. */
async function ordinaryPages(
  context: SiteContext,
  renderer: PageRenderer,
  { versions }: BuildTools,
  options: BuildOptions,
): Promise<KnownPages> {
  if ((options.slice?.index ?? 1) > 1) return { pages: [], errors: [], isKnown: true };
  return keptPages(context, versions.ordinaryPages(), () => renderer.ordinaryPages(), options);
}

const rowsOf = (puts: readonly (Put & Partial<Row>)[]): [path: string, row: Row][] =>
  puts.map(({ path, fingerprint = null, bytes }) => [path, { fingerprint, bytes }]);
