import { readdirSync } from 'node:fs';

/** What lies in a folder under some name; `other`: a link, for example, which no build makes. */
export type EntryKind = 'file' | 'folder' | 'other';

/** By name; nothing for what is no folder. */
export function namesIn(dir: string): Map<string, EntryKind> {
  try {
    const entries = readdirSync(dir, { withFileTypes: true });
    return new Map(
      entries.map((entry) => [
        entry.name,
        entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
      ]),
    );
  } catch {
    return new Map();
  }
}
