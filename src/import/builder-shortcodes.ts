// Shortcodes of page builders for WordPress (WPBakery, Divi, Avada, Enfold, Flatsome, Shortcodes Ultimate …): boxes around
// boxes, whose headings, pictures and buttons stand in attributes. Builders by the hundred have thousands of them, and call
// the same things by the same names: what is shown follows from the attributes' names.

import { isPictureAddress } from '../article/picture-file.ts';
import { mediaTypeOf } from '../markdown/media-types.ts';
import { wordsOf } from './counts.ts';
import { escapedHtml } from './escaped-html.ts';
import type { Fate } from './imported-article.ts';
import {
  type Attachment,
  closedNames,
  exceptCode,
  imageTag,
  leftComment,
  replaceShortcodes,
  type ShortcodeValues,
  valuesOf,
} from './shortcodes.ts';

interface Surroundings {
  attachment(id: string): Attachment | undefined;
  told(construct: string, fate: Fate): void;
}

const builders = /^(?:vc|et_pb|fusion|av|su|ux|mk|nectar|x|cs)_/;
/** Without a builder's mark before their names. */
const common =
  /^(?:button|btn|accordion(?:[-_]item)?|tabs?|toggle|title|heading|box|spoiler|one_(?:half|third|fourth)\w*|two_third\w*|column\w*|row|section|div|center|raw)$/;
const structure = /(?:^|_)(?:row|column|col|section|container|layout|one|two|three)(?:_|$)/;
const embedded = /(?:^|_)(?:video|youtube|vimeo|audio|soundcloud)$/;
const buttons = /(?:^|_)(?:button|btn)\d?$/;
/** In a sentence. */
const inline = /(?:^|_)(?:highlight|dropcap|label|tooltip|icon|span|abbr)$/;

/** @param html of a text, before its paragraphs are made @returns the same with HTML for what builders show */
export function withBuilders(html: string, surroundings: Surroundings): string {
  if (!html.includes('[')) return html;
  return exceptCode(html, (text) => {
    const plain = withDecoded(text, surroundings);
    const closed = closedNames(plain);
    return replaceShortcodes(plain, ({ found, before, after, isEnd, name, given, at }) => {
      const known = name.toLowerCase();
      const isOwn =
        builders.test(known) || (common.test(known) && (closed.has(known) || given.includes('=')));
      if (!isOwn || (before !== '' && after !== '')) return found;
      if (inline.test(known)) return found;
      // The mark of an end has no attributes: what it closes follows from its name alone.
      if (isEnd) return before + endOf(known, closed) + after;
      const isEmpty = plain.startsWith(`[/${name}]`, at + found.length - after.length);
      return before + startOf(known, found, valuesOf(given), isEmpty, surroundings) + after;
    });
  });
}

/** What builders encode, so that WordPress leaves it alone, and the addresses of pictures between two marks. */
function withDecoded(text: string, { told }: Surroundings): string {
  return text
    .replace(
      /\[(vc_raw_html|vc_raw_js|fusion_code)\b[^\]]{0,2000}\]([\w+/=\s]{4,})\[\/\1\]/gi,
      (found, name: string, base64: string) => {
        const decoded = Buffer.from(base64, 'base64').toString('utf8');
        if (decoded.includes('\ufffd')) return found;
        told(`Shortcode [${name.toLowerCase()}]`, 'converted');
        try {
          return `\n\n${decodeURIComponent(decoded)}\n\n`;
        } catch {
          return `\n\n${decoded}\n\n`;
        }
      },
    )
    .replace(
      /\[fusion_imageframe\b([^\]]{0,4000})\]\s*(https?:[^\s[\]<>"]+)\s*\[\/fusion_imageframe\]/gi,
      (_, given: string, src: string) =>
        `[fusion_imageframe src="${src}"${given.replace(/\bimage_id=\S+/, '')}]`,
    );
}

/** A heading or a link that has its words between two marks. */
const wrapping = (name: string, closed: ReadonlySet<string>): boolean =>
  (buttons.test(name) || name === 'fusion_title') && closed.has(name);

function endOf(name: string, closed: ReadonlySet<string>): string {
  if (!wrapping(name, closed)) return '\n\n';
  return name === 'fusion_title' ? '</h3>\n\n' : '</a></p>\n\n';
}

/** @param isEmpty whether nothing stands before its end */
function startOf(
  name: string,
  found: string,
  values: ShortcodeValues,
  isEmpty: boolean,
  surroundings: Surroundings,
): string {
  const told = (fate: Fate): void => surroundings.told(`Shortcode [${name}]`, fate);
  if (structure.test(name)) {
    const title = titled(values, '');
    told(title === '' ? 'dropped' : 'converted');
    return `\n\n${title}`;
  }
  const shown = shownBy(name, values, isEmpty, surroundings);
  if (shown !== '') {
    told('converted');
    return `\n\n${shown}`;
  }
  const isBox = !isEmpty && !/\/\]$/.test(found);
  const says = Object.values(values).some((value) => /https?:/.test(value) || wordsOf(value).length > 1);
  told(isBox || !says ? 'dropped' : 'left');
  return isBox || !says ? '\n\n' : `\n\n${leftComment(`Shortcode: ${found}`)}\n\n`;
}

const first = (values: ShortcodeValues, ...names: readonly string[]): string =>
  names.map((name) => (values[name] ?? '').trim()).find((value) => value !== '') ?? '';

function shownBy(
  name: string,
  values: ShortcodeValues,
  isEmpty: boolean,
  surroundings: Surroundings,
): string {
  if (embedded.test(name)) return titled(values, '') + embeddedBy(name, values);
  const leads = addressIn(first(values, 'link', 'url', 'button_url', 'button_link', 'href'));
  if (buttons.test(name)) {
    const words = first(values, 'button_text', 'text', 'title', 'label');
    const start = leads === '' ? '<p><a>' : `<p><a href="${escapedHtml(leads)}">`;
    if (words !== '') return `${start}${words}</a></p>\n\n${isEmpty ? '<p><a>' : ''}`;
    return isEmpty ? '' : start;
  }
  if (name === 'fusion_title') return '<h3>';
  const pictures = picturesOf(values, leads, surroundings);
  const above = name.endsWith('heading') || name.endsWith('title') ? first(values, 'text') : '';
  const words = [
    first(values, 'subtitle', 'subheading', 'sub_heading', 'subhead', 'h4'),
    first(values, 'number', 'percent'),
    first(values, 'description'),
    first(values, 'author', 'name', 'cite', 'author_name'),
    first(values, 'job_title', 'position', 'company_name'),
  ].filter((one) => one !== '' && /[\p{L}\p{N}]/u.test(one));
  const button = first(values, 'button_text', 'button_one_text', 'link_text');
  return [
    pictures,
    titled(values, above),
    words.length === 0 ? '' : `<p>${words.join(', ')}</p>\n\n`,
    button === ''
      ? ''
      : `<p>${leads === '' ? button : `<a href="${escapedHtml(leads)}">${button}</a>`}</p>\n\n`,
  ].join('');
}

function titled(values: ShortcodeValues, above: string): string {
  const title = above || first(values, 'heading', 'title', 'headline', 'h2', 'question');
  if (title === '') return '';
  const [, level = '3'] =
    /^h([2-6])$|tag:h([2-6])/
      .exec(first(values, 'tag', 'header_level', 'tag_name', 'font_container'))
      ?.filter((one) => one !== undefined) ?? [];
  return `<h${level}>${title}</h${level}>\n\n`;
}

/** `url:https%3A%2F%2F…|title:…` (WPBakery), `manually,https://…` (Enfold), or the address alone. */
function addressIn(link: string): string {
  const [, encoded = ''] = /(?:^|\|)url:([^|]*)/.exec(link) ?? [];
  const plain = encoded === '' ? link.replace(/^manually,/, '') : encoded;
  const address = /^https?%3A/i.test(plain)
    ? decodeURIComponent(plain.replace(/%(?![\da-f]{2})/gi, '%25'))
    : plain;
  return /^(?:https?:\/\/\S+|\/\S+|#\S+|mailto:\S+|tel:\S+)$/.test(address) ? address : '';
}

function picturesOf(values: ShortcodeValues, leads: string, { attachment, told }: Surroundings): string {
  const lists = first(values, 'images', 'ids', 'gallery_ids', 'image_ids');
  const one = first(values, 'src', 'image', 'image_url', 'photo', 'portrait_url', 'picture');
  const number = first(values, 'image_id', 'attachment', 'photo_id').replace(/\|.*/s, '');
  const named = isPictureAddress(one) || /^\d+$/.test(one) ? [one] : /^\d+$/.test(number) ? [number] : [];
  const wanted = /^[\d,\s]+$/.test(lists) ? lists.split(/[\s,]+/).filter((id) => id !== '') : named;
  const figures = wanted.map((src) => {
    const found: Attachment | undefined = isPictureAddress(src)
      ? { url: src, alt: first(values, 'alt') }
      : attachment(src);
    if (found === undefined) {
      told('Bild einer Galerie, das der Export nicht nennt', 'left');
      return leftComment(`Bild fehlt: Anhang ${src} der Mediathek`);
    }
    const caption = first(values, 'caption').replace(/^(?:yes|no|true|false|on|off|ja|nein)$/i, '');
    const words = caption === '' ? (found.caption ?? '') : caption;
    const image = imageTag(found);
    const linked = leads === '' || wanted.length > 1 ? image : `<a href="${escapedHtml(leads)}">${image}</a>`;
    return `<figure>${linked}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
  });
  if (figures.length === 0) return '';
  return `${figures.length === 1 ? figures.join('') : `<div class="gallery">${figures.join('')}</div>`}\n\n`;
}

function embeddedBy(name: string, values: ShortcodeValues): string {
  const given = first(values, 'link', 'src', 'video_url', 'url', 'video', 'mp4', 'mp3', 'audio', 'id', '0');
  const site = /youtube$/.test(name)
    ? 'https://www.youtube.com/watch?v='
    : /vimeo$/.test(name)
      ? 'https://vimeo.com/'
      : '';
  const address = given.includes('/') ? given : site === '' || given === '' ? '' : site + given;
  if (address === '') return '';
  const type = mediaTypeOf(address);
  const player = type?.startsWith('audio/') ? 'audio' : 'video';
  return type === undefined
    ? `<p>${escapedHtml(address)}</p>\n\n`
    : `<${player} src="${escapedHtml(address)}"></${player}>\n\n`;
}
