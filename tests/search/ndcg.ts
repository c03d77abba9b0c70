/** Normalised discounted cumulative gain of the first ten, 0 to 1 (Järvelin and Kekäläinen 2002). */
export function ndcg(found: readonly string[], judged: Readonly<Record<string, number>>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = Object.values(judged).sort((a, b) => b - a);
  return gain(found.map((name) => judged[name] ?? 0)) / gain(best);
}
