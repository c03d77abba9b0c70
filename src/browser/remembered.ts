// What the reader's browser remembers. Storage may be full, forbidden or hold anything: then a choice lasts as long as
// the page. Newspapers in folders of one host share its storage: all names end with the folder.

const here: Record<string, unknown> = {};

/** The value stored under `key`; where there is none, or none that can be read, what this page has remembered. */
export function remembered(key: string): unknown {
  try {
    return JSON.parse(localStorage[key + base]);
  } catch {
    return here[key];
  }
}

/** Stores a value that JSON knows under `key`; where that is not allowed, this page alone knows it. */
export function remember(key: string, value: unknown): void {
  here[key] = value;
  try {
    localStorage[key + base] = JSON.stringify(value);
  } catch {
    // Not allowed, or no space.
  }
}
