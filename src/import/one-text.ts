// One text that cannot be read or converted is left to a person; it never stops the others.
import { Refusal } from '../content/refusal.ts';
import type { SourceItem, UnreadItem } from './imported-article.ts';

/**
 * Reads one record of a source.
 *
 * @param origin how a person finds it again, as far as that is known before it is read
 */
export function readOne<Item extends SourceItem | undefined>(
  origin: () => string,
  read: () => Item,
): Item | UnreadItem {
  try {
    return read();
  } catch (error) {
    return { origin: origin(), unread: faultOfText(error) };
  }
}

/**
 * What is wrong with a text, German, in a few words.
 *
 * @throws {unknown} the error itself where it says nothing of the text: a full disk, a source that cannot be read
 */
export function faultOfText(error: unknown): string {
  const isOfText = error instanceof Error && !(error instanceof Refusal) && !ofSystem(error);
  if (!isOfText) throw error;
  return error instanceof RangeError && /call stack/.test(error.message)
    ? 'zu tief ineinander geschachtelt'
    : `${error.name}: ${error.message}`;
}

const ofSystem = (error: Error): boolean =>
  'syscall' in error || ('code' in error && error.code === 'ERR_SQLITE_ERROR');
