// `content/weiterleitungen.yaml`: former addresses that lead to pages which are no articles, or that only a part behind a
// question mark tells apart. Each line is `/frühere/adresse/: /heutige/adresse/`, as in Astro's `redirects`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodedPath, impossibleAlias, properAddress } from '../article/alias-path.ts';
import type { ContentError } from '../article/content-error.ts';
import { controlCharacters } from '../article/control-characters.ts';
import { decode } from '../article/decode.ts';
import { type Locate, locateField, locator, type Place } from '../article/locate.ts';
import { syntaxErrors } from '../article/syntax-errors.ts';
import { yamlFields } from '../article/yaml-fields.ts';
import { isMissing } from '../content/error-code.ts';
import { framedHead, oneLineUp } from './read-newspaper.ts';

/** Path below the content folder. */
export const redirectsFile = 'weiterleitungen.yaml';

/** One line of the file. */
export interface SiteRedirect {
  /** A path as it stands in the file, without what follows a question mark: `/category/sport`, `/index.php`. */
  readonly from: string;
  /** Names and values that the address must have behind its question mark, decoded; others do not matter. Absent: any. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** Path of a page or file of this site, decoded. */
  readonly to: string;
  /** The former address to the letter, by which {@link redirectPlace} finds the line. */
  readonly written: string;
}

export interface KnownRedirects {
  /** Those that are sound, in the order of the file. */
  readonly redirects: readonly SiteRedirect[];
  readonly errors: readonly ContentError[];
}

/** The file of a newspaper; a newspaper without one has no such redirects. */
export function readRedirects(contentDir: string): KnownRedirects {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(contentDir, redirectsFile));
  } catch (error) {
    if (isMissing(error)) return { redirects: [], errors: [] };
    throw error;
  }
  const decoded = decode(bytes, redirectsFile);
  return decoded.ok ? parseRedirects(decoded.text) : { redirects: [], errors: [decoded.error] };
}

/** What the text of the file says, and everything that is wrong with it. Pure. */
export function parseRedirects(text: string): KnownRedirects {
  const strange = controlCharacters(text, redirectsFile);
  if (strange.length > 0) return { redirects: [], errors: strange };
  const framed = framedHead(text);
  const yaml = yamlFields(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!yaml.ok)
    return {
      redirects: [],
      errors: syntaxErrors(framed, redirectsFile, 'der Weiterleitungen').map(oneLineUp),
    };
  const locate = locator(framed, redirectsFile);
  const redirects: SiteRedirect[] = [];
  const errors: ContentError[] = [];
  const lines = [...Object.entries(yaml.fields), ...yaml.empty.map((name) => [name, ''] as const)];
  for (const [written, value] of lines) {
    const read = redirectOf(written, value);
    if ('rule' in read) errors.push({ ...placeOf(locate, written, read.at), ...wordsOf(read) });
    else redirects.push(read);
  }
  errors.push(...chains(redirects, locate));
  return { redirects, errors: errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

type Wrong = Omit<ContentError, 'file'> & { readonly at: 'key' | 'value' };

const wordsOf = ({ at: _, ...words }: Wrong): Omit<ContentError, 'file'> => words;

function redirectOf(written: string, value: unknown): SiteRedirect | Wrong {
  const [path = '', query] = written.split(/\?(.*)/s);
  const better = properAddress(path) ?? (query ? '/' : undefined);
  if (better !== path || query === '' || /[*#]/.test(written)) {
    const fragmentless = written.replace(/#.*/s, '');
    const proper =
      better === undefined || /\*/.test(written)
        ? undefined
        : `${better}${query ? `?${fragmentless.split(/\?(.*)/s)[1] ?? ''}` : ''}`;
    return {
      at: 'key',
      rule: 'redirect-from',
      message: 'Vor dem Doppelpunkt steht keine frühere Adresse dieser Website.',
      found: written,
      expected:
        'eine ganze Adresse ohne Rechnernamen, die mit / beginnt: /category/sport/ oder /index.php?id=12',
      remedy: proper === undefined ? 'Löschen Sie diese Zeile.' : `Schreiben Sie ${proper}.`,
    };
  }
  const to = typeof value === 'string' ? value.trim() : '';
  const target = to === '/' ? to : properAddress(to);
  if (target === undefined || target !== to || decodedPath(to) === undefined) {
    return {
      at: 'value',
      rule: 'redirect-to',
      message: `Hinter „${written}:“ steht keine Adresse dieser Website.`,
      found: typeof value === 'string' ? to : 'eine Liste oder verschachtelte Felder',
      expected: 'eine Adresse ohne Rechnernamen, die mit / beginnt: /sport/',
      remedy:
        target === undefined ? 'Nennen Sie eine, oder löschen Sie diese Zeile.' : `Schreiben Sie ${target}.`,
    };
  }
  const own = query === undefined ? impossibleAlias(path, to) : undefined;
  if (own !== undefined) {
    const isCircle = own.rule === 'alias-own-address';
    return {
      ...own,
      at: 'key',
      ...(isCircle
        ? { rule: 'redirect-chain', message: `Die Adresse „${written}“ leitet auf sich selbst weiter.` }
        : {}),
      found: written,
      remedy: 'Löschen Sie diese Zeile.',
    };
  }
  const values = query === undefined ? {} : { query: [...new URLSearchParams(query)] };
  return { from: path, ...values, to: decodedPath(to) ?? to, written };
}

/** What two spellings of one address have in common. */
const keyOf = (path: string): string =>
  (decodedPath(path) ?? path).toLowerCase().replace(/\/(?:index\.html)?$/, '');

/** Lines that lead to an address which another line leads on from: readers would go in two steps, or in a circle. */
function chains(redirects: readonly SiteRedirect[], locate: Locate): ContentError[] {
  const byKey = new Map(redirects.filter(({ query }) => !query).map((one) => [keyOf(one.from), one]));
  return redirects.flatMap((redirect): ContentError[] => {
    const passed = new Set<SiteRedirect>();
    let next = byKey.get(keyOf(redirect.to));
    if (next === undefined) return [];
    let end = redirect.to;
    while (next !== undefined && !passed.has(next)) {
      passed.add(next);
      end = next.to;
      next = byKey.get(keyOf(end));
    }
    const isCircle = next !== undefined;
    return [
      {
        ...placeOf(locate, redirect.written, 'value'),
        rule: 'redirect-chain',
        message: isCircle
          ? `Die Weiterleitung von „${redirect.written}“ führt im Kreis.`
          : `Die Weiterleitung von „${redirect.written}“ führt zu einer Adresse, die selbst weiterleitet.`,
        found: redirect.to,
        expected: 'die Adresse einer Seite',
        remedy: isCircle
          ? 'Nennen Sie eine Seite, oder löschen Sie eine der Zeilen.'
          : `Schreiben Sie ${end}.`,
      },
    ];
  });
}

const placeOf = (locate: Locate, written: string, at: 'key' | 'value'): Place =>
  oneLineUp(locate([written], at));

/** Where in the file of `contentDir` the target of a line stands, for what only shows beside the rest of the site. */
export function redirectPlace(contentDir: string, { written }: Pick<SiteRedirect, 'written'>): Place {
  const framed = framedHead(readFileSync(join(contentDir, redirectsFile), 'utf8'));
  return oneLineUp(locateField(framed, [written], redirectsFile));
}
