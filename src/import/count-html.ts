// Counts what a page of HTML holds: the same counter for what a source shows and for what the newspaper makes of it. It
// knows nothing of the conversion between them.
import { Parser } from 'htmlparser2';
import { embedOf } from '../markdown/providers.ts';
import { type Counts, countKeys, wordsOf } from './counts.ts';

export interface HtmlCount {
  readonly counts: Counts;
  /** All words in their order, to find the place of a difference. */
  readonly words: readonly string[];
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const invisible = setOf('script style noscript template head select datalist svg math iframe object embed');
const blocks = setOf(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul html caption video audio',
);
/** In them, words are no paragraphs of the text. */
const apart = setOf('li dd dt td th caption figcaption pre h1 h2 h3 h4 h5 h6 summary');
const headings = setOf('h1 h2 h3 h4 h5 h6');
const lists = setOf('ul ol dl menu');
const frames = setOf('iframe object embed');
const voids = setOf('area base br col embed hr img input link meta param source track wbr');
const post =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)(?:\s|$)/;
const notes = /(?:^|\s)(?:wp-block-)?footnotes?(?:\s|$)/;
const noteLink = /(?:^|\s)(?:footnote(?:-?ref|-?back\w*)?|reversefootnote|fn)(?:\s|$)/;
/** An address that is its own text leads there as well, wherever in a word it begins. */
const bareAddress = /(?<![\p{L}\p{N}_])(?:https?:\/\/|mailto:)[^\s<>"]+/giu;
/** How many addresses a text names. */
export const addressesIn = (text: string): number => text.match(bareAddress)?.length ?? 0;
/** WordPress' pictures with words on them, where the picture is the box's background. */
const covers = /(?:^|\s)wp-block-cover(?:-image|__image-background)?(?:\s|$)/;
const behind = /background(?:-image)?\s*:[^;:]*url\(/i;
/** A face as a picture is the letters that it stands for. */
const smiley = /(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/;

type Attributes = Readonly<Record<string, string>>;

class Counter {
  readonly counts = Object.fromEntries(countKeys.map((key) => [key, 0])) as {
    -readonly [Key in keyof Counts]: number;
  };
  readonly words: string[] = [];
  readonly #open: string[] = [];
  /** Depth of open elements whose text nobody sees, and of foreign posts. */
  #hidden: string[] = [];
  #apart = 0;
  /** Length of `#open` within the notes. */
  #notes: number | undefined;
  #run = '';
  /** The run without the words of its links. */
  #outside = '';
  #links: string[] = [];
  #link: { readonly href: string; readonly isNote: boolean; words: boolean } | undefined;
  /** Where the link led behind which nothing has stood yet. */
  #lastLink: string | undefined;
  #breaks = 0;
  /** For each open figure, whether it holds something that its caption belongs to. */
  readonly #figures: boolean[] = [];

  open(name: string, attributes: Attributes): void {
    if (blocks.has(name)) this.#flush();
    if (this.#hidden.length > 0) {
      if (!voids.has(name)) this.#hidden.push(name);
      return;
    }
    const classes = attributes.class ?? '';
    // A file that is shown beside its link.
    if (frames.has(name) && !/wp-block-file__embed/.test(classes)) this.counts.embeds++;
    if (/wp-block-file__button/.test(classes)) this.text(' ');
    if (covers.test(classes) && behind.test(attributes.style ?? '')) this.counts.pictures++;
    const isPicture = name === 'img' && isShown(attributes);
    // A frame becomes an address on a line of its own, its caption a paragraph.
    if (isPicture || name === 'video' || name === 'audio') {
      if (this.#figures.length > 0) this.#figures[this.#figures.length - 1] = true;
    }
    const isPost = name === 'blockquote' && post.test(classes);
    if (isPost) this.counts.embeds++;
    if (invisible.has(name) || isPost) {
      if (!voids.has(name)) this.#hidden.push(name);
      return;
    }
    if (name === 'br') this.#break();
    if (name === 'img' && smiley.test(classes)) this.text(attributes.alt ?? '');
    else if (isPicture) {
      // It parts a paragraph, as on the newspaper's pages.
      if (this.#apart === 0) this.#flush();
      this.counts.pictures++;
      // A title is a caption; one that only repeats the description says nothing more.
      if (attributes.title !== undefined && attributes.title !== attributes.alt)
        this.#tell(wordsOf(attributes.title));
    }
    if (name === 'a' && attributes.href !== undefined) {
      const inNote = this.#open.includes('sup') && attributes.href.startsWith('#');
      const isNote = inNote || (attributes.role ?? '').startsWith('doc-') || noteLink.test(classes);
      const href = attributes.href.trim();
      // Only a style sheet sets them apart.
      if (this.#lastLink !== undefined && this.#lastLink !== href) this.text(' ');
      this.#link = { href, isNote, words: false };
    }
    if (voids.has(name)) return;
    // Verses are paragraphs whose lines count.
    const shown = name === 'pre' && /verse/.test(classes) ? 'verse' : name;
    this.#open.push(shown);
    if (name === 'figure') this.#figures.push(false);
    if (apart.has(shown)) this.#apart++;
    const isNotes = notes.test(classes) || attributes.role === 'doc-endnotes';
    if (isNotes && this.#notes === undefined) this.#notes = this.#open.length;
    this.#count(shown, classes);
  }

  #count(name: string, classes: string): void {
    if (headings.has(name)) this.counts.headings++;
    else if (lists.has(name) && this.#notes === undefined && !/gallery/.test(classes)) this.counts.lists++;
    else if (name === 'li' && this.#notes !== undefined) this.counts.footnotes++;
    else if (name === 'table') this.counts.tables++;
    else if (name === 'pre') this.counts.code++;
    else if (name === 'video' || name === 'audio') this.counts.embeds++;
  }

  text(text: string): void {
    if (this.#hidden.length > 0 || this.#link?.isNote) return;
    if (text.trim() !== '') this.#breaks = 0;
    this.#lastLink = undefined;
    this.#run += text;
    if (this.#link === undefined) this.#outside += text;
    else if (text.trim() !== '') this.#link.words = true;
  }

  close(name: string): void {
    if (this.#hidden.length > 0) {
      const at = this.#hidden.lastIndexOf(name);
      if (at >= 0) this.#hidden.length = at;
      return;
    }
    if (name === 'a' && this.#link !== undefined) {
      if (this.#link.words && !this.#link.isNote && this.#link.href !== '') this.#links.push(this.#link.href);
      this.#lastLink = this.#link.href;
      this.#link = undefined;
    }
    if (blocks.has(name)) this.#flush();
    const shown = name === 'pre' && !this.#open.includes('pre') ? 'verse' : name;
    const at = this.#open.lastIndexOf(shown);
    if (at < 0) return;
    for (const closed of this.#open.splice(at)) {
      if (apart.has(closed)) this.#apart--;
      if (closed === 'figure') this.#figures.pop();
    }
    if (this.#notes !== undefined && this.#notes > this.#open.length) this.#notes = undefined;
  }

  /** Two line breaks part paragraphs. */
  #break(): void {
    this.#breaks++;
    if (this.#breaks > 1 && this.#apart === 0) this.#flush();
    else this.text(' ');
  }

  end(): void {
    this.#flush();
  }

  #flush(): void {
    const found = wordsOf(this.#run);
    const [first] = this.#links;
    const alone = this.#links.length === 1 && this.#outside.trim() === '' ? first : undefined;
    const bare = found.length === 1 && this.#links.length === 0 ? this.#run.trim() : undefined;
    const isEmbed =
      this.#apart === 0 && this.#notes === undefined && embedOf(alone ?? bare ?? '') !== undefined;
    if (isEmbed) {
      this.counts.embeds++;
      if (alone !== undefined && this.#run.trim() !== alone) this.#tell(found);
    } else {
      this.counts.links += this.#links.length + addressesIn(this.#outside);
      this.#tell(found);
      const isText = this.#apart === 0 || (this.#apart === 1 && this.#isLooseCaption());
      if (found.length > 0 && isText && this.#notes === undefined) this.counts.paragraphs++;
    }
    this.#run = '';
    this.#outside = '';
    this.#links = [];
    this.#breaks = 0;
  }

  /** That of a table or of a whole gallery: Markdown has none, it becomes a paragraph. */
  #isLooseCaption(): boolean {
    const inner = this.#open.findLast((name) => apart.has(name));
    return inner === 'caption' || (inner === 'figcaption' && this.#figures.at(-1) === false);
  }

  #tell(found: readonly string[]): void {
    this.counts.words += found.length;
    for (const word of found) this.words.push(word);
  }
}

/** Counting pixels and the like are no pictures. */
function isShown({ src, width, height }: Attributes): boolean {
  return src !== undefined && src !== '' && width !== '1' && height !== '1';
}

/** @param html of a text, without the page around it */
export function countHtml(html: string): HtmlCount {
  const counter = new Counter();
  const parser = new Parser({
    onopentag: (name, attributes) => counter.open(name, attributes),
    ontext: (text) => counter.text(text),
    onclosetag: (name) => counter.close(name),
  });
  parser.end(html);
  counter.end();
  return { counts: counter.counts, words: counter.words };
}
