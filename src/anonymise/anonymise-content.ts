// What has to change in a newspaper's content so that it does not name a person any more, and which addresses caches and search
// engines have to forget.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode } from '../article/decode.ts';
import { readArticle } from '../article/read-article.ts';
import { slugify } from '../article/slug.ts';
import { isArticle, isLeftBehind } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import { Refusal } from '../content/refusal.ts';
import { parseRedirects, redirectsFile } from '../newspaper/redirects-file.ts';
import { dayFileText, dayOfFile, parseDay, readsFolder } from '../reads/day-file.ts';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { anonymisedSlug, anonymisedText, isNamed, perhapsNamed, slugForms } from './anonymise-text.ts';
import { neighbours, showing, showingAny } from './purged-addresses.ts';
import { type Renames, renamesOf, replaceNames } from './renamed-files.ts';

/** One file below `content/`. */
export interface Change {
  readonly file: string;
  /** Equal to `file` when its name stays. */
  readonly newFile: string;
  /** Absent: it is no text, or stays as it is. */
  readonly text?: { readonly before: string; readonly after: string };
}

interface Told {
  readonly file: string;
  readonly line: string;
}

/** All that follows when a name goes. */
export interface Anonymisation {
  readonly changes: readonly Change[];
  /** Absolute addresses of what showed the name. */
  readonly purge: readonly string[];
  /** Addresses that end: nothing leads from them to the new one, since they have the name. */
  readonly gone: readonly string[];
  /** Addresses of others that have the name, each with its file. */
  readonly kept: readonly { readonly file: string; readonly address: string }[];
  /** What is not changed, and perhaps means the person. */
  readonly perhaps: readonly Told[];
  /** Pictures, films and other files that have the name inside, where no text is changed. */
  readonly inside: readonly string[];
}

/** Texts that a newsroom writes, or that its site is made of. */
const isText = (file: string): boolean =>
  isArticle(file) || /\.(?:md|markdown|ya?ml|csv|tsv|vtt|srt|txt|json|html?|njk|liquid|svg|css)$/i.test(file);

/** Looks for all that names the person in full; changes nothing. @throws {Refusal} where an article could not be read afterwards */
export function anonymisation(
  contentDir: string,
  settings: Settings,
  name: string,
  replacement: string,
): Anonymisation {
  const files = filesBelow(contentDir).filter(
    // The handbook is the engine's, and no page.
    (file) => !isLeftBehind(file) && file !== 'README.md' && !file.startsWith(`${readsFolder}/`),
  );
  const texts = new Map(files.filter(isText).map((file) => [file, textOf(contentDir, file)]));
  // A picture's name in a text is no word of it; an article's own name says whom it is about.
  const inFull = renamesOf(files, () => false, name, replacement);
  const isAbout = (file: string, text: string): boolean =>
    basename(inFull.pathOf(file)) !== basename(file) || isNamed(inFull.referring(text), name);
  const named = new Set([...texts].flatMap(([file, text]) => (isAbout(file, text) ? [file] : [])));
  const shown = [...named]
    .map((file) => texts.get(file) ?? '')
    .join('\n')
    .normalize('NFC');
  const isMeant = (file: string): boolean => named.has(file) || mentions(shown, basename(file));
  const renames = renamesOf(files, isMeant, name, replacement);

  const { after, kept, perhaps } = rewritten({ texts, named, renames, name, replacement, settings });
  const { moved, gone, purge, headed } = addressesOf({ texts, after, named, renames, name, settings });
  // Links of all other articles follow those that have moved.
  for (const [file, before] of moved.size === 0 ? [] : texts) {
    const now = after.get(file) ?? before;
    const linked = replaceNames(now, moved);
    if (linked !== now) {
      after.set(file, linked);
      const linking = addressOf(file, before, settings);
      if (linking !== undefined) purge.add(linking.url);
    }
  }
  if (headed.size > 0) {
    const articles = [...texts].flatMap(([file, text]) => addressOf(file, text, settings) ?? []);
    for (const url of neighbours(articles, headed, settings)) purge.add(url);
  }
  const changes = files.flatMap((file): Change[] => {
    const newFile = renames.pathOf(file);
    const text = after.get(file);
    const before = texts.get(file) ?? '';
    const isSame = text === undefined || text === before;
    if (isSame && newFile === file) return [];
    return [{ file, newFile, ...(isSame ? {} : { text: { before, after: text } }) }];
  });
  return {
    changes: [...changes, ...countedAnew(contentDir, moved)],
    purge:
      changes.length === 0
        ? []
        : [...new Set([...purge, ...showingAny(settings)])].map((url) => settings.siteUrl + url),
    gone: [...gone].map((url) => settings.siteUrl + url),
    kept,
    perhaps,
    inside: files.filter((file) => !texts.has(file) && hasInside(join(contentDir, file), name)),
  };
}

/** All texts by file, and which of them name the person. */
interface Texts {
  readonly texts: ReadonlyMap<string, string>;
  readonly named: ReadonlySet<string>;
  readonly renames: Renames;
  readonly name: string;
  readonly settings: Settings;
}

/** What becomes of the texts themselves: those that name the person lose the name, all lose the old names of files. */
function rewritten({
  texts,
  named,
  renames,
  name,
  replacement,
  settings,
}: Texts & { readonly replacement: string }) {
  const after = new Map<string, string>();
  const kept: { file: string; address: string }[] = [];
  const perhaps: Told[] = [];
  for (const [file, before] of texts) {
    const own = file === redirectsFile ? withoutRedirects(before, name) : before;
    const referring = renames.referring(own);
    if (named.has(file)) {
      const { text, kept: others } = anonymisedText(
        withoutAnchors(withoutAddresses(referring, name, replacement), name, replacement),
        name,
        replacement,
      );
      after.set(file, text);
      for (const address of others) {
        if (!address.startsWith(`${settings.siteUrl}/`)) kept.push({ file, address });
      }
    } else {
      if (referring !== before) after.set(file, referring);
      for (const line of perhapsNamed(before, name)) perhaps.push({ file, line: line.trim() });
    }
  }
  return { after, kept, perhaps };
}

interface Written extends Texts {
  readonly after: ReadonlyMap<string, string>;
}

/** What becomes of the site's addresses: paths from its root. */
function addressesOf({ texts, after, named, renames, name, settings }: Written) {
  const purge = new Set<string>();
  const gone = new Set<string>();
  // Articles of which others show the headline or the address.
  const headed = new Set<string>();
  const moved = new Map<string, string>();
  for (const [file, before] of texts) {
    const newFile = renames.pathOf(file);
    if (file === redirectsFile) {
      for (const { from } of parseRedirects(before).redirects) if (hasName(from, name)) gone.add(from);
    }
    if (!named.has(file) && newFile === file) continue;
    if (!isArticle(file)) {
      const page = /^seiten\/(.+)\.(?:md|html|njk|liquid)$/.exec(file)?.[1];
      if (page !== undefined) purge.add(`/${page}/`);
      continue;
    }
    const old = readArticle({ file, hash: '', text: before }, settings);
    const now = readArticle({ file: newFile, hash: '', text: after.get(file) ?? before }, settings);
    if (!old.ok) continue;
    if (!now.ok) throw unreadable(file);
    const { url, aliases } = old.article;
    for (const shown of showing(old.article)) purge.add(shown);
    if (now.article.url !== url || now.article.title !== old.article.title) headed.add(url);
    if (now.article.url !== url) {
      gone.add(url);
      moved.set(url, now.article.url);
    }
    for (const alias of aliases) {
      if (!hasName(alias, name)) continue;
      gone.add(alias);
      moved.set(alias, now.article.url);
    }
  }
  return { purge, gone, moved, headed };
}

/** What others need of an article to show it; undefined where there is none. */
function addressOf(file: string, text: string, settings: Settings) {
  if (!isArticle(file)) return undefined;
  const read = readArticle({ file, hash: '', text }, settings);
  return read.ok && !read.draft ? read.article : undefined;
}

const unreadable = (file: string): Refusal =>
  new Refusal(
    `content/${file} ließe sich danach nicht mehr lesen: Der Ersatz steht im Kopf der Datei an einer Stelle, an der er in Anführungszeichen gehört. Nichts ist geändert.\nWählen Sie einen anderen Ersatz, zum Beispiel „N.“.`,
  );

/** Whether a text refers to a file, by whichever spelling of its name. */
const mentions = (text: string, base: string): boolean =>
  [base, encodeURI(base)].some((form) => text.includes(form.normalize('NFC')));

/** In whichever encoding it was: names in it are found, and nothing of it is lost. */
function textOf(contentDir: string, file: string): string {
  const bytes = readFileSync(join(contentDir, file));
  return decode(bytes, file).text ?? bytes.toString('utf8');
}

/** IPTC and XMP stand at a file's beginning. */
const insideBytes = 256 * 1024;

function hasInside(path: string, name: string): boolean {
  const head = Buffer.alloc(insideBytes);
  const file = openSync(path, 'r');
  try {
    const bytes = head.subarray(0, readSync(file, head, 0, insideBytes, 0));
    return (['utf8', 'latin1'] as const).some((encoding) => isNamed(bytes.toString(encoding), name));
  } finally {
    closeSync(file);
  }
}

/** Days' files whose addresses have the name: the reads are those of the new address. */
function countedAnew(contentDir: string, moved: ReadonlyMap<string, string>): Change[] {
  const dir = join(contentDir, readsFolder);
  if (moved.size === 0 || !existsSync(dir)) return [];
  return filesBelow(dir).flatMap((name) => {
    const file = `${readsFolder}/${name}`;
    if (dayOfFile(file) === undefined) return [];
    const before = readFileSync(join(contentDir, file), 'utf8');
    const { reads, wrong } = parseDay(before);
    if (wrong.length > 0 || ![...reads.keys()].some((path) => moved.has(path))) return [];
    const now = new Map<string, number>();
    for (const [path, count] of reads) {
      const own = moved.get(path) ?? path;
      now.set(own, (now.get(own) ?? 0) + count);
    }
    return [{ file, newFile: file, text: { before, after: dayFileText(now) } }];
  });
}

/** Writes the changes. @throws {Refusal} before anything is written, where a file would take another one's name */
export function applyChanges(contentDir: string, changes: readonly Change[]): void {
  const taken = new Set<string>();
  const leaving = new Set(changes.flatMap(({ file, newFile }) => (file === newFile ? [] : [file])));
  for (const { file, newFile } of changes) {
    if (newFile === file) continue;
    if (taken.has(newFile) || (existsSync(join(contentDir, newFile)) && !leaving.has(newFile))) {
      throw new Refusal(
        `content/${file} müsste content/${newFile} heißen, und so heißt schon eine andere Datei; nichts ist geändert.\nBenennen Sie eine der beiden um und versuchen Sie es noch einmal.`,
      );
    }
    taken.add(newFile);
  }
  for (const { file, newFile, text } of changes) {
    if (text !== undefined) prepareWhole(join(contentDir, file), text.after)();
    if (newFile === file) continue;
    mkdirSync(dirname(join(contentDir, newFile)), { recursive: true });
    renameSync(join(contentDir, file), join(contentDir, newFile));
    removeEmpty(contentDir, dirname(file));
  }
}

/** A folder that has the name stays no longer than what was in it. */
function removeEmpty(contentDir: string, folder: string): void {
  if (folder === '.' || !folder.includes('/') || readdirSync(join(contentDir, folder)).length > 0) return;
  rmdirSync(join(contentDir, folder));
  removeEmpty(contentDir, dirname(folder));
}

/** Whether an address of an article that names the person has the name: in full, or the surname as a word. */
function hasName(address: string, name: string): boolean {
  const { whole, last } = slugForms(name);
  const slug = slugify(address);
  return (
    whole.some((form) => slug.includes(form)) ||
    last.some((form) => [form, `${form}s`].some((word) => `-${slug}-`.includes(`-${word}-`)))
  );
}

/** The lines of `weiterleitungen.yaml` without those of former addresses that have the name. */
const withoutRedirects = (text: string, name: string): string =>
  text
    .split(/(?<=\n)/)
    .filter((line) => !hasName(/^["']?(\/[^\s"']*)["']?:\s/.exec(line)?.[1] ?? '', name))
    .join('');

/** Places in texts: `{#joerg-mueller}` behind a heading, and links to them. */
function withoutAnchors(text: string, name: string, replacement: string): string {
  const { whole, last } = slugForms(name);
  return text.replace(
    /(\{#|\]\((?![a-z]{2,9}:)[^)\s#]{0,300}#)([\w-]{1,200})/g,
    (_, start: string, id: string) => start + anonymisedSlug(id, [...whole, ...last], replacement),
  );
}

/** `slug` without the name, and no former address that has it. */
function withoutAddresses(text: string, name: string, replacement: string): string {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end).split('\n');
  let field = '';
  const lines = head.flatMap((line) => {
    field = /^(\w+):/.exec(line)?.[1] ?? field;
    if (/^slug:/.test(line)) return [slugLine(line, name, replacement)];
    if (/^aliases:\s*\[/.test(line)) return inlineAliases(line, name);
    const isAddress = field === 'aliases' && /^(?:\s*-\s*["']?|aliases:\s*["']?)\//.test(line);
    return isAddress && hasName(line, name) ? [] : [line];
  });
  return lines.join('\n') + text.slice(end);
}

/** `aliases: [/alt/17, /alt/name]`. */
function inlineAliases(line: string, name: string): string[] {
  const items = line
    .slice(line.indexOf('[') + 1)
    .replace(/\].*/s, '')
    .split(',');
  const others = items.filter((item) => !hasName(item, name));
  if (others.length === items.length) return [line];
  return others.length === 0 ? [] : [`aliases: [${others.join(',').trim()}]`];
}

function slugLine(line: string, name: string, replacement: string): string {
  const { whole, last } = slugForms(name);
  const slug = line.slice('slug:'.length).trimStart();
  return line.slice(0, line.length - slug.length) + anonymisedSlug(slug, [...whole, ...last], replacement);
}
