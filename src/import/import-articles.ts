// `npm run import`: reads a source twice, first for the addresses, then for the texts; writes its articles, and proves that
// nothing was lost on the way.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { itemPath, itemText, itemUrl } from './article-file.ts';
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
    /** Those that have a place to lead to, but not by an article's `aliases`: a person has to tell the host. */
    readonly proposed: ScratchList<ProposedRedirect>;
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

/** A redirect that no article can hold. */
export interface ProposedRedirect {
  readonly from: string;
  readonly to: string;
}

/** Where an item goes. */
interface Destination {
  /** Absent: it is there already. */
  readonly path?: string;
  /** Former addresses, until it is known which of them can lead there; then its aliases. */
  readonly addresses: readonly string[];
}

/** @throws {CannotImport} for a source that nobody can read */
export async function importArticles(options: ImportOptions): Promise<Imported> {
  const { source, outputDir, settings, publicDir } = options;
  const scratch = new Scratch();
  const addresses = new OldAddresses(settings, source.origin, scratch);
  const proof = new ImportProof(scratch);
  const { notes, telling } = proof;
  const { destinations, topics, ...coverage } = await placeItems(options, addresses, notes, scratch);
  let origin = '';
  const toldOfPicture = (name: string, fate: Fate) => telling.construct(name, fate, origin);
  const pictures = new PictureFiles(toldOfPicture, scratch);
  const conversion = { source, settings, addresses, pictures, outputDir, publicDir };
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
      const state = await bringOver(item, path, aliases, conversion, proof);
      if (state === 'same') unchanged++;
      files++;
      if (isUndated(item)) undated++;
    } catch (error) {
      proof.leave(origin, path, faultOfText(error));
    }
    options.onProgress?.(index + 1);
  }
  if (index < 0 && notes.length === 0) throw new CannotImport('In der Quelle steht kein einziger Artikel.');
  return {
    ...{ kind: source.name, source: proof.source, written: proof.written, files, unchanged, notes },
    differences: proof.differences,
    unexplained: proof.unexplained,
    missing: proof.missing,
    undated,
    constructs: proof.constructs.all(),
    addresses: coverage,
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
): Promise<State> {
  const { origin } = item;
  const converted = await convertItem(item, path, aliases, conversion);
  tellOf(item, path, converted, proof.telling);
  const { state, text } = write(conversion.outputDir, path, itemText(converted.item));
  if (state === 'foreign')
    proof.telling.note({
      origin,
      message: `${path} gibt es schon und ist anders; die Datei bleibt, wie sie ist.`,
    });
  const { missing } = converted;
  proof.add({ origin, path, there: countSource(item), here: countWritten(text), missing });
  return state;
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
  { source, settings, sections = new Map(), urls = [] }: ImportOptions,
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
    destinations.push(path === undefined ? { addresses: [] } : { path, addresses: item.addresses });
    for (const tag of [...(item.section === undefined ? [] : [item.section]), ...item.tags]) topics.add(tag);
    const url = path === undefined ? undefined : itemUrl(path);
    if (url === undefined) continue;
    lists.add(withSection(item, sections));
    places.set(url, String(destinations.length - 1));
    addresses.reserve(url);
    for (const name of item.names ?? []) addresses.addName(name, url);
  }
  const uncovered = scratch.list<string>();
  const proposed = scratch.list<ProposedRedirect>();
  const named = scratch.map();
  const lose = (lost: readonly string[]) => {
    for (const address of lost) if (named.add(`lost ${address}`)) uncovered.push(address);
  };
  let covered = 0;
  for (const [index, { path, addresses: wanted }] of destinations.entries()) {
    const url = path === undefined ? undefined : itemUrl(path);
    if (path === undefined || url === undefined) continue;
    const { aliases, impossible } = addresses.add(wanted, url);
    // Ordinary pages have no aliases: only those stay reachable that keep their address.
    const isPage = path.startsWith('seiten/');
    const lost = isPage ? [...impossible, ...aliases] : impossible;
    destinations.set(index, { path, addresses: isPage ? [] : aliases });
    covered += wanted.length - lost.length;
    lose(lost);
  }
  for await (const address of urls) {
    if (typeof address !== 'string') {
      notes.push(address);
      continue;
    }
    if (!named.add(`asked ${address}`)) continue;
    const { lies, target, alias } = addresses.asked(address, source, lists);
    const at = target === undefined ? undefined : places.get(target);
    const place = at === undefined ? undefined : destinations.at(Number(at));
    if (lies) covered++;
    else if (target !== undefined && alias !== undefined && place?.path?.startsWith('artikel/')) {
      addresses.lead(alias, target);
      destinations.set(Number(at), { ...place, addresses: [...place.addresses, alias] });
      covered++;
    } else if (target !== undefined) {
      if (named.add(`lost ${address}`)) proposed.push({ from: address, to: target });
    } else lose([address]);
  }
  return { destinations, uncovered, proposed, covered, topics };
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

/** @returns `text` as it stands there from now on */
function write(outputDir: string, path: string, text: string): { state: State; text: string } {
  const file = resolve(outputDir, path);
  if (!file.startsWith(resolve(outputDir) + sep)) throw new Error(`${path} leads out of ${outputDir}`);
  if (existsSync(file)) {
    const found = readFileSync(file, 'utf8');
    return { state: found === text ? 'same' : 'foreign', text: found };
  }
  // Asking is five times as fast as making what is there.
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  prepareWhole(file, text)();
  return { state: 'written', text };
}
