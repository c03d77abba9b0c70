// Small looks at JSON of which nothing is known.
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether it is an object and no list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; none for what is no list. */
export const records = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** A filled text or a number. */
export function textIn(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** @throws nothing: undefined for what is no JSON */
export function jsonRecord(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What Ghost's tools for moving in write: a record in `data`, with the address that it had in `url`.
 * https://github.com/TryGhost/migrate
 */
export function unwrapped(record: JsonRecord): JsonRecord {
  const { data, url } = record;
  return isRecord(data) && typeof url === 'string' ? { ...data, formerUrl: url } : record;
}
