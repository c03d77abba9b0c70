// Old days go into the articles' own `reads`, so that the days' files do not become ever more.
//
// `content/reads/folded.json` says up to which day that has been done, and, while it is being done, what is to become of each
// file: from then on it is either not begun or to be ended. A build that finds it unfinished is refused, since nobody could
// say which reads count twice; the command, called again, ends it, whenever it was killed.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../content/error-code.ts';
import { blobId } from '../content/hash.ts';
import { Refusal } from '../content/refusal.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { dayFile, foldedFile, isDay } from './day-file.ts';
import { withMoreReads } from './front-matter-reads.ts';
import { articlesOf } from './read-counts.ts';
import type { DayColumns } from './read-days.ts';

export interface Folded {
  /** Days before this one are in the articles' own `reads`. */
  readonly before: string;
  /** Reads of addresses at which there is no article: should it come back, the next time takes them. */
  readonly others: Readonly<Record<string, number>>;
  /** Absent: all is done. */
  readonly pending?: {
    readonly days: readonly string[];
    readonly edits: readonly Edit[];
  };
}

interface Edit {
  /** Path below the content folder. */
  readonly file: string;
  readonly added: number;
  /** Git blob ids before and after. */
  readonly from: string;
  readonly to: string;
}

/** `undefined`: nothing has ever been folded. @throws {Refusal} for a damaged file */
export function readFolded(contentDir: string): Folded | undefined {
  let text: string;
  try {
    text = readFileSync(join(contentDir, foldedFile), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    const { before, others = {}, pending } = JSON.parse(text) as Partial<Folded>;
    if (typeof before === 'string' && isDay(before)) {
      return { before, others, ...(pending === undefined ? {} : { pending }) };
    }
  } catch {
    // Told below.
  }
  throw new Refusal(`content/${foldedFile} ist beschädigt. Holen Sie die Datei mit „git checkout“ zurück.`);
}

export interface FoldOptions {
  readonly contentDir: string;
  /** With mistakes or without: all whose address is known. */
  readonly articles: readonly {
    readonly file: string;
    readonly url: string;
    readonly aliases: readonly string[];
  }[];
  readonly columns: DayColumns;
  /** Days before this one are folded; they must be closed. */
  readonly before: string;
  /** Is called before each change on the disk; tests end there. */
  readonly onStep?: () => void;
}

export interface FoldResult {
  readonly articles: number;
  readonly days: number;
  readonly reads: number;
}

/** @throws {Refusal} before anything is changed: for articles that have to be changed by hand */
export function foldDays(options: FoldOptions): FoldResult {
  const { contentDir, before } = options;
  const folded = readFolded(contentDir);
  const ended = folded?.pending === undefined ? undefined : end(options, folded, folded.pending);
  if (ended !== undefined && folded !== undefined && before <= folded.before) return ended;
  const planned = plan(options, readFolded(contentDir));
  if (planned.pending === undefined) return ended ?? { articles: 0, days: 0, reads: 0 };
  write(options, planned);
  return end(options, planned, planned.pending);
}

function plan(
  { contentDir, articles, columns, ...options }: FoldOptions,
  folded: Folded | undefined,
): Folded {
  const { paths, days, starts, pathOf, reads } = columns;
  // What has been folded stays folded, or its logs would count once more.
  const before = [options.before, folded?.before ?? ''].sort().at(-1) ?? options.before;
  const sums = new Map(Object.entries(folded?.others ?? {}));
  const old = days.filter((day) => day < before && day >= (folded?.before ?? ''));
  for (const day of old) {
    const index = days.indexOf(day);
    for (let row = starts[index] ?? 0; row < (starts[index + 1] ?? 0); row++) {
      const path = paths[pathOf[row] ?? 0] ?? '';
      sums.set(path, (sums.get(path) ?? 0) + (reads[row] ?? 0));
    }
  }
  const names = [...sums.keys()];
  const articleOf = articlesOf(names, articles);
  const added = new Map<string, number>();
  const others: Record<string, number> = {};
  for (const [index, name] of names.entries()) {
    const article = articles[articleOf[index] ?? -1];
    const count = sums.get(name) ?? 0;
    if (article === undefined) others[name] = count;
    else if (count > 0) added.set(article.file, (added.get(article.file) ?? 0) + count);
  }
  const byHand: string[] = [];
  const edits = [...added].flatMap(([file, count]): Edit[] => {
    const bytes = readFileSync(join(contentDir, file));
    const edited = withMoreReads(bytes, count);
    if (edited === undefined) byHand.push(`  content/${file}: ${count} zu „reads“ hinzuzählen`);
    return edited === undefined ? [] : [{ file, added: count, from: blobId(bytes), to: blobId(edited) }];
  });
  if (byHand.length > 0) {
    throw new Refusal(
      `In diesen Artikeln lässt sich „reads“ nicht ändern, ohne anderes zu berühren; nichts ist geschehen.\nSchreiben Sie dort eine eigene Zeile wie reads: 0 in die Angaben und versuchen Sie es noch einmal:\n${byHand.join('\n')}`,
    );
  }
  if (old.length === 0 && edits.length === 0) return { before, others };
  return { before, others, pending: { days: old, edits: edits.sort((a, b) => (a.file < b.file ? -1 : 1)) } };
}

function end(options: FoldOptions, folded: Folded, pending: NonNullable<Folded['pending']>): FoldResult {
  const { contentDir, onStep } = options;
  const changed: string[] = [];
  const files = new Set(options.articles.map(({ file }) => file));
  for (const { file, added, from, to } of pending.edits) {
    // Gone since; or the plan was not made here, and leads elsewhere.
    if (!files.has(file)) {
      changed.push(`  content/${file}`);
      continue;
    }
    const bytes = readFileSync(join(contentDir, file));
    const id = blobId(bytes);
    if (id === to) continue;
    const edited = id === from ? withMoreReads(bytes, added) : undefined;
    if (edited === undefined) {
      changed.push(`  content/${file}`);
      continue;
    }
    onStep?.();
    prepareWhole(join(contentDir, file), edited)();
  }
  if (changed.length > 0) {
    throw new Refusal(
      `Diese Artikel hat jemand geändert, seit das Einrechnen unterbrochen wurde; ob ihre Zahl schon stimmt, weiß niemand:\n${changed.join('\n')}\nHolen Sie sie mit „git checkout“ zurück, rufen Sie den Befehl noch einmal auf, und ändern Sie sie danach wieder.`,
    );
  }
  for (const day of pending.days.filter(isDay)) {
    onStep?.();
    rmSync(join(contentDir, dayFile(day)), { force: true });
  }
  const { before, others } = folded;
  write(options, { before, others });
  return {
    articles: pending.edits.length,
    days: pending.days.length,
    reads: pending.edits.reduce((sum, { added }) => sum + added, 0),
  };
}

function write({ contentDir, onStep }: FoldOptions, folded: Folded): void {
  onStep?.();
  prepareWhole(join(contentDir, foldedFile), `${JSON.stringify(folded, undefined, 1)}\n`)();
}
