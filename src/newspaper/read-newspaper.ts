// From `content/newspaper.yaml` to the site's settings, or to everything that is wrong with the file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import { controlCharacters } from '../article/control-characters.ts';
import { decode } from '../article/decode.ts';
import { headProblems } from '../article/head-problems.ts';
import { locateField, locator } from '../article/locate.ts';
import { decodedPart } from '../article/percent-decoded.ts';
import type { Problem } from '../article/problem.ts';
import type { RuleName } from '../article/rules.ts';
import { slugify } from '../article/slug.ts';
import { syntaxErrors } from '../article/syntax-errors.ts';
import { yamlFields } from '../article/yaml-fields.ts';
import { isMissing } from '../content/error-code.ts';
import { type AdminSetting, defaults, type Section, type Settings, type TextMining } from '../settings.ts';
import { accentOf } from './accent.ts';
import { readLogo } from './logo.ts';
import { newspaperProblems } from './newspaper-problems.ts';
import { type NewspaperFile, newspaperSchema } from './newspaper-schema.ts';

/** Path below the content folder. */
export const newspaperFile = 'newspaper.yaml';

/** A newspaper as far as its files can be read. */
export interface KnownNewspaper {
  /** Instead of what is wrong, what `src/settings.ts` has; of the sections those that have a name. */
  readonly settings: Settings;
  /** All mistakes of `newspaper.yaml` and of the logo. */
  readonly errors: readonly ContentError[];
  /** What is not to be said of articles, since it may follow from these. */
  readonly doubtful: ReadonlySet<RuleName>;
}

/**
 * The settings of the newspaper in `contentDir`, its logo among them; what its file does not say is as in
 * `src/settings.ts`.
 *
 * @throws {ContentErrors} all mistakes of both files at once, also when there is no `newspaper.yaml`
 */
export function readNewspaper(contentDir: string): Settings {
  const { settings, errors } = knownNewspaper(contentDir);
  if (errors.length > 0) throw new ContentErrors(errors);
  return settings;
}

/**
 * The same with its mistakes, so that those of articles can be told with them.
 *
 * @throws {ContentErrors} when there is no `newspaper.yaml`: most likely the folder is another one
 */
export function knownNewspaper(contentDir: string): KnownNewspaper {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(contentDir, newspaperFile));
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new ContentErrors([noFile]);
  }
  const decoded = decode(bytes, newspaperFile);
  if (!decoded.ok) return { ...soundPart(), errors: [decoded.error] };
  const read = parseNewspaper(decoded.text);
  const { logo, errors } = readLogo(contentDir);
  const { settings, doubtful } = read.ok
    ? { settings: read.settings, doubtful: new Set<RuleName>() }
    : read.rest;
  return {
    settings: logo === undefined ? settings : { ...settings, logo },
    errors: [...(read.ok ? [] : read.errors), ...errors],
    doubtful,
  };
}

/** What is said of articles by what a field of the newspaper's file says. */
const rulesBy: Readonly<Record<string, readonly RuleName[]>> = {
  sections: ['unknown-section', 'section-reserved'],
  timezone: ['date-gap', 'date-overlap'],
};

/** @param fields of the file; absent: nobody can read them @param wrong those in which something is wrong */
function soundPart(
  fields?: Readonly<Record<string, unknown>>,
  wrong: ReadonlySet<string | number> = new Set(),
): Pick<KnownNewspaper, 'settings' | 'doubtful'> {
  const sound = Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !wrong.has(name)));
  const sections = new Map(
    (Array.isArray(fields?.sections) ? fields.sections : []).flatMap((one: unknown) => {
      const name: unknown = Object(one).name;
      return typeof name === 'string' && slugify(name) !== '' ? [[slugify(name), { name }] as const] : [];
    }),
  );
  if (sections.size === 0) sections.set('', { name: 'Nachrichten' });
  const needed = { name: 'Zeitung', url: 'https://zeitung.invalid', sections: [...sections.values()] };
  const file = newspaperSchema.safeParse({ ...needed, ...sound });
  // A newspaper may leave out its time zone, not its sections.
  const isDoubtful = (name: string): boolean =>
    fields === undefined || wrong.has(name) || (name === 'sections' && !Object.hasOwn(sound, name));
  return {
    settings: settingsOf(file.success ? file.data : newspaperSchema.parse(needed)),
    doubtful: new Set(Object.entries(rulesBy).flatMap(([name, rules]) => (isDoubtful(name) ? rules : []))),
  };
}

const noFile: ContentError = {
  file: `content/${newspaperFile}`,
  rule: 'newspaper-missing',
  message: 'Die Datei mit den Angaben zur Zeitung fehlt.',
  expected: 'eine Datei mit mindestens name, url und sections',
  remedy: 'Legen Sie sie mit „npm run new“ an.',
};

/** Fields in which ` # …` is no remark: a colour begins with it. */
const prose = new Set(['name', 'claim', 'description', 'accent', 'defaultSection', 'fediverse']);

/** The file as the parser of articles reads it, whose fields stand between two lines; the first one is not the file's. */
export function framedHead(text: string): string {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return `---\n${plain.endsWith('\n') ? plain : `${plain}\n`}---\n`;
}

/** Where in the file of `contentDir` a field stands, for mistakes that only show beside the rest of the site. */
export function newspaperPlace(
  contentDir: string,
  path: readonly (string | number)[],
): Pick<ContentError, 'file' | 'line' | 'column' | 'source'> {
  const framed = framedHead(readFileSync(join(contentDir, newspaperFile), 'utf8'));
  return oneLineUp(locateField(framed, path, newspaperFile));
}

/** What the text of a file says, or everything that is wrong with it. Pure. */
export function parseNewspaper(text: string):
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly errors: ContentError[];
      readonly rest: Pick<KnownNewspaper, 'settings' | 'doubtful'>;
    } {
  const unreadable = (errors: ContentError[]) => ({ ok: false, errors, rest: soundPart() }) as const;
  const strange = controlCharacters(text, newspaperFile);
  if (strange.length > 0) return unreadable(strange);
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const framed = framedHead(plain);
  const yaml = yamlFields(plain);
  if (!yaml.ok) {
    return unreadable(syntaxErrors(framed, newspaperFile, 'der Zeitung').map(oneLineUp));
  }
  const head = headProblems(plain, framed, newspaperFile, prose);
  const checked = newspaperSchema.safeParse(yaml.fields);
  const told = new Set<string | number>(head.map(({ field }) => field));
  const problems = (
    checked.success ? contradictions(checked.data) : newspaperProblems(checked.error.issues, yaml.fields)
  ).filter(({ path }) => !path.some((step) => told.has(step)));
  if (checked.success && problems.length + head.length === 0) {
    return { ok: true, settings: settingsOf(checked.data) };
  }
  const locate = locator(framed, newspaperFile);
  const errors = [
    ...head.map(({ error }) => oneLineUp(error)),
    ...problems.map(({ path, at, bodyLine: _, ...words }) =>
      path.length === 0
        ? { file: `content/${newspaperFile}`, ...words }
        : oneLineUp<ContentError>({ ...locate(path, at), ...words }),
    ),
  ];
  const wrong = new Set([...told, ...problems.flatMap(({ path: [name = ''] }) => name)]);
  return {
    ok: false,
    errors: errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    rest: soundPart(yaml.fields, wrong),
  };
}

/** The place in the file itself of one in its {@link framedHead}. */
export function oneLineUp<Placed extends Pick<ContentError, 'line'>>(error: Placed): Placed {
  return error.line === undefined ? error : { ...error, line: Math.max(1, error.line - 1) };
}

/** What each field may be, but not beside the others. */
function contradictions({ url, sections, defaultSection, accent }: NewspaperFile): Problem[] {
  const problems: Problem[] = [];
  const { origin, pathname } = new URL(url);
  if (!/^(?:\/[a-z0-9._~-]+)*\/?$/i.test(pathname)) {
    problems.push({
      path: ['url'],
      rule: 'newspaper-url-folder',
      message: 'Der Ordner in „url“ hat Zeichen, die nicht auf jedem Server gleich geschrieben werden.',
      found: url,
      expected: 'Ordner aus Buchstaben ohne Umlaute, Ziffern und Bindestrichen',
      remedy: `Schreiben Sie zum Beispiel url: ${origin}/${slugify(decodedPart(pathname))}.`,
    });
  }
  const bySlug = new Map<string, string>();
  for (const [index, { name, slug = slugify(name) }] of sections.entries()) {
    const other = bySlug.get(slug);
    if (other !== undefined) {
      problems.push({
        path: ['sections', index, 'name'],
        rule: 'newspaper-section-twice',
        message: `Zwei Ressorts haben die Adresse /${slug}/: „${other}“ und „${name}“.`,
        expected: 'für jedes Ressort eine eigene Adresse',
        remedy: `Geben Sie einem der beiden einen eigenen slug, zum Beispiel slug: ${slug}-2.`,
      });
    }
    bySlug.set(slug, name);
  }
  if (defaultSection !== undefined && sectionNamed(defaultSection, sections) === undefined) {
    const names = sections.map(({ name }) => name);
    problems.push({
      path: ['defaultSection'],
      rule: 'newspaper-default-section',
      message: `Das Ressort „${defaultSection}“ gibt es nicht.`,
      expected: `eines von ${names.join(', ')}`,
      remedy: `Schreiben Sie zum Beispiel defaultSection: ${names.at(-1)}.`,
    });
  }
  const derived = accent === undefined ? undefined : accentOf(accent);
  if (derived !== undefined && 'nearest' in derived) {
    problems.push({
      path: ['accent'],
      rule: 'newspaper-accent',
      message:
        'Text in dieser Farbe ist auf hellem Grund schwer zu lesen: Der Kontrast ist kleiner als 4,5 : 1.',
      found: accent ?? '',
      expected: 'eine dunklere Farbe (WCAG 2.2, 1.4.3)',
      remedy: `Schreiben Sie accent: "${derived.nearest}".`,
    });
  }
  return problems;
}

/** In a browser's spelling, with its folder if it has one, without a slash at the end. */
function siteUrlOf(written: string): string {
  const { origin, pathname } = new URL(written);
  return origin + pathname.replace(/\/$/, '');
}

function sectionNamed(written: string, sections: NewspaperFile['sections']): Section | undefined {
  const wanted = written.toLowerCase();
  return sections.map(sectionOf).find(({ name, slug }) => name.toLowerCase() === wanted || slug === wanted);
}

function sectionOf({
  name,
  slug = slugify(name),
  description = `Alle Artikel im Ressort ${name}.`,
}: NewspaperFile['sections'][number]): Section {
  return { slug, name, description };
}

function accentSetting(written: string | undefined): Pick<Settings, 'accent'> {
  const derived = written === undefined ? undefined : accentOf(written);
  return derived !== undefined && 'accent' in derived ? { accent: derived.accent } : {};
}

/** Whoever writes the field and does not say no reserves it. */
const textMiningOf = ({ reserved = true, policy }: NonNullable<NewspaperFile['textMining']>): TextMining => ({
  reserved,
  ...(policy === undefined ? {} : { policy }),
});

const adminOf = ({
  branch = 'main',
  server,
  ...admin
}: NonNullable<NewspaperFile['admin']>): AdminSetting => ({
  ...admin,
  branch,
  ...(server === undefined ? {} : { server: server.replace(/\/$/, '') }),
});

function settingsOf(file: NewspaperFile): Settings {
  const { name, url, lists = {} } = file;
  const sections = file.sections.map(sectionOf);
  const fallback = sections.at(-1)?.slug ?? '';
  return {
    ...defaults,
    name,
    claim: file.claim ?? '',
    description: file.description ?? file.claim ?? name,
    siteUrl: siteUrlOf(url),
    zone: file.timezone ?? defaults.zone,
    sections,
    defaultSection:
      file.defaultSection === undefined
        ? fallback
        : (sectionNamed(file.defaultSection, file.sections)?.slug ?? fallback),
    ...accentSetting(file.accent),
    type: file.type ?? defaults.type,
    reads: file.reads ?? defaults.reads,
    readsEvery: file.readsEvery ?? defaults.readsEvery,
    social: file.social ?? defaults.social,
    ...(file.publisher === undefined ? {} : { publisher: file.publisher }),
    ...(file.textMining === undefined ? {} : { textMining: textMiningOf(file.textMining) }),
    ...(file.admin === undefined ? {} : { admin: adminOf(file.admin) }),
    ...(file.security === undefined ? {} : { security: file.security }),
    ...(file.fediverse === undefined ? {} : { fediverse: file.fediverse }),
    tickerLength: lists.ticker ?? defaults.tickerLength,
    listSize: lists.page ?? defaults.listSize,
    newsfeedLength: lists.newsticker ?? defaults.newsfeedLength,
    feedLength: lists.feed ?? defaults.feedLength,
    feedTexts: file.feeds?.text ?? defaults.feedTexts,
    changeLog: file.changeLog ?? defaults.changeLog,
    ...(file.feeds?.hub === undefined ? {} : { feedHub: file.feeds.hub }),
    relatedCount: lists.related ?? defaults.relatedCount,
    mostReadLength: lists.mostRead ?? defaults.mostReadLength,
    mostReadPageLength: lists.mostReadPage ?? defaults.mostReadPageLength,
    pages: file.pages ?? defaults.pages,
    ...(file.host === undefined ? {} : { host: file.host }),
    search: file.search ?? defaults.search,
    offline: file.offline ?? defaults.offline,
    shareCardsSince: file.shareCardsSince ?? defaults.shareCardsSince,
    inlineStyleSince: file.inlineStyleSince ?? defaults.inlineStyleSince,
    breakingHours: file.breakingHours ?? defaults.breakingHours,
  };
}
