// `npm run import`: reads a source twice, first for the addresses, then for the texts; writes its articles, and proves that
// nothing was lost on the way.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { itemPath, itemText, itemUrl } from './article-file.ts';
import { CannotImport } from './cannot-import.ts';
import { type Construct, Constructs } from './constructs.ts';
import { convertItem } from './convert-item.ts';
import type { HtmlCount } from './count-html.ts';
import { countSource } from './count-source.ts';
import { countWritten } from './count-written.ts';
import { addCounts, type Counts, differingCounts, noCounts } from './counts.ts';
import type { ImportNote, Source, SourceItem, Telling } from './imported-article.ts';
import { OldAddresses } from './old-addresses.ts';
import { ownCopy } from './own-copy.ts';
import { PictureFiles } from './picture-files.ts';

export interface Difference {
  readonly origin: string;
  /** Below the output folder. */
  readonly file: string;
  readonly source: Counts;
  readonly written: Counts;
  /** The words around the first one that is missing or new. */
  readonly place?: { readonly source: string; readonly written: string };
  /** What was dropped or left for a person. */
  readonly reasons: readonly string[];
}

export interface Imported {
  /** German: „Jekyll-Ordner“. */
  readonly kind: string;
  /** What the sources hold, counted in them. */
  readonly source: Counts;
  /** What the files in the output folder hold, counted as the newspaper shows them. */
  readonly written: Counts;
  /** Paths below the output folder, in the order of the sources. */
  readonly files: readonly string[];
  /** How many of them stood there already, to the letter. */
  readonly unchanged: number;
  /** Articles whose counts differ. */
  readonly differences: readonly Difference[];
  readonly notes: readonly ImportNote[];
  readonly constructs: readonly Construct[];
  readonly addresses: {
    /** Former addresses that lead to their article, directly or in one hop. */
    readonly covered: number;
    readonly uncovered: readonly string[];
  };
  /** Topics of the source by how many articles have them, most first: for a map of sections. */
  readonly topics: readonly (readonly [name: string, articles: number])[];
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
  /** Further addresses of the old site that must lead somewhere. */
  readonly urls?: Iterable<string>;
  onProgress?(done: number): void;
}

/** Where an item goes; undefined: it is there already. */
type Places = (string | undefined)[];

/** @throws {CannotImport} for a source that nobody can read */
export async function importArticles(options: ImportOptions): Promise<Imported> {
  const { source, outputDir, settings } = options;
  const addresses = new OldAddresses(settings, source.origin);
  const { places, aliases, uncovered, topics, covered } = await placeItems(options, addresses);
  const constructs = new Constructs();
  const notes: ImportNote[] = [];
  const noted = (note: ImportNote) =>
    notes.push({ origin: ownCopy(note.origin), message: ownCopy(note.message) });
  const telling: Telling = {
    note: noted,
    construct: (name, fate, origin) => constructs.note(name, fate, origin),
  };
  let origin = '';
  const pictures = new PictureFiles(outputDir, (name, fate) => constructs.note(name, fate, origin));
  const conversion = { source, settings, addresses, pictures, publicDir: options.publicDir };
  const files: string[] = [];
  const differences: Difference[] = [];
  let [total, out] = [noCounts, noCounts];
  let unchanged = 0;
  let index = -1;
  for await (const read of source.items(telling)) {
    index++;
    origin = read.origin;
    const path = places[index];
    if (path === undefined) {
      notes.push({
        origin,
        message: `Steht schon an anderer Stelle, Wort für Wort: „${read.title}“. Einmal übernommen.`,
      });
      continue;
    }
    const item = withSection(read, options.sections);
    const {
      item: written,
      notes: more,
      told,
    } = await convertItem(item, path, aliases.get(index) ?? [], conversion);
    for (const note of more) noted(note);
    for (const [name, fate] of told) constructs.note(name, fate, origin);
    if (item.kind === 'article' && item.date === undefined)
      notes.push({
        origin,
        message: `„${item.title}“ hat kein Datum; ${path} erscheint erst, wenn Sie eines nachtragen und die Datei nach artikel/ verschieben.`,
      });
    const text = itemText(written);
    const state = write(outputDir, path, text);
    if (state === 'foreign')
      notes.push({ origin, message: `${path} gibt es schon und ist anders; die Datei bleibt, wie sie ist.` });
    if (state === 'same') unchanged++;
    files.push(path);
    const there = countSource(item);
    const here = countWritten(state === 'foreign' ? readFileSync(resolve(outputDir, path), 'utf8') : text);
    total = addCounts(total, there.counts);
    out = addCounts(out, here.counts);
    if (differingCounts(there.counts, here.counts).length > 0) {
      const reasons = new Set(told.flatMap(([name, fate]) => (fate === 'converted' ? [] : [name])));
      for (const { message } of more) reasons.add(message);
      differences.push({
        origin,
        file: path,
        source: there.counts,
        written: here.counts,
        ...placeOf(there, here),
        reasons: [...reasons],
      });
    }
    options.onProgress?.(index + 1);
  }
  if (index < 0 && notes.length === 0) throw new CannotImport('In der Quelle steht kein einziger Artikel.');
  return {
    ...{ kind: source.name, source: total, written: out, files, unchanged, differences, notes },
    constructs: constructs.all(),
    addresses: { covered, uncovered },
    topics,
  };
}

const reserved = 'archiv thema autor newsticker meistgelesen merkliste offline suche 404'.split(' ');

/** First reading: each item gets a path of its own, and each former address its article. */
async function placeItems({ source, settings, urls = [] }: ImportOptions, addresses: OldAddresses) {
  const places: Places = [];
  // Ordinary pages may not lie where the newspaper has pages of its own.
  const ownPages = [...settings.sections.map(({ slug }) => slug), ...reserved];
  const taken = new Map(ownPages.map((name) => [`seiten/${name}.md`, '']));
  const wanted: (readonly string[])[] = [];
  const topics = new Map<string, number>();
  const silent: Telling = { note: () => {}, construct: () => {} };
  for await (const item of source.items(silent)) {
    const path = freePath(item, taken);
    places.push(path);
    wanted.push(path === undefined ? [] : item.addresses.map(ownCopy));
    for (const tag of [...(item.section === undefined ? [] : [item.section]), ...item.tags])
      topics.set(topics.has(tag) ? tag : ownCopy(tag), (topics.get(tag) ?? 0) + 1);
    const url = path === undefined ? undefined : itemUrl(path);
    if (url === undefined) continue;
    addresses.reserve(url);
    for (const name of item.names ?? []) addresses.addName(ownCopy(name), url);
  }
  const aliases = new Map<number, readonly string[]>();
  const uncovered: string[] = [];
  let covered = 0;
  for (const [index, list] of wanted.entries()) {
    const path = places[index];
    const url = path === undefined ? undefined : itemUrl(path);
    if (url === undefined) continue;
    const { aliases: found, impossible } = addresses.add(list, url);
    // Ordinary pages have no aliases: only those stay reachable that keep their address.
    const lost = path?.startsWith('seiten/') ? [...impossible, ...found] : impossible;
    if (!path?.startsWith('seiten/') && found.length > 0) aliases.set(index, found);
    covered += list.length - lost.length;
    uncovered.push(...lost);
  }
  for (const address of urls) {
    if (addresses.today(address) === undefined) uncovered.push(address);
    else covered++;
  }
  const sorted = [...topics].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { places, aliases, uncovered: [...new Set(uncovered)], covered, topics: sorted, settings };
}

/** A path of its own; undefined for an item that is there already. @param taken path → hash of what goes there */
function freePath(item: SourceItem, taken: Map<string, string>): string | undefined {
  const wanted = itemPath(item);
  const { body } = item;
  const text =
    body.format === 'html'
      ? body.html
      : body.format === 'markdown'
        ? body.text
        : body.paragraphs.join('\n\n');
  const hash = createHash('sha1').update(`${item.title}\0${text}`).digest('base64');
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : wanted.replace(/\.md$/, `-${number}.md`);
    const other = taken.get(path);
    if (other === hash) return undefined;
    if (other !== undefined) continue;
    taken.set(path, hash);
    return path;
  }
}

function withSection(item: SourceItem, sections: ReadonlyMap<string, string> | undefined): SourceItem {
  const named = item.tags.find((tag) => sections?.has(tag));
  if (named === undefined || sections === undefined) return item;
  const section = sections.get(named);
  return section === undefined ? item : { ...item, section, tags: item.tags.filter((tag) => tag !== named) };
}

function write(outputDir: string, path: string, text: string): 'written' | 'same' | 'foreign' {
  const file = resolve(outputDir, path);
  if (!file.startsWith(resolve(outputDir) + sep)) throw new Error(`${path} leads out of ${outputDir}`);
  if (existsSync(file)) return readFileSync(file, 'utf8') === text ? 'same' : 'foreign';
  mkdirSync(dirname(file), { recursive: true });
  prepareWhole(file, text)();
  return 'written';
}

/** Letters and digits only: typography is no difference. */
const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

function placeOf(there: HtmlCount, here: HtmlCount): Pick<Difference, 'place'> {
  const at = there.words.findIndex((word, index) => bare(word) !== bare(here.words[index] ?? ''));
  const first = at < 0 && here.words.length > there.words.length ? there.words.length : at;
  if (first < 0) return {};
  const around = (words: readonly string[]): string =>
    words
      .slice(Math.max(0, first - 3), first + 6)
      .join(' ')
      .slice(0, 200);
  return { place: { source: around(there.words), written: around(here.words) } };
}
