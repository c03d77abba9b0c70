import type { Command } from '../measure/run-command.ts';
import type { ContestantName } from '../options.ts';
import type { ScenarioName } from '../scenarios.ts';

/** One generator with its copy of the archive. */
export interface Contestant {
  readonly name: ContestantName;
  /** For the report, `hugo v0.169.0+extended`. */
  readonly version: string;
  readonly scenarios: readonly ScenarioName[];
  readonly outputDir: string;
  /** What a reader of the figures has to know. */
  readonly notes: readonly string[];
  /** Brings content, output and cache into the state before the scenario's build, which is the returned command. */
  prepare(scenario: ScenarioName, round: number): Command;
}

export interface Workspace {
  /** Empty folder of one contestant. */
  readonly dir: string;
  /** Number of articles. */
  readonly count: number;
  readonly seed: number;
}

/** The day after the archive's last one. */
export const newsDay = '2025-12-31';

/** A day in the middle of the archive. */
export const pastDay = '2020-06-15';

/** Time of all builds, wall time of the site: after everything that scenarios publish. */
export const buildTime = '2026-01-01T08:00';
