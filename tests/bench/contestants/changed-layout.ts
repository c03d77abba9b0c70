/**
 * The source of the article layout with one word of its markup changed: every article page becomes another.
 *
 * @throws {Error} when the layout no longer has the element that is changed
 */
export function changedLayout(source: string, round: number): string {
  const changed = source.replace(/<article class="[^"]*"/, `<article class="article round-${round}"`);
  if (changed === source) throw new Error('the article layout has no <article class="…"> to change');
  return changed;
}
