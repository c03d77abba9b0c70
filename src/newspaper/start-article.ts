// `npm run article`: an article's file with all that is known of it, in its place and under its name.

import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { quote } from '../article/broken-value.ts';
import { clockOf, dayOf, parseMoment } from '../article/dates.ts';
import { headProblems } from '../article/head-problems.ts';
import { nearest } from '../article/nearest.ts';
import { isPictureFile } from '../article/picture-file.ts';
import { sectionOf } from '../article/section.ts';
import { oneLine, slugify } from '../article/slug.ts';
import { yamlFields } from '../article/yaml-fields.ts';
import { Refusal, WrongArgument } from '../content/refusal.ts';
import type { Settings } from '../settings.ts';

/** What somebody typed behind the command. */
export interface ArticleWishes {
  readonly title: string;
  readonly section?: string | undefined;
  readonly kicker?: string | undefined;
  readonly lead?: string | undefined;
  readonly author?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  /** Path of a picture's file. */
  readonly image?: string | undefined;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  /** `2026-11-24`, or with a time; absent: now. */
  readonly date?: string | undefined;
}

/** Where it stands, and what its address will be. Paths below `content/`. */
export interface StartedArticle {
  readonly file: string;
  readonly picture?: string;
  readonly address: string;
}

/** Names of files are read by people, too. */
const longestName = 60;

/**
 * Writes the file, and copies the picture beside it; nothing that exists is written over.
 *
 * @param now milliseconds since the epoch
 * @throws {Refusal} for what cannot be an article, and for a file that is there already
 */
export function startArticle(
  wishes: ArticleWishes,
  contentDir: string,
  settings: Settings,
  now: number,
): StartedArticle {
  const title = words('Die Überschrift', wishes.title);
  if (title.length > 300)
    throw new WrongArgument('Die Überschrift hat mehr als 300 Zeichen. Kürzen Sie sie.');
  const { day, date } = momentOf(wishes.date, settings, now);
  const name = nameOf(title);
  const folder = `artikel/${day.slice(0, 4)}/${day.slice(5, 7)}`;
  const file = `${folder}/${day}-${name}.md`;
  const path = join(contentDir, file);
  if (existsSync(path)) {
    throw new Refusal(
      `content/${file} gibt es schon; nichts wurde geändert. Wählen Sie eine andere Überschrift und ändern Sie sie danach.`,
    );
  }
  const picture =
    wishes.image === undefined ? undefined : pictureFor(wishes.image, join(contentDir, folder), name);
  const text = draftText(wishes, title, date, picture?.name, settings);
  mkdirSync(dirname(path), { recursive: true });
  if (picture?.isNew) copyFileSync(picture.from, join(contentDir, folder, picture.name));
  // Somebody else may have been faster.
  writeFileSync(path, text, { flag: 'wx' });
  return {
    file,
    address: `/${day.replaceAll('-', '/')}/${name}.html`,
    ...(picture === undefined ? {} : { picture: `${folder}/${picture.name}` }),
  };
}

/** The file as it is begun: a draft, so that nothing appears before it is written. Pure. */
export function draftText(
  wishes: ArticleWishes,
  title: string,
  date: string | undefined,
  picture: string | undefined,
  settings: Settings,
): string {
  const section = sectionName(wishes.section, settings);
  const lines = [
    field('title', title),
    ...(date === undefined ? [] : [`date: ${date}`]),
    field('section', section),
    ...(['kicker', 'lead'] as const).flatMap((name) => {
      const value = wishes[name];
      return value === undefined ? [] : [field(name, words(`--${name}`, value))];
    }),
    ...list('authors', 'author', wishes.author),
    ...list('tags', 'tag', wishes.tag),
  ];
  if (picture !== undefined) {
    lines.push('image:', `  ${field('src', picture)}`);
    lines.push(wishes.alt === undefined ? '  alt: ""' : `  ${field('alt', words('--alt', wishes.alt))}`);
    if (wishes.credit !== undefined) lines.push(`  ${field('credit', words('--credit', wishes.credit))}`);
  }
  lines.push('draft: true');
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** A field whose value reads back as it was typed: in quotation marks where it needs them. */
function field(name: string, value: string): string {
  const plain = `${name}: ${value}`;
  return reads(plain, name, value) ? plain : `${name}: ${quote(value)}`;
}

function reads(line: string, name: string, value: string): boolean {
  const yaml = yamlFields(`${line}\n`);
  if (!yaml.ok || yaml.fields[name] !== value) return false;
  return headProblems(`${line}\n`, `---\n${line}\n---\n`, '', new Set([name])).length === 0;
}

function list(name: string, option: string, values: readonly string[] | undefined): string[] {
  if (values === undefined || values.length === 0) return [];
  const items = values.map((value) => field('item', words(`--${option}`, value)).slice('item: '.length));
  return [`${name}:`, ...items.map((item) => `  - ${item}`)];
}

/** On one line, without what nobody sees. @throws {WrongArgument} when nothing is left */
function words(what: string, typed: string): string {
  const line = oneLine(typed.replace(/\p{Cc}/gu, ' '));
  if (line === '')
    throw new WrongArgument(
      `${what} ist leer. Beispiel: npm run article -- "Der Rat beschließt den Abendbus"`,
    );
  return line;
}

function nameOf(title: string): string {
  const slug = slugify(title);
  const short =
    slug.length <= longestName
      ? slug
      : slug
          .slice(0, longestName + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longestName);
  return short === 'index' ? 'der-index' : short;
}

function sectionName(written: string | undefined, { sections, defaultSection }: Settings): string {
  const slug = written === undefined ? defaultSection : sectionOf(written, { sections } as Settings);
  if (typeof slug === 'string') return sections.find((one) => one.slug === slug)?.name ?? slug;
  const names = sections.map(({ name }) => name);
  const better = nearest(written ?? '', names);
  throw new WrongArgument(
    `Das Ressort „${written}“ gibt es nicht. ${better === undefined ? `Es gibt ${names.join(', ')}.` : `Meinten Sie ${better}?`}`,
  );
}

/** A day alone needs no field: the file's name has it. */
function momentOf(
  written: string | undefined,
  { zone }: Settings,
  now: number,
): { readonly day: string; readonly date: string | undefined } {
  if (written === undefined) {
    const day = dayOf(now, zone);
    return { day, date: `${day} ${clockOf(now, zone)}` };
  }
  const moment = parseMoment(written.trim(), zone);
  if (!moment.ok) throw new WrongArgument(`--date: ${moment.message} ${moment.remedy}`);
  return { day: dayOf(moment.millis, zone), date: moment.hasTime ? written.trim() : undefined };
}

/** The picture's name beside the article: its own, made fit for an address; with the article's before it where that is taken. */
function pictureFor(
  from: string,
  folder: string,
  article: string,
): { readonly from: string; readonly name: string; readonly isNew: boolean } {
  const refuse = (why: string): never => {
    throw new WrongArgument(`--image ${from}: ${why}`);
  };
  if (/^https?:\/\//i.test(from)) {
    refuse('Das ist eine Adresse. Laden Sie das Bild herunter und nennen Sie seine Datei.');
  }
  const found = statSync(from, { throwIfNoEntry: false });
  if (found === undefined) refuse('Diese Datei gibt es nicht. Am sichersten ziehen Sie sie in das Fenster.');
  if (!found?.isFile()) refuse('Das ist ein Ordner. Nennen Sie die Bilddatei darin.');
  if (!isPictureFile(basename(from).slice(1))) {
    refuse(
      'Der Name muss auf .jpg, .png, .webp, .avif, .gif, .tif oder .svg enden. Speichern Sie das Bild im Zweifel als JPEG.',
    );
  }
  const ending = extname(from).toLowerCase();
  const own = slugify(basename(from, extname(from)));
  const bytes = readFileSync(from);
  for (let number = 0; ; number += 1) {
    const start = number === 0 ? own : number === 1 ? `${article}-${own}` : `${article}-${own}-${number}`;
    const name = `${start}${ending}`;
    const path = join(folder, name);
    if (!existsSync(path)) return { from, name, isNew: true };
    if (readFileSync(path).equals(bytes)) return { from, name, isNew: false };
  }
}
