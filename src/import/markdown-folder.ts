// A folder of Markdown that another static generator published.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { decodedPart } from '../article/percent-decoded.ts';
import { CannotImport } from './cannot-import.ts';
import { withoutContainers } from './containers.ts';
import { EleventyData, tellPrograms } from './eleventy-data.ts';
import { plainText, type ReadFields, readFields } from './foreign-fields.ts';
import {
  type ForeignFields,
  type ForeignFile,
  type ForeignValue,
  filledText,
  foreignFile,
  hexoFile,
  metaFile,
} from './foreign-front-matter.ts';
import { oldAddresses, siteFolder } from './generator-addresses.ts';
import { type Generator, generatorOf } from './generator-of.ts';
import { withParams } from './hugo-params.ts';
import type { Fate, Source, SourceItem, Telling } from './imported-article.ts';
import { withoutInlineNotes } from './inline-notes.ts';
import { collectionOf, jekyllDefaults } from './jekyll-settings.ts';
import { withKnownValues } from './known-values.ts';
import { asCommonMark } from './kramdown-blocks.ts';
import { leadBefore } from './lead-before.ts';
import { withShownFences } from './literal-marks.ts';
import { localPath } from './local-path.ts';
import { withoutMdx } from './mdx-marks.ts';
import { readOne } from './one-text.ts';
import { isPelicanPage, withPlainPaths } from './pelican-address.ts';
import { fileBelow, fileByEnd } from './picture-files.ts';
import { sourceFiles, tellOfMisnamed } from './source-files.ts';
import { sourceText } from './source-text.ts';
import { withoutTemplates } from './templates.ts';
import { firstTexts, foreignLanguage, languageIn, languagePart, languagePlace } from './text-languages.ts';
import { writtenMoment } from './written-moment.ts';

const textFile = /\.(?:md|markdown|mdown|mkdn?|mkd|mdx)$/i;
/** HTML with marks of a template language; what else has front-matter is told. */
const htmlText = /\.(?:html?|njk|liquid)$/i;
const otherText = /\.(?:textile|rst|adoc|asciidoc|org|haml|slim|erb|pug|hbs|ejs|webc)$/i;
/** Folders of programs and of what they made. */
const notContent =
  /(?:^|\/)(?:node_modules|vendor|themes?|_site|dist|public|resources|archetypes|_includes|_layouts|_data|_sass|layouts|\.[^/]+)\//;
/** Folders whose texts are articles even where they have no date. */
const articleFolder =
  /(?:^|\/)(?:_posts|_drafts|_?posts?|_?blog|_?(?:news|artikel|aktuell(?:es)?|beitraege|meldungen|berichte|nachrichten|presse))\//i;
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
  const found = sourceFiles(texts);
  const { files, outside } = found;
  const names = files.filter((name) => isText(name, generator) && !notContent.test(`/${name}`));
  let moved: ReadonlyMap<string, readonly string[]> | undefined;
  const first = firstTexts(generator, names);
  const roots = [...mediaDirs, ...generator.roots.map((root) => join(dir, root)), dir];
  const byEnd = fileByEnd(dir);
  const data = generator.kind === 'eleventy' ? new EleventyData(texts) : undefined;
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
      for (const name of files)
        if (otherText.test(name) && articleFolder.test(`/${name}`) && !notContent.test(`/${name}`))
          telling.construct(
            `Text in einem anderen Format (${posix.extname(name)})`,
            'left',
            posix.join(generator.texts, name),
          );
      tellPrograms(generator.kind === 'eleventy' ? files : [], telling);
      tellOfMisnamed(found, telling, (name) => !notContent.test(`/${name}/`));
      moved ??= generator.kind === 'jekyll' ? movedTo(texts, names, generator, zone) : new Map();
      for (const name of names) {
        const item = readOne(
          () => posix.join(generator.texts, name),
          () => itemOf(name, { dir: texts, generator, zone, telling, data, first }),
        );
        if (item === undefined) continue;
        if ('unread' in item) {
          yield item;
          continue;
        }
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
  /** Of Eleventy. */
  readonly data: EleventyData | undefined;
  /** See {@link firstTexts}. */
  readonly first: ReadonlyMap<string, string>;
}

/** By its ending; HTML only where articles are. */
function isText(name: string, { kind, settings }: Generator): boolean {
  if (textFile.test(name)) return true;
  if (!htmlText.test(name) || kind === 'unknown' || kind === 'hexo') return false;
  if (kind === 'jekyll')
    return (
      /\.html?$/i.test(name) &&
      (/(?:^|\/)_(?:posts|drafts)\//.test(name) || collectionOf(settings, name) !== undefined)
    );
  return articleFolder.test(`/${name}`);
}

function itemOf(name: string, reading: Reading): SourceItem | undefined {
  const { generator, zone, telling } = reading;
  const origin = posix.join(generator.texts, name);
  const file = foreignText(name, reading);
  if (file === undefined) return undefined;
  if (file.fields.pagination !== undefined && typeof file.fields.pagination === 'object') {
    telling.construct('Seite, die eine Liste zeigte (pagination)', 'dropped', origin);
    return undefined;
  }
  const fields = readFields(file.fields, zone, generator.kind === 'jekyll');
  for (const message of fields.problems) telling.note({ origin, message });
  for (const key of fields.dropped) telling.leftOut(`Schlüssel „${key}“`, origin);
  const redirect = generator.kind === 'jekyll' ? redirectOf(file.fields) : undefined;
  if (redirect !== undefined) {
    const isEmpty = file.body.trim() === '';
    const kept = isEmpty ? '' : '; der Text darin, den niemand sah, ist nun ein Entwurf';
    telling.note({ origin, message: `Leitete auf ${redirect} weiter${kept}.` });
    if (isEmpty) return undefined;
  }
  const { lead, body, typed } = bodyOf(file, fields.lead, name, reading);
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
  const language = languagePart(generator, name);
  return {
    ...articleFields(fields),
    ...languageFields(name, fields, language, reading),
    ...(generator.kind === 'eleventy'
      ? { tags: withoutCollections(fields.tags, (name) => telling.leftOut(name, origin)) }
      : {}),
    ...(lead === undefined ? {} : { lead }),
    ...(date === undefined || kind === 'page' ? {} : { date }),
    ...(isDraft ? { draft: true } : {}),
    origin,
    kind,
    title,
    slug: inForeign(fields.slug ?? (words === '' || words === '_index' ? title : words), language),
    addresses: redirect === undefined ? addressesOf(name, path, fields, generator) : [],
    names: namesOf(name, path),
    body: isHtml(name) ? { format: 'html', html: body } : { format: 'markdown', text: body, typed },
    // Hexo keeps a text's pictures in a folder that is called like it.
    base: generator.kind === 'hexo' ? name.replace(/\.[^./]+$/, '') : posix.dirname(name),
  };
}

/** The file's fields and text; undefined, and told, for what is no article. */
function foreignText(name: string, { dir, generator, telling, data }: Reading): ForeignFile | undefined {
  const [path, origin] = [join(dir, name), posix.join(generator.texts, name)];
  if (statSync(path).size > mostBytes) {
    telling.note({ origin, message: 'Die Datei ist größer als 20 MB und kein Artikel; nicht übernommen.' });
    return undefined;
  }
  const { text, encoding } = sourceText(readFileSync(path));
  if (encoding !== undefined)
    telling.note({ origin, message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.` });
  const read = foreignFile(text) ?? besides[generator.kind]?.(text);
  const file = read && withGivenFields(read, name, generator, data);
  if (file === undefined) telling.construct(undescribed(text), 'dropped', origin);
  else if (file.problem !== undefined) telling.note({ origin, message: file.problem });
  return file;
}

/** Front-matter that few generators know. */
const besides: Readonly<Partial<Record<Generator['kind'], (text: string) => ForeignFile | undefined>>> = {
  hexo: hexoFile,
  pelican: metaFile,
  unknown: metaFile,
};

/** With those that the site's configuration gives it. */
function withGivenFields(
  file: ForeignFile,
  name: string,
  { kind, settings }: Generator,
  data: EleventyData | undefined,
): ForeignFile {
  if (kind === 'jekyll') return { ...file, fields: { ...jekyllDefaults(settings, name), ...file.fields } };
  return data === undefined ? file : { ...file, fields: data.fieldsOf(name, file.fields) };
}

const isMdx = (name: string): boolean => /\.mdx$/i.test(name);
const isHtml = (name: string): boolean => htmlText.test(name);
/** Why a file is taken for no article. */
const undescribed = (text: string): string =>
  /^(?:---|\+\+\+)[ \t]*\n/.test(text)
    ? 'Datei, deren Angaben über dem Text nirgends enden'
    : 'Datei ohne Angaben über dem Text';

/** The text without what only its generator understands; `typed` still has that, for the count. */
function bodyOf(
  { fields, body: written }: ForeignFile,
  lead: string | undefined,
  name: string,
  { dir, generator, telling }: Reading,
): { lead?: string; body: string; typed: string } {
  const origin = posix.join(generator.texts, name);
  const told = (construct: string, fate: Fate) => telling.construct(construct, fate, origin);
  const { kind, settings } = generator;
  const parted = withUsualMore(kind === 'pelican' ? withPlainPaths(written) : written, fields, generator);
  const known =
    kind === 'jekyll' || kind === 'eleventy'
      ? withKnownValues(parted, { page: fields, site: kind === 'jekyll' ? settings : undefined }, () =>
          told('Vorlage: Angabe des Textes oder der Website', 'converted'),
        )
      : parted;
  const read =
    readsKramdown(generator) && !isHtml(name) ? asCommonMark(known) : isMdx(name) ? withoutMdx(known) : known;
  const noted = isHtml(name) ? read : withoutInlineNotes(read, () => told('Fußnote <fn>', 'converted'));
  const shown = withShownFences(noted, kind === 'jekyll' || kind === 'eleventy');
  const { body: typed, ...before } = leadBefore(withParams(shown, generator, fields), lead, told);
  const plain = withoutTemplates(withoutContainers(typed, told), {
    told,
    family: isMdx(name) ? 'Komponente' : 'Hugo',
  });
  return {
    ...before,
    body: inLanguage(plain, join(dir, posix.dirname(name)), dir, languageIn(name)),
    typed,
  };
}

/** Jekyll's sites may part the lead from the text with another mark. https://jekyllrb.com/docs/posts/#post-excerpts */
function withUsualMore(text: string, fields: ForeignFields, { kind, settings }: Generator): string {
  const mark =
    kind === 'jekyll' ? filledText(fields.excerpt_separator ?? settings.excerpt_separator) : undefined;
  return mark === undefined || !/\S/.test(mark) || /^<!--\s*more\s*-->$/.test(mark)
    ? text
    : text.replace(mark, () => '<!--more-->');
}

/** Eleventy's way to say which list a text belongs to. https://www.11ty.dev/docs/collections/ */
const collection =
  /^(?:all|nav|posts?|blog|blogposts?|articles?|artikel|news|pages?|seiten?|beitrag|beitr(?:ä|ae)ge)$/i;

const withoutCollections = (tags: readonly string[], leftOut: (name: string) => void): string[] =>
  tags.filter((tag) => {
    if (collection.test(tag)) leftOut(`Schlagwort „${tag}“, das nur eine Liste nannte`);
    return !collection.test(tag);
  });

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

/** The language of a text, where that is known, and by which name the German text goes that says the same. */
function languageFields(
  name: string,
  { lang: written }: ReadFields,
  inName: string | undefined,
  { generator, first }: Reading,
) {
  const place = languagePlace(generator, name);
  const lang = written ?? foreignLanguage(place.language) ?? inName;
  if (lang === undefined) return {};
  const other = foreignLanguage(lang) === undefined ? undefined : first.get(place.path);
  return { lang, ...(other === undefined || other === name ? {} : { translation: `umzug:${other}` }) };
}

/** `2019-12-05-der-rat`, `2019_12_05_der_rat` */
function dayAndWords(base: string): { day: string | undefined; words: string } {
  const [, day, words = base] = /^(\d{4}([-_])\d\d\2\d\d)(?!\d)[-_ ]?(.*)$/.exec(base)?.toSpliced(2, 1) ?? [];
  return { day: day?.replaceAll('_', '-'), words };
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
    ...oldAddresses(generator, { path, place: languagePlace(generator, name) }, fields),
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

const inForeign = (slug: string, language: string | undefined): string =>
  language === undefined ? slug : `${slug}-${language}`;

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
    // A bundle may be named like a file of its own.
    `${path}.md`,
    `/${path}.md`,
    `${posix.basename(path)}.md`,
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
    const isDated = date !== undefined && collectionOf(settings, name) !== undefined;
    return articleFolder.test(`/${name}`) || isDated ? 'article' : 'page';
  }
  if (kind === 'hexo') return /^_(?:posts|drafts)\//.test(name) ? 'article' : 'page';
  if (kind === 'pelican') return isPelicanPage(name) ? 'page' : 'article';
  return date !== undefined || articleFolder.test(`/${name}`) ? 'article' : 'page';
}

function headingIn(body: string): string | undefined {
  const heading = /^#{1,2}[ \t]([^\n]*)/
    .exec(body.trimStart())?.[1]
    ?.replace(/(?<![ \t#])[ \t#]+$/, '')
    .trim();
  return heading === undefined || heading === '' ? undefined : plainText(heading);
}
