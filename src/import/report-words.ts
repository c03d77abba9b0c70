// The sentences with numbers in them that the report's page and the terminal share: German, right for none, one and many.

import { germanCount } from '../article/german-count.ts';

/** @param files how many came over @param unchanged how many of them stood there before */
export function arrivedSentence(files: number, unchanged: number): string {
  if (files === 0) return 'Nichts übernommen.';
  if (files === 1) return `1 Text übernommen${unchanged === 1 ? '; er stand schon da' : ''}.`;
  const arrived = `${germanCount(files)} Artikel und Seiten übernommen`;
  if (unchanged === 0) return `${arrived}.`;
  if (unchanged === files) return `${arrived}; sie standen schon da.`;
  return `${arrived}; ${unchanged === 1 ? '1 davon stand' : `${germanCount(unchanged)} davon standen`} schon da.`;
}

/** Of former addresses. @param uncovered how many lead nowhere */
export function coveredSentence(covered: number, uncovered: number): string {
  if (covered + uncovered === 0) return 'Es sind keine bekannt.';
  if (covered === 0) return 'Keine führt zu einer Seite.';
  const leads = covered === 1 ? '1 führt zu ihrer Seite' : `${germanCount(covered)} führen zu ihrer Seite`;
  return `${leads}, unmittelbar oder mit einer Weiterleitung.`;
}

/** What stands above those that lead nowhere. @param uncovered at least one */
export const uncoveredTitle = (uncovered: number): string =>
  uncovered === 1 ? '1 führt nirgendwohin:' : `${germanCount(uncovered)} führen nirgendwohin:`;

/** What stands above those that no redirect of the newspaper can have. @param proposed at least one */
export const proposedTitle = (proposed: number): string =>
  proposed === 1
    ? '1 hat ein Ziel, kann aber keine Weiterleitung der Zeitung sein; tragen Sie sie bei Ihrem Host ein:'
    : `${germanCount(proposed)} haben ein Ziel, können aber keine Weiterleitungen der Zeitung sein; tragen Sie sie bei Ihrem Host ein:`;

/** What stands above pictures and documents that are asked for at their old addresses. @param files at least one */
export const filesTitle = (files: number): string =>
  `${files === 1 ? '1 Bild oder Dokument wird' : `${germanCount(files)} Bilder und Dokumente werden`} unter der alten Adresse abgerufen. Damit ${files === 1 ? 'es' : 'sie'} dort ${files === 1 ? 'bleibt' : 'bleiben'}, kopieren Sie den alten Ordner nach public, etwa nach public/wp-content/uploads:`;

/** @param articles how many differ */
export function differencesTitle(articles: number): string {
  if (articles === 0) return 'Unterschiede';
  return `Unterschiede in ${articles === 1 ? '1 Artikel' : `${germanCount(articles)} Artikeln`}`;
}

/** What a list is of: it decides how „1 weitere“ ends. */
export type Listed = 'article' | 'address' | 'construct' | 'note';

const feminine: ReadonlySet<Listed> = new Set(['address', 'construct']);

/** „1 weiterer“ Artikel, „1 weitere“ Adresse, „2 weitere“. @param more at least one */
export const moreOf = (listed: Listed, more: number): string =>
  `${germanCount(more)} ${more === 1 && !feminine.has(listed) ? 'weiterer' : 'weitere'}`;
