// What an import has to remember of every item, on disk: an archive of a million articles takes no more memory than one of a
// thousand.
import { DatabaseSync } from 'node:sqlite';

/** Kilobytes of the tables that are held in memory. */
const cached = 16_000;

/**
 * Tables in a nameless file, which the system removes by itself when the process ends, however it ends. Small ones never
 * leave memory.
 */
export class Scratch {
  readonly #database = new DatabaseSync('');
  #tables = 0;

  constructor() {
    // Nothing of it outlives the process: there is nothing to restore, and nothing to commit.
    this.#database.exec(`PRAGMA journal_mode = OFF; PRAGMA cache_size = -${cached}; BEGIN`);
  }

  /** Values by their names. */
  map(): ScratchMap {
    return new ScratchMap(this.#database, this.#name());
  }

  /** Several values by one name, in their order. */
  groups(): ScratchGroups {
    return new ScratchGroups(this.#database, this.#name());
  }

  /** How often each name was counted. */
  counter(): ScratchCounter {
    return new ScratchCounter(this.#database, this.#name());
  }

  /** Values one after the other. @typeParam Value what survives JSON */
  list<Value>(): ScratchList<Value> {
    return new ScratchList(this.#database, this.#name());
  }

  #name(): string {
    this.#tables++;
    return `t${this.#tables}`;
  }
}

/** Texts by name, one each. */
export class ScratchMap {
  readonly #get;
  readonly #set;

  constructor(database: DatabaseSync, table: string) {
    database.exec(`CREATE TABLE ${table} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`);
    this.#get = database.prepare(`SELECT value FROM ${table} WHERE name = ?`);
    this.#set = database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?)`);
  }

  get(name: string): string | undefined {
    const value = this.#get.get(name)?.value;
    return value === undefined ? undefined : String(value);
  }

  has(name: string): boolean {
    return this.#get.get(name) !== undefined;
  }

  set(name: string, value: string): void {
    this.#set.run(name, value);
  }

  /** As in a set. @returns whether it is new */
  add(name: string): boolean {
    if (this.has(name)) return false;
    this.set(name, '');
    return true;
  }
}

/** Texts by name, many each, in the order in which they were added. */
export class ScratchGroups {
  readonly #all;
  readonly #add;

  constructor(database: DatabaseSync, table: string) {
    database.exec(
      `CREATE TABLE ${table} (name TEXT, value TEXT); CREATE INDEX ${table}_n ON ${table} (name)`,
    );
    this.#all = database.prepare(`SELECT value FROM ${table} WHERE name = ? ORDER BY rowid`);
    this.#add = database.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
  }

  of(name: string): string[] {
    return this.#all.all(name).map(({ value }) => String(value));
  }

  add(name: string, value: string): void {
    this.#add.run(name, value);
  }
}

/** How often each name was added. */
export class ScratchCounter {
  readonly #add;
  readonly #sorted;

  constructor(database: DatabaseSync, table: string) {
    database.exec(`CREATE TABLE ${table} (name TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID`);
    this.#add = database.prepare(
      `INSERT INTO ${table} VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET times = times + 1`,
    );
    this.#sorted = database.prepare(`SELECT name, times FROM ${table} ORDER BY times DESC, name`);
  }

  add(name: string): void {
    this.#add.run(name);
  }

  /** The most frequent first; equal ones by their names. */
  *[Symbol.iterator](): Generator<readonly [name: string, times: number]> {
    for (const { name, times } of this.#sorted.iterate()) yield [String(name), Number(times)];
  }
}

/** Values that JSON knows, by their index. */
export class ScratchList<Value> {
  readonly #add;
  readonly #set;
  readonly #at;
  #length = 0;

  constructor(database: DatabaseSync, table: string) {
    database.exec(`CREATE TABLE ${table} (at INTEGER PRIMARY KEY, value TEXT NOT NULL)`);
    this.#add = database.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
    this.#set = database.prepare(`UPDATE ${table} SET value = ? WHERE at = ?`);
    this.#at = database.prepare(`SELECT value FROM ${table} WHERE at = ?`);
  }

  get length(): number {
    return this.#length;
  }

  push(value: Value): void {
    this.#add.run(this.#length, JSON.stringify(value));
    this.#length++;
  }

  /** @param index of one that is there */
  set(index: number, value: Value): void {
    this.#set.run(JSON.stringify(value), index);
  }

  at(index: number): Value | undefined {
    const row = this.#at.get(index);
    return row === undefined ? undefined : (JSON.parse(String(row.value)) as Value);
  }

  /** The first ones that are wanted. */
  first(most: number, isWanted: (value: Value) => boolean = () => true): Value[] {
    const found: Value[] = [];
    for (const value of this) {
      if (found.length === most) break;
      if (isWanted(value)) found.push(value);
    }
    return found;
  }

  *entries(): Generator<readonly [index: number, value: Value]> {
    for (let index = 0; index < this.#length; index++) yield [index, this.at(index) as Value];
  }

  *[Symbol.iterator](): Generator<Value> {
    for (const [, value] of this.entries()) yield value;
  }
}
