// The point of a picture that every crop of it must show, as editors write it in `image.focus`.

/** Percent of the picture's width from the left and of its height from the top, whole numbers from 0 to 100. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

const across = new Map(Object.entries({ links: 0, left: 0, rechts: 100, right: 100 }));
const down = new Map(Object.entries({ oben: 0, top: 0, unten: 100, bottom: 100 }));
const between = new Set(['mitte', 'mittig', 'zentrum', 'center', 'centre', 'middle']);
const numbers = /^(\d{1,3}(?:[.,]\d+)?)(?:\s*%)?[\s,;/]+(\d{1,3}(?:[.,]\d+)?)(?:\s*%)?$/;

/**
 * Reads `30% 60%` (from the left, from the top) or words such as `links oben`, `Mitte`, `top right`, in any order;
 * undefined for anything else.
 */
export function parseFocus(written: string): Focus | undefined {
  const text = written.trim().toLowerCase();
  const found = numbers.exec(text);
  return found === null ? fromWords(text.split(/[\s,]+/)) : fromNumbers(found[1] ?? '', found[2] ?? '');
}

function fromNumbers(left: string, top: string): Focus | undefined {
  const [x, y] = [left, top].map((number) => Math.round(Number(number.replace(',', '.'))));
  return x === undefined || y === undefined || x > 100 || y > 100 ? undefined : { x, y };
}

function fromWords(words: readonly string[]): Focus | undefined {
  let x: number | undefined;
  let y: number | undefined;
  for (const word of words) {
    if (across.has(word) && x === undefined) x = across.get(word);
    else if (down.has(word) && y === undefined) y = down.get(word);
    else if (!between.has(word)) return undefined;
  }
  return words.length > 2 ? undefined : { x: x ?? 50, y: y ?? 50 };
}
