// The packages that `package-lock.json` names, by which a change of one is known without looking into node_modules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, keyOf } from '../article/key.ts';

interface LockedPackage {
  readonly version?: string;
  /** Hash of its files; absent for packages that lie in the project itself. */
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const folder = 'node_modules/';

type ByName = ReadonlyMap<string, readonly (readonly [path: string, locked: LockedPackage])[]>;

interface Locked {
  readonly bytes: Uint8Array;
  /** By name; several where one lies inside another's folder in another version. */
  readonly byName: ByName;
  /** Most kinds of pages reach the same packages. */
  readonly keys: Map<string, Key>;
}

/** The file that was read last, for a process that builds again. */
let last: Locked | undefined;

function read(file: string): Locked {
  const bytes = readFileSync(file);
  if (last !== undefined && bytes.equals(last.bytes)) return last;
  const lock = JSON.parse(bytes.toString('utf8')) as LockFile;
  const byName = Map.groupBy(Object.entries(lock.packages), ([path]) =>
    path.slice(path.lastIndexOf(folder) + folder.length),
  );
  last = { bytes, byName, keys: new Map() };
  return last;
}

/** One `package-lock.json`, taken apart once per process as long as it stays the same. */
export class LockedPackages {
  readonly #locked: Locked;

  constructor(projectDir: string) {
    this.#locked = read(join(projectDir, 'package-lock.json'));
  }

  /** Names the packages and all that they depend on, as they are installed. */
  key(names: Iterable<string>): Key {
    const list = [...names].sort().join();
    const { keys } = this.#locked;
    const key = keys.get(list) ?? this.#keyOf(names);
    keys.set(list, key);
    return key;
  }

  #keyOf(names: Iterable<string>): Key {
    const found = new Set<string>();
    const pending = [...names];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      for (const [, { dependencies, optionalDependencies, peerDependencies }] of this.#locked.byName.get(
        name,
      ) ?? []) {
        pending.push(...Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }));
      }
    }
    const lines = [...found]
      .flatMap((name) => this.#locked.byName.get(name) ?? [])
      .map(([path, { version, integrity }]) => `${path}@${version} ${integrity}`);
    return keyOf(lines.sort().join());
  }
}
