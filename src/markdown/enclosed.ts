// What stands between two marks, found in linear time. `/<!--[^]*?-->/g` looks through the whole rest of the text for each
// `<!--` that nothing closes: 64 KB of them cost seconds. Here a mark is looked for once.

/** Two marks and what stands between them. */
export interface Enclosure {
  /** Global. */
  readonly open: RegExp;
  /** Global; or made of what the opening mark has found, of few kinds: `</pre>` for `<pre>`. */
  readonly close: RegExp | ((opened: RegExpExecArray) => RegExp);
}

/** What was found: both marks and what is between them. */
export interface Enclosed {
  readonly whole: string;
  readonly inner: string;
  readonly opened: RegExpExecArray;
}

/** As HTML writes it. */
export const comment: Enclosure = { open: /<!--/g, close: /-->/g };

/** Elements of HTML with all that is in them. */
export const elements = (...names: readonly string[]): Enclosure => ({
  open: new RegExp(`<(${names.join('|')})\\b`, 'gi'),
  close: ([, name = '']) => new RegExp(`</${name.toLowerCase()}>`, 'gi'),
});

/** Comments of templates, CSS and programs have other marks than those of HTML. */
export const withoutComments = (text: string, enclosure = comment): string =>
  replaceEnclosed(text, [enclosure], () => '');

/**
 * `text.replace(/open1[^]*?close1|open2[^]*?close2/g, change)`: of two that begin together the first one counts, and a mark
 * without an end is text.
 *
 * @param change what stands there instead
 */
export function replaceEnclosed(
  text: string,
  enclosures: readonly Enclosure[],
  change: (found: Enclosed) => string,
): string {
  const openings = enclosures.map(({ open }) => firstFrom(open, text, 0));
  const neverClosed = new Set<string>();
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const [first = -1] = [...openings.keys()]
      .filter((index) => openings[index] != null)
      .sort((a, b) => (openings[a]?.index ?? 0) - (openings[b]?.index ?? 0) || a - b);
    const opened = openings[first];
    const enclosure = enclosures[first];
    if (opened == null || enclosure === undefined) return [...parts, text.slice(at)].join('');
    const inside = opened.index + opened[0].length;
    const close = typeof enclosure.close === 'function' ? enclosure.close(opened) : enclosure.close;
    const closed = neverClosed.has(close.source) ? null : firstFrom(close, text, inside);
    if (closed === null) {
      neverClosed.add(close.source);
      openings[first] = firstFrom(enclosure.open, text, opened.index + 1);
      continue;
    }
    const end = closed.index + closed[0].length;
    parts.push(text.slice(at, opened.index));
    parts.push(
      change({ whole: text.slice(opened.index, end), inner: text.slice(inside, closed.index), opened }),
    );
    at = end;
    for (const [index, one] of openings.entries()) {
      const open = enclosures[index]?.open;
      if (one != null && one.index < end && open !== undefined) openings[index] = firstFrom(open, text, end);
    }
  }
}

function firstFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
