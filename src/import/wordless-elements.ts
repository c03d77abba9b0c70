// Elements of HTML that show something without being text: the library for Markdown leaves them out without a word.
import type { Element, ElementContent } from 'hast';
import { attribute, findAll, hasClass, isElement, leftNote, oneLineWords } from './html-tree.ts';
import type { TextSurroundings } from './text-surroundings.ts';

/** @returns what stands for the element; undefined for one that is converted as others are */
export function wordless(element: Element, surroundings: TextSurroundings): ElementContent[] | undefined {
  switch (element.tagName) {
    case 'math':
      return formula(element, surroundings);
    case 'svg':
      return drawing(element, surroundings);
    case 'area':
      return area(element, surroundings);
    case 'source':
    case 'track':
    case 'param':
      surroundings.told(`HTML <${element.tagName}>`, 'dropped');
      return [];
    default:
      return undefined;
  }
}

/** As its author typed it, where the formula says so (MathML Core 2.2.1: `annotation`). */
function formula(element: Element, surroundings: TextSurroundings): ElementContent[] {
  surroundings.told('Formel (MathML), nun Code', 'left');
  const [typed] = findAll(element, (one) => isElement(one, 'annotation'));
  const value =
    attribute(element, 'alttext') ?? attribute(element, 'dataLatex') ?? oneLineWords(typed ?? element);
  const text: ElementContent = { type: 'text', value };
  return value === '' ? [] : [{ type: 'element', tagName: 'code', properties: {}, children: [text] }];
}

/** Signs beside links have no words; drawings have. */
function drawing(element: Element, surroundings: TextSurroundings): ElementContent[] {
  const words = oneLineWords(element);
  surroundings.told('Zeichnung im Text (svg)', words === '' ? 'dropped' : 'left');
  return words === '' ? [] : [leftNote(`Zeichnung: ${words}`)];
}

/** A part of a picture that leads somewhere. */
function area(element: Element, surroundings: TextSurroundings): ElementContent[] {
  const href = attribute(element, 'href')?.trim() ?? '';
  if (href === '') return [];
  surroundings.told('Verweis auf einem Teil eines Bildes (area)', 'left');
  const alt = attribute(element, 'alt') ?? '';
  return [leftNote(`Verweis auf einem Teil des Bildes: ${alt} → ${surroundings.link(href) ?? href}`)];
}

const background = /background(?:-image)?\s*:[^;:]*?url\(\s*(?:"([^"]+)"|'([^']+)'|([^()"'\s]+))\s*\)/i;

/**
 * The picture behind a box. WordPress' covers are pictures with words on them; other boxes are decorated by pictures, which
 * are told.
 */
export function pictureBehind(element: Element, surroundings: TextSurroundings): ElementContent[] {
  const [found, ...addresses] = background.exec(attribute(element, 'style') ?? '') ?? [];
  // Half of the block „media and text“ fills with its picture, which stands in it as well.
  if (found === undefined || findAll(element, (one) => isElement(one, 'img')).length > 0) return [];
  const src = addresses.find((one) => one !== undefined) ?? '';
  if (!hasClass(element, /(?:^|\s)wp-block-cover(?:-image|__image-background)?(?:\s|$)/)) {
    surroundings.told('Hintergrundbild', 'dropped');
    return [];
  }
  const alt = attribute(element, 'ariaLabel') ?? '';
  return [{ type: 'element', tagName: 'img', properties: { src, alt }, children: [] }];
}
