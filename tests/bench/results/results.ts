// The figures of a benchmark, as they stand in the JSON file.

import type { OutputChange } from '../measure/output-snapshot.ts';
import type { PageCounts } from '../measure/page-kinds.ts';
import type { Measurement } from '../measure/run-command.ts';
import type { ContestantName } from '../options.ts';
import type { ScenarioName } from '../scenarios.ts';

export interface BenchResults {
  /** ISO 8601, start of the benchmark. */
  readonly date: string;
  readonly machine: Machine;
  /** Of one minute, before the first build and after the last: others' work shows beside about one process of our own. */
  readonly load: readonly [before: number, after: number];
  readonly seed: number;
  readonly sizes: readonly SizeResults[];
}

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** Bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly eleventy: string;
  /** Null: not installed. */
  readonly hugo: string | null;
}

export interface SizeResults {
  readonly articles: number;
  readonly contestants: readonly ContestantResults[];
  readonly scenarios: readonly ScenarioResults[];
}

export interface ContestantResults {
  readonly name: ContestantName;
  readonly version: string;
  readonly notes: readonly string[];
  /** After the first cold build. */
  readonly pages: PageCounts;
}

export interface ScenarioResults {
  readonly contestant: ContestantName;
  readonly scenario: ScenarioName;
  /** In order. */
  readonly rounds: readonly Measurement[];
  /** Medians of the rounds. */
  readonly median: Measurement;
  /** Of the first round; null for cold builds. */
  readonly output: OutputChange | null;
}

/** @throws {Error} when there is no value */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('median of nothing');
  return (lower + upper) / 2;
}

/** What was not measured in every round is null. */
export function medianOf(rounds: readonly Measurement[]): Measurement {
  return {
    seconds: median(rounds.map(({ seconds }) => seconds)),
    processorSeconds: medianOrNull(rounds.map(({ processorSeconds }) => processorSeconds)),
    peakMemory: medianOrNull(rounds.map(({ peakMemory }) => peakMemory)),
  };
}

function medianOrNull(values: readonly (number | null)[]): number | null {
  const measured = values.filter((value) => value !== null);
  return measured.length < values.length ? null : median(measured);
}
