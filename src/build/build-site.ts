// The pipeline: content → article → archive → plan → diff → render → output.
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { CacheDamaged } from '../archive/details.ts';
import { publishPictures } from '../images/publish.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { planBuild } from './build-plan.ts';
import { searchAfter } from './build-search.ts';
import { codeVersions } from './code-version.ts';
import { commit } from './commit.ts';
import { lastOutput } from './last-output.ts';
import { lock } from './lock.ts';
import { nextChange } from './next-change.ts';
import { openContent } from './open-content.ts';
import { otherFiles } from './other-files.ts';
import { Output } from './output.ts';
import { pictureErrors } from './picture-errors.ts';
import { publishShareCards } from './publish-share-cards.ts';
import { renderDirty } from './render-dirty.ts';
import { RenderJob } from './render-job.ts';
import { writeReports } from './reports.ts';
import { inSlice } from './slice.ts';
import { Workers } from './workers.ts';

/**
 * Builds the site: only pages whose inputs have changed since the last build are rendered, and nothing in the output
 * folder changes before all of them have been. A mistake leaves the last good site as it was.
 *
 * @throws {ContentErrors} all mistakes at once
 * @throws {BuildRunning} when another build uses the same cache
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const release = lock(options.cacheDir);
  try {
    return await build(options).catch((error: unknown) => {
      if (!(error instanceof CacheDamaged)) throw error;
      rmSync(options.cacheDir, { recursive: true });
      mkdirSync(options.cacheDir, { recursive: true });
      return build(options);
    });
  } finally {
    release();
  }
}

async function build(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, outputDir, cacheDir, projectDir, settings, now, slice } = options;
  const versions = codeVersions(projectDir, settings);
  const count = (options.processes ?? availableParallelism()) - 1;
  const workers = new Workers(count, { contentDir, outputDir, cacheDir, now, versions: versions.records });
  const output = new Output(outputDir, 'haupt');
  try {
    output.clear();
    const { site, entries } = await openContent(options, versions.records, workers);
    const last = lastOutput(cacheDir, outputDir, slice);
    const plan = planBuild(site.context, versions, last.ledger, slice);
    const published = await publishPictures({
      contentDir,
      cacheDir: `${cacheDir}/images`,
      outputDir,
      uses: site.pictureUses.filter(({ info }) => inSlice(info.file, slice)),
      isPublished: (path) => last.ledger.has(path),
      onProgress: (done, total) => options.onProgress?.('pictures', done, total),
    });
    pictureErrors(contentDir, site.archive, published.problems);

    const job = new RenderJob(site.context, options, output, plan.pages);
    const [puts, cards] = await Promise.all([
      renderDirty(plan, job, workers, options),
      publishShareCards(site.context, last.ledger, options),
    ]);
    const ledger = plan.ledger;
    for (const put of puts) ledger.set(put.path, put);
    const isFirst = slice === undefined || slice.index === 1;
    const others = isFirst ? await otherFiles(job, options) : [];
    const written = puts.filter(({ differs }) => differs).map(({ path }) => path);
    for (const { path, content } of others) {
      if (ledger.has(path)) throw new Error(`Two sources write ${path}: a planned page and another file`);
      const put = output.put(path, content, last.ledger.get(path)?.bytes);
      ledger.set(path, { fingerprint: null, bytes: put.bytes });
      if (put.differs) written.push(path);
    }
    // A picture's name holds the key of its contents.
    for (const path of [...published.outputs, ...cards.outputs]) {
      ledger.set(path, { fingerprint: null, bytes: 0 });
    }
    written.push(...published.written, ...cards.written);
    written.push(...last.interrupted.filter((path) => ledger.has(path) && !written.includes(path)));
    const gone = [...last.ledger.keys(), ...last.others].filter((path) => !ledger.has(path));
    const removed = [...new Set(slice === undefined ? gone : [])];
    // Where nothing was rendered and nothing differs, the ledger stays as it is, too.
    if (puts.length + written.length + removed.length > 0 || !last.settled) {
      await commit({ cacheDir, output, workers, slice, ledger, written, removed });
    }
    const next = nextChange(
      entries.map(({ article }) => article),
      site.archive,
      settings,
      now,
    );
    // Pages never wait for the search: it follows when they are in place.
    const search = await searchAfter(site.context, options);
    written.push(...search.written);
    written.sort();
    removed.push(...search.removed);
    removed.sort();
    writeReports(cacheDir, { written, removed, next, zone: settings.zone });
    return {
      articles: site.archive.articles.length,
      pages: plan.pages.length,
      rendered: puts.length,
      pictures: site.pictures.size,
      written,
      removed,
      tagVariants: [...site.archive.tagVariants.values()].map((names) => [...names]),
      ...(search.problem === undefined ? {} : { searchProblem: search.problem }),
      nextChange: next,
      workerMemory: workers.memory,
    };
  } finally {
    output.clear();
    workers.close();
  }
}
