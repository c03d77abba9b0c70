// What the reader's browser remembers. Storage may be full, forbidden or hold anything: then nothing is remembered.

/** The value stored under `key`, `null` when there is none, `undefined` when it cannot be read. */
export function remembered(key: string): unknown {
  try {
    return JSON.parse(String(localStorage.getItem(key)));
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The choice then lasts as long as the page.
  }
}
