// A folder of Markdown that another static generator published.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { decodedPart } from '../article/percent-decoded.ts';
import { withoutComments } from '../markdown/enclosed.ts';
import { CannotImport } from './cannot-import.ts';
import { withoutContainers } from './containers.ts';
import { plainText, type ReadFields, readFields } from './foreign-fields.ts';
import {
  type ForeignFields,
  type ForeignFile,
  type ForeignValue,
  foreignFile,
  hexoFile,
} from './foreign-front-matter.ts';
import { oldAddresses, siteFolder } from './generator-addresses.ts';
import { type Generator, generatorOf } from './generator-of.ts';
import type { Fate, Source, SourceItem, Telling } from './imported-article.ts';
import { withoutInlineNotes } from './inline-notes.ts';
import { asCommonMark } from './kramdown-blocks.ts';
import { leadBefore } from './lead-before.ts';
import { withShownFences } from './literal-marks.ts';
import { localPath } from './local-path.ts';
import { fileBelow, fileByEnd } from './picture-files.ts';
import { sourceFiles } from './source-files.ts';
import { sourceText } from './source-text.ts';
import { withoutTemplates } from './templates.ts';
import { writtenMoment } from './written-moment.ts';

const textFile = /\.(?:md|markdown|mdx|mkd)$/i;
/** Folders of programs and of what they made. */
const notContent =
  /(?:^|\/)(?:node_modules|vendor|themes?|_site|dist|public|resources|archetypes|_includes|_layouts|_data|_sass|layouts|\.[^/]+)\//;
/** Folders whose texts are articles even where they have no date. */
const articleFolder =
  /(?:^|\/)(?:_posts|_drafts|posts?|blog|news|artikel|aktuell(?:es)?|beitraege|meldungen|berichte|nachrichten|presse)\//i;
/** Larger ones are no articles. */
const mostBytes = 20_000_000;

/** @throws {CannotImport} for a generator's folder without its texts */
export function markdownFolder(dir: string, zone: string, mediaDirs: readonly string[]): Source {
  const generator = generatorOf(dir);
  const texts = join(dir, generator.texts);
  if (!existsSync(texts))
    throw new CannotImport(
      `${dir} ist ein ${generator.name}, aber der Ordner ${generator.texts} mit den Texten fehlt darin. Nennen Sie den ganzen Ordner der alten Website.`,
    );
  const { files, outside } = sourceFiles(texts);
  const names = files.filter(
    (name) =>
      (textFile.test(name) ||
        (generator.kind === 'jekyll' && name.includes('_posts/') && name.endsWith('.html'))) &&
      !notContent.test(`/${name}`),
  );
  let moved: ReadonlyMap<string, readonly string[]> | undefined;
  const roots = [...mediaDirs, ...generator.roots.map((root) => join(dir, root)), dir];
  const byEnd = fileByEnd(dir);
  return {
    name: generator.name,
    ...(generator.origin === undefined ? {} : { origin: generator.origin }),
    file(src, base) {
      // Zola's own folder of texts.
      const path = localPath(src.trim().replace(/^@\//, ''), generator.origin);
      if (path === undefined) return undefined;
      const folders = [base, posix.dirname(base)].map((folder) => posix.join(generator.texts, folder, path));
      return fileBelow([dir], path.startsWith('/') ? [] : folders) ?? fileBelow(roots, [path]) ?? byEnd(path);
    },
    async *items(telling) {
      for (const name of outside)
        if (!notContent.test(`/${name}/`))
          telling.construct('Verknüpfung im Dateisystem, die aus der Quelle führt', 'left', name);
      moved ??= generator.kind === 'jekyll' ? movedTo(texts, names, generator, zone) : new Map();
      for (const name of names) {
        const item = itemOf(name, { dir: texts, generator, zone, telling });
        if (item === undefined) continue;
        const former = item.addresses.flatMap((one) => moved?.get(pathOf(one)) ?? []);
        yield former.length === 0 ? item : { ...item, addresses: [...item.addresses, ...former] };
      }
    },
  };
}

const pathOf = (address: string): string =>
  address.replace(/^https?:\/\/[^/]+/i, '').replace(/(?:\/index\.html|\/|\.html)$/i, '');

/**
 * Jekyll's texts that only lead on to another one: by that one's path, their own addresses.
 * https://github.com/jekyll/jekyll-redirect-from#redirect-to
 */
function movedTo(
  dir: string,
  names: readonly string[],
  generator: Generator,
  zone: string,
): Map<string, string[]> {
  const moved = new Map<string, string[]>();
  for (const name of names) {
    if (statSync(join(dir, name)).size > mostBytes) continue;
    const { text } = sourceText(readFileSync(join(dir, name)));
    if (!/^redirect_to[ \t]*:/m.test(text)) continue;
    const file = foreignFile(text);
    const target = file === undefined ? undefined : redirectOf(file.fields);
    if (file === undefined || target === undefined) continue;
    const path = textPath(name);
    const fields = readFields(file.fields, zone, true);
    const own = addressesOf(name, path, fields, generator);
    const isOwn =
      !/^https?:/i.test(target) || (generator.origin !== undefined && target.startsWith(generator.origin));
    if (isOwn) moved.set(pathOf(target), [...(moved.get(pathOf(target)) ?? []), ...own]);
  }
  return moved;
}

function redirectOf({ redirect_to: given }: ForeignFields): string | undefined {
  const [first] = Array.isArray(given) ? (given as readonly ForeignValue[]) : [given];
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
}

/** What is the same for all texts of a folder while it is read. */
interface Reading {
  /** In which the names of its texts count. */
  readonly dir: string;
  readonly generator: Generator;
  readonly zone: string;
  readonly telling: Telling;
}

function itemOf(name: string, reading: Reading): SourceItem | undefined {
  const { generator, zone, telling } = reading;
  const origin = posix.join(generator.texts, name);
  const file = foreignText(name, reading);
  if (file === undefined) return undefined;
  const fields = readFields(file.fields, zone, generator.kind === 'jekyll');
  for (const message of fields.problems) telling.note({ origin, message });
  for (const key of fields.dropped) telling.construct(`Schlüssel „${key}“`, 'dropped', origin);
  const redirect = generator.kind === 'jekyll' ? redirectOf(file.fields) : undefined;
  if (redirect !== undefined) {
    const isEmpty = file.body.trim() === '';
    const kept = isEmpty ? '' : '; der Text darin, den niemand sah, ist nun ein Entwurf';
    telling.note({ origin, message: `Leitete auf ${redirect} weiter${kept}.` });
    if (isEmpty) return undefined;
  }
  const { lead, body, typed } = bodyOf(file.body, fields.lead, name, reading);
  const path = textPath(name);
  const { day, words } = dayAndWords(posix.basename(path));
  const dayThere = day ?? dayInAddress(fields.permalink ?? '') ?? dayInAddress(path);
  const date = fields.date ?? (dayThere === undefined ? undefined : writtenMoment(dayThere, zone));
  if (date === undefined && day !== undefined)
    telling.note({ origin, message: `Den Tag ${day} im Namen der Datei gibt es nicht.` });
  const kind = kindOf(name, generator, date, fields.layout);
  if (kind === 'page' && body.trim() === '') {
    telling.construct('Seite ohne Text', 'dropped', origin);
    return undefined;
  }
  const title = fields.title === '' ? (headingIn(body) ?? titleOf(path, words)) : fields.title;
  const isDraft = fields.draft === true || /(?:^|\/)_drafts\//.test(name) || redirect !== undefined;
  return {
    ...articleFields(fields),
    ...(lead === undefined ? {} : { lead }),
    ...(date === undefined || kind === 'page' ? {} : { date }),
    ...(isDraft ? { draft: true } : {}),
    origin,
    kind,
    title,
    slug: fields.slug ?? (words === '' || words === '_index' ? title : words),
    addresses: redirect === undefined ? addressesOf(name, path, fields, generator) : [],
    names: namesOf(name, path),
    body: isHtml(name) ? { format: 'html', html: body } : { format: 'markdown', text: body, typed },
    // Hexo keeps a text's pictures in a folder that is called like it.
    base: generator.kind === 'hexo' ? name.replace(/\.[^./]+$/, '') : posix.dirname(name),
  };
}

/** The file's fields and text; undefined, and told, for what is no article. */
function foreignText(name: string, { dir, generator, telling }: Reading): ForeignFile | undefined {
  const [path, origin] = [join(dir, name), posix.join(generator.texts, name)];
  if (statSync(path).size > mostBytes) {
    telling.note({ origin, message: 'Die Datei ist größer als 20 MB und kein Artikel; nicht übernommen.' });
    return undefined;
  }
  const { text, encoding } = sourceText(readFileSync(path));
  if (encoding !== undefined)
    telling.note({ origin, message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.` });
  const file = foreignFile(text) ?? (generator.kind === 'hexo' ? hexoFile(text) : undefined);
  if (file === undefined) telling.construct('Datei ohne Angaben über dem Text', 'dropped', origin);
  else if (file.problem !== undefined) telling.note({ origin, message: file.problem });
  return file;
}

const isHtml = (name: string): boolean => /\.html$/i.test(name);

/** The text without what only its generator understands; `typed` still has that, for the count. */
function bodyOf(
  written: string,
  lead: string | undefined,
  name: string,
  { dir, generator, telling }: Reading,
): { lead?: string; body: string; typed: string } {
  const origin = posix.join(generator.texts, name);
  const told = (construct: string, fate: Fate) => telling.construct(construct, fate, origin);
  const read = readsKramdown(generator) && !isHtml(name) ? asCommonMark(written) : mdx(written, name);
  const noted = isHtml(name) ? read : withoutInlineNotes(read, () => told('Fußnote <fn>', 'converted'));
  const shown = withShownFences(noted, generator.kind === 'jekyll' || generator.kind === 'eleventy');
  const { body: typed, ...before } = leadBefore(shown, lead, told);
  const plain = withoutTemplates(withoutContainers(typed, told), { told });
  return {
    ...before,
    body: inLanguage(plain, join(dir, posix.dirname(name)), dir, languageIn(name)),
    typed,
  };
}

/** Those that an article has under the same name. */
function articleFields(fields: ReadFields) {
  const {
    problems: _,
    dropped: __,
    aliases: ___,
    permalink: ____,
    layout: _____,
    categories: ______,
    ...own
  } = fields;
  return own;
}

/** `2019-12-05-der-rat` */
function dayAndWords(base: string): { day: string | undefined; words: string } {
  const [, day, words = base] = /^(\d{4}-\d\d-\d\d)[-_ ]?(.*)$/.exec(base) ?? [];
  return { day, words };
}

/** `2019/12/05/der-rat`: sites that write the day into the address need no field for it. */
const dayInAddress = (address: string): string | undefined =>
  /(?:^|\/)((?:19|20)\d\d\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01]))(?:\/|$)/
    .exec(address)?.[1]
    ?.replaceAll('/', '-');

const titleOf = (path: string, words: string): string =>
  words.replace(/[-_]+/g, ' ').trim() || posix.basename(path);

/** All former ones: by the generator's rule, and those that the fields name. */
function addressesOf(name: string, path: string, fields: ReadFields, generator: Generator): string[] {
  return [
    ...oldAddresses(generator, { path, isBundle: path !== name, language: languageIn(name) }, fields),
    ...fields.aliases.map((one) => absolute(one, path, generator)),
  ];
}

/** Jekyll's reader of Markdown, unless its plugin for CommonMark is named. */
const readsKramdown = ({ kind, settings: { markdown } }: Generator): boolean =>
  kind === 'jekyll' && !(typeof markdown === 'string' && /^commonmark/i.test(markdown));

/** `blog/rat/index.de.md` → `blog/rat` */
function textPath(name: string): string {
  const whole = name.replace(/\.[^./]+$/, '');
  const language = languageIn(name);
  const plain = language === undefined ? whole : whole.slice(0, -language.length - 1);
  return plain.replace(/\/_?index$/, '') || plain;
}

/** `rat.de.md` → `de` */
const languageIn = (name: string): string | undefined =>
  /\.([a-z]{2}(?:-[a-z]{2})?)\.[^./]+$/i.exec(name)?.[1];

/** Hugo's `ref` to `rat.md` means, in a text in German, `rat.de.md`: a file beside the text, or below the folder of texts. */
function inLanguage(body: string, beside: string, texts: string, language: string | undefined): string {
  if (language === undefined) return body;
  return body.replace(/umzug:([^\s)\]>"'<#?]+)/g, (found, written: string) => {
    const [, plain = '', ending = ''] = /^(.*?)(\.\w+)?$/.exec(decodedPart(written)) ?? [];
    const name = `${plain.replace(/\/$/, '')}.${language}`;
    const isThere = [beside, texts].some((folder) => existsSync(join(folder, `${name}${ending || '.md'}`)));
    return isThere ? `umzug:${encodeURI(name + ending)}` : found;
  });
}

/** Hugo's count from the text's folder, those of all others from the site's root. */
function absolute(alias: string, path: string, { kind, settings }: Generator): string {
  if (/^https?:/.test(alias)) return alias;
  const base = kind === 'hugo' ? '' : siteFolder({ kind, settings });
  if (alias.startsWith('/')) return alias.startsWith(`${base}/`) ? alias : base + alias;
  return `${base}/${kind === 'hugo' ? posix.join(posix.dirname(path), alias) : alias}`;
}

/** By which `ref`, `post_url` and links between files name a text. */
function namesOf(name: string, path: string): string[] {
  const plain = name.replace(/\.[^./]+$/, '');
  const spellings = [
    name,
    `/${name}`,
    plain,
    `/${plain}`,
    path,
    `/${path}`,
    `@/${name}`,
    posix.basename(name),
    posix.basename(plain),
    posix.basename(path),
  ];
  const post = plain.replace(/^.*?_posts\//, '');
  return [...new Set([...spellings, post])].map((one) => `umzug:${one}`);
}

function kindOf(
  name: string,
  { kind, settings }: Generator,
  date: string | undefined,
  layout: string | undefined,
): SourceItem['kind'] {
  if (/^(?:page|seite|home|index|archive|list)$/i.test(layout ?? '')) return 'page';
  if (/(?:^|\/)_index(?:\.\w+)?\.[^/]+$/.test(name)) return 'page';
  if (kind === 'jekyll') {
    const collections = typeof settings.collections === 'object' ? Object.keys(settings.collections) : [];
    const isIn = (folder: string): boolean => name.startsWith(`_${folder}/`);
    return articleFolder.test(`/${name}`) || (date !== undefined && collections.some(isIn))
      ? 'article'
      : 'page';
  }
  if (kind === 'hexo') return /^_(?:posts|drafts)\//.test(name) ? 'article' : 'page';
  return date !== undefined || articleFolder.test(`/${name}`) ? 'article' : 'page';
}

/** Imports and exports of MDX are code. */
function mdx(text: string, name: string): string {
  if (!/\.mdx$/i.test(name)) return text;
  return withoutComments(text.replace(/^(?:import|export)\s[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*/gm, ''), {
    open: /\{\/\*/g,
    close: /\*\/\}/g,
  });
}

function headingIn(body: string): string | undefined {
  const heading = /^#{1,2}[ \t]([^\n]*)/
    .exec(body.trimStart())?.[1]
    ?.replace(/(?<![ \t#])[ \t#]+$/, '')
    .trim();
  return heading === undefined || heading === '' ? undefined : plainText(heading);
}
