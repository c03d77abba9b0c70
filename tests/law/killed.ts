// What must hold when builds are killed: no half-written file under its name, and the next build makes all well.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../newspaper/settings.ts';
import { CleanBuilds } from './clean-builds.ts';
import { buildAndKill, type Extent, type Moment, measure, type Victim } from './killable-build.ts';
import { beginnings, type Newspaper } from './newspaper.ts';
import { assertSame } from './site-assertions.ts';
import { difference, type SiteFile, siteFiles } from './site-files.ts';
import { plainStory, type Story } from './story.ts';
import type { SiteFolders, Workshop } from './workshop.ts';

/** A newspaper before and after edits that reach many pages. */
export type Edition = 'old' | 'new' | 'newest';

/** Kills one after the other, then the build that must set all right; its edition may be one before. */
export interface Trial {
  readonly kills: readonly { readonly edition: Edition; readonly victim: Victim; readonly at: Share }[];
  readonly last: Edition;
}

/** Of a build's changes to the disk, or of its time, from 0 to 1. */
export type Share = { readonly changes: number } | { readonly time: number };

type Site = ReadonlyMap<string, SiteFile>;

const story = (id: number): Story => ({
  ...plainStory,
  day: id % 10,
  section: id % 3 === 0 ? 'Sport' : 'Politik',
  tags: [id % 2 === 0 ? 'Rathaus' : 'Brücke'],
  image: id === 7 ? 'eins.png' : undefined,
});
const stories = Array.from({ length: 30 }, (_, id) => [id, story(id)] as const);
const old: Newspaper = { ...beginnings, settings, stories: new Map(stories), now: 24 * 12 };
const editions: Readonly<Record<Edition, Newspaper>> = {
  old,
  // Every second article has another title, some are gone, some are new, one has moved, a picture was swapped.
  new: {
    ...old,
    stories: new Map([
      ...stories
        .filter(([id]) => id % 9 !== 4)
        .map(
          ([id, one]) => [id, id % 2 === 0 ? { ...one, title: 'Sturm zieht auf' as const } : one] as const,
        ),
      [30, story(30)],
      [3, { ...story(3), name: 'neu', alias: 'former' }],
    ]),
    pictures: { 'eins.png': 2, 'zwei.png': 1 },
  },
  newest: {
    ...old,
    stories: new Map([...stories.slice(0, 20), [31, story(31)]]),
    pages: { ...old.pages, 'ueber-uns': 'Wir.' },
  },
};

/** Builds all editions once, each clean; trials begin with the old one's output and cache. */
export class KillGround {
  readonly #workshop: Workshop;
  readonly #sites: Readonly<Record<Edition, Site>>;
  readonly #alone: Extent;
  readonly #together: Extent;

  static async open(workshop: Workshop): Promise<KillGround> {
    const clean = new CleanBuilds(workshop);
    const sites: Partial<Record<Edition, Site>> = {};
    for (const edition of ['newest', 'new', 'old'] as const) {
      workshop.save(editions[edition]);
      sites[edition] = (await clean.site(editions[edition])).files;
    }
    const start = workshop.folders('start');
    await workshop.build(editions.old, start);
    workshop.save(editions.new);
    const extents: Extent[] = [];
    for (const processes of [1, 2]) {
      const ground = workshop.folders('grown');
      workshop.copy(start, ground);
      extents.push(await measure(workshop, editions.new, ground, processes));
    }
    return new KillGround(workshop, sites as Record<Edition, Site>, extents);
  }

  private constructor(
    workshop: Workshop,
    sites: Readonly<Record<Edition, Site>>,
    [alone, together]: readonly Extent[],
  ) {
    this.#workshop = workshop;
    this.#sites = sites;
    this.#alone = alone as Extent;
    this.#together = together as Extent;
  }

  async run({ kills, last }: Trial): Promise<void> {
    const workshop = this.#workshop;
    const folders = workshop.folders('grown');
    workshop.copy(workshop.folders('start'), folders);
    const tried: Edition[] = ['old'];
    const told = new Set<string>();
    for (const { edition, victim, at } of kills) {
      workshop.save(editions[edition]);
      rmSync(join(folders.cacheDir, 'changes.json'), { force: true });
      await buildAndKill(workshop, editions[edition], folders, victim, this.#moment(victim, at));
      for (const path of toldChanges(folders)) told.add(path);
      tried.push(edition);
      this.#assertWhole(siteFiles(folders.outputDir), tried);
    }
    workshop.save(editions[last]);
    await workshop.build(editions[last], folders);
    const site = siteFiles(folders.outputDir);
    assertSame(this.#sites[last], site, 'a clean build and the one after the kill');
    for (const path of toldChanges(folders)) told.add(path);
    const { written, removed } = difference(this.#sites.old, site);
    const untold = [...written, ...removed].filter((path) => !told.has(path));
    assert.deepEqual(untold, [], 'changes that no build has told of');
  }

  #moment(victim: Victim, at: Share): Moment {
    const { changes, milliseconds } = victim === 'alone' ? this.#alone : this.#together;
    if ('time' in at) return { after: at.time * milliseconds };
    return { change: 1 + Math.floor(at.changes * changes[victim === 'worker' ? 'worker' : 'main']) };
  }

  /** Every file is as one of the editions has it, or is missing where one of them has none. */
  #assertWhole(site: Site, tried: readonly Edition[]): void {
    const sites = tried.map((edition) => this.#sites[edition]);
    const paths = new Set([...site.keys(), ...sites.flatMap((one) => [...one.keys()])]);
    const broken = [...paths].filter((path) => {
      // What is being made has other names.
      if (/^\.depesche\/|\.(?:tmp|part|teil)$/.test(path)) return false;
      const bytes = site.get(path)?.bytes;
      return !sites.some((one) => {
        const whole = one.get(path)?.bytes;
        return whole === undefined ? bytes === undefined : bytes !== undefined && whole.equals(bytes);
      });
    });
    assert.deepEqual(broken, [], 'files that are neither old nor new');
  }
}

/** What the last build that came so far told those who deploy. */
function toldChanges({ cacheDir }: SiteFolders): readonly string[] {
  const file = join(cacheDir, 'changes.json');
  if (!existsSync(file)) return [];
  const { written, removed } = JSON.parse(readFileSync(file, 'utf8'));
  return [...written, ...removed];
}
