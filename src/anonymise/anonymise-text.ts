// Takes a person's name out of a text: in full, inverted, with initials, declined, in compounds, and the surname alone.
import { decodedPart } from '../article/percent-decoded.ts';
import { slugify } from '../article/slug.ts';
import { visibleText } from './visible-text.ts';

/** A text without the name, and what was left as it is. */
export interface Anonymised {
  readonly text: string;
  /** Addresses of others that have the name: they are not ours to change. */
  readonly kept: readonly string[];
}

const letter = '[\\p{L}\\p{M}\\p{N}]';
const address = /(?:https?:\/\/|mailto:)[^\s<>"')\]]+/giu;
/** Between two names: blanks of all kinds, also where the next line of a quotation begins. */
const gap = '(?:[\\s\\u00a0\\u2000-\\u200a\\u202f]|<br ?/?>|(?<=\\n[ \\t>]*)>)+';
const maybeGap = '(?:[\\s\\u00a0\\u2000-\\u200a\\u202f]|<br ?/?>|(?<=\\n[ \\t>]*)>)*';
const hyphen = '[-‐‑]';
/** `Müllers`, `Müller’s`, `Hans’`; `das Müllersche Haus`. */
const ending = "(['’]?s(?:che[nmrs]?)?|(?<=\\p{Lu})S|['’]?sche[nmrs]?|(?<=[sxzß])['’])?";

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** One sign of a name, `ü` also as `ue`. @param cases in which it may stand */
function signOf(sign: string, cases: readonly ('toLowerCase' | 'toUpperCase')[]): string {
  const two = spelled[sign.toLowerCase()];
  const forms = cases.map((change) => sign[change]());
  if (two !== undefined) {
    const small = `${two[0]}${two[1]}`;
    const spelledOut = [`${small[0]?.toUpperCase()}${small[1]}`, small.toUpperCase()];
    const all = cases.includes('toLowerCase') ? [small, ...spelledOut] : spelledOut;
    return `(?:${[...new Set([...forms, ...all, ...(sign === 'ß' ? ['ẞ'] : [])])].join('|')})`;
  }
  if (sign === '-') return `(?:${hyphen}${maybeGap}| )`;
  if (/['’ʼ]/.test(sign)) return "['’ʼ]?";
  // As they are written in Turkish.
  if (sign === 'i') return `[${[...forms, ...(cases.length > 1 ? ['İ'] : [])].join('')}]`;
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

/** `von der Heide`, `v. d. Heide`, `von-der-Heide`. */
function surnameOf(last: string): string {
  return last
    .split(' ')
    .map((word) =>
      /^\p{Ll}/u.test(word) ? `(?:${asName(word)}|[${word[0]}${word[0]?.toUpperCase()}]\\.)` : asName(word),
    )
    .join(`(?:${gap}|${hyphen}|(?<=\\.))`);
}

/** `Groß` and `Öztürk` of `Groß-Öztürk`; none of other names. */
const halvesOf = (last: string): string[] =>
  last.includes('-') ? last.split('-').filter((part) => part.length > 2) : [];

/** `Jean-Luc`, `J.`, `J.-L.` */
const givenInitials = (call: string): string =>
  `${call[0]?.toUpperCase()}\\.(?:${maybeGap}${hyphen}?\\p{Lu}\\.)?`;

const withTitle = `(?<=(?:Herrn?|Frau|Dr\\.|Prof\\.|Familie)${gap})`;

/** Who is meant for sure: all first names, or the first, with the surname, in either order. */
function wholeForms({ first, last }: Parts): string[] {
  const surname = surnameOf(last);
  const [call] = first;
  if (call === undefined) return [surname];
  const given = [...new Set([joined(first, asName), asName(call)])];
  const [plainCall = '', plainLast = ''] = [call, last].map(withoutMarks);
  const [small, smallLast] = [call, last].map((part) => slugify(part).replaceAll('-', '[._-]?'));
  const either = `(?:${[surname, ...halvesOf(last).map(asName)].join('|')})`;
  // `*Jörg* Müller`, `<b>Jörg</b> Müller`, `Jörg „Jogi“ Müller`.
  const marks = '(?:[*_]{1,3}|</?[a-z]{1,10}>)';
  const nickname = '[„“"][^„“”"\\n]{1,30}[“”"]';
  return [
    ...given.map((names) => names + gap + either),
    `${marks}${asName(call)}${marks}${gap}(?:${marks}${either}${marks}|${either})`,
    `${asName(call)}${gap}(?:${marks}${either}${marks}|${nickname}${gap}${either})`,
    // `Jörg P. Müller`, `Jörg-Müller-Prozess`, and `Jorg Muller` of agencies that have no ö.
    `${asName(call)}(?:${gap}\\p{Lu}\\.)${maybeGap}${surname}`,
    `${asName(call)}${hyphen}${surname}(?=${hyphen})`,
    ...(`${plainCall} ${plainLast}` === `${call} ${last}`
      ? []
      : [asName(plainCall) + gap + joined(plainLast.split(' '), asName)]),
    ...given.map((names) => `${surname},${maybeGap}${names}`),
    // `#JörgMüller`, `@joerg_mueller`, `joerg.mueller@post.example`.
    `${asName(call)}[._]?${surname}`,
    `(?<=[@#])${small}[._]?${smallLast}`,
    `${small}[._-]?${smallLast}(?=@)`,
  ];
}

const withoutMarks = (part: string): string => part.normalize('NFD').replace(/[\p{M}'’ʼ]/gu, '');

/** What only means the person in a text that names it: `J. Müller`, `Jörg M.`, `J. M.`, `Müller`. */
function shortForms({ first, last }: Parts): string[] {
  const [call = ''] = first;
  const words = last.split(' ');
  const surname = surnameOf(last);
  const own = words.at(-1) ?? '';
  // `M.`, `G.-Ö.`, `v. d. H.`
  const particles = surnameOf(words.slice(0, -1).join(' '));
  const halves = own.split('-').map((part) => `${part[0]?.toUpperCase()}\\.`);
  const initial =
    (words.length > 1 ? `(?:${particles}${maybeGap})?` : '') +
    halves.join(`(?:${hyphen}`) +
    ')?'.repeat(halves.length - 1);
  const initials =
    call === ''
      ? []
      : [
          `${givenInitials(call)}${maybeGap}${surname}`,
          `${asName(call)}${gap}${initial}`,
          `${givenInitials(call)}${maybeGap}${initial}(?!${maybeGap}\\p{Lu}\\.)`,
        ];
  const titled = halvesOf(own).map((half) => withTitle + asName(half));
  return [...initials, ...titled, ...(own.length > 2 ? [surname, asName(own)] : [])];
}

const boundary = `(?!${letter})`;

/** Whether the text names the person in full. */
export function isNamed(text: string, name: string): boolean {
  const forms = wholeForms(partsOf(name)).join('|');
  return new RegExp(`(?<!${letter})(?:${forms})${ending}${boundary}`, 'u').test(
    visibleText(text.normalize('NFC').replace(address, '')).plain,
  );
}

/** The lines of a text that perhaps mean the person: the surname after a title or an initial. */
export function perhapsNamed(text: string, name: string): string[] {
  const { first, last } = partsOf(name);
  const [call] = first;
  if (call === undefined) return [];
  const surname = surnameOf(last);
  const pattern = new RegExp(
    `(?<!${letter})(?:(?:Herrn?|Frau|Dr\\.|Prof\\.|Familie)${gap}|${call[0]}\\.${maybeGap})${surname}${ending}${boundary}`,
    'u',
  );
  const { plain } = visibleText(text.normalize('NFC'));
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
    visibleText(part).replace(pattern, ([, tail]) => replacement + tailOf(tail));
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
