// File names and captions as newsrooms have them, which CommonMark does not take for pictures and links: blanks in the
// name (`Rathaus im Schnee.jpg`), quotation marks in the caption, German ones around it.
import type { MarkdownIt, StateInline } from 'markdown-it';

/** Longer ones are prose between brackets; bounds keep each attempt short. */
const longestName = 300;
const longestTitle = 2_000;

/** What may follow `](`: a name with an ending, or an address, that ends before a title or the bracket. */
const destination = /^\s*(?!\s)<?([^<>\n]*?[^\s<>])>?\s*(?=\)|["'„“”»«‚](?=[^\n]*\)))/;
const fileName = /(?:^|[^.\s])\.[a-z0-9]{2,5}(?:[?#]\S*)?$/i;
const address = /^https?:\/\/\S/i;
/** Addresses that run something: they are links, so that they are told and not printed. */
const program = /^\s*((?:data|javascript|vbscript):[^\n)]*)\)/i;
/** Marks that open a title, and those that close it. */
const titles: Readonly<Record<string, string>> = {
  '"': '"“”',
  "'": "'",
  '„': '“”"',
  '“': '”“"',
  '”': '”“"',
  '»': '«',
  '«': '»',
  '‚': '‘',
};

/** Reads pictures and links that markdown-it has not taken; those that CommonMark knows stay as it reads them. */
export function lenientAddresses(md: MarkdownIt): void {
  md.inline.ruler.after('image', 'lenient_image', (state, silent) => {
    if (state.src[state.pos] !== '!' || state.src[state.pos + 1] !== '[') return false;
    return readAt(state, state.pos + 1, silent, true);
  });
  md.inline.ruler.after('link', 'lenient_link', (state, silent) => {
    if (state.src[state.pos] !== '[') return false;
    return readAt(state, state.pos, silent, false);
  });
}

/** @param from where the `[` is */
function readAt(state: StateInline, from: number, silent: boolean, isImage: boolean): boolean {
  const { md, src, posMax } = state;
  const labelEnd = md.helpers.parseLinkLabel(state, from, !isImage);
  if (labelEnd < 0 || src[labelEnd + 1] !== '(') return false;
  const found = targetIn(
    src.slice(labelEnd + 2, Math.min(posMax, labelEnd + 2 + longestName + longestTitle)),
  );
  if (found === undefined) return false;
  if (!silent) {
    const href = md.normalizeLink(found.name);
    const label = src.slice(from + 1, labelEnd);
    const end = state.posMax;
    if (isImage) {
      const token = state.push('image', 'img', 0);
      token.attrs = [
        ['src', href],
        ['alt', ''],
      ];
      token.children = [];
      md.inline.parse(label, md, state.env, token.children);
      token.content = label;
      if (found.title !== '') token.attrSet('title', found.title);
    } else {
      const open = state.push('link_open', 'a', 1);
      open.attrs = [['href', href]];
      if (found.title !== '') open.attrSet('title', found.title);
      state.pos = from + 1;
      state.posMax = labelEnd;
      state.linkLevel++;
      md.inline.tokenize(state);
      state.linkLevel--;
      state.push('link_close', 'a', -1);
    }
    state.posMax = end;
  }
  state.pos = labelEnd + 2 + found.length;
  return true;
}

/** What stands between the round brackets, and how many characters it takes with the closing one. */
function targetIn(rest: string): { name: string; title: string; length: number } | undefined {
  const [line = ''] = rest.split('\n', 1);
  const [run, runs] = program.exec(line) ?? [];
  if (run !== undefined && runs !== undefined) return { name: runs.trim(), title: '', length: run.length };
  const match = destination.exec(line.slice(0, longestName));
  if (match === null) return undefined;
  for (let end = match[0].length; ; ) {
    const name = (line.slice(0, end).trim().replace(/^<|>$/g, '') || '').trim();
    // The bracket of an address is missing, and what follows is prose with the next link.
    if (name.includes('](')) return undefined;
    const next = line[end];
    const title = next === undefined || next === ')' ? '' : titleIn(line.slice(end));
    if ((fileName.test(name) || address.test(name)) && title !== undefined) {
      const length = title === '' ? end + 1 : end + title.length + titleEnd(line.slice(end + title.length));
      return { name, title: title.slice(1, -1).trim(), length };
    }
    // A bracket or quotation mark inside the name: `Rathaus (1).jpg`.
    const more = line.slice(end + 1, longestName).search(/[)"'„“”»«‚]/);
    if (more < 0) return undefined;
    end += 1 + more;
  }
}

/** The title with its marks: it ends at the first closing mark before a `)` with which its own brackets pair. */
function titleIn(rest: string): string | undefined {
  const closing = titles[rest[0] ?? ''];
  if (closing === undefined) return undefined;
  let first: string | undefined;
  let depth = 0;
  for (let at = 1; at < Math.min(rest.length, longestTitle); at++) {
    const character = rest[at] ?? '';
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (closing.includes(character) && /^\s*\)/.test(rest.slice(at + 1, at + 20))) {
      first ??= rest.slice(0, at + 1);
      if (depth === 0) return rest.slice(0, at + 1);
    }
  }
  return first;
}

/** Characters up to and with the bracket after a title. */
const titleEnd = (rest: string): number => rest.indexOf(')') + 1;
