// What the reader's browser remembers. Storage may be full, forbidden or hold anything: then a choice lasts as long as
// the page. Newspapers in folders of one host share its storage: all names end with the folder.

const here: Record<string, unknown> = {};

/** The value stored under `key`, `null` when there is none, and where storage cannot be read that of this page. */
export function remembered(key: string): unknown {
  try {
    return JSON.parse(String(localStorage.getItem(key + base)));
  } catch {
    return here[key];
  }
}

/** Stores a value that JSON knows under `key`; where that is not allowed, this page alone knows it. */
export function remember(key: string, value: unknown): void {
  here[key] = value;
  try {
    localStorage.setItem(key + base, JSON.stringify(value));
  } catch {
    // Not allowed, or no space.
  }
}
