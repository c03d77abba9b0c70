// The law: whatever happens, a build on top of earlier ones leaves the bytes of a clean build, and says exactly what
// it changed.
import assert from 'node:assert/strict';
import { ContentErrors } from '../../src/article/content-error.ts';
import { CleanBuilds } from './clean-builds.ts';
import { type Event, edited, type Step } from './events.ts';
import { damage, meddle } from './meddle.ts';
import { type Mistake, mistaken } from './mistakes.ts';
import { hoursAt, type Newspaper } from './newspaper.ts';
import { assertReported, assertSame } from './site-assertions.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import type { SiteFolders, Workshop } from './workshop.ts';

/** Earlier builds that are kept, for `restore`. */
const memory = 3;

/** A run through the steps; throws at the first build that breaks the law. */
export async function runThrough(
  workshop: Workshop,
  first: Newspaper,
  steps: readonly Step[],
): Promise<void> {
  const keeps = steps.flat().some((event) => event.do === 'restore');
  const run = new Run(workshop, first, keeps);
  await run.build();
  for (const step of steps) {
    for (const event of step) await run.happen(event);
    await run.build();
  }
}

class Run {
  readonly #workshop: Workshop;
  readonly #folders: SiteFolders;
  /** The newspaper at each build, the last one at the end. */
  readonly #built: Newspaper[] = [];
  #paper: Newspaper;
  #committed: Newspaper;
  #site: ReadonlyMap<string, SiteFile> = new Map();
  #next: number | undefined;
  /** Whether the folder is the one that the last build left. */
  #untouched = false;
  readonly #keeps: boolean;
  readonly #clean: CleanBuilds;

  /** @param keeps whether builds are kept for a later `restore` */
  constructor(workshop: Workshop, first: Newspaper, keeps: boolean) {
    this.#workshop = workshop;
    this.#keeps = keeps;
    this.#clean = new CleanBuilds(workshop);
    this.#folders = workshop.folders('grown');
    this.#paper = first;
    this.#committed = first;
    workshop.save(first);
    workshop.commit();
  }

  async happen(event: Event): Promise<void> {
    const workshop = this.#workshop;
    switch (event.do) {
      case 'commit':
        workshop.commit();
        this.#committed = this.#paper;
        return;
      case 'checkout':
        workshop.checkout(this.#committed);
        // Time and settings are no files of the newspaper.
        this.#paper = { ...this.#committed, settings: this.#paper.settings, now: this.#paper.now };
        return;
      case 'touch':
        return workshop.touch();
      case 'look':
        return workshop.look();
      case 'lose': {
        const { cacheDir, outputDir } = this.#folders;
        workshop.lose(...{ cache: [cacheDir], output: [outputDir], both: [cacheDir, outputDir] }[event.what]);
        this.#untouched = false;
        return;
      }
      case 'restore':
        workshop.copy(this.#kept(Math.max(0, this.#built.length - event.steps)), this.#folders);
        this.#untouched = false;
        return;
      case 'slice':
        await workshop.build(this.#paper, this.#folders, { slice: event.slice });
        this.#untouched = false;
        return;
      case 'meddle':
        meddle(this.#folders, event);
        this.#untouched = false;
        return;
      case 'damage':
        damage(this.#folders, event.file);
        this.#untouched = false;
        return;
      case 'mistake':
        return this.#fail(event.kind);
      case 'wait':
        if (this.#next !== undefined) await this.#wait(this.#next, event.until);
        return;
      default:
        this.#paper = edited(this.#paper, event, this.#built);
        workshop.save(this.#paper);
    }
  }

  async build(): Promise<void> {
    const workshop = this.#workshop;
    const same = this.#untouched && this.#paper === this.#built.at(-1);
    const before = this.#untouched ? this.#site : siteFiles(this.#folders.outputDir);
    const result = await workshop.build(this.#paper, this.#folders);
    const after = siteFiles(this.#folders.outputDir);
    const clean = await this.#clean.site(this.#paper);

    assertSame(clean.files, after, 'a clean build and this one');
    assertReported(this.#folders, result, before, after);
    assert.deepEqual(result.nextChange, clean.nextChange);
    if (same) assert.equal(result.rendered, 0);

    this.#site = after;
    this.#next = result.nextChange?.at;
    this.#untouched = true;
    if (this.#keeps) workshop.copy(this.#folders, this.#kept(this.#built.length));
    this.#built.push(this.#paper);
  }

  /** Up to the foretold moment nothing changes by itself. */
  async #wait(next: number, until: 'before' | 'then'): Promise<void> {
    if (this.#built.at(-1) === this.#paper) {
      const before = await this.#clean.site({ ...this.#paper, now: hoursAt(next - 1) });
      assertSame(this.#site, before.files, 'now and right before the foretold change');
    }
    this.#paper = { ...this.#paper, now: hoursAt(until === 'then' ? next : next - 1) };
  }

  async #fail(kind: Mistake): Promise<void> {
    const before = siteFiles(this.#folders.outputDir);
    this.#workshop.write(mistaken.path, mistaken.text[kind]);
    await assert.rejects(this.#workshop.build(this.#paper, this.#folders), ContentErrors);
    this.#workshop.remove(mistaken.path);
    assertSame(before, siteFiles(this.#folders.outputDir), 'before and after a build that failed');
  }

  #kept(build: number): SiteFolders {
    return this.#workshop.folders(`kept-${build % memory}`);
  }
}
