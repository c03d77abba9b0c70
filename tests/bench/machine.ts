import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { eleventyVersion } from './contestants/eleventy.ts';
import type { Machine } from './results/results.ts';

/** What the figures were measured on and with. */
export function describeMachine(hugo: string | undefined): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    eleventy: eleventyVersion(),
    hugo: hugo ?? null,
  };
}
