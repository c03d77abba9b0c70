// An author's raw HTML, cut into what it means: pictures, films, sound and foreign pages become what Markdown has for them,
// the rest stays HTML for the sanitiser. What will not be published is named.
import { Parser } from 'htmlparser2';
import { pageOfFrame } from './frame-pages.ts';
import { isAllowedLink } from './links.ts';
import { leadsElsewhere } from './media.ts';
import { isUnplayable, mediaTypeOf } from './media-types.ts';
import { embedOf } from './providers.ts';
import { type Loss, lost } from './raw-losses.ts';

export type RawPiece =
  | { readonly type: 'html'; readonly html: string }
  /** A picture, film or sound; `href`: where it leads. */
  | {
      readonly type: 'image';
      readonly src: string;
      readonly alt: string;
      readonly title: string;
      readonly href?: string;
    }
  | { readonly type: 'embed'; readonly url: string; readonly title: string };

/** Raw HTML in pieces, and what of it nobody will see. */
export interface RawCut {
  readonly pieces: readonly RawPiece[];
  readonly losses: readonly Loss[];
  /** Where its links lead. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

/** Elements that are taken as a whole, with what is in them. */
const taken = new Set('a audio embed figure iframe img object picture video blockquote'.split(' '));
/** Elements in which a figure may not stand. */
const phrasing = new Set('p h1 h2 h3 h4 h5 h6 span b i em strong small u s font center'.split(' '));
/** Foreign posts as their services offer them: the address is that of the last link. */
const posts =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)(?:\s|$)/;
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Nobody nests deeper; each cut closes and opens them all. */
const mostOpen = 20;

type Attributes = Readonly<Record<string, string>>;
interface Image {
  readonly attributes: Attributes;
  readonly href: string | undefined;
}

/** An element being taken. */
interface Taken {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  /** Open elements inside it. */
  depth: number;
  readonly images: Image[];
  readonly sources: string[];
  readonly players: Attributes[];
  readonly frames: string[];
  readonly links: string[];
  /** Its own words, and those of its `<figcaption>`. */
  text: string;
  caption: string | undefined;
}

/** @param html any text; what is never closed stays HTML for the sanitiser */
export function cutRawHtml(html: string): RawCut {
  return new Cutter(html).cut();
}

class Cutter {
  readonly #html: string;
  readonly #pieces: RawPiece[] = [];
  readonly #losses: Loss[] = [];
  readonly #links: string[] = [];
  readonly #ids: string[] = [];
  /** Open elements of {@link phrasing}, outside of what is taken. */
  readonly #open: string[] = [];
  /** Up to here the HTML is in the pieces. */
  #done = 0;
  #taken: Taken | undefined;
  #captionFrom: number | undefined;
  #href: string | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  cut(): RawCut {
    const parser = new Parser({
      onopentag: (name, attributes) => this.#opened(name, attributes, parser.startIndex),
      ontext: (text) => {
        if (this.#taken === undefined) return;
        if (this.#captionFrom === undefined) this.#taken.text += text;
        else this.#taken.caption = `${this.#taken.caption ?? ''}${text}`;
      },
      onclosetag: (name) => this.#closed(name, parser.endIndex),
    });
    parser.end(this.#html);
    // Something that is never closed stays as it is.
    this.#keep(this.#html.length);
    return { pieces: tidy(this.#pieces), losses: this.#losses, links: this.#links, ids: this.#ids };
  }

  #opened(name: string, attributes: Attributes, start: number): void {
    const id = attributes.id ?? (name === 'a' ? attributes.name : undefined);
    if (id !== undefined) this.#ids.push(id);
    if (name === 'a' && attributes.href !== undefined) this.#link(attributes.href);
    const loss = lost(name, attributes);
    if (loss !== undefined) this.#losses.push(loss);
    if (this.#taken === undefined) {
      const isPost = name !== 'blockquote' || posts.test(attributes.class ?? '');
      if (taken.has(name) && isPost) {
        this.#taken = {
          ...{
            name,
            attributes,
            start,
            depth: 0,
            images: [],
            sources: [],
            players: [],
            frames: [],
            links: [],
          },
          ...{ text: '', caption: undefined },
        };
      } else if (phrasing.has(name) && this.#open.length < mostOpen) this.#open.push(name);
    } else if (!voids.has(name)) this.#taken.depth++;
    this.#collect(name, attributes);
  }

  #collect(name: string, attributes: Attributes): void {
    const into = this.#taken;
    if (into === undefined) return;
    if (name === 'img') into.images.push({ attributes, href: this.#href ?? into.attributes.href });
    else if (name === 'source' && attributes.src !== undefined) into.sources.push(attributes.src);
    else if (name === 'video' || name === 'audio') into.players.push(attributes);
    else if (name === 'iframe') into.frames.push(frameSource(attributes));
    else if (name === 'figcaption') this.#captionFrom = into.depth;
    else if (name === 'a' && attributes.href !== undefined) {
      into.links.push(attributes.href);
      this.#href = attributes.href;
    } else if (name === 'br') into.text += ' ';
  }

  #link(href: string): void {
    this.#links.push(href);
    if (!isAllowedLink(href)) this.#losses.push({ kind: 'scheme', found: href });
  }

  #closed(name: string, end: number): void {
    const current = this.#taken;
    if (current === undefined) {
      const at = this.#open.lastIndexOf(name);
      if (at >= 0) this.#open.splice(at, 1);
      return;
    }
    if (name === 'a') this.#href = undefined;
    if (name === 'figcaption') this.#captionFrom = undefined;
    if (voids.has(name) && name !== current.name) return;
    if (current.depth > 0) {
      current.depth--;
      return;
    }
    this.#taken = undefined;
    this.#href = undefined;
    this.#captionFrom = undefined;
    const pieces = this.#meant(current);
    // Closed by the end of an element around it: what follows is not its own.
    const own = this.#html.slice(current.start, end + 1);
    if (pieces === undefined || (!voids.has(current.name) && !/<\/[^<]*>$/.test(own))) return;
    this.#keep(current.start);
    if (pieces.some(({ type }) => type !== 'html')) {
      const around = [...this.#open];
      this.#put({
        type: 'html',
        html: around
          .toReversed()
          .map((tag) => `</${tag}>`)
          .join(''),
      });
      for (const piece of pieces) this.#put(piece);
      this.#put({ type: 'html', html: around.map((tag) => `<${tag}>`).join('') });
    }
    this.#done = end + 1;
  }

  /** What an element stands for; undefined when it stays as it is. */
  #meant(of: Taken): RawPiece[] | undefined {
    const title = words(of.caption ?? (of.name === 'figure' ? of.text : ''));
    switch (of.name) {
      case 'embed':
      case 'object':
      case 'iframe':
        return this.#frame(of.attributes.src ?? of.attributes.data ?? frameSource(of.attributes), of, title);
      case 'audio':
      case 'video':
        return this.#player(of.attributes, of.sources, of.name, title);
      case 'blockquote':
        return this.#post(of);
      case 'a':
        if (of.images.length === 0) return undefined;
        return words(of.text) === ''
          ? of.images.flatMap((image) => this.#image(image, ''))
          : [
              ...of.images.flatMap((image) => this.#image({ ...image, href: undefined }, '')),
              {
                type: 'html',
                html: `<a href="${escaped(of.attributes.href ?? '')}">${escaped(of.text)}</a>`,
              },
            ];
      default: {
        const pieces = [
          ...of.frames.flatMap((src) => this.#frame(src, of, title)),
          ...of.players.flatMap((one) => this.#player(one, of.sources, 'video', title)),
          ...of.images.flatMap((image, index) =>
            this.#image(image, index === of.images.length - 1 ? title : ''),
          ),
        ];
        const [url] = /^https:\/\/\S+$/.exec(of.text.trim()) ?? [];
        if (pieces.length === 0 && url !== undefined && embedOf(url) !== undefined) {
          return [{ type: 'embed', url, title: words(of.caption ?? '') }];
        }
        const shown = new Set(of.images.map(({ href }) => href));
        if (pieces.length > 0) {
          for (const link of of.links) {
            if (!shown.has(link)) this.#losses.push({ kind: 'caption-link', found: link });
          }
        }
        // A table or quotation in a figure.
        return pieces.length === 0 && of.images.length + of.frames.length + of.players.length === 0
          ? undefined
          : pieces;
      }
    }
  }

  #image({ attributes, href }: Image, title: string): RawPiece[] {
    const src = sourceOf(attributes);
    if (src === undefined) {
      this.#losses.push({ kind: 'picture', found: (attributes.src ?? '').slice(0, 60) });
      return [];
    }
    const alt = attributes.alt ?? '';
    const link = href === undefined || !isAllowedLink(href) ? {} : { href };
    return [{ type: 'image', src, alt, title: title || (attributes.title ?? ''), ...link }];
  }

  #frame(src: string, { name }: Taken, title: string): RawPiece[] {
    const page = pageOfFrame(src);
    if (page !== undefined && embedOf(page) !== undefined) return [{ type: 'embed', url: page, title }];
    if (!leadsElsewhere(src) && mediaTypeOf(src) !== undefined)
      return [{ type: 'image', src, alt: title, title: '' }];
    this.#losses.push({ kind: name === 'object' || name === 'embed' ? 'object' : 'frame', found: src });
    return [];
  }

  #player(attributes: Attributes, sources: readonly string[], name: string, title: string): RawPiece[] {
    const all = [...(attributes.src === undefined ? [] : [attributes.src]), ...sources];
    const own = all.filter((src) => !leadsElsewhere(src));
    const src = own.find((one) => mediaTypeOf(one) !== undefined) ?? own.find(isUnplayable);
    if (src === undefined) {
      this.#losses.push({ kind: name === 'audio' ? 'sound' : 'film', found: all[0] ?? '' });
      return [];
    }
    const label = attributes['aria-label'] ?? attributes.title ?? '';
    const { poster } = attributes;
    return poster === undefined || leadsElsewhere(poster)
      ? [{ type: 'image', src, alt: label || title, title }]
      : [{ type: 'image', src: poster, alt: label || title, title, href: src }];
  }

  /** Without its script the quotation is all that readers would get of it. */
  #post({ attributes, links }: Taken): RawPiece[] | undefined {
    const named = [attributes['data-instgrm-permalink'], attributes.cite, ...links.toReversed()];
    for (const link of named) {
      const url = bare(link ?? '');
      if (embedOf(url) !== undefined) return [{ type: 'embed', url, title: '' }];
    }
    return undefined;
  }

  #keep(end: number): void {
    this.#put({ type: 'html', html: this.#html.slice(this.#done, end) });
    this.#done = end;
  }

  #put(piece: RawPiece): void {
    const last = this.#pieces.at(-1);
    if (piece.type === 'html' && piece.html === '') return;
    if (piece.type === 'html' && last?.type === 'html') {
      this.#pieces[this.#pieces.length - 1] = { type: 'html', html: last.html + piece.html };
    } else this.#pieces.push(piece);
  }
}

const frameSource = (attributes: Attributes): string =>
  attributes.src ??
  attributes['data-src'] ??
  attributes['data-lazy-src'] ??
  attributes['data-src-cmplz'] ??
  '';

/** Pictures that are loaded late have a blank one in `src`. */
function sourceOf(attributes: Attributes): string | undefined {
  const candidates = [
    ...[attributes['data-src'], attributes['data-lazy-src'], attributes['data-original'], attributes.src],
    attributes.srcset?.trim().split(/\s+/)[0],
  ];
  return candidates
    .map((one) => one?.trim())
    .find((one) => one !== undefined && one !== '' && isAllowedLink(one));
}

/** Without what tells the service where the address was copied. */
const bare = (link: string): string => link.replace(/[?#].*/s, '');

/** Empty wrappers that the cuts leave go. */
function tidy(pieces: readonly RawPiece[]): RawPiece[] {
  return pieces.flatMap((piece): RawPiece[] => {
    if (piece.type !== 'html') return [piece];
    const html = piece.html.replace(
      /<(p|h[1-6]|span|b|i|em|strong|small|u|s|font|center)(?:\s[^<>]*)?>\s*<\/\1>/g,
      '',
    );
    return html === '' ? [] : [{ type: 'html', html }];
  });
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (found) => entities[found] ?? '');
