// Files that are made together of one source, all in one folder, as one row of the ledger: the dozen files of each of 100,000
// pictures would be most of its rows.
import { posix } from 'node:path';
import { Keys } from '../article/key.ts';
import { folderOf } from './folder-times.ts';

/** No path of the output begins with it. */
const mark = '\0';

/** Name of the row of the files that are made of `source`. */
export const groupName = (source: string): string => mark + source;

/** Whether a row of the ledger has this name because it stands for a group of files. */
export const isGroup = (name: string): boolean => name.startsWith(mark);

/** How much a path may share with the one before, so that its number is one printable ASCII character. */
const mostShared = 90;
const zero = 33;
/** Where the first path has the source's own name: most pictures' files begin with it. As a line break it is in no path. */
const own = '\x01';
/** What paths end with, as one character each, which is in no path either. */
const endings = [
  ['.avif', '\x02'],
  ['.jpg', '\x03'],
] as const;

/**
 * Paths below the output, as they come back from {@link unpackFiles}: each as what differs from the one before, the first
 * one without what the row's name says already.
 *
 * @param name of the row, see {@link groupName}
 */
export function packFiles(name: string, files: readonly string[]): string {
  const stem = stemOf(name);
  const [first = ''] = files;
  const at = first.indexOf(stem, first.lastIndexOf('/') + 1);
  const packed = packTails(files);
  // A name may run into what the path ends with.
  const [line = ''] = packed.split('\n', 1);
  const isThere = stem !== '' && at >= 0 && line.startsWith(stem, 1 + at);
  return isThere ? packed.slice(0, 1 + at) + own + packed.slice(1 + at + stem.length) : packed;
}

/** The source's file name without its ending. */
const stemOf = (name: string): string => posix.parse(name.slice(mark.length)).name;

function packTails(files: readonly string[]): string {
  let before = '';
  return files
    .map((file) => {
      let shared = 0;
      while (shared < mostShared && shared < file.length && file[shared] === before[shared]) shared++;
      before = file;
      return String.fromCharCode(zero + shared) + shortened(file.slice(shared));
    })
    .join('\n');
}

function shortened(tail: string): string {
  const [ending, short] = endings.find(([end]) => tail.endsWith(end)) ?? ['', ''];
  return tail.slice(0, tail.length - ending.length) + short;
}

function lengthened(tail: string): string {
  const [ending, short] = endings.find(([, sign]) => tail.endsWith(sign)) ?? ['', ''];
  return tail.slice(0, tail.length - short.length) + ending;
}

/** @param name of the row */
export function unpackFiles(name: string, packed: string): string[] {
  let before = '';
  return packed.split('\n').map((line, index) => {
    const tail = index === 0 ? line.replace(own, () => stemOf(name)) : line;
    before = before.slice(0, tail.charCodeAt(0) - zero) + lengthened(tail.slice(1));
    return before;
  });
}

/** Where the files lie, without unpacking them. */
export function folderIn(packed: string): string {
  const end = packed.indexOf('\n');
  return folderOf(packed.slice(1, end < 0 ? undefined : end));
}

/** The key of a group's bytes. @param keyOf of one of the files */
export function groupKey(files: readonly string[], keyOf: (file: string) => number): number {
  const keys = new Keys();
  for (const file of files) keys.add(file).add(keyOf(file));
  return keys.key;
}

/** A group and what its row says of its files. */
export type Packed = readonly [name: string, packed: string];

/** Which groups have some file: each folder is unpacked when one of its files is asked for. */
export class GroupIndex {
  readonly #groupsIn: (folder: string) => readonly Packed[];
  readonly #byFile = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** @param groupsIn those whose files lie in a folder */
  constructor(groupsIn: (folder: string) => readonly Packed[]) {
    this.#groupsIn = groupsIn;
  }

  /** Names of the groups, nearly always one. */
  with(file: string): readonly string[] {
    const folder = folderOf(file);
    const known = this.#byFile.get(folder) ?? byFile(this.#groupsIn(folder));
    this.#byFile.set(folder, known);
    return known.get(file) ?? none;
  }
}

const none: readonly never[] = [];

function byFile(groups: readonly Packed[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, packed] of groups) {
    for (const file of unpackFiles(name, packed)) {
      const names = found.get(file);
      if (names === undefined) found.set(file, [name]);
      else names.push(name);
    }
  }
  return found;
}
