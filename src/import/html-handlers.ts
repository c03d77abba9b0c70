// What each element of HTML becomes in Markdown, where the library's own rule would lose something.

import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Heading, Image, Link, ListItem, PhrasingContent, RootContent } from 'mdast';
import { decodedAddress } from '../article/percent-decoded.ts';
import { isPictureAddress } from '../article/picture-file.ts';
import { isAllowedLink } from '../markdown/links.ts';
import { leadsElsewhere } from '../markdown/media.ts';
import { attribute, findAll, hasClass, isBlank, isElement, oneLineWords } from './html-tree.ts';
import type { TextSurroundings } from './text-surroundings.ts';
import { textOf } from './to-markdown.ts';

/** Elements that Markdown has no marks for, and that the newspaper shows. */
const keptInline = 'sub sup abbr kbd mark ins cite q small u dfn time var samp bdo bdi'.split(' ');
/** By element: property in the tree, attribute in HTML. */
const keptAttributes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  abbr: [['title', 'title']],
  dfn: [['title', 'title']],
  time: [['dateTime', 'datetime']],
  bdo: [['dir', 'dir']],
};
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** @param anchors places in the text that its own links lead to */
export function handlersFor(
  surroundings: TextSurroundings,
  anchors: ReadonlySet<string>,
): Record<string, Handle> {
  return {
    ...Object.fromEntries(keptInline.map((name) => [name, keptAsHtml])),
    // What HTML called so once.
    acronym: (state, node, parent) => keptAsHtml(state, { ...node, tagName: 'abbr' }, parent),
    ...Object.fromEntries(headings.map((name) => [name, headingWith(anchors)])),
    video: (_state, node) => player(node, surroundings),
    audio: (_state, node) => player(node, surroundings),
    a: (state, node) => linkFrom(state.all(node) as PhrasingContent[], node, surroundings),
    img: (_state, node) => imageOf(node, surroundings),
    details: (state, node) => [
      { type: 'html', value: `<details><summary>${summaryOf(node)}</summary>` },
      ...state.toFlow(
        state.all({ ...node, children: node.children.filter((child) => !isElement(child, 'summary')) }),
      ),
      { type: 'html', value: '</details>' },
    ],
    div: (state, node) => {
      const children = state.all(node);
      return node.properties.dataGallery
        ? { type: 'paragraph', children: galleryOf(children as PhrasingContent[]) }
        : state.toFlow(children);
    },
    'note-reference': (_state, node) => {
      const label = attribute(node, 'label') ?? '';
      return { type: 'footnoteReference', identifier: label, label };
    },
    dl: (state, node) => ({
      type: 'list',
      ordered: false,
      spread: true,
      children: definitionsOf(state, node),
    }),
    'left-note': (_state, node) => inlineHtml(remark(oneLineWords(node))),
    caption: (state, node) => ({ type: 'paragraph', children: state.all(node) as PhrasingContent[] }),
    table: tableWith(surroundings),
    td: cell,
    th: cell,
    wbr: () => undefined,
  };
}

/**
 * HTML within a sentence. The library takes `html` for a block and would part the sentence; formulas, which no source has,
 * stand for it until {@link tidyBlocks}.
 */
const inlineHtml = (value: string): PhrasingContent =>
  ({ type: 'inlineMath', value }) as unknown as PhrasingContent;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const keptAsHtml: Handle = (state, node) => {
  const children = state.all(node) as PhrasingContent[];
  if (children.length === 0) return undefined;
  const attributes = (keptAttributes[node.tagName] ?? []).map(([property, name]) => {
    const value = attribute(node, property);
    return value === undefined ? '' : ` ${name}="${escaped(value)}"`;
  });
  return [
    inlineHtml(`<${node.tagName}${attributes.join('')}>`),
    ...children,
    inlineHtml(`</${node.tagName}>`),
  ];
};

function headingWith(anchors: ReadonlySet<string>): Handle {
  return (state, node) => headingFrom(state.all(node) as PhrasingContent[], node, anchors);
}

/** @returns undefined for one without words or a picture */
export function headingFrom(
  children: readonly PhrasingContent[],
  node: Element,
  anchors: ReadonlySet<string>,
): Heading | undefined {
  const isFilled = children.some((child) => child.type === 'image' || textOf(child).trim() !== '');
  if (!isFilled) return undefined;
  const id = attribute(node, 'id') ?? '';
  const isLinked = anchors.has(id) && /^[\w:.\-äöüÄÖÜß]+$/.test(id);
  return {
    type: 'heading',
    // The headline is the only one of the first level.
    depth: Math.max(2, Number(node.tagName.slice(1))) as 2,
    children: [
      ...children.map(
        (child): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child),
      ),
      ...(isLinked ? [inlineHtml(` {#${id}}`)] : []),
    ],
  };
}

const summaryOf = (details: Element): string => {
  const summary = details.children.find((child) => isElement(child, 'summary'));
  return escaped(summary === undefined ? 'Mehr' : oneLineWords(summary));
};

/** @param children what stands in the link @returns these alone where the link leads nowhere */
export function linkFrom(
  children: PhrasingContent[],
  node: Element,
  surroundings: TextSurroundings,
): PhrasingContent[] {
  const href = attribute(node, 'href')?.trim();
  if (href === undefined || href === '') return children;
  const isPicture =
    children.length > 0 && children.every((child) => child.type === 'image' || textOf(child).trim() === '');
  if (isPicture) return pictureLinks(children, href, surroundings);
  if (children.map(textOf).join('').trim() === '') return children;
  const leads = surroundings.link(href);
  if (leads === undefined || !isAllowedLink(leads)) {
    const note = lostLink(href, surroundings);
    return note === undefined ? children : [...children, inlineHtml(note)];
  }
  const title = attribute(node, 'title') ?? null;
  // Links in links are none; a heading or a paragraph in one is its words.
  return [{ type: 'link', url: leads, title, children: children.flatMap(unlinked) }];
}

/** A picture that leads to a larger one, or to where it came from, is the picture. */
function pictureLinks(
  children: readonly PhrasingContent[],
  href: string,
  surroundings: TextSurroundings,
): PhrasingContent[] {
  const isLarger = isPictureAddress(href) || /attachment_id=|\/attachment\//.test(href);
  if (isLarger) return [...children];
  const leads = surroundings.link(href);
  if (leads === undefined || !isAllowedLink(leads)) return [...children];
  return children.map((child) =>
    child.type === 'image' ? ({ type: 'link', url: leads, children: [child] } satisfies Link) : child,
  );
}

function unlinked(node: PhrasingContent): PhrasingContent[] {
  return node.type === 'link' ? node.children.flatMap(unlinked) : [node];
}

/** Pictures that are loaded late have a blank one in `src`. */
function sourceOf(node: Element): string | undefined {
  const names = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile', 'src'];
  const candidates = [
    ...names.map((name) => attribute(node, name)),
    attribute(node, 'srcSet')?.split(/\s+/)[0],
  ];
  return candidates
    .map((one) => one?.trim())
    .find((one) => one !== undefined && one !== '' && !one.startsWith('data:'));
}

const isPixel = (node: Element): boolean =>
  attribute(node, 'width') === '1' || attribute(node, 'height') === '1';

/** Whether readers saw a picture where an `img` stands. */
export const isPicture = (node: Element): boolean => sourceOf(node) !== undefined && !isPixel(node);

function imageOf(node: Element, surroundings: TextSurroundings): PhrasingContent[] | undefined {
  const src = sourceOf(node);
  if (src === undefined) {
    surroundings.told(
      /^data:/i.test(attribute(node, 'src')?.trim() ?? '')
        ? 'Bild mit der Datei in der Adresse (data:)'
        : 'Bild ohne Adresse',
      'dropped',
    );
    return undefined;
  }
  if (isPixel(node)) {
    surroundings.told('Zählpixel', 'dropped');
    return undefined;
  }
  // Faces as pictures say what their letters say.
  if (hasClass(node, /(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/)) {
    surroundings.told('Smiley als Bild', 'converted');
    return [{ type: 'text', value: attribute(node, 'alt') ?? '' }];
  }
  const alt = attribute(node, 'alt') ?? '';
  const title = attribute(node, 'title') ?? '';
  const caption = attribute(node, 'dataCaption');
  if (caption !== undefined && title !== '' && title !== alt && title !== caption)
    surroundings.told('Titel eines Bildes, das auch eine Unterschrift hat', 'dropped');
  // A title that repeats the description says nothing; a caption is what the reader saw.
  return imageNode(src, alt, caption ?? (title === alt ? '' : title), surroundings);
}

/** A picture with its file; without one that is to be had, a remark for whoever looks for it. */
export function imageNode(
  src: string,
  alt: string,
  title: string,
  surroundings: TextSurroundings,
): PhrasingContent[] {
  const { url, lack } = surroundings.picture(src);
  if (lack !== undefined) surroundings.told(lacking('Bild', lack, url), 'left');
  if (url === undefined) return [inlineHtml(missingPicture(src, alt, title))];
  // The newspaper shows a link instead of a picture on another server, without its caption: that stands behind it.
  if (leadsElsewhere(url)) {
    return [
      { type: 'image', url, alt },
      ...(title === '' ? [] : [{ type: 'text', value: ` ${title}` } as const]),
    ];
  }
  return [{ type: 'image', url, alt, title: title === '' ? null : title } satisfies Image];
}

/** Where a picture stood that is to be had nowhere. */
export function missingPicture(src: string, alt: string, title: string): string {
  const words = [alt, title].filter((one) => one !== '').join(' / ');
  return remark(`Bild fehlt: ${src}${words === '' ? '' : ` (${words})`}`);
}

/** How the report calls what has no file. @param what „Bild“, „Film“, „Ton“ @param lack see {@link FoundPicture} */
export const lacking = (what: string, lack: string, url: string | undefined): string =>
  `${what}${lack}, nun ${url === undefined ? 'eine Anmerkung' : 'ein Verweis'}`;

/** What a page may not lead to, because it would run something or show nothing. */
const runs = /^(?:javascript|vbscript|data|file|about|blob):/i;

/** Tells of a link that the newspaper cannot have (`irc:`, a text that is not there) @returns a remark that keeps its address */
export function lostLink(href: string, surroundings: TextSurroundings): string | undefined {
  const address = decodedAddress(href).replace(/^umzug:/, '');
  const isKept = address.trim() !== '' && !runs.test(address.trim());
  const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(href) ?? [];
  const what =
    address.trim() === ''
      ? 'Verweis ohne Adresse'
      : scheme === 'umzug:'
        ? 'Verweis auf einen Text der alten Website, den es nicht gibt'
        : `Verweis, den die Zeitung nicht setzt${scheme === undefined ? '' : ` (${scheme})`}`;
  surroundings.told(what, isKept ? 'left' : 'dropped');
  return isKept ? remark(`Verweis: ${address}`) : undefined;
}

/** A remark that readers do not see. */
export const remark = (text: string): string =>
  `<!-- ${text
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)/g, '- ')
    .replace(/[<>]/g, '')
    .trim()} -->`;

function player(node: Element, surroundings: TextSurroundings): PhrasingContent[] | undefined {
  const sources = findAll(node, (one) => isElement(one, 'source')).map((one) => attribute(one, 'src'));
  const [src, ...others] = [attribute(node, 'src'), ...sources].flatMap((one) => one?.trim() || []);
  if (src === undefined) {
    surroundings.told(`HTML <${node.tagName}>`, 'dropped');
    return undefined;
  }
  const what = node.tagName === 'video' ? 'Film' : 'Ton';
  for (const _ of others) surroundings.told(`${what}: ein weiteres Format`, 'dropped');
  // For browsers without players; or the player was never closed, and all that follows stands in it.
  if (oneLineWords(node) !== '') surroundings.told(`${what}: Text für Browser ohne Player`, 'dropped');
  if (attribute(node, 'poster') !== undefined) surroundings.told('Film: Standbild', 'dropped');
  if (/^data:/i.test(src)) {
    surroundings.told(`${what} mit der Datei in der Adresse (data:)`, 'dropped');
    return undefined;
  }
  return [played(src, node, what, surroundings), ...subtitles(node, surroundings)];
}

function played(
  src: string,
  node: Element,
  what: 'Film' | 'Ton',
  surroundings: TextSurroundings,
): PhrasingContent {
  const { url, lack } = surroundings.picture(src);
  const title = attribute(node, 'title') ?? '';
  if (url !== undefined && lack === undefined) {
    surroundings.told(what, 'converted');
    return { type: 'image', url, alt: title, title: null };
  }
  const leads = url ?? surroundings.link(src) ?? src;
  surroundings.told(lacking(what, lack ?? '', leads), 'left');
  return {
    type: 'link',
    url: leads,
    children: [{ type: 'text', value: title === '' ? src : title }],
  };
}

/** The newspaper's players have none: a remark says where their file lies. */
function subtitles(node: Element, surroundings: TextSurroundings): PhrasingContent[] {
  const tracks = findAll(node, (one) => isElement(one, 'track')).flatMap(
    (one) => attribute(one, 'src') ?? [],
  );
  for (const _ of tracks) surroundings.told('Film: Untertitel', 'left');
  return tracks.map((src) => inlineHtml(remark(`Untertitel: ${src}`)));
}

/** Pictures in lines of their own, without a blank line between them. */
function galleryOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  const pictures = flat(children).filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  );
  return pictures.flatMap((child, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: '\n' } as const]),
    child,
  ]);
}

function flat(children: readonly (PhrasingContent | RootContent)[]): PhrasingContent[] {
  return children.flatMap((child) =>
    child.type === 'paragraph' ? flat(child.children) : [child as PhrasingContent],
  );
}

/** Each word with what is said of it: Markdown has no lists of such pairs. */
function definitionsOf(state: State, list: Element): ListItem[] {
  const items: ListItem[] = [];
  const terms = list.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child]));
  for (const child of terms) {
    if (isBlank(child)) continue;
    // What stands between the pairs belongs to the one above, as readers see it.
    const holder = isElement(child, 'dt', 'dd') ? child : { ...list, children: [child] };
    const children = state.toFlow(state.all(holder)) as ListItem['children'];
    if (children.length === 0) continue;
    const last = items.at(-1);
    if (isElement(child, 'dt') || last === undefined)
      items.push({ type: 'listItem', spread: true, children });
    else last.children.push(...children);
  }
  return items;
}

/** One paragraph in a cell is its words. */
const cell: Handle = (state, node) => {
  const filled = node.children.filter((child) => !isBlank(child) || isElement(child, 'br'));
  const [only] = filled;
  const inner =
    filled.length === 1 && isElement(only, 'p', 'div') ? { ...node, children: only.children } : node;
  const made = defaultHandlers.td(state, inner);
  if (!Array.isArray(made) && made?.type === 'tableCell') {
    made.children = made.children.map((child) => (child.type === 'break' ? inlineHtml('<br>') : child));
  }
  return made;
};

const inCells = new Set(['p', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'div', 'figure', ...headings]);

/** What Markdown's tables can hold: one row of heads, cells of words. Others stay HTML. */
function tableWith(surroundings: TextSurroundings): Handle {
  return (state, node) => {
    const cells = findAll(node, (one) => isElement(one, 'td', 'th'));
    const isWide = cells.some(
      (one) => Number(attribute(one, 'colSpan') ?? 1) > 1 || Number(attribute(one, 'rowSpan') ?? 1) > 1,
    );
    const isDeep = cells.some((one) => {
      const deep = findAll(one, (inner) => inCells.has(inner.tagName));
      return deep.length > 1 || deep.some(({ tagName }) => tagName !== 'p' && tagName !== 'div');
    });
    const pictures = cells.some((one) => findAll(one, (inner) => isElement(inner, 'img')).length > 0);
    if ((isWide || isDeep) && !pictures) {
      surroundings.told('Tabelle mit verbundenen oder mehrzeiligen Zellen', 'converted');
      return { type: 'html', value: toHtml(bareTable(node, surroundings)).replace(/\n\s*\n/g, '\n') };
    }
    surroundings.told('Tabelle', 'converted');
    const caption = findAll(node, (one) => isElement(one, 'caption'))[0];
    const made = defaultHandlers.table(state, {
      ...node,
      children: node.children.filter((child) => child !== caption),
    });
    const table = made === undefined ? [] : Array.isArray(made) ? made : [made];
    return caption === undefined
      ? table
      : [{ type: 'paragraph', children: state.all(caption) as PhrasingContent[] }, ...table];
  };
}

const tableAttributes = new Set(['colSpan', 'rowSpan', 'scope', 'href', 'title']);

/** Without styles and classes, its links leading where they should. */
function bareTable(node: Element, surroundings: TextSurroundings): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => tableAttributes.has(name)),
  );
  const href = attribute(node, 'href');
  if (href !== undefined) properties.href = surroundings.link(href) ?? '';
  return {
    ...node,
    properties,
    children: node.children.map(
      (child): ElementContent => (child.type === 'element' ? bareTable(child, surroundings) : child),
    ),
  };
}
