// What a byline in print has beside the names: `Von Ella Muster und Max Meier (dpa)`. As `authors` all of it would be a name.
import { inBrackets, soundValue } from './broken-value.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './schema.ts';
import { oneLine } from './slug.ts';

/** A longer one is no name, and not taken apart. */
const longestName = 200;

/** A byline taken apart. */
interface Byline {
  readonly authors: string[];
  readonly agencies: string[];
  readonly photographers: string[];
  /** What there is beside the names, in words. */
  readonly beside: Set<string>;
}

/** A hint with the line that was meant; undefined for plain names. */
export function bylineHint(fields: FrontMatter): Problem | undefined {
  const { authors } = fields;
  const written = typeof authors === 'string' ? authors.split(',') : (authors ?? []);
  const byline: Byline = { authors: [], agencies: [], photographers: [], beside: new Set() };
  for (const name of written) takeApart(oneLine(name), byline);
  if (byline.beside.size === 0) return undefined;
  const beside = new Intl.ListFormat('de').format(byline.beside);
  return {
    path: ['authors'],
    rule: 'author-form',
    severity: 'hint',
    message: `Bei „authors“ stehen nicht nur Namen: Auch ${beside} ${byline.beside.size > 1 ? 'gälten' : 'gälte'} als Teil eines Namens.`,
    found: [authors ?? []].flat().join(', '),
    expected: 'nur Namen; eine Agentur steht in source, wer fotografiert hat, unter image in credit',
    remedy: remedyOf(byline, fields),
  };
}

function remedyOf({ authors, agencies, photographers }: Byline, { source, image }: FrontMatter): string {
  const value = authors.length > 1 ? inBrackets(authors) : soundValue('authors', authors[0] ?? '');
  const by = photographers.join(', ');
  const credit = image === undefined ? 'Nennen Sie beim Bild' : 'Ergänzen Sie unter image:';
  const sentences = [
    authors.length === 0 ? 'Löschen Sie hier das Feld „authors“.' : `Schreiben Sie authors: ${value}.`,
    agencies.length > 0 && source === undefined ? `Ergänzen Sie source: ${agencies.join(', ')}.` : '',
    by !== '' && image?.credit === undefined
      ? `${credit} ${image === undefined ? `(Foto: ${by})` : `credit: ${soundValue('credit', by)}`}.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Where nobody could tell it from an address or a nickname. */
const someName = 'Vorname Nachname';
const agency =
  '(?:dpa|afp|ap|rtr|reuters|epd|kna|sid|apa|sda|ots|dapd|ddp|dts|news aktuell)(?:[/-][a-z]{1,12}){0,3}';
const agencyBehind = new RegExp(
  ` ?(?:\\((?:mit )?(${agency})\\)|[/|] ?(${agency})|,? (?:und|&|mit Material (?:von|der)) (${agency}))$`,
  'i',
);
const agencyBefore = new RegExp(
  `^(${agency}) ?[/|] ?(?=[\\p{L}-]{1,40} )(?![^ ]{1,40} (?:images|press|pictures))`,
  'iu',
);
const mail = / ?[<(]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)]?$/i;
const photo = 'Fotos?|Bild(?:er)?|Photos?|Kamera|Video|Grafik|Illustration';
const word = 'Text|Texte|Autor(?:in)?|Interview|Protokoll|Recherche';
const roleBefore = new RegExp(
  `^(?:(${word})|(?:${photo}))(?: ?(?:und|&|/|\\+) ?(?:(${word})|(?:${photo})))?: ?(?=\\S)`,
  'i',
);
const roleBehind = new RegExp(` \\((?:(${word})|${photo})\\)$`, 'i');
const rolesWithin = new RegExp(`(?<!und|[&/+]) (?=(?:${word}|${photo}):)`, 'i');
/** „von Weizsäcker“ and „Von der Heydt“ are names: behind the word of a byline stand a first and a last one. */
const by = /^(?:[Vv]on|VON|[Bb]y|BY):? (?=\p{Lu}[\p{L}.'’-]* (?:\p{Ll}{2,4} ){0,2}\p{Lu})/u;
const joints = / (?:und|u\.|&|\+|sowie|and) | ?\/ ?/g;

function takeApart(typed: string, byline: Byline): void {
  if (typed === '' || typed.length > longestName) return;
  const parts = typed.split(rolesWithin);
  const more = parts.length > 1 ? parts : typed.replace(by, '').split(' und ');
  if (parts.length > 1 || (more.length > 1 && more.some((part) => roleBehind.test(part)))) {
    if (parts.length === 1 && by.test(typed)) byline.beside.add('„von“');
    for (const part of more) takeApart(part.trim(), byline);
    return;
  }
  const { beside } = byline;
  let name = typed;
  const without = (pattern: RegExp, what?: string): RegExpExecArray | null => {
    const found = pattern.exec(name);
    if (found === null) return null;
    beside.add(what ?? `„${found[0].trim()}“`);
    name = name.replace(pattern, '').trim();
    return found;
  };
  const role = without(roleBefore) ?? without(roleBehind);
  if (!organisation.test(name)) without(by, '„von“');
  without(mail, 'eine Mailadresse');
  const found = without(agencyBehind, 'eine Agentur') ?? without(agencyBefore, 'eine Agentur');
  byline.agencies.push(...(found?.slice(1).filter((one) => one !== undefined) ?? []));
  if (name.startsWith('@')) beside.add('ein Kürzel mit @');
  const names = name === '' || name.startsWith('@') ? [someName] : personsIn(name);
  if (names.length > 1) for (const [mark] of name.matchAll(joints)) beside.add(`„${mark.trim()}“`);
  const isPhotographer = role?.slice(1).every((what) => what === undefined);
  (isPhotographer ? byline.photographers : byline.authors).push(...names);
}

/** The persons that a text names; the text as a whole, where it may be the name of an office or a company. */
function personsIn(text: string): string[] {
  const parts = text.split(joints);
  return parts.length > 1 && parts.every(isPerson) && !organisation.test(text) ? parts : [text];
}

const particles: ReadonlySet<string> = new Set(
  'von van vom zu zum zur de del der den di da du la le el al bin ten ter'.split(' '),
);

/** Whether it has a first and a last name. */
function isPerson(text: string): boolean {
  const words = text.split(' ');
  const capitals = words.filter((one) => /^\p{Lu}[\p{L}.'’-]*$/u.test(one));
  const isOne = words.every((one) => particles.has(one) || capitals.includes(one));
  return isOne && capitals.length > 1 && words.length < 8 && capitals[0] === words[0];
}

/** Words of what is no person. */
const organisation =
  /(?:amt|verband|verein|stiftung|institut|redaktion|agentur|ministerium|gesellschaft|polizei|dienst|anstalt|schule|universität|gewerkschaft|bund|zentrum|verlag|zeitung|stelle|kammer|partei|werke?|klinik|behörde|team)(?!\p{L})|(?<!\p{L})(?:Co|KG|GmbH|AG|Söhne|Partner|Stadt|Kreis|Land|Rat|Haus)(?!\p{L})/iu;
