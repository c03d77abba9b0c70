// What a file of JSON is, told by a first reading: Ghost's export, whose tables are remembered on the way, or a JSON Feed.
import { CannotImport } from './cannot-import.ts';
import { jsonFeedSource } from './feed-source.ts';
import { GhostTables, ghostSource } from './ghost-source.ts';
import type { Source } from './imported-article.ts';
import { isRecord } from './json-records.ts';
import { type JsonRow, jsonRows } from './json-rows.ts';

/** A feed's entries, and the tables of exports: Ghost's own, in the form of its versions, and as its API gives them. */
const paths = [
  ...['$.version', '$.home_page_url', '$.items.*', '$.db.*.data.*.*', '$.data.*.*'],
  ...['posts', 'tags', 'users', 'posts_tags', 'posts_authors', 'posts_meta'].map((table) => `$.${table}.*`),
];

/** @throws {CannotImport} for what is neither, and what is no JSON */
export function jsonSource(
  file: string,
  zone: string,
  mediaDirs: readonly string[],
  origin: string | undefined,
): Source {
  const tables = new GhostTables();
  let [version, home, isGhost] = ['', undefined as string | undefined, false];
  for (const { path, value } of jsonRows(file, paths)) {
    if (path.length === 1 && typeof value === 'string') {
      if (path[0] === 'version') version = value;
      else home = value;
    }
    const table = tableOf(path);
    if (table === undefined || !isRecord(value)) continue;
    isGhost ||= table === 'posts';
    tables.add(table, value);
  }
  const rows = (wanted: (row: JsonRow) => boolean) =>
    function* (): Generator<unknown> {
      for (const row of jsonRows(file, paths)) if (wanted(row)) yield row.value;
    };
  if (version.includes('jsonfeed.org'))
    return jsonFeedSource(
      home,
      rows(({ path }) => path[0] === 'items'),
      zone,
      mediaDirs,
    );
  if (isGhost)
    return ghostSource(
      tables,
      rows(({ path }) => tableOf(path) === 'posts'),
      zone,
      mediaDirs,
      origin,
    );
  throw new CannotImport(`${file} ist weder ein Export von Ghost noch ein JSON Feed.`);
}

/** Name of the table in which a row stands; of several databases, the first counts. */
function tableOf(path: JsonRow['path']): string | undefined {
  const names = path[0] === 'db' && path[1] === 0 ? path.slice(3) : path[0] === 'data' ? path.slice(1) : path;
  return names.length === 2 && path[0] !== 'items' ? String(names[0]) : undefined;
}
