// Takes a person's name out of a text: with its genitive, in compounds, and the surname alone.
import { slugify } from '../article/slug.ts';

/** A text without the name, and what was left as it is. */
export interface Anonymised {
  readonly text: string;
  /** Addresses of others that have the name: they are not ours to change. */
  readonly kept: readonly string[];
}

const letter = '[\\p{L}\\p{M}\\p{N}]';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const address = /(?:https?:\/\/|mailto:)[^\s<>"')\]]+/giu;

/** The names by which a text may call the person: the whole one, blanks as they come, and the surname. */
function formsOf(name: string): string[] {
  const parts = name.normalize('NFC').trim().split(/\s+/);
  const whole = parts.map(escaped).join('[\\s\\u00a0]+');
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last.length > 2 ? [whole, escaped(last)] : [whole];
}

/** Whether the text names the person in full. */
export const isNamed = (text: string, name: string): boolean =>
  new RegExp(`(?<!${letter})${formsOf(name)[0] ?? ''}(?:['’]?s)?(?!${letter})`, 'iu').test(
    text.normalize('NFC').replace(address, ''),
  );

/**
 * `Jörg Müller`, `Jörg Müllers`, `Herr Müller` and `Müller-Prozess` become `N.`, `N.s`, `Herr N.` and `N.-Prozess`. Addresses of
 * others stay.
 */
export function anonymisedText(text: string, name: string, replacement: string): Anonymised {
  const kept: string[] = [];
  const pattern = new RegExp(`(?<!${letter})(?:${formsOf(name).join('|')})(['’]?s)?(?!${letter})`, 'giu');
  const without = (part: string): string =>
    part.replace(pattern, (_, genitive?: string) => replacement + (genitive === undefined ? '' : 's'));
  const slug = slugify(name);
  let result = '';
  let from = 0;
  for (const { 0: found, index } of text.normalize('NFC').matchAll(address)) {
    result += without(text.normalize('NFC').slice(from, index)) + found;
    from = index + found.length;
    if (slugify(decoded(found)).includes(slug)) kept.push(found);
  }
  // „N..“ at the end of a sentence is one full stop.
  const all = result + without(text.normalize('NFC').slice(from));
  return { text: replacement.endsWith('.') ? all.replaceAll(`${replacement}.`, replacement) : all, kept };
}

/** The slug without the name in it: `joerg-mueller-vor-gericht` is `n-vor-gericht`. */
export function anonymisedSlug(slug: string, name: string, replacement: string): string {
  const parts = name
    .trim()
    .split(/\s+/)
    .map((part) => slugify(part));
  const forms = [parts.join('-'), parts.at(-1) ?? ''].filter((form) => form.length > 2);
  let result = slug;
  for (const form of forms) {
    result = result.replace(
      new RegExp(`(?<![a-z0-9])${escaped(form)}s?(?![a-z0-9])`, 'g'),
      slugify(replacement),
    );
  }
  return result;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
