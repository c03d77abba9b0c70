// Takes a person's name out of a text: in full, inverted, with initials, declined, in compounds, and the surname alone.
import { decodedPart } from '../article/percent-decoded.ts';
import { slugify } from '../article/slug.ts';

/** A text without the name, and what was left as it is. */
export interface Anonymised {
  readonly text: string;
  /** Addresses of others that have the name: they are not ours to change. */
  readonly kept: readonly string[];
}

const letter = '[\\p{L}\\p{M}\\p{N}]';
const address = /(?:https?:\/\/|mailto:)[^\s<>"')\]]+/giu;
/** Between two names: blanks of all kinds, as typed or as HTML spells them. */
const gap = '(?:[\\s\\u00a0\\u202f]|&nbsp;)+';
const maybeGap = '(?:[\\s\\u00a0\\u202f]|&nbsp;)*';
/** `Müllers`, `Müller’s`, `Hans’`; `das Müllersche Haus`. */
const ending = "(['’]?s(?:che[nmrs]?)?|(?<=\\p{Lu})S|['’]?sche[nmrs]?|(?<=[sxzß])['’])?";

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** One sign of a name, `ü` also as `ue`. @param cases in which it may stand */
function signOf(sign: string, cases: readonly ('toLowerCase' | 'toUpperCase')[]): string {
  const two = spelled[sign.toLowerCase()];
  const forms = cases.map((change) => sign[change]());
  if (two !== undefined) {
    const small = `${two[0]}${two[1]}`;
    const spelledOut = cases.includes('toLowerCase')
      ? [small, small.toUpperCase()]
      : [`${small[0]?.toUpperCase()}${small[1]}`, small.toUpperCase()];
    return `(?:${[...new Set([...forms, ...spelledOut])].join('|')})`;
  }
  if (sign === '-') return '[-‐‑ ]';
  return forms[0] === forms.at(-1) ? sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `[${forms.join('')}]`;
}

/** As names are written: `Klein` and `KLEIN` are one, `klein` is another word. */
function asName(part: string): string {
  const isSmall = /^\p{Ll}/u.test(part);
  return [...part]
    .map((sign, index) =>
      signOf(sign, index === 0 && !isSmall ? ['toUpperCase'] : ['toLowerCase', 'toUpperCase']),
    )
    .join('');
}

interface Parts {
  readonly first: readonly string[];
  /** With `von` and its kin. */
  readonly last: string;
}

function partsOf(name: string): Parts {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return { first: words.slice(0, at), last: words.slice(at).join(' ') };
}

const joined = (words: readonly string[], of: (part: string) => string): string => words.map(of).join(gap);

/** Who is meant for sure: all first names, or the first, with the surname, in either order. */
function wholeForms({ first, last }: Parts): string[] {
  const surname = joined(last.split(' '), asName);
  const [call] = first;
  if (call === undefined) return [surname];
  const given = [...new Set([joined(first, asName), asName(call)])];
  const [plainCall, plainLast] = [call, last].map(withoutMarks);
  return [
    ...given.map((names) => names + gap + surname),
    // `Jörg P. Müller`, `Jörg-Müller-Prozess`, and `Jorg Muller` of agencies that have no ö.
    `${asName(call)}(?:${gap}\\p{Lu}\\.)${maybeGap}${surname}`,
    `${asName(call)}[-‐‑]${surname}(?=[-‐‑])`,
    ...(`${plainCall} ${plainLast}` === `${call} ${last}`
      ? []
      : [asName(plainCall ?? '') + gap + joined((plainLast ?? '').split(' '), asName)]),
    ...given.map((names) => `${surname},${maybeGap}${names}`),
  ];
}

const withoutMarks = (part: string): string => part.normalize('NFD').replace(/\p{M}/gu, '');

/** What only means the person in a text that names it: `J. Müller`, `Jörg M.`, `J. M.`, `Müller`. */
function shortForms({ first, last }: Parts): string[] {
  const [call = ''] = first;
  const words = last.split(' ');
  const surname = joined(words, asName);
  const own = words.at(-1) ?? '';
  const [a, z] = [call[0] ?? '', own[0] ?? ''].map((sign) => sign.toUpperCase());
  const initials =
    call === ''
      ? []
      : [
          `${a}\\.(?:${maybeGap}\\p{Lu}\\.)?${maybeGap}${surname}`,
          `${asName(call)}${gap}${z}\\.`,
          `${a}\\.${maybeGap}${z}\\.(?!${maybeGap}\\p{Lu}\\.)`,
        ];
  return [...initials, ...(own.length > 2 ? [surname, asName(own)] : [])];
}

const boundary = `(?!${letter})`;

/** Whether the text names the person in full. */
export function isNamed(text: string, name: string): boolean {
  const forms = wholeForms(partsOf(name)).join('|');
  return new RegExp(`(?<!${letter})(?:${forms})${ending}${boundary}`, 'u').test(
    text.normalize('NFC').replace(address, ''),
  );
}

/** The lines of a text that perhaps mean the person: the surname after a title or an initial. */
export function perhapsNamed(text: string, name: string): string[] {
  const { first, last } = partsOf(name);
  const [call] = first;
  if (call === undefined) return [];
  const surname = joined(last.split(' '), asName);
  const pattern = new RegExp(
    `(?<!${letter})(?:(?:Herrn?|Frau|Dr\\.|Prof\\.|Familie)${gap}|${call[0]}\\.${maybeGap})${surname}${ending}${boundary}`,
    'u',
  );
  const plain = text.normalize('NFC');
  return pattern.test(plain) ? plain.split('\n').filter((line) => pattern.test(line)) : [];
}

/**
 * `Jörg Müller`, `Müller, Jörg`, `J. Müller`, `Jörg Müllers`, `Herrn Müller` and `Müller-Prozess` become `N.`, `N.`, `N.`, `N.s`,
 * `Herrn N.` and `N.-Prozess`. Addresses of others stay.
 */
export function anonymisedText(text: string, name: string, replacement: string): Anonymised {
  const kept: string[] = [];
  const parts = partsOf(name);
  const forms = [...wholeForms(parts), ...shortForms(parts)].join('|');
  const pattern = new RegExp(`(?<!${letter})(?:${forms})${ending}${boundary}`, 'gu');
  const without = (part: string): string =>
    part.replace(pattern, (_, tail: string | undefined) => replacement + tailOf(tail));
  const slug = slugify(name);
  const plain = text.normalize('NFC');
  let result = '';
  let from = 0;
  for (const { 0: found, index } of plain.matchAll(address)) {
    result += without(plain.slice(from, index)) + found;
    from = index + found.length;
    if (slugify(decodedPart(found)).includes(slug)) kept.push(found);
  }
  // „N..“ at the end of a sentence is one full stop.
  const all = result + without(plain.slice(from));
  return { text: replacement.endsWith('.') ? all.replaceAll(`${replacement}.`, replacement) : all, kept };
}

/** `’s` and `’` are a genitive's, too. */
const tailOf = (tail: string | undefined): string =>
  tail === undefined ? '' : tail.replace(/['’]/g, '') || 's';

/** Slugs by which a name stands in addresses and file names: in full, and the surname. */
export function slugForms(name: string): {
  readonly whole: readonly string[];
  readonly last: readonly string[];
} {
  const { first, last } = partsOf(name);
  const surname = slugify(last);
  const [call = ''] = first;
  const given = [...new Set([first.join(' '), call])].filter((part) => part !== '').map(slugify);
  const whole = given.flatMap((names) => [`${names}-${surname}`, `${surname}-${names}`]);
  return {
    whole: given.length === 0 ? [surname] : whole,
    last: [`${slugify(call)[0]}-${surname}`, surname, slugify(last.split(' ').at(-1) ?? '')].filter(
      (form) => form.length > 2,
    ),
  };
}

/** The slug without the name in it: `joerg-mueller-vor-gericht` is `n-vor-gericht`. @param forms see {@link slugForms} */
export function anonymisedSlug(slug: string, forms: readonly string[], replacement: string): string {
  let result = slug;
  for (const form of forms) {
    result = result.replace(new RegExp(`(?<![a-z0-9])${form}s?(?![a-z0-9])`, 'g'), slugify(replacement));
  }
  return result;
}
