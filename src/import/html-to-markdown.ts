// From a text in HTML to Markdown: what Markdown has no word for stays HTML that the newspaper shows, what readers of the
// newspaper may not get becomes an address, and everything that is left out is told.

import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { DefinitionContent, RootContent } from 'mdast';
import { decodedPart } from '../article/percent-decoded.ts';
import { partAdjacentLinks } from './adjacent-links.ts';
import { embedAddress, postAddress } from './foreign-embeds.ts';
import { footnotesIn } from './html-footnotes.ts';
import { handlersFor, isPicture } from './html-handlers.ts';
import { attribute, findAll, hasClass, isBlank, isElement, leftNote, oneLineWords } from './html-tree.ts';
import { contentsOf, isLayoutTable } from './layout-tables.ts';
import { fragmentOf } from './parse-html.ts';
import { isPlain, plainBlock } from './plain-blocks.ts';
import type { TextSurroundings } from './text-surroundings.ts';
import { tidyBlocks } from './tidy-blocks.ts';
import { markdownOf } from './to-markdown.ts';
import { pictureBehind, wordless } from './wordless-elements.ts';

export interface HtmlText {
  readonly html: string;
  /** By id, HTML: what WordPress keeps apart from the text. */
  readonly footnotes?: ReadonlyMap<string, string> | undefined;
  readonly title?: string | undefined;
}

/** @param surroundings where the text will stand: it says what links and pictures are called there, and is told of losses */
export function htmlToMarkdown({ html, footnotes, title }: HtmlText, surroundings: TextSurroundings): string {
  const tree = fragmentOf(html, () => surroundings.told(tooDeep, 'left'));
  return markdownOf(htmlToTree(tree, surroundings, footnotes, title));
}

const tooDeep = 'Elemente, tiefer ineinander geschachtelt, als die Zeitung es zeigt';

/** @param tree is changed */
export function htmlToTree(
  tree: Root,
  surroundings: TextSurroundings,
  footnotes?: ReadonlyMap<string, string>,
  title?: string,
): RootContent[] {
  const notes = footnotesIn(tree, footnotes);
  if (title !== undefined) dropTitle(tree, title, surroundings);
  prepare(tree, surroundings);
  partAdjacentLinks(tree);
  const anchors = new Set(
    findAll(tree, (element) => isElement(element, 'a')).flatMap((link) => {
      const href = attribute(link, 'href') ?? '';
      return href.startsWith('#') ? [decodedPart(href.slice(1))] : [];
    }),
  );
  const conversion = { surroundings, anchors, handlers: handlersFor(surroundings, anchors) };
  const text = blocksIn(tree, conversion);
  for (const [label, content] of notes) {
    surroundings.told('Fußnote', 'converted');
    prepare(content, surroundings);
    partAdjacentLinks(content);
    const children = blocksIn(content, conversion) as DefinitionContent[];
    text.push({ type: 'footnoteDefinition', identifier: label, label, children });
  }
  return text;
}

/** What is the same for all blocks of a text. */
interface BlockConversion {
  readonly surroundings: TextSurroundings;
  /** Places in the text that its own links lead to. */
  readonly anchors: ReadonlySet<string>;
  readonly handlers: ReturnType<typeof handlersFor>;
}

function blocksIn(tree: Root, { surroundings, anchors, handlers }: BlockConversion): RootContent[] {
  const blocks: RootContent[] = [];
  let others: Root['children'] = [];
  const convertOthers = (): void => {
    if (others.some((node) => !isBlank(node))) {
      const root: Root = { type: 'root', children: others };
      const made = toMdast(root, { handlers, document: true });
      if (made.type === 'root') blocks.push(...made.children);
    }
    others = [];
  };
  for (const node of tree.children) {
    if (!isPlain(node)) {
      others.push(node);
      continue;
    }
    convertOthers();
    blocks.push(...plainBlock(node, surroundings, anchors));
  }
  convertOthers();
  return tidyBlocks(blocks);
}

/** A heading that repeats the headline. */
function dropTitle(tree: Root, title: string, surroundings: TextSurroundings): void {
  const at = tree.children.findIndex((node) => !isBlank(node));
  const first = tree.children[at];
  if (!isElement(first, 'h1', 'h2') || oneLineWords(first) !== title.replace(/\s+/g, ' ').trim()) return;
  tree.children.splice(at, 1);
  surroundings.told('Überschrift, im Text wiederholt', 'dropped');
}

const code = new Set(['script', 'style', 'link', 'meta', 'base', 'template', 'title']);
const forms = new Set(['form', 'input', 'select', 'textarea', 'button', 'fieldset', 'label']);
const wrappers = new Set([
  'center',
  'font',
  'span',
  'div',
  'section',
  'article',
  'main',
  'tt',
  'big',
  'nobr',
]);

/** Elements that the library leaves out with all that is in them, and readers saw: what they are here. */
const unheard: ReadonlyMap<string, string> = new Map([
  ...['applet', 'content', 'dialog', 'element', 'shadow'].map((name) => [name, 'div'] as const),
  ['menu', 'ul'],
  ['menuitem', 'li'],
]);

/** Comments of the importer's own, for whoever looks after the article. */
const remarks = /^\s*(?:offen:|Vorlage:|Bild fehlt:)/;

/** Replaces, from the inside out, what Markdown says in another way. */
function prepare(node: Root | Element, surroundings: TextSurroundings): void {
  const result: ElementContent[] = [];
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'comment') {
      if (remarks.test(child.value)) result.push(leftNote(child.value.replace(/^\s*offen:/, '')));
      continue;
    }
    if (child.type !== 'element') {
      result.push(child);
      continue;
    }
    // The same picture in other sizes.
    if (child.tagName === 'source' && isElement(node as Element, 'picture')) continue;
    result.push(...pictureBehind(child, surroundings), ...prepared(child, surroundings));
  }
  node.children = result;
}

const lone = (href: string, text = href): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [
    { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] },
  ],
});

function prepared(element: Element, surroundings: TextSurroundings): ElementContent[] {
  const { tagName } = element;
  if (code.has(tagName)) {
    surroundings.told(`HTML <${tagName}>`, 'dropped');
    return [];
  }
  if (tagName === 'iframe' || tagName === 'embed' || tagName === 'object')
    return embedded(element, surroundings);
  if (tagName === 'blockquote') {
    const address = postAddress(element);
    if (address !== undefined) {
      surroundings.told('Beitrag aus einem Netzwerk', 'converted');
      return [lone(address)];
    }
  }
  if (hasClass(element, /(?:^|\s)wp-block-file(?:\s|$)/)) withoutPreview(element, surroundings);
  if (
    tagName === 'figure' ||
    hasClass(element, /(?:^|\s)(?:gallery|wp-caption|kg-card|wp-block-gallery)(?:\s|$)/)
  )
    return figure(element, surroundings);
  if (tagName === 'noscript') {
    // Pictures that are loaded late stand twice.
    surroundings.told('HTML <noscript>', 'dropped');
    return [];
  }
  // The arrows with which WordPress' accordions open.
  if (hasClass(element, /(?:^|\s)wp-block-accordion-heading__toggle-icon(?:\s|$)/)) return [];
  const instead = wordless(element, surroundings);
  if (instead !== undefined) return instead;
  if (tagName === 'table' && isLayoutTable(element)) {
    surroundings.told('Tabelle, die nur nebeneinanderstellte', 'dropped');
    prepare(element, surroundings);
    return contentsOf(element);
  }
  if (forms.has(tagName))
    surroundings.told(
      `HTML <${tagName}>`,
      tagName === 'button' && hasClass(element, /(?:^|\s)wp-block-/) ? 'converted' : 'left',
    );
  // The line above the notes of markdown-it-footnote.
  if (tagName === 'hr' && hasClass(element, /(?:^|\s)footnotes-sep(?:\s|$)/)) return [];
  if (tagName === 'input') return attribute(element, 'type') === 'checkbox' ? [element] : [];
  if (isVerse(element)) {
    surroundings.told('Verse oder Text mit festen Zeilen', 'converted');
    return [verse(element, surroundings)];
  }
  const behind = tagName === 'pre' ? linksIn(element, 'einem Codeblock', surroundings) : [];
  if (tagName === 'details')
    for (const summary of element.children.filter((child) => isElement(child, 'summary')))
      behind.push(...linksIn(summary, 'einer Zusammenfassung', surroundings));
  // What stands in them is for browsers without players.
  if (tagName !== 'video' && tagName !== 'audio') prepare(element, surroundings);
  const emphasis = emphases.find((names) => names.includes(tagName));
  if (emphasis !== undefined) element.children = withoutTags(element.children, emphasis);
  if (wrappers.has(tagName) && element.children.length > 0)
    surroundings.told(`HTML <${tagName}>`, 'converted');
  const heard = unheard.get(tagName);
  if (heard !== undefined) {
    surroundings.told(`HTML <${tagName}>`, 'converted');
    element.tagName = heard;
  }
  if (tagName === 'span' || tagName === 'font' || forms.has(tagName)) return element.children;
  if (tagName === 'p') return partedParagraph(element);
  // Marks around nothing would be marks for what follows: `~~~~ word` begins a code block.
  const isMarked = phrases.has(tagName) || tagName === 'code' || tagName === 'tt' || tagName === 'pre';
  if (isMarked && element.children.every(isBlank)) return element.children;
  if (phrases.has(tagName)) return aroundWords(element);
  return [element, ...behind];
}

/** What Markdown says with one mark: editors such as Ghost's write `<b><strong>` for it. */
const emphases: readonly (readonly string[])[] = [
  ['b', 'strong'],
  ['i', 'em'],
  ['s', 'strike', 'del'],
];

function withoutTags(nodes: readonly ElementContent[], names: readonly string[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = withoutTags(node.children, names);
    return names.includes(node.tagName) ? children : [{ ...node, children }];
  });
}

/** Elements of a sentence that Markdown cannot put around whole blocks. */
const phrases = new Set(
  'b strong i em del s strike sub sup abbr kbd mark ins cite q small u dfn var samp'.split(' '),
);
const flow = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table ul'
  ).split(' '),
);
/** Their words are not set off, or have their own ways. */
const unmarked = new Set('pre table hr figure details h1 h2 h3 h4 h5 h6'.split(' '));

/** An element that was never closed stands around all that follows: it goes around the words of each block instead. */
function aroundWords(element: Element): ElementContent[] {
  if (!element.children.some((child) => child.type === 'element' && flow.has(child.tagName)))
    return [element];
  const parts: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = (): void => {
    const isText = words.some((child) => !isBlank(child));
    if (isText) parts.push({ ...element, children: words });
    else parts.push(...words);
    words = [];
  };
  for (const child of element.children) {
    if (child.type !== 'element' || !flow.has(child.tagName)) {
      words.push(child);
      continue;
    }
    close();
    // An address alone is an embedded thing.
    const isAddress = /^https?:\/\/\S+$/.test(oneLineWords(child));
    if (unmarked.has(child.tagName) || isAddress || child.properties.dataGallery) parts.push(child);
    else parts.push({ ...child, children: aroundWords({ ...element, children: child.children }) });
  }
  close();
  return parts;
}

/** What an embedded thing has become is a paragraph of its own, which parts the one around it. */
function partedParagraph(paragraph: Element): Element[] {
  const parts: Element[] = [];
  let others: ElementContent[] = [];
  const close = (): void => {
    if (parts.length === 0 || others.some((child) => !isBlank(child)))
      parts.push({ ...paragraph, children: others });
    others = [];
  };
  if (!paragraph.children.some((child) => isElement(child, 'p'))) return [paragraph];
  for (const child of paragraph.children) {
    if (!isElement(child, 'p')) {
      others.push(child);
      continue;
    }
    close();
    parts.push(child);
  }
  close();
  return parts;
}

/** Text whose line ends count, and that is no code. */
const isVerse = (element: Element): boolean =>
  element.tagName === 'pre' && hasClass(element, /wp-block-verse/);

/** Code and captions have no links: where they led stands below, for whoever looks after the article. */
function linksIn(element: Element, where: string, surroundings: TextSurroundings): Element[] {
  const links = findAll(element, (one) => isElement(one, 'a')).flatMap((link) => {
    const href = attribute(link, 'href')?.trim() ?? '';
    return href === '' || oneLineWords(link).includes(href)
      ? []
      : [`${oneLineWords(link)} → ${surroundings.link(href) ?? href}`];
  });
  for (const _ of links) surroundings.told(`Verweis in ${where}`, 'left');
  return links.map((link) => leftNote(`Verweis in ${where}: ${link}`));
}

/** WordPress' block of a file: it shows a PDF, and names it twice, as a link and as a button, which stand apart. */
function withoutPreview(element: Element, surroundings: TextSurroundings): void {
  const links = element.children.flatMap((child) =>
    isElement(child, 'a') ? [attribute(child, 'href')] : [],
  );
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (isElement(child, 'object') && links.includes(attribute(child, 'data'))) {
      surroundings.told('Vorschau einer Datei', 'dropped');
      return [];
    }
    const isButton = isElement(child, 'a') && hasClass(child, /(?:^|\s)wp-block-file__button(?:\s|$)/);
    return isButton ? [{ type: 'text', value: ' ' }, child] : [child];
  });
}

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

function verse(element: Element, surroundings: TextSurroundings): Element {
  prepare(element, surroundings);
  const broken = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'element') return [{ ...node, children: broken(node.children) }];
      if (node.type !== 'text') return [node];
      return node.value
        .split('\n')
        .flatMap((line, index): ElementContent[] => [
          ...(index === 0 ? [] : [lineBreak()]),
          { type: 'text', value: line },
        ]);
    });
  return { ...element, tagName: 'p', properties: {}, children: broken(element.children) };
}

/** Old `object`s name their film in a parameter or in an `embed` for other browsers. */
function sourceOf(element: Element): string {
  const own = attribute(element, 'src') ?? attribute(element, 'dataSrc') ?? attribute(element, 'data');
  if (own !== undefined) return own;
  const named = findAll(element, (one) =>
    isElement(one, 'param')
      ? /^(?:movie|src|url|filename)$/i.test(attribute(one, 'name') ?? '')
      : isElement(one, 'embed', 'iframe', 'object'),
  );
  return named.map((one) => attribute(one, 'value') ?? sourceOf(one)).find((src) => src !== '') ?? '';
}

function embedded(element: Element, surroundings: TextSurroundings): ElementContent[] {
  const { address, known } = embedAddress(sourceOf(element));
  if (address === undefined) {
    surroundings.told('Einbettung ohne Adresse', 'dropped');
    prepare(element, surroundings);
    return element.children;
  }
  surroundings.told(
    known ? 'Einbettung' : 'Einbettung eines Anbieters, der nicht vorgesehen ist',
    known ? 'converted' : 'left',
  );
  const title = attribute(element, 'title')?.trim() ?? '';
  return [lone(address, !known && title !== '' ? title : address)];
}

const isCaption = (one: Element): boolean =>
  isElement(one, 'figcaption') ||
  hasClass(one, /(?:^|\s)(?:wp-caption-text|gallery-caption|blocks-gallery-caption)(?:\s|$)/);

/** Pictures with their caption, tables and quotations in figures, galleries. */
function figure(element: Element, surroundings: TextSurroundings): ElementContent[] {
  const inner = findAll(
    element,
    (one) => isElement(one, 'figure') || hasClass(one, /(?:^|\s)wp-caption(?:\s|$)/),
  );
  const isStray = looseWords(element, (one) => isCaption(one) || inner.includes(one)).length > 0;
  // One that is never closed holds all that follows: text between its figures is no gallery's.
  if (inner.length > 0 && isStray) {
    surroundings.told('Bild mit Unterschrift, das nirgends endet', 'left');
    return captionsAsParagraphs(element, surroundings);
  }
  if (inner.length > 0) return gallery(element, inner, surroundings);
  const stray = behindCaption(element);
  if (stray.length > 0) {
    surroundings.told('Bild mit Unterschrift, das nirgends endet', 'left');
    const rest: Element = { type: 'element', tagName: 'div', properties: {}, children: stray };
    prepare(rest, surroundings);
    const own = element.children.filter((child) => !stray.includes(child));
    return [...figure({ ...element, children: own }, surroundings), ...rest.children];
  }
  const pictures = findAll(element, (one) => isElement(one, 'img') && isPicture(one));
  const others = findAll(element, (one) =>
    isElement(one, 'iframe', 'video', 'audio', 'table', 'blockquote', 'pre', 'embed', 'object'),
  );
  if (pictures.length > 0 && others.length === 0) return pictured(element, pictures, surroundings);
  const address = oneLineWords(element);
  if (others.length === 0 && /^https?:\/\/\S+$/.test(address)) {
    surroundings.told('Einbettung', 'converted');
    return [lone(address)];
  }
  const children = captionsAsParagraphs(element, surroundings);
  return [{ type: 'element', tagName: 'div', properties: {}, children }];
}

/** What is in a figure that is none here. */
function captionsAsParagraphs(element: Element, surroundings: TextSurroundings): ElementContent[] {
  prepare(element, surroundings);
  return element.children.flatMap((child) =>
    isElement(child, 'figcaption') ? asParagraph(surroundings)(child) : [child],
  );
}

function gallery(
  element: Element,
  figures: readonly Element[],
  surroundings: TextSurroundings,
): ElementContent[] {
  surroundings.told('Galerie', 'converted');
  const shown = figures.flatMap((one) => figure(one, surroundings));
  const pictures = shown.filter((one) => !isElement(one, 'left-note'));
  const own = element.children.filter((child): child is Element => isElement(child) && isCaption(child));
  return [
    { type: 'element', tagName: 'div', properties: { dataGallery: true }, children: pictures },
    ...shown.filter((one) => isElement(one, 'left-note')),
    ...own.flatMap(asParagraph(surroundings)),
  ];
}

/** The last of the pictures bears the caption. */
function pictured(
  element: Element,
  pictures: readonly Element[],
  surroundings: TextSurroundings,
): ElementContent[] {
  const captions = findAll(element, isCaption);
  surroundings.told(pictures.length > 1 ? 'Galerie' : 'Bild mit Unterschrift', 'converted');
  const caption = [...looseWords(element, isCaption), ...captions.map(oneLineWords)].join(' ').trim();
  const behind = captions.flatMap((one) => linksIn(one, 'einer Bildunterschrift', surroundings));
  const links = findAll(
    element,
    (one) => isElement(one, 'a') && findAll(one, (two) => isElement(two, 'img')).length > 0,
  );
  const shown = pictures.map((picture, index): ElementContent => {
    const around = links.find(
      (link) =>
        link.children.some((child) => child === picture) ||
        findAll(link, (one) => one === picture).length > 0,
    );
    const titled: Element = {
      ...picture,
      properties: {
        ...picture.properties,
        ...(index === pictures.length - 1 && caption !== '' ? { dataCaption: caption } : {}),
      },
    };
    return around === undefined ? titled : { ...around, children: [titled] };
  });
  const [first] = shown;
  return [
    shown.length === 1 && first !== undefined
      ? { type: 'element', tagName: 'p', properties: {}, children: [first] }
      : { type: 'element', tagName: 'div', properties: { dataGallery: true }, children: shown },
    ...behind,
  ];
}

/** Quotations, tables and the like behind a picture's caption: the figure was never closed. */
function behindCaption(element: Element): ElementContent[] {
  const caption = element.children.findIndex((child) => isElement(child, 'figcaption'));
  const isPictured = element.children
    .slice(0, caption + 1)
    .some(
      (child) =>
        findAll({ type: 'root', children: [child] } as Root, (one) => isElement(one, 'img')).length > 0,
    );
  const behind = caption === -1 || !isPictured ? [] : element.children.slice(caption + 1);
  const holdsBlock = behind.some((child) =>
    isElement(child, 'blockquote', 'table', 'pre', 'p', 'ul', 'ol', 'h2', 'h3'),
  );
  return holdsBlock ? behind : [];
}

/** What a figure says of its pictures without calling it a caption. */
function looseWords(element: Element, isCaption: (one: Element) => boolean): string[] {
  return element.children.flatMap((child) => {
    if (isElement(child))
      return isCaption(child) || code.has(child.tagName) || child.tagName === 'noscript'
        ? []
        : looseWords(child, isCaption);
    const text = oneLineWords(child);
    return text === '' ? [] : [text];
  });
}

function asParagraph(surroundings: TextSurroundings): (element: Element) => ElementContent[] {
  return (element) => {
    prepare(element, surroundings);
    return [{ ...element, tagName: 'p' }];
  };
}
