// Ordinary pages and files of `public/` may take no address that something else has.
import { decodedPath, isTooLong, longestPart, properAddress } from '../article/alias-path.ts';
import type { ContentError } from '../article/content-error.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isReserved } from '../ledger/own-folder.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { type Former, writtenIn } from '../plan/check-redirects.ts';
import { outputOf } from '../plan/page.ts';

/** Where an output comes from, as editors know it: `content/seiten/kontakt.md`, `public/logo.png`. */
export interface Origin {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly origin: string;
}

/**
 * @param files in the order in which they are written
 * @param ledger what the planned pages and pictures write
 * @param known what lay in the output before: there nothing new can be in the way
 * @returns an error for each that would be written over something else, or below a file
 */
export function checkOthers(
  files: readonly Origin[],
  ledger: Ledger,
  known: Ledger,
  articles: readonly Former[],
): ContentError[] {
  const taken = new Map<string, Origin>();
  const errors: ContentError[] = [];
  const folders = files.every(({ path }) => known.has(path)) ? undefined : foldersIn(ledger.files());
  // The engine's own files cannot give way: whoever else wants their addresses hears about it.
  const engines = files.filter(({ origin }) => isEngines(origin));
  for (const file of [...engines, ...files.filter(({ origin }) => !isEngines(origin))]) {
    const key = file.path.toLowerCase();
    const impossible = file.origin.startsWith('content/') ? impossibleAddress(file) : undefined;
    if (impossible !== undefined) {
      errors.push(impossible);
      continue;
    }
    const above = foldersOf(key).find((folder) => taken.has(folder) || ledger.has(folder));
    const rival =
      above ??
      (ledger.hasFile(file.path) ? file.path : taken.has(key) || ledger.hasFile(key) ? key : undefined);
    if (isReserved(file.path)) errors.push(reserved(file));
    else if (isEngines(file.origin) && (rival !== undefined || folders?.has(key) === true)) {
      errors.push(...formerAddresses(file, rival ?? key, articles));
    } else if (rival !== undefined) {
      errors.push(clash(file, rival, taken.get(rival)?.origin ?? ownerOf(rival, articles)));
    } else if (folders?.has(key) === true) errors.push(clash(file, `${key}/`, 'ein Ordner der Website'));
    taken.set(key, file);
  }
  return errors;
}

const isEngines = (origin: string): boolean => origin.startsWith('/');

/** An address that a page of `content/seiten` cannot have, whatever else there is: Eleventy takes any text for one. */
function impossibleAddress({ path, origin }: Origin): ContentError | undefined {
  const address = `/${path}`;
  const proper = properAddress(address);
  const better = proper === undefined ? undefined : decodedPath(proper);
  const words = {
    file: origin,
    found: address,
    expected: `Buchstaben, Ziffern, Bindestriche und Schrägstriche, höchstens ${longestPart} Zeichen zwischen zweien`,
  };
  if (isTooLong(address)) {
    return {
      ...words,
      rule: 'page-address-too-long',
      message: 'Die Adresse der Seite ist zu lang.',
      remedy: remedies.page,
    };
  }
  if (better === address.normalize('NFC')) return undefined;
  return {
    ...words,
    rule: 'page-address-form',
    message: 'Unter dieser Adresse kann keine Seite liegen.',
    remedy:
      better === undefined
        ? remedies.page
        : `Schreiben Sie permalink: ${better.replace(/(?<=\/)index\.html$/, '')}.`,
  };
}

/** Articles with a former address at, or below, a file of the engine's own. */
function formerAddresses({ path }: Origin, rival: string, articles: readonly Former[]): ContentError[] {
  const isThere = (alias: string): boolean => {
    const output = outputOf(redirectUrl(alias)).toLowerCase();
    return output === rival.toLowerCase() || output.startsWith(`${path.toLowerCase()}/`);
  };
  return articles.flatMap(({ file, aliases }) =>
    aliases.filter(isThere).map((alias) => ({
      file: `content/${file}`,
      rule: 'alias-taken',
      message: `Die Adresse „${alias}“ („aliases“) ist schon vergeben.`,
      found: `„/${path}“, das zur Website selbst gehört`,
      expected: 'eine Adresse, die frei ist',
      remedy: remedies.own,
    })),
  );
}

/** `a`, `a/b` of `a/b/c`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function foldersIn(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** In words, the article or what else makes a planned output. */
function ownerOf(path: string, articles: readonly Former[]): string {
  const isHere = (url: string): boolean => outputOf(url).toLowerCase() === path.toLowerCase();
  const own = articles.find(({ url }) => url !== undefined && isHere(url));
  if (own !== undefined) return `„content/${own.file}“`;
  const former = articles.find(({ aliases }) => aliases.some((alias) => isHere(redirectUrl(alias))));
  if (former !== undefined) return writtenIn(former);
  return `„/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}“, das zur Website selbst gehört`;
}

const remedies = {
  page: 'Benennen Sie die Seite um, oder geben Sie ihr mit „permalink“ eine andere Adresse.',
  file: 'Geben Sie der Datei einen anderen Namen.',
  own: 'Streichen Sie diese Adresse aus „aliases“, oder wählen Sie dort eine andere.',
} as const;

function clash({ path, origin }: Origin, rival: string, owner: string): ContentError {
  const isFolder = rival.endsWith('/') || rival.length < path.length;
  return {
    file: origin,
    rule: isFolder ? 'address-below-file' : 'address-taken',
    message: isFolder
      ? `Unter „/${path}“ kann nichts liegen: „/${rival}“ ist schon etwas anderes.`
      : `Die Adresse „/${path}“ ist schon vergeben.`,
    found: `dieselbe Adresse: ${owner}`,
    expected: 'eine Adresse, die frei ist',
    remedy: remedyFor(origin),
  };
}

function reserved({ path, origin }: Origin): ContentError {
  return {
    file: origin,
    rule: 'address-reserved',
    message: `Die Adresse „/${path}“ ist der Website selbst vorbehalten.`,
    expected: 'ein Name, der nicht mit .depesche beginnt',
    remedy: remedyFor(origin),
  };
}

function remedyFor(origin: string): string {
  return origin.startsWith('content/') ? remedies.page : remedies.file;
}
