// Two builds of one newspaper, page by page: what an update changes for readers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../content/files-below.ts';

/** What readers call the kinds of files; the first that fits counts. */
const kinds: readonly (readonly [kind: string, path: RegExp])[] = [
  ['Artikel', /^\d{4}\/\d\d\/\d\d\/(?!index\.html)[^/]+\.html$/],
  ['Archivseiten', /^\d{4}\/|^archiv\//],
  ['Startseite', /^index\.html$/],
  ['Themen und Autoren', /^(?:thema|autor)\//],
  ['Gestaltung und Skripte', /\.(?:css|js|woff2)$/],
  ['Bilder', /\.(?:avif|webp|jpe?g|png|svg|ico)$/],
  ['Daten', /\.(?:json|xml|txt|webmanifest)$/],
  ['übrige Seiten', /\.html$/],
];

/** How two builds of one newspaper differ in one kind of files. */
export interface KindDifference {
  readonly kind: string;
  /** Files that both builds have, and of these how many differ. */
  readonly both: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Up to two differences. */
  readonly examples: readonly Example[];
}

/** One file that differs. */
export interface Example {
  readonly path: string;
  /** The first line that differs, in either build; cut to 160 characters. */
  readonly before: string;
  readonly after: string;
}

/** Differences by kind, in the order of {@link kinds}; kinds in which nothing differs are left out. */
export function compareSites(before: string, after: string): KindDifference[] {
  const old = new Set(filesBelow(before));
  const fresh = new Set(filesBelow(after));
  const found = new Map<
    string,
    { both: number; changed: number; added: number; removed: number; examples: Example[] }
  >();
  for (const path of [...new Set([...old, ...fresh])].sort()) {
    const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'Sonstiges';
    const count = found.get(kind) ?? { both: 0, changed: 0, added: 0, removed: 0, examples: [] };
    found.set(kind, count);
    if (!old.has(path)) count.added++;
    else if (!fresh.has(path)) count.removed++;
    else {
      count.both++;
      const [one, other] = [before, after].map((dir) => readFileSync(join(dir, path)));
      if (one === undefined || other === undefined || one.equals(other)) continue;
      count.changed++;
      if (count.examples.length < 2) count.examples.push(exampleOf(path, one, other));
    }
  }
  const order = [...kinds.map(([kind]) => kind), 'Sonstiges'];
  return [...found]
    .filter(([, { changed, added, removed }]) => changed + added + removed > 0)
    .map(([kind, count]) => ({ kind, ...count }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function exampleOf(path: string, before: Buffer, after: Buffer): Example {
  const [old, fresh] = [before, after].map((bytes) => bytes.toString('utf8').split('\n'));
  const line = old?.findIndex((text, at) => text !== fresh?.[at]) ?? 0;
  const at = line < 0 ? (old?.length ?? 0) : line;
  const [one = '', other = ''] = [old?.[at], fresh?.[at]];
  const start = Math.max(0, firstDifference(one, other) - 40);
  const cut = (text: string) => `${start > 0 ? '… ' : ''}${text.slice(start, start + 160)}`;
  return { path, before: cut(one), after: cut(other) };
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
