// Pages of an old static site; where they have what is said by selectors.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { decodedPart } from '../article/percent-decoded.ts';
import { CannotImport } from './cannot-import.ts';
import { peopleIn } from './foreign-fields.ts';
import { germanDate } from './german-date.ts';
import { attribute, oneLineWords } from './html-tree.ts';
import { type HtmlMap, usualHtmlMap } from './import-map.ts';
import type { Source, SourceItem, SourcePicture, Telling } from './imported-article.ts';
import { localPath } from './local-path.ts';
import { readOne } from './one-text.ts';
import { dateInHead } from './page-facts.ts';
import { pageOf } from './parse-html.ts';
import { fileBelow } from './picture-files.ts';
import { sourceFiles } from './source-files.ts';
import { sourceText } from './source-text.ts';
import { writtenMoment } from './written-moment.ts';

/** By the ending of its name. */
export const isHtmlPage = (name: string): boolean => /\.x?html?$/i.test(name);

/** How the pages of an old site are read. */
export interface HtmlPagesOptions {
  readonly map: HtmlMap;
  /** In which moments without a zone are. */
  readonly zone: string;
  /** Where files may lie that pages name, besides the pages' own folder. */
  readonly mediaDirs: readonly string[];
  /** Address of the old site's first page; undefined: nobody has said it. */
  readonly url: string | undefined;
}

/** One that somebody has written. */
interface Selector {
  readonly name: string;
  /** Pages on which it has found something. */
  count: number;
  /** Pages on which it has not, if each should have it. */
  readonly missing: string[];
}

/** What is the same for all pages while they are read. */
interface Reading {
  readonly dir: string;
  readonly map: HtmlMap;
  readonly zone: string;
  /** Folder of its host in which the old site lay: `/verein`, mostly empty. */
  readonly folder: string;
  readonly telling: Telling;
  /** Selectors that somebody has written, by how often they have found something. */
  readonly found: Map<string, Selector>;
}

/** @param names of the pages, below `dir` @throws {CannotImport} for a selector that is none, or that finds no text at all */
export function htmlPages(dir: string, names: readonly string[], options: HtmlPagesOptions): Source {
  const { map, zone, mediaDirs, url } = options;
  checkSelectors(map);
  const origin = url === undefined ? undefined : new URL(url).origin;
  const folder =
    url === undefined ? '' : new URL(url).pathname.replace(/\/[^/]*\.x?html?$/i, '').replace(/\/$/, '');
  const spelled = asSpelled(dir);
  return {
    name: 'HTML-Seiten',
    ...(origin === undefined ? {} : { origin }),
    file(src, base) {
      const path = localPath(src, origin);
      if (path === undefined) return undefined;
      const own = path.startsWith(`${folder}/`) ? path.slice(folder.length) : path;
      const paths = own.startsWith('/') ? [own] : [posix.join(base, own), own];
      return fileBelow([dir, ...mediaDirs], paths) ?? fileBelow([dir], paths.flatMap(spelled));
    },
    async *items(telling) {
      const found = selectorsIn(map);
      for (const name of names) {
        const item = readOne(
          () => name,
          () => itemOf(name, { dir, map, zone, folder, telling, found }),
        );
        if (item !== undefined) yield item;
      }
      demandFinds(found, map, names.length, telling);
    },
  };
}

/** Those that somebody has written, and that of the text. */
const selectorsIn = (map: HtmlMap): Reading['found'] =>
  new Map(
    selectorsOf(map).flatMap(([field, written]) =>
      written
        .filter((one) => field === 'body' || !Object.values(usualHtmlMap).includes(one))
        .map((one) => [one, { name: `„${one}“ (html → ${field})`, count: 0, missing: [] }] as const),
    ),
  );

/** Servers of Windows do not tell capitals apart, and so did nobody who linked to `Bild.JPG`. */
function asSpelled(dir: string): (path: string) => string[] {
  let byLetters: ReadonlyMap<string, string> | undefined;
  return (path) => {
    byLetters ??= new Map(sourceFiles(dir).files.map((name) => [name.toLowerCase(), name]));
    const name = byLetters.get(posix.normalize(path).replace(/^\/+/, '').toLowerCase());
    return name === undefined ? [] : [name];
  };
}

/** A selector that fits nowhere is mistyped. @throws {CannotImport} if it is that of the text */
function demandFinds(found: Reading['found'], map: HtmlMap, pages: number, telling: Telling): void {
  for (const [selector, { name, count, missing }] of found) {
    if (count > 0) {
      for (const page of missing) telling.construct(`Seite, auf der ${name} nichts findet`, 'left', page);
      continue;
    }
    const where = pages === 1 ? 'auf der Seite nichts' : `auf keiner der ${pages} Seiten etwas`;
    if (selector === map.body)
      throw new CannotImport(
        `${name} findet ${where}. Sehen Sie im Quelltext einer Seite nach, in welchem Element ihr Text steht: #inhalt, .artikel, td.text.`,
      );
    telling.note({
      origin: name,
      message: `Der Selektor findet ${where}; ist er richtig geschrieben?`,
    });
  }
}

/** Fields with their selectors. */
const selectorsOf = ({ undated: _, ...fields }: HtmlMap): (readonly [string, string[]])[] =>
  Object.entries(fields).map(([field, written]) => [field, [written ?? []].flat()] as const);

function checkSelectors(map: HtmlMap): void {
  for (const [field, written] of selectorsOf(map)) {
    for (const selector of written) {
      try {
        selectAll(partsOf(selector).css, { type: 'root', children: [] });
      } catch {
        throw new CannotImport(
          `Bei „html → ${field}“ steht „${selector}“. Das ist kein CSS-Selektor, wie er verstanden wird: h1, .datum, time@datetime.`,
        );
      }
    }
  }
}

function partsOf(written: string): { css: string; name: string | undefined } {
  const [, css = written, name] = /^(.*?)@([\w-]+)$/.exec(written) ?? [];
  return { css, name };
}

function itemOf(name: string, reading: Reading): SourceItem | undefined {
  const { dir, map, zone, folder, telling, found } = reading;
  const { text, encoding } = sourceText(readFileSync(join(dir, name)));
  if (encoding !== undefined)
    telling.note({ origin: name, message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.` });
  const page = pageOf(text);
  const bodies = outermost(selectAll(map.body, page));
  if (bodies.length === 0) {
    telling.construct(
      selectAll('frameset', page).length > 0 ? 'Seite aus Rahmen (frameset)' : `Seite ohne „${map.body}“`,
      'dropped',
      name,
    );
    return undefined;
  }
  count(found.get(map.body));
  if (bodies.length > 1)
    telling.construct(`Seite, auf der „${map.body}“ mehrmals vorkommt; alle sind ihr Text`, 'left', name);
  const values = (selector: string | undefined): string[] => valuesOf(page, selector, name, reading);
  const first = (selector: string | undefined): string | undefined => values(selector)[0];
  const [title = posix.basename(name).replace(/\.[^.]+$/, '')] = [
    ...values(map.title),
    ...valuesIn(page, 'title'),
  ];
  const [written = dateInHead(page)] = values(map.date);
  const date = momentIn(written, zone);
  if (date === undefined && written !== undefined)
    telling.note({ origin: name, message: `„${written}“ ist keine lesbare Zeitangabe.` });
  const updated = momentIn(first(map.updated), zone);
  const image = pictureOf(page, map.image);
  if (image !== undefined && map.image !== undefined) count(found.get(map.image));
  const [lead, kicker, section] = [first(map.lead), first(map.kicker), first(map.section)];
  const reads = readsIn(first(map.reads));
  const base = baseOf(page, name, folder);
  return {
    origin: name,
    kind: date === undefined ? (map.undated ?? 'article') : 'article',
    title,
    ...(date === undefined ? {} : { date }),
    ...(updated !== undefined && date !== undefined && updated > date ? { updated } : {}),
    ...(lead === undefined ? {} : { lead }),
    ...(kicker === undefined ? {} : { kicker }),
    ...(section === undefined ? {} : { section }),
    ...(reads === undefined ? {} : { reads }),
    authors: [...new Set(values(map.authors).flatMap((one) => peopleIn(one.replace(beforeAuthor, ''))))],
    tags: tagsIn(values(map.tags)),
    ...(image === undefined ? {} : { image }),
    gallery: [],
    slug: slugOf(name),
    addresses: [`${folder}/${name}`],
    names: [`umzug:${name}`],
    body: { format: 'html', html: textIn(bodies, page, base, reading) },
    closing: [],
    base: base?.folder ?? (posix.dirname(name) === '.' ? '' : posix.dirname(name)),
  };
}

const beforeAuthor =
  /^(?:(?:ein\s+)?(?:beitrag|text|bericht|artikel|kommentar|interview|autor(?:(?:\*|:)?in)?|verfasser(?:in)?|geschrieben|verfasst|redaktion)(?:\s*:|\s+von\s)\s*|(?:von|by)\s+)/i;

function tagsIn(values: readonly string[]): string[] {
  const tags = values.flatMap((one) =>
    one
      .replace(/^(?:tags?|schlagw(?:orte?|örter)|stichw(?:orte?|örter)|themen|kategorien?)\s*:/i, '')
      .split(/[,;|·•]|\s#/)
      .map((tag) => tag.trim().replace(/^#/, '')),
  );
  return [...new Set(tags)].filter((tag) => tag !== '');
}

const amount = String.raw`(\d{1,3}(?:[. \u00a0']\d{3}){1,4}(?!\d)|\d{1,12})`;
const readWords = 'gelesen|aufrufe|zugriffe|klicks|leser|views|hits';
const readsBehind = new RegExp(String.raw`(?:${readWords})\D{0,5}${amount}`, 'i');
const readsBefore = new RegExp(String.raw`${amount}\s*(?:(?:mal|x)\s*)?(?:${readWords})`, 'i');

/** „Gelesen: 1.475“, „1 475 Aufrufe“; where neither word stands beside it, the first number. */
function readsIn(text = ''): number | undefined {
  const found = (readsBehind.exec(text) ?? readsBefore.exec(text) ?? new RegExp(amount).exec(text))?.[1];
  return found === undefined ? undefined : Number(found.replace(/\D/g, ''));
}

function count(selector: Selector | undefined): void {
  if (selector !== undefined) selector.count++;
}

/** What a selector finds; a page on which one that somebody wrote finds nothing is told. */
function valuesOf(page: Root, selector: string | undefined, name: string, { found }: Reading): string[] {
  if (selector === undefined) return [];
  const values = valuesIn(page, selector);
  const known = found.get(selector);
  if (values.length > 0) count(known);
  else known?.missing.push(name);
  return values;
}

/** Without those that lie in others. */
function outermost(elements: readonly Element[]): Element[] {
  const inner = new Set<unknown>();
  const enter = (element: Element): void => {
    for (const child of element.children)
      if (child.type === 'element') {
        inner.add(child);
        enter(child);
      }
  };
  for (const element of elements) if (!inner.has(element)) enter(element);
  return elements.filter((element) => !inner.has(element));
}

/** `<base href>`: from where a page's addresses count. */
interface Base {
  readonly href: string;
  /** Below the source; undefined: on another host. */
  readonly folder: string | undefined;
}

function baseOf(page: Root, name: string, folder: string): Base | undefined {
  const [element] = selectAll('base[href]', page);
  const href = element === undefined ? undefined : attribute(element, 'href')?.trim();
  if (href === undefined || href === '') return undefined;
  const whole = new URL(href, `https://alt.invalid${folder}/${encodeURI(name)}`);
  const path = decodedPart(whole.pathname.slice(0, whole.pathname.lastIndexOf('/') + 1));
  const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path.replace(/^\//, '');
  const isOwn = whole.host === 'alt.invalid';
  return { href: isOwn ? whole.pathname : whole.href, folder: below.replace(/\/$/, '') };
}

const addressed = ['href', 'src', 'dataSrc', 'dataLazySrc', 'dataOriginal', 'poster'];

/** With the addresses that a page's base makes of relative ones. */
function based(element: Element, base: Base | undefined): Element {
  if (base === undefined) return element;
  const properties = { ...element.properties };
  for (const name of addressed) {
    const written = properties[name];
    if (typeof written !== 'string' || /^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/i.test(written.trim())) continue;
    const whole = new URL(written.trim(), new URL(base.href, 'https://alt.invalid'));
    properties[name] = whole.host === 'alt.invalid' ? whole.pathname + whole.search + whole.hash : whole.href;
  }
  return {
    ...element,
    properties,
    children: element.children.map((child) => (child.type === 'element' ? based(child, base) : child)),
  };
}

function pictureOf(page: Root, selector: string | undefined): SourcePicture | undefined {
  const [element] = selector === undefined ? [] : selectAll(partsOf(selector).css, page);
  if (element === undefined) return undefined;
  const src = ['content', 'dataSrc', 'dataLazySrc', 'dataOriginal', 'src', 'href']
    .map((name) => attribute(element, name))
    .find((one) => one !== undefined && one !== '' && !one.startsWith('data:'));
  const alt = attribute(element, 'alt');
  return src === undefined ? undefined : { src, ...(alt === undefined ? {} : { alt }) };
}

/** HTML of the text; what has a field of its own is not part of it. */
function textIn(
  bodies: readonly Element[],
  page: Root,
  base: Base | undefined,
  { map, found }: Reading,
): string {
  const own = [
    map.title,
    map.date,
    map.updated,
    map.lead,
    map.kicker,
    map.authors,
    map.tags,
    map.section,
    map.reads,
  ];
  const removed = new Set<Element>();
  for (const one of [...own, map.image, ...map.remove]) {
    const elements = one === undefined ? [] : selectAll(partsOf(one).css, page);
    for (const element of elements) removed.add(element);
    if (one !== undefined && map.remove.includes(one) && elements.length > 0) count(found.get(one));
  }
  const children = bodies.flatMap((body) => based(without(body, removed), base).children);
  return toHtml({ type: 'root', children });
}

/** `2019/rat.html` is `rat`, `2019/rat/index.html` as well. */
function slugOf(name: string): string {
  const plain = name.replace(/\.[^./]+$/, '').replace(/\/index$/i, '');
  return posix.basename(plain).replace(/^\d{4}-\d\d-\d\d-/, '');
}

function valuesIn(page: Root, written: string): string[] {
  const { css, name } = partsOf(written);
  return selectAll(css, page)
    .map((element) => {
      if (name === undefined) return oneLineWords(element);
      const property = Object.keys(element.properties).find(
        (key) => key.toLowerCase() === name.replace(/-/g, '').toLowerCase(),
      );
      return property === undefined ? '' : (attribute(element, property) ?? '');
    })
    .filter((value) => value !== '');
}

/** Also within words: „Veröffentlicht am 5. Dezember 2019“. */
function momentIn(text: string | undefined, zone: string): string | undefined {
  if (text === undefined) return undefined;
  const whole = writtenMoment(text, zone);
  if (whole !== undefined) return whole;
  for (const { index } of text.matchAll(/(?<![\d.])\d/g)) {
    const found = germanDate(text.slice(index));
    if (found !== undefined) return writtenMoment(found.written, zone);
  }
  return undefined;
}

function without(element: Element, removed: ReadonlySet<Element>): Element {
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] =>
      child.type !== 'element' ? [child] : removed.has(child) ? [] : [without(child, removed)],
    ),
  };
}
