// What has to change in a newspaper's articles so that they do not name a person any more, and which addresses caches and
// search engines have to forget.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decode } from '../article/decode.ts';
import { readArticle } from '../article/read-article.ts';
import { slugify } from '../article/slug.ts';
import { filesBelow } from '../content/files-below.ts';
import { Refusal } from '../content/refusal.ts';
import { authorUrl, sectionUrl, tagUrl } from '../plan/addresses.ts';
import { dayOfFile, dayText, parseDay, readsFolder } from '../reads/day-file.ts';
import type { Settings } from '../settings.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { anonymisedSlug, anonymisedText, isNamed } from './anonymise-text.ts';

/** One file below `content/`. */
export interface Change {
  readonly file: string;
  /** Equal to `file` when its name stays. */
  readonly newFile: string;
  readonly before: string;
  readonly after: string;
}

export interface Anonymisation {
  readonly changes: readonly Change[];
  /** Absolute addresses of what showed the name. */
  readonly purge: readonly string[];
  /** Addresses that end: nothing leads from them to the new one, since they have the name. */
  readonly gone: readonly string[];
  /** Addresses of others that have the name, each with its file. */
  readonly kept: readonly { readonly file: string; readonly address: string }[];
}

/** Looks for articles that name the person in full; changes nothing. */
export function anonymisation(
  contentDir: string,
  settings: Settings,
  name: string,
  replacement: string,
): Anonymisation {
  const files = filesBelow(join(contentDir, 'artikel'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `artikel/${file}`);
  const texts = new Map(files.map((file) => [file, textOf(contentDir, file)]));
  const changed = new Map<string, Change>();
  const purge = new Set<string>();
  const gone = new Set<string>();
  const kept: { file: string; address: string }[] = [];
  const moved: [from: string, to: string][] = [];
  const counted = new Map<string, string>();
  const siteAddress = (url: string): string => settings.siteUrl + url;
  for (const [file, before] of texts) {
    if (!isNamed(before, name)) continue;
    const found = anonymisedText(withoutAddresses(before, name, replacement), name, replacement);
    const newFile = renamed(file, name, replacement);
    changed.set(file, { file, newFile, before, after: found.text });
    for (const address of found.kept) kept.push({ file, address });
    const [old, now] = [
      readArticle({ file, hash: '', text: before }, settings),
      readArticle({ file: newFile, hash: '', text: found.text }, settings),
    ];
    if (newFile !== file) moved.push([baseOf(file), baseOf(newFile)]);
    if (!old.ok) continue;
    const { url, section, tags, authors, aliases } = old.article;
    for (const shown of [url, sectionUrl(section), ...tags.map(tagUrl), ...authors.map(authorUrl)]) {
      purge.add(siteAddress(shown));
    }
    if (now.ok && now.article.url !== url) {
      gone.add(siteAddress(url));
      moved.push([url, now.article.url]);
      counted.set(url, now.article.url);
    }
    for (const alias of aliases) {
      if (!hasName(alias, name)) continue;
      gone.add(siteAddress(alias));
      if (now.ok) counted.set(alias, now.article.url);
    }
  }
  if (changed.size > 0) {
    for (const url of [
      '/',
      '/feed.atom',
      '/feed.rss',
      '/feed.json',
      '/newsticker/',
      '/newsticker.json',
      '/suche/',
      '/meistgelesen/',
    ])
      purge.add(siteAddress(url));
  }
  // Links of all other articles follow those that have moved.
  for (const [file, text] of moved.length === 0 ? [] : texts) {
    const before = changed.get(file) ?? { file, newFile: file, before: text, after: text };
    const after = moved.reduce((linked, [from, to]) => linked.replaceAll(from, to), before.after);
    if (after !== before.after) changed.set(file, { ...before, after });
  }
  for (const change of countedAnew(contentDir, counted)) changed.set(change.file, change);
  return { changes: [...changed.values()], purge: [...purge], gone: [...gone], kept };
}

/** In whichever encoding it was: names in it are found, and nothing of it is lost. */
function textOf(contentDir: string, file: string): string {
  const bytes = readFileSync(join(contentDir, file));
  return decode(bytes, file).text ?? bytes.toString('utf8');
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
    return [{ file, newFile: file, before, after: dayText(now) }];
  });
}

/** Writes the changes. @throws {Refusal} before anything is written, where a file would take another one's name */
export function applyChanges(contentDir: string, changes: readonly Change[]): void {
  const taken = new Set<string>();
  for (const { file, newFile } of changes) {
    if (newFile === file) continue;
    if (taken.has(newFile) || existsSync(join(contentDir, newFile))) {
      throw new Refusal(
        `content/${file} müsste content/${newFile} heißen, und so heißt schon ein anderer Artikel; nichts ist geändert.\nBenennen Sie einen der beiden um und versuchen Sie es noch einmal.`,
      );
    }
    taken.add(newFile);
  }
  for (const { file, newFile, after } of changes) {
    prepareWhole(join(contentDir, file), after)();
    if (newFile === file) continue;
    mkdirSync(dirname(join(contentDir, newFile)), { recursive: true });
    renameSync(join(contentDir, file), join(contentDir, newFile));
  }
}

const baseOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
const hasName = (address: string, name: string): boolean => slugify(address).includes(slugify(name));

/** `slug` without the name, and no former address that has it. */
function withoutAddresses(text: string, name: string, replacement: string): string {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end).split('\n');
  const lines = head.flatMap((line) => {
    if (/^slug:/.test(line)) return [slugLine(line, name, replacement)];
    const isAddress = /^(?:\s*-\s*["']?|aliases:\s*["']?)\//.test(line);
    return isAddress && hasName(line, name) ? [] : [line];
  });
  return lines.join('\n') + text.slice(end);
}

function slugLine(line: string, name: string, replacement: string): string {
  const slug = line.slice('slug:'.length).trimStart();
  return line.slice(0, line.length - slug.length) + anonymisedSlug(slug, name, replacement);
}

function renamed(file: string, name: string, replacement: string): string {
  const base = baseOf(file).replace(/\.md$/, '');
  const slug = anonymisedSlug(slugify(base), name, replacement);
  return slug === slugify(base) ? file : `${file.slice(0, file.lastIndexOf('/') + 1)}${slug}.md`;
}
