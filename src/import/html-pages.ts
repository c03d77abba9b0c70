// Pages of an old static site; where they have what is said by selectors.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { CannotImport } from './cannot-import.ts';
import { peopleIn } from './foreign-fields.ts';
import { germanDate } from './german-date.ts';
import { attribute, oneLineWords } from './html-tree.ts';
import type { HtmlMap } from './import-map.ts';
import type { Source, SourceItem, SourcePicture, Telling } from './imported-article.ts';
import { localPath } from './local-path.ts';
import { pageOf } from './parse-html.ts';
import { fileBelow } from './picture-files.ts';
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
  /** Of the old site; undefined: nobody has said it. */
  readonly origin: string | undefined;
}

/** @param names of the pages, below `dir` @throws {CannotImport} for a selector that is none */
export function htmlPages(
  dir: string,
  names: readonly string[],
  { map, zone, mediaDirs, origin }: HtmlPagesOptions,
): Source {
  checkSelectors(map);
  return {
    name: 'HTML-Seiten',
    ...(origin === undefined ? {} : { origin }),
    file(src, base) {
      const path = localPath(src, origin);
      return path === undefined
        ? undefined
        : fileBelow([dir, ...mediaDirs], path.startsWith('/') ? [path] : [posix.join(base, path), path]);
    },
    async *items(telling) {
      for (const name of names) {
        const item = itemOf(dir, name, { map, zone }, telling);
        if (item !== undefined) yield item;
      }
    },
  };
}

function checkSelectors(map: HtmlMap): void {
  for (const [field, written] of Object.entries(map)) {
    for (const selector of Array.isArray(written) ? written : written === undefined ? [] : [written]) {
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

function itemOf(
  dir: string,
  name: string,
  { map, zone }: Pick<HtmlPagesOptions, 'map' | 'zone'>,
  telling: Telling,
): SourceItem | undefined {
  const { text, encoding } = sourceText(readFileSync(join(dir, name)));
  if (encoding !== undefined)
    telling.note({ origin: name, message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.` });
  const page = pageOf(text);
  const values = (selector: string | undefined): string[] =>
    selector === undefined ? [] : valuesIn(page, selector);
  const [body] = selectAll(map.body, page);
  if (body === undefined) {
    telling.construct(`Seite ohne „${map.body}“`, 'dropped', name);
    return undefined;
  }
  const [title = posix.basename(name).replace(/\.[^.]+$/, '')] = [...values(map.title), ...values('title')];
  const [written] = values(map.date);
  const date = momentIn(written, zone);
  if (date === undefined && written !== undefined)
    telling.note({ origin: name, message: `„${written}“ ist keine lesbare Zeitangabe.` });
  const updated = momentIn(values(map.updated)[0], zone);
  const image = pictureOf(page, map.image);
  const [lead] = values(map.lead);
  const [kicker] = values(map.kicker);
  const [section] = values(map.section);
  const tags = values(map.tags).flatMap((one) => one.split(',').map((tag) => tag.trim()));
  return {
    origin: name,
    kind: 'article',
    title,
    ...(date === undefined ? {} : { date }),
    ...(updated !== undefined && date !== undefined && updated > date ? { updated } : {}),
    ...(lead === undefined ? {} : { lead }),
    ...(kicker === undefined ? {} : { kicker }),
    ...(section === undefined ? {} : { section }),
    authors: values(map.authors).flatMap((one) => peopleIn(one.replace(/^(?:von|by)\s+/i, ''))),
    tags: [...new Set(tags)].filter((tag) => tag !== ''),
    ...(image === undefined ? {} : { image }),
    gallery: [],
    slug: slugOf(name),
    addresses: [`/${name}`],
    names: [`umzug:${name}`],
    body: { format: 'html', html: textIn(body, map) },
    closing: [],
    base: posix.dirname(name) === '.' ? '' : posix.dirname(name),
  };
}

function pictureOf(page: Root, selector: string | undefined): SourcePicture | undefined {
  const [element] = selector === undefined ? [] : selectAll(partsOf(selector).css, page);
  if (element === undefined) return undefined;
  const src = attribute(element, 'src') ?? attribute(element, 'content') ?? attribute(element, 'href');
  const alt = attribute(element, 'alt');
  return src === undefined ? undefined : { src, ...(alt === undefined ? {} : { alt }) };
}

/** HTML of the text; what has a field of its own is not part of it. */
function textIn(body: Element, map: HtmlMap): string {
  const own = [map.title, map.date, map.updated, map.lead, map.kicker, map.authors, map.tags, map.section];
  const removed = [...own, map.image, ...map.remove].flatMap((one) =>
    one === undefined ? [] : selectAll(partsOf(one).css, body),
  );
  return toHtml({ type: 'root', children: without(body, new Set(removed)).children });
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
