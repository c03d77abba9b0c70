import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

/** By query, how well which articles answer it. */
export type Judgements = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Normalised discounted cumulative gain of the first ten, 0 to 1 (Järvelin and Kekäläinen 2002). */
export function ndcg(found: readonly string[], judged: Readonly<Record<string, number>>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = Object.values(judged).sort((a, b) => b - a);
  return gain(found.map((name) => judged[name] ?? 0)) / gain(best);
}

/**
 * Asks all queries; `VERBOSE=1` prints what was found.
 *
 * @param found asks one query, best hits first
 * @param least which the mean of all must reach
 * @returns the least that one of them has
 */
export async function assertFound(
  t: TestContext,
  judgements: Judgements,
  found: (query: string) => Promise<readonly string[]>,
  least: number,
): Promise<number> {
  const scores: number[] = [];
  const lines: string[] = [];
  for (const [query, judged] of Object.entries(judgements)) {
    const names = await found(query);
    const score = ndcg(names, judged);
    scores.push(score);
    lines.push(`${score.toFixed(2)} ${query}: ${names.join(', ')}`);
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  t.diagnostic(`nDCG@10 ${mean.toFixed(3)} of ${scores.length} queries`);
  if (process.env.VERBOSE) console.log(lines.join('\n'));
  assert.ok(mean >= least, `${mean.toFixed(3)}\n${lines.join('\n')}`);
  return Math.min(...scores);
}
