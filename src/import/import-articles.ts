// `npm run import`: reads a source twice, first for the addresses, then for the texts; writes its articles, and proves that
// nothing was lost on the way.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { isArticle } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import { redirectsFile } from '../newspaper/redirects-file.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { addressKey } from '../plan/check-addresses.ts';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { AddressCoverage, type Destination } from './address-coverage.ts';
import { aliasesIn, itemPath, itemText, itemUrl, type WrittenItem } from './article-file.ts';
import { queryOf } from './asked-query.ts';
import { CannotImport } from './cannot-import.ts';
import type { Construct } from './constructs.ts';
import { type Conversion, type Converted, convertItem } from './convert-item.ts';
import { countSource } from './count-source.ts';
import { countWritten } from './count-written.ts';
import type { Counts } from './counts.ts';
import { withGhostCards } from './ghost-rendered-cards.ts';
import { type Difference, ImportProof } from './import-proof.ts';
import type { Fate, ImportNote, Source, SourceItem, Telling } from './imported-article.ts';
import { NewAddresses, reservedNames } from './new-addresses.ts';
import { OldAddresses } from './old-addresses.ts';
import { faultOfText } from './one-text.ts';
import { PictureFiles } from './picture-files.ts';
import { type RedirectLine, standingLines, writeLines } from './redirect-lines.ts';
import { Scratch, type ScratchCounter, type ScratchList, type ScratchMap } from './scratch.ts';

export interface Imported {
  /** German: „Jekyll-Ordner“. */
  readonly kind: string;
  /** What the sources hold, counted in them. */
  readonly source: Counts;
  /** What the files in the output folder hold, counted as the newspaper shows them. */
  readonly written: Counts;
  /** How many articles and pages came over. */
  readonly files: number;
  /** How many of them stood there already, to the letter. */
  readonly unchanged: number;
  /** Articles whose counts differ. */
  readonly differences: ScratchList<Difference>;
  /** How many of them have no reason. */
  readonly unexplained: number;
  /** How many pictures have no file, in all articles. */
  readonly missing: number;
  /** How many articles have no date. */
  readonly undated: number;
  readonly notes: ScratchList<ImportNote>;
  readonly constructs: readonly Construct[];
  readonly addresses: {
    /** Former addresses that lead to their article, directly or in one hop. */
    readonly covered: number;
    readonly uncovered: ScratchList<string>;
    /** Those that have a place to lead to, but that no redirect of the newspaper can have: a person has to tell the host. */
    readonly proposed: ScratchList<RedirectLine>;
    /** Pictures and documents that somebody asks for at their old addresses. */
    readonly files: ScratchList<string>;
  };
  /** Topics of the source with how many articles have them, most first: for a map of sections. */
  readonly topics: ScratchCounter;
}

export interface ImportOptions {
  readonly source: Source;
  /** A content folder; files that somebody has changed since an earlier import stay as they are. */
  readonly outputDir: string;
  readonly settings: Settings;
  /** Topic of the source → section of the newspaper. */
  readonly sections?: ReadonlyMap<string, string>;
  /** Where files go that articles link to. */
  readonly publicDir?: string | undefined;
  /** Further addresses of the old site that must lead somewhere, each perhaps several times, and remarks about them. */
  readonly urls?: AsyncIterable<string | ImportNote> | Iterable<string | ImportNote>;
  onProgress?(done: number): void;
}

/** @throws {CannotImport} for a source that nobody can read */
export async function importArticles(options: ImportOptions): Promise<Imported> {
  const { source, outputDir, settings, publicDir } = options;
  const scratch = new Scratch();
  const addresses = new OldAddresses(settings, source.origin, scratch);
  const proof = new ImportProof(scratch);
  const { notes, telling } = proof;
  const standing = standingLines(outputDir);
  for (const { from, to } of standing.lines) addresses.lead(from, to);
  const { destinations, topics, coverage } = await placeItems(options, addresses, notes, scratch);
  let origin = '';
  const toldOfPicture = (name: string, fate: Fate) => telling.construct(name, fate, origin);
  const pictures = new PictureFiles(toldOfPicture, scratch);
  const conversion = { source, settings, addresses, pictures, outputDir, publicDir };
  const lines = scratch.list<RedirectLine>();
  let [files, unchanged, undated, index] = [0, 0, 0, -1];
  for await (const read of source.items(telling)) {
    index++;
    origin = read.origin;
    if ('unread' in read) {
      proof.leave(origin, 'nirgends', read.unread);
      continue;
    }
    const { path, addresses: aliases = [] } = destinations.at(index) ?? {};
    if (path === undefined) {
      telling.note({
        origin,
        message: `Steht schon an anderer Stelle, Wort für Wort: „${read.title}“. Einmal übernommen.`,
      });
      continue;
    }
    try {
      const item = withCards(withSection(read, options.sections), telling);
      const { state, lacking } = await bringOver(item, path, aliases, conversion, proof);
      const url = itemUrl(path);
      // Readers of its former addresses come to an article whose file nobody touches, too.
      if (url !== undefined) for (const from of lacking) lines.push({ from, to: url });
      if (state === 'same') unchanged++;
      files++;
      if (isUndated(item)) undated++;
    } catch (error) {
      proof.leave(origin, path, faultOfText(error));
    }
    options.onProgress?.(index + 1);
  }
  for (const line of withoutOwner(lines, outputDir)) coverage.redirects.push(line);
  const unwritten = writeLines(outputDir, standing, coverage.redirects);
  if (unwritten !== undefined) {
    notes.push(unwritten);
    coverage.withoutRedirects();
  }
  if (index < 0 && notes.length === 0) throw new CannotImport('In der Quelle steht kein einziger Artikel.');
  return {
    ...{ kind: source.name, source: proof.source, written: proof.written, files, unchanged, notes },
    differences: proof.differences,
    unexplained: proof.unexplained,
    missing: proof.missing,
    undated,
    constructs: proof.constructs.all(),
    addresses: {
      covered: coverage.covered,
      uncovered: coverage.uncovered,
      proposed: coverage.proposed,
      files: coverage.files,
    },
    topics,
  };
}

/** Pages and feeds of Ghost's hold its cards, from whichever source they come. */
function withCards(item: SourceItem, telling: Telling): SourceItem {
  const { body, origin } = item;
  if (body.format !== 'html' || body.typed !== undefined) return item;
  const html = withGhostCards(body.html, (construct, fate) => telling.construct(construct, fate, origin));
  return html === body.html ? item : { ...item, body: { ...body, html } };
}

/** Converts, writes and counts one article. @param path below the output folder @param aliases see {@link OldAddresses.add} */
async function bringOver(
  item: SourceItem,
  path: string,
  aliases: readonly string[],
  conversion: Conversion,
  proof: ImportProof,
): Promise<Pick<Brought, 'state' | 'lacking'>> {
  const { origin } = item;
  const converted = await convertItem(item, path, aliases, conversion);
  tellOf(item, path, converted, proof.telling);
  const { state, text, lacking } = write(
    conversion.outputDir,
    path,
    converted.item,
    conversion.settings.pages,
  );
  if (state === 'foreign')
    proof.telling.note({
      origin,
      message: `${path} gibt es schon und ist anders; die Datei bleibt, wie sie ist.${lacking.length === 0 ? '' : ` Frühere Adressen, die darin fehlen, stehen in ${redirectsFile}: ${lacking.join(', ')}`}`,
    });
  const { missing } = converted;
  proof.add({ origin, path, there: countSource(item), here: countWritten(text), missing });
  return { state, lacking };
}

const isUndated = ({ kind, date }: SourceItem): boolean => kind === 'article' && date === undefined;

/** What became of an article's constructs, and what a person should know of it. */
function tellOf(item: SourceItem, path: string, { told, notes }: Converted, telling: Telling): void {
  const { origin, title } = item;
  for (const [name, fate] of told) telling.construct(name, fate, origin);
  for (const note of notes) telling.note(note);
  if (isUndated(item))
    telling.note({
      origin,
      message: `„${title}“ hat kein Datum; ${path} erscheint erst, wenn Sie eines nachtragen und die Datei nach artikel/ verschieben.`,
    });
}

/** First reading: each item gets a path of its own, and each former address its article. */
async function placeItems(
  { source, settings, publicDir, sections = new Map(), urls = [] }: ImportOptions,
  addresses: OldAddresses,
  notes: ScratchList<ImportNote>,
  scratch: Scratch,
) {
  const destinations = scratch.list<Destination>();
  const taken = scratch.map();
  // Ordinary pages may not lie where the newspaper has pages of its own.
  for (const name of reservedNames(settings)) taken.set(`seiten/${name}.md`, '');
  const topics = scratch.counter();
  const lists = new NewAddresses(settings, sections, scratch);
  const places = scratch.map();
  const silent: Telling = { note: () => {}, construct: () => {}, leftOut: () => {} };
  for await (const item of source.items(silent)) {
    if ('unread' in item) {
      destinations.push({ addresses: [] });
      continue;
    }
    const path = freePath(item, taken);
    destinations.push(destinationOf(item, path));
    for (const tag of [...(item.section === undefined ? [] : [item.section]), ...item.tags]) topics.add(tag);
    const url = path === undefined ? undefined : itemUrl(path);
    if (url === undefined) continue;
    lists.add(withSection(item, sections));
    places.set(url, String(destinations.length - 1));
    addresses.reserve(url);
    for (const name of item.names ?? []) addresses.addName(name, url);
  }
  const coverage = new AddressCoverage(addresses, scratch);
  for (const [index, destination] of destinations.entries()) {
    const { path } = destination;
    const url = path === undefined ? undefined : itemUrl(path);
    if (path !== undefined && url !== undefined)
      destinations.set(index, coverage.own({ ...destination, path }, url));
  }
  const known = { source, lists, destinations, places, publicDir };
  for await (const address of urls) {
    if (typeof address === 'string') coverage.asked(address, known);
    else notes.push(address);
  }
  for (const note of coverage.notes()) notes.push(note);
  return { destinations, topics, coverage };
}

/** What readers can see without anybody's doing anything, or cannot yet. */
function destinationOf({ draft, publish, addresses }: SourceItem, path: string | undefined): Destination {
  if (path === undefined) return { addresses: [] };
  if (draft !== true && publish === undefined) return { path, addresses };
  return { path, addresses: addresses.filter((one) => queryOf(one) === ''), isHidden: true };
}

/** A path of its own; undefined for an item that is there already. @param taken path → hash of what goes there */
function freePath(item: SourceItem, taken: ScratchMap): string | undefined {
  const wanted = itemPath(item);
  const { body } = item;
  const text =
    body.format === 'html'
      ? body.html
      : body.format === 'markdown'
        ? body.text
        : body.paragraphs.join('\n\n');
  const own = hash('sha1', `${item.title}\0${text}`);
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : wanted.replace(/\.md$/, `-${number}.md`);
    // The archive of a year lies there.
    if (/^seiten\/\d{4}\.md$/.test(path)) continue;
    const other = taken.get(path);
    if (other === own) return undefined;
    if (other !== undefined) continue;
    taken.set(path, own);
    return path;
  }
}

function withSection(item: SourceItem, sections: ReadonlyMap<string, string> | undefined): SourceItem {
  const named = item.tags.find((tag) => sections?.has(tag));
  if (named === undefined || sections === undefined) return item;
  const section = sections.get(named);
  return section === undefined ? item : { ...item, section, tags: item.tags.filter((tag) => tag !== named) };
}

/** What a file was before: not there, the same, or changed by somebody. */
type State = 'written' | 'same' | 'foreign';

/** What became of a file. */
interface Brought {
  readonly state: State;
  /** As it stands there from now on. */
  readonly text: string;
  /** Of the item's former addresses those that the file does not name. */
  readonly lacking: readonly string[];
}

/** Without those that somebody has moved to another article by hand. */
function withoutOwner(lines: ScratchList<RedirectLine>, outputDir: string): RedirectLine[] {
  if (lines.length === 0) return [];
  const keyOf = (alias: string): string => addressKey(redirectUrl(alias));
  const dir = join(outputDir, 'artikel');
  const owned = new Set(
    filesBelow(dir)
      .filter((file) => isArticle(`artikel/${file}`))
      .flatMap((file) => aliasesIn(readFileSync(join(dir, file), 'utf8')).map(keyOf)),
  );
  return [...lines].filter(({ from }) => !owned.has(keyOf(from)));
}

/**
 * What an earlier run has written and nobody has changed gets the former addresses that have become known since; it keeps
 * those that only that run knew.
 */
function write(outputDir: string, path: string, item: WrittenItem, pages: Settings['pages']): Brought {
  const text = itemText(item, pages);
  const file = resolve(outputDir, path);
  if (!file.startsWith(resolve(outputDir) + sep)) throw new Error(`${path} leads out of ${outputDir}`);
  if (existsSync(file)) {
    const found = readFileSync(file, 'utf8');
    if (found === text) return { state: 'same', text, lacking: [] };
    const known = aliasesIn(found);
    const lacking = item.aliases.filter((alias) => !known.includes(alias));
    if (found !== itemText({ ...item, aliases: known }, pages))
      return { state: 'foreign', text: found, lacking };
    if (lacking.length === 0) return { state: 'same', text: found, lacking };
    const more = itemText({ ...item, aliases: [...known, ...lacking] }, pages);
    prepareWhole(file, more)();
    return { state: 'written', text: more, lacking: [] };
  }
  // Asking is five times as fast as making what is there.
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  prepareWhole(file, text)();
  return { state: 'written', text, lacking: [] };
}
