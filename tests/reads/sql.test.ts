// Logs too large for one machine are counted by an engine: its query must say exactly what we say.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { ArticlePaths } from '../../src/reads/article-paths.ts';
import { dayFileText } from '../../src/reads/day-file.ts';
import { isRobot } from '../../src/reads/robots.ts';
import { logArticles, logDay, writeAccessLog } from '../bench/access-log.ts';
import { aCounter, line } from './a-counter.ts';

const query = readFileSync(resolve(import.meta.dirname, '../../src/reads/count.sql'), 'utf8');

test('DuckDB counts exactly the same reads of the same log', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-sql-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'access.log');
  writeAccessLog(file, 15_000);
  const [first = '', second = ''] = logArticles;
  const minutes = (count: number): string => new Date(logDay + count * 60_000).toISOString();
  // What chance does not bring about: visits, midnight, queries, former addresses, robots by what they do.
  const special = [
    line(first, minutes(60)),
    line(`${first}?a#b`, minutes(90)),
    line(first, minutes(121)),
    line('/fr%C3%BCher', minutes(122)),
    line(first, minutes(1439)),
    line(first, minutes(1441)),
    line(second, minutes(600), { address: '192.0.2.66' }),
    line('/robots.txt', minutes(700), { address: '192.0.2.66' }),
    ...logArticles.slice(0, 151).map((path, index) => line(path, minutes(index), { address: '192.0.2.151' })),
    ...logArticles.slice(0, 150).map((path, index) => line(path, minutes(index), { address: '192.0.2.150' })),
    line(first, minutes(5), { address: '192.0.2.9', agent: '-' }),
    line(first, minutes(5), { address: '192.0.2.9' }).replace('GET', 'HEAD'),
    'no line at all\n',
  ];
  const log = readFileSync(file, 'utf8') + special.join('');
  writeFileSync(file, log);
  const articles = logArticles.map((url, index) => ({ url, aliases: index === 0 ? ['/früher'] : [] }));
  const counter = aCounter({ articles, now: logDay + 3 * 86_400_000 });
  t.after(counter.remove);
  counter.run([log]);

  const connection = await (await DuckDBInstance.create()).connect();
  const run = (sql: string) => connection.run(sql);
  const insert = async (table: string, columns: string, rows: readonly (readonly string[])[]) => {
    writeFileSync(
      join(folder, `${table}.json`),
      rows
        .map(
          (row) =>
            `${JSON.stringify(Object.fromEntries(columns.split(', ').map((name, index) => [name, row[index]])))}\n`,
        )
        .join(''),
    );
    await run(
      `CREATE TABLE ${table} AS SELECT * FROM read_json('${join(folder, `${table}.json`)}', columns = {${columns
        .split(', ')
        .map((name) => `${name}: 'VARCHAR'`)
        .join(', ')}})`,
    );
  };
  await run(
    `CREATE TABLE log AS SELECT line FROM read_csv('${file}', columns = {line: 'VARCHAR'}, delim = '\t', quote = '', escape = '', header = false, auto_detect = false)`,
  );
  const agents = [...new Set([...log.matchAll(/"([^"]*)"$/gm)].map(([, agent = '']) => agent))];
  await insert(
    'robots',
    'agent',
    agents.filter(isRobot).map((agent) => [agent]),
  );
  await insert('paths', 'path, url', [...new ArticlePaths(articles, '').rows()]);
  const result = await connection.runAndReadAll(query, { zone: 'Europe/Berlin' });
  const days = Map.groupBy(result.getRowObjects(), ({ day }) => String(day));
  const files = Object.fromEntries(
    [...days].map(([day, rows]) => [
      `${day.slice(0, 4)}/${day}.csv`,
      dayFileText(new Map(rows.map(({ path, reads }) => [String(path), Number(reads)]))),
    ]),
  );
  assert.ok(Object.keys(files).length >= 3);
  assert.deepEqual(files, counter.files());
  // What the engine returns is taken like another counter's export, and changes nothing.
  const csv = result.getRowObjects().map(({ day, path, reads }) => `${day},${path},${reads}\n`);
  assert.deepEqual(counter.run([`day,path,reads\n${csv.join('')}`]).written, []);
  const other = aCounter({ articles, now: logDay + 3 * 86_400_000 });
  t.after(other.remove);
  other.run([`day,path,reads\n${csv.join('')}`]);
  assert.deepEqual(other.files(), files);
});
